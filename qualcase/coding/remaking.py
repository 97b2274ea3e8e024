"""The rules by which a report is made again: what stays, what is replaced, where what is new goes.

The document that others worked on is the ground: everything of theirs stays where it is. Pieces of the report are
looked up in the report as it would be made today. What nobody touched is brought up to date; what somebody edited stays
as they left it and is told; what somebody took out stays out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.remade import PARTS_PARAGRAPHS, Noted, PieceKind, Remade, print_of
from qualcase.coding.remake_reading import keys_of, parents_of, recognise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qualcase.coding.remade import Found, Piece
    from qualcase.coding.remake_reading import Part


class Do(StrEnum):
    """What becomes of a part of the document."""

    KEEP = "keep"
    REPLACE = "replace"
    """By the piece of today; what others tied to it goes over to that."""
    DROP = "drop"
    """What others tied to it goes to what stands before it."""
    REFILL = "refill"
    """By the table of today, with what others wrote in its cells; it comes below where that cannot be."""
    PUT = "put"
    """A piece of today that is new here."""
    MOVE_OUT = "move out"
    """To the excerpts that are gone, at the end."""


@dataclass
class Step:
    """What is done at one place of the new document, in order."""

    do: Do
    part: Part | None = None
    """Of the old document."""
    piece: int | None = None
    """Number of the piece of today."""


@dataclass
class Plan:
    """How the new document is made of the old one."""

    steps: list[Step] = field(default_factory=list)
    told: Remade = field(default_factory=Remade)


class _Paired:
    """Which piece of today is which piece of before."""

    def __init__(self, before: Sequence[Piece], today: Sequence[Piece]) -> None:
        self._before, self._today = before, today
        self._parents = parents_of(before), parents_of(today)
        self.now: dict[int, int] = {}
        by_path = {one.path: number for number, one in enumerate(today)}
        for number, one in enumerate(before):
            if one.kind not in (PieceKind.CHANGES, PieceKind.GONE) and one.path in by_path:
                self.now[number] = by_path[one.path]
        self._by_key()
        self._headings()
        self._under_renamed()
        self.moved = {b for b, t in self.now.items() if before[b].key and not self._same_section(b, t)}

    def _by_key(self) -> None:
        """Excerpts whose headings are called otherwise by now."""
        taken = set(self.now.values())
        waiting: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._today):
            if one.key and number not in taken:
                waiting[one.key].append(number)
        for number, one in enumerate(self._before):
            if one.kind is PieceKind.EXCERPT and number not in self.now and waiting[one.key]:
                self.now[number] = waiting[one.key].pop(0)

    def _headings(self) -> None:
        """A heading is another one by now where most of its excerpts stand under that."""
        taken = set(self.now.values())
        votes: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for b, t in self.now.items():
            if not self._before[b].key:
                continue
            up_before, up_today = self._parents[0][b], self._parents[1][t]
            while up_before is not None and up_today is not None:
                votes[up_before][up_today] += 1
                up_before, up_today = self._parents[0][up_before], self._parents[1][up_today]
        for b in sorted(votes):
            if b in self.now:
                continue
            for t, _ in votes[b].most_common():
                if t not in taken and self._before[b].level == self._today[t].level:
                    self.now[b] = t
                    taken.add(t)
                    break

    def _under_renamed(self) -> None:
        """Lines and tables under a heading that is called otherwise: in their order, of the same kind."""
        taken = set(self.now.values())
        waiting: defaultdict[tuple[int | None, PieceKind], list[int]] = defaultdict(list)
        for number, one in enumerate(self._today):
            if number not in taken and not one.key and one.kind is not PieceKind.HEADING:
                waiting[self._parents[1][number], one.kind].append(number)
        for number, one in enumerate(self._before):
            parent = self._parents[0][number]
            if number in self.now or one.key or parent is None or parent not in self.now:
                continue
            fit = waiting[self.now[parent], one.kind]
            if fit and one.kind is not PieceKind.HEADING:
                self.now[number] = fit.pop(0)

    def _same_section(self, before: int, today: int) -> bool:
        up_before, up_today = self._parents[0][before], self._parents[1][today]
        if up_before is None or up_today is None:
            return up_before == up_today
        return self.now.get(up_before) == up_today


def plan_remake(before: Sequence[Piece], old: Sequence[Found], today: Sequence[Piece], words: Words) -> Plan:
    """How a document is made again.

    Args:
        before: The pieces of the report as the program wrote it into the document.
        old: The elements of the document as it came back.
        today: The pieces of the report as it would be made now.
        words: Tells the words of an excerpt of today.
    """
    return _Planning(before, old, today, words).plan()


@dataclass(frozen=True)
class Words:
    """The words of the report of today."""

    of_piece: Callable[[int], str]
    """Of the excerpt that a piece is."""
    of_key: Mapping[str, str]
    """Of an excerpt by its id."""


class _Planning:
    def __init__(self, before: Sequence[Piece], old: Sequence[Found], today: Sequence[Piece], words: Words) -> None:
        self._before, self._old, self._today, self._words = before, old, today, words
        self._paired = _Paired(before, today)
        self._parts = recognise(before, old)
        self._at_home = _at_home(self._parts, before, old)
        self._plan = Plan()
        self._moving: dict[int, Part] = {}
        self._told: dict[str, dict[str, Noted]] = {
            name: {} for name in ("added", "changed", "gone", "kept", "left_out")
        }

    def plan(self) -> Plan:
        steps = [self._step(part) for part in self._parts]
        _drop_empty_headings(steps, self._before, self._old)
        self._plan.steps = steps
        self._put_new()
        self._tell()
        return self._plan

    # --- what stands there

    def _step(self, part: Part) -> Step:
        if part.piece is None:
            return Step(Do.KEEP, part)
        piece, now = self._before[part.piece], self._paired.now.get(part.piece)
        if piece.kind in (PieceKind.CHANGES, PieceKind.GONE):
            is_old_news = piece.kind is PieceKind.CHANGES or piece.key in self._words.of_key
            return Step(Do.DROP if is_old_news and not part.edited else Do.KEEP, part)
        if piece.kind is PieceKind.EXCERPT:
            return self._excerpt(part, piece, now)
        return self._other(part, piece, now)

    def _is_other_table(self, part: Part, piece: Piece, today: Piece) -> bool:
        """Whether a table in which others wrote is another one by now; what they wrote in it is told."""
        if piece.kind is not PieceKind.TABLE:
            return False
        own = [
            line for line in self._old[part.start].text.split(PARTS_PARAGRAPHS) if print_of(line) not in piece.prints
        ]
        if any(line.strip() for line in own):
            self._told["kept"][piece.path] = Noted("", " ".join(" ".join(own).split()))
        return piece.prints != today.prints

    def _other(self, part: Part, piece: Piece, now: int | None) -> Step:
        if now is None:
            return Step(Do.KEEP if part.edited or piece.kind is PieceKind.HEADING else Do.DROP, part)
        today = self._today[now]
        if part.edited:
            return Step(Do.REFILL if self._is_other_table(part, piece, today) else Do.KEEP, part, now)
        same = piece.prints == today.prints and piece.kind not in (PieceKind.PICTURE, PieceKind.CONTENTS)
        return Step(Do.KEEP if same else Do.REPLACE, part, now)

    def _excerpt(self, part: Part, piece: Piece, now: int | None) -> Step:
        text = self._text(part)
        if now is None:
            if piece.key in self._words.of_key:  # it stands elsewhere in the report, under what it is coded with now
                return Step(Do.KEEP if part.edited else Do.DROP, part)
            self._told["gone"][piece.key] = Noted(piece.key, text)
            return Step(Do.MOVE_OUT, part)
        said = self._words.of_piece(now)
        if part.edited:
            changed = self._today[now].prints[0] != piece.prints[0]
            self._told["kept"][piece.key] = Noted(piece.key, text, said if changed else "")
        elif self._today[now].prints[0] != piece.prints[0]:
            self._told["changed"][piece.key] = Noted(piece.key, text, said)
        if part.piece in self._paired.moved and part in self._at_home:
            self._told["changed"].setdefault(piece.key, Noted(piece.key, text, said))
            self._moving.setdefault(now, part)
            return Step(Do.DROP) if self._moving[now] is part else Step(Do.KEEP, part)
        if part.edited or self._today[now].prints == piece.prints:
            return Step(Do.KEEP, part, now)
        return Step(Do.REPLACE, part, now)

    def _text(self, part: Part) -> str:
        """The words of the excerpt as they stand in the document."""
        rest = set(self._before[part.piece or 0].prints[1:])
        own = (self._old[at] for at in range(part.start, part.end) if at not in part.foreign)
        return "\n".join(one.text for one in own if one.print not in rest)

    # --- what is new

    def _put_new(self) -> None:
        known = set(self._paired.now.values())
        placing = _Placing(self._plan.steps, self._before, self._old, self._today)
        there = {step.piece for step in self._plan.steps if step.piece is not None}
        for number, piece in enumerate(self._today):
            moving = self._moving.get(number)
            if number in there or (number in known and moving is None):
                if number in known and number not in there and piece.key:
                    self._told["left_out"][piece.key] = Noted(piece.key, self._words.of_piece(number))
                continue
            if piece.kind is PieceKind.CONTENTS:
                continue
            if piece.key and moving is None:
                self._told["added"][piece.key] = Noted(piece.key, self._words.of_piece(number))
            step = Step(Do.PUT, None, number)
            if moving is not None:
                step = Step(Do.KEEP if moving.edited else Do.REPLACE, moving, number)
            placing.put(number, step)
        self._plan.steps = placing.result()

    # --- what is told

    def _tell(self) -> None:
        in_tables_before, in_tables_today = _in_tables(self._before), _in_tables(self._today)
        whole = keys_of(self._before)
        for key in in_tables_today - whole:
            self._told["added"].setdefault(key, Noted(key, self._words.of_key.get(key, "")))
        for key in in_tables_before - keys_of(self._today):
            self._told["gone"].setdefault(key, Noted(key, ""))
        for key in [key for key in self._told["added"] if key in whole]:
            noted = self._told["added"].pop(key)
            self._told["changed"].setdefault(key, noted)
        own = [
            at for part in self._parts for at in (range(part.start, part.end) if part.piece is None else part.foreign)
        ]
        told = {name: tuple(held.values()) for name, held in self._told.items()}
        self._plan.told = Remade(**told, own_words=sum(bool(self._old[at].text.strip()) for at in own))


class _Placing:
    """Finds the places of what is new; steps keep their numbers until all have theirs."""

    def __init__(
        self, steps: Sequence[Step], before: Sequence[Piece], old: Sequence[Found], today: Sequence[Piece]
    ) -> None:
        self._steps, self._before, self._old, self._today = steps, before, old, today
        self._put: defaultdict[int, list[Step]] = defaultdict(list)
        self._behind: dict[int, int] = {}
        """Before which step something may stand that follows a piece; not for pieces that others moved elsewhere."""
        sections = parents_of(today)
        heading: int | None = None
        for at, step in enumerate(steps):
            if step.piece is None:
                continue
            is_heading = today[step.piece].kind is PieceKind.HEADING
            heading = step.piece if is_heading else heading
            if is_heading or sections[step.piece] == heading:
                self._behind[step.piece] = at + 1

    def put(self, number: int, step: Step) -> None:
        """Put a piece of today in its place: those before it must have theirs."""
        near = next((n for n in range(number - 1, -1, -1) if n in self._behind), None)
        if near is None:
            place = next((at for at, one in enumerate(self._steps) if one.piece is not None), len(self._steps))
        else:
            place = self._past_own(self._behind[near], self._today[number])
        self._put[place].append(step)
        self._behind[number] = place

    def result(self) -> list[Step]:
        """All steps in their order."""
        made: list[Step] = []
        for at, step in enumerate(self._steps):
            made += (*self._put[at], step)
        return made + self._put[len(self._steps)]

    def _past_own(self, start: int, piece: Piece) -> int:
        """Behind what others wrote there, unless that leads over to the next excerpt."""
        at = start
        while at < len(self._steps) and self._is_own(self._steps[at]):
            at += 1
        while at > start and piece.kind is PieceKind.EXCERPT and self._leads_over(self._steps[at - 1]):
            at -= 1
        return at

    def _is_own(self, step: Step) -> bool:
        """Whether a step is somebody's own words, or something that goes: passed on the way to the next piece."""
        if step.piece is not None:
            return False
        if step.part is None:
            return True
        if step.part.piece is None:
            return self._old[step.part.start].kind is not PieceKind.HEADING
        return self._before[step.part.piece].kind not in (PieceKind.HEADING, PieceKind.CHANGES, PieceKind.GONE)

    def _leads_over(self, step: Step) -> bool:
        part = step.part
        return bool(part and part.piece is None and self._old[part.end - 1].text.rstrip().endswith(":"))


