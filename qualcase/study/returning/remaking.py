"""A report made again: what others wrote in it stays, what changed in the study comes in, and nothing is lost."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.excerpt_ids import label_of_bookmark
from qualcase.coding.kept_orders import make_order
from qualcase.coding.remade import Noted, PieceKind, Remade
from qualcase.coding.remake_reading import pieces_of
from qualcase.coding.remaking import Words, plan_remake
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.reports.file_names import keep_beside
from qualcase.study.reports.sealing import as_kept, today
from qualcase.words import Message, mark, say, speaking
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.remade import Piece
    from qualcase.coding.remaking import Plan
    from qualcase.exchange.reading.report_back import Returned, Seal
    from qualcase.progress import Progress
    from qualcase.study.study import Study

_LONGEST = 240
"""Characters of an excerpt in the closing section; the whole of it stands in the study."""


@dataclass(frozen=True)
class Made:
    """A report that was made again."""

    path: Path
    told: Remade
    backup: Path | None = None
    """Where the file is kept that stood at the same place."""


def order_of(study: Study, path: Path) -> ReportOrder:
    """What was asked of a report in Word. Raises UserError where it does not tell, or is of another study."""
    from qualcase.exchange.reading.report_back import read_returned

    return _order(study, read_returned(path))


def remake(
    study: Study, order: ReportOrder | None, old: Path, new: Path | None = None, progress: Progress = silent
) -> Made:
    """Make a report again, with what others wrote in it.

    Args:
        study: Of which it is.
        order: What is asked; None: what was asked when it was made.
        old: The document as it came back. It stays as it is, unless `new` is the same.
        new: Where the new one goes; None: in the place of the old one. A file that stands there is kept beside it.
        progress: Told of the writing.

    Raises:
        UserError: The document does not tell how it was made and no order was given, it is of another study, or there
            is nothing to report of any more.
        FileRefusedError: The document cannot be read, or the new one cannot be written. Nothing was changed.
    """
    wanted, making = _making(study, order, old, progress)
    with speaking(wanted.language):
        return making.write(new or old)


def foresee(study: Study, order: ReportOrder | None, old: Path, progress: Progress = silent) -> Remade:
    """What would become of a report that is made again; nothing is written. Raises as `remake` does."""
    wanted, making = _making(study, order, old, progress)
    with speaking(wanted.language):
        return making.plan()[1]


def _making(study: Study, order: ReportOrder | None, old: Path, progress: Progress) -> tuple[ReportOrder, _Making]:
    from qualcase.exchange.reading.report_back import read_returned, read_seal

    held = read_returned(old)
    wanted = order or _order(study, held)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "today.docx"
        study.reports.write(replace(wanted, template=""), fresh, progress)
        return wanted, _Making(study, wanted, held, read_seal(held), read_returned(fresh))


class _Making:
    def __init__(self, study: Study, order: ReportOrder, held: Returned, sealed: Seal | None, today: Returned) -> None:
        self._study, self._order, self._held, self._sealed, self._today = study, order, held, sealed, today
        self._spans = pieces_of(today.body.found)
        self._pieces = [piece for piece, _, _ in self._spans]
        self._before: Sequence[Piece] = sealed.pieces if sealed else self._pieces

    def plan(self) -> tuple[Plan, Remade]:
        """How it is made, and what is to be told of it."""
        plan = plan_remake(self._before, self._held.body.found, self._pieces, self._words())
        return plan, self._with_words_of_tables(plan.told)

    def write(self, target: Path) -> Made:
        from qualcase.exchange.reading.report_back import Seal
        from qualcase.exchange.writing.report_merge import Closing, Merging

        plan, told = self.plan()
        since = date.fromisoformat(self._sealed.made) if self._sealed else today()
        in_tables = {one.key: one.text for one in told.gone if one.key in _in_tables(self._before)}
        new_seal = Seal(
            as_kept(self._study, self._order), today().isoformat(), self._study.info().id, tuple(self._pieces)
        )
        backup = keep_beside(target)
        merging = Merging(self._held, self._before, self._today, self._spans)
        gone_since = say(mark("Gone since {date}"), date=say_date(since))
        merging.write(plan, target, new_seal, Closing(closing_lines(told, since), gone_since, in_tables))
        return Made(target, told, backup)

    def _words(self) -> Words:
        found = self._today.body.found
        of_key = dict(words_in_tables(self._today))
        for piece, start, _ in self._spans:
            if piece.kind is PieceKind.EXCERPT:
                of_key[piece.key] = found[start].text
        return Words(lambda number: found[self._spans[number][1]].text, of_key)

    def _with_words_of_tables(self, told: Remade) -> Remade:
        held = words_in_tables(self._held)
        gone = tuple(one if one.text else replace(one, text=held.get(one.key, "")) for one in told.gone)
        return replace(told, gone=gone)


def _order(study: Study, held: Returned) -> ReportOrder:
    from qualcase.exchange.reading.report_back import read_seal

    sealed = read_seal(held)
    if sealed is None:
        raise UserError(
            "{name} does not tell how it was made. Say which report it is, or choose one that this program wrote and "
            "that Word or LibreOffice saved.",
            name=held.name,
        )
    if sealed.study != study.info().id:
        raise UserError("{name} is a report of another study. Open that study.", name=held.name)
    try:
        kept = make_order(sealed.order)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        raise UserError(
            "{name} was made by a later version of the program. Update the program, or say which report it is.",
            name=held.name,
        ) from None
    return study.recipes.order_now(kept)[0]


def words_in_tables(document: Returned) -> dict[str, str]:
    """The words of excerpts in tables, by their ids."""
    from qualcase.exchange.reading.report_back import text_of, w

    found: dict[str, str] = {}
    for one, nodes in zip(document.body.found, document.body.nodes, strict=True):
        if one.kind is not PieceKind.TABLE or not one.keys:
            continue
        for node in nodes:
            for paragraph in node.iter(w("p")):
                for start in paragraph.iter(w("bookmarkStart")):
                    key = label_of_bookmark(str(start.get(w("name"), "")))
                    if key:
                        found.setdefault(key, text_of(paragraph))
    return found


def _in_tables(pieces: Sequence[Piece]) -> set[str]:
    return {key for one in pieces for key in one.keys}


def closing_lines(told: Remade, since: date) -> list[tuple[str, str]]:
    """The closing section: what was added, changed, edited by hand. Each line with the name of its style."""
    groups = (
        (mark("Added"), told.added),
        (mark("Changed in the study"), told.changed),
        (mark("Edited by hand, and left so"), told.kept),
        (mark("Taken out by hand, and left out"), told.left_out),
    )
    lines: list[tuple[str, str]] = []
    if told.gone:
        said = Message(
            "{n} excerpt is gone; it stands below.", "{n} excerpts are gone; they stand below.", len(told.gone)
        )
        lines.append(("normal", str(said)))
    for title, noted in groups:
        if noted:
            lines.append(("heading 2", say(title)))
            lines += [("normal", line) for one in noted for line in _lines_of(one)]
    if not lines:
        return []
    return [("heading 1", say(mark("What changed since {date}"), date=say_date(since))), *lines]


def _lines_of(one: Noted) -> list[str]:
    label = one.key or "–"
    if not one.now or one.now == one.text:
        return [f"{label}: {_short(one.text)}"]
    return [
        say(mark("{id}, before: {words}"), id=label, words=_short(one.text)),
        say(mark("{id}, now in the study: {words}"), id=label, words=_short(one.now)),
    ]


def _short(words: str) -> str:
    tidy = " ".join(words.split())
    return tidy if len(tidy) <= _LONGEST else f"{tidy[:_LONGEST].rsplit(' ', 1)[0]} …"