def _at_home(parts: Sequence[Part], before: Sequence[Piece], old: Sequence[Found]) -> set[Part]:
    """The excerpts that stand under their own heading: others may have moved some to a place of their own."""
    parents = parents_of(before)
    found = set()
    heading: int | None = None
    for part in parts:
        if old[part.start].kind is PieceKind.HEADING:
            heading = -1 if part.piece is None else part.piece
        elif part.piece is not None and parents[part.piece] == heading:
            found.add(part)
    return found


def _in_tables(pieces: Sequence[Piece]) -> set[str]:
    return {key for one in pieces for key in one.keys}


def _drop_empty_headings(steps: list[Step], before: Sequence[Piece], old: Sequence[Found]) -> None:
    """Headings that are no more go where nothing stands under them, the deepest first."""
    for at in range(len(steps) - 1, -1, -1):
        part = steps[at].part
        if part is None or part.piece is None or part.edited or steps[at].piece is not None:
            continue
        piece = before[part.piece]
        if piece.kind is not PieceKind.HEADING or steps[at].do is not Do.KEEP:
            continue
        if not _holds_something(steps, at, piece.level, old):
            steps[at] = Step(Do.DROP, part)


def _holds_something(steps: Sequence[Step], at: int, level: int, old: Sequence[Found]) -> bool:
    for step in steps[at + 1 :]:
        if step.do in (Do.DROP, Do.MOVE_OUT) or step.part is None:
            continue
        first = old[step.part.start]
        if first.kind is PieceKind.HEADING and first.level <= level:
            return False
        if first.text.strip() or first.kind in (PieceKind.TABLE, PieceKind.PICTURE):
            return True
    return False
