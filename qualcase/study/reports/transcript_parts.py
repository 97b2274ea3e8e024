"""What a transcript with comments is made of: its words, who speaks, and each coding that counts as a comment."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.codebook import wording
from qualcase.coding.memos import MemoTarget
from qualcase.coding.transcripts import CommentOut, Legend, LegendRow, Stretch, Transcript
from qualcase.study.exports import rating_line
from qualcase.study.ordering import group_order
from qualcase.study.wording import say_kind, say_role
from qualcase.words import current_language, mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.sources import Source
    from qualcase.study.source_text import SourceText
    from qualcase.study.study import Study


class CommentRow(NamedTuple):
    """A coding with what a comment says of it, without names where the order asks for that."""

    coding: Coding
    path: str
    """Of its code, as people read it: `Forankring / Aftaler`."""
    coder: str
    memo: str = ""


class TranscriptMaker:
    """Makes the transcripts of one order."""

    def __init__(self, study: Study, order: ReportOrder) -> None:
        """Read nothing yet."""
        self._study = study
        self._order = order
        self._outgoing = study.reports.outgoing(order)

    def transcript(self, source: Source) -> Transcript:
        """A source with its codings as comments."""
        read = self._study.sources.text(source.id)
        rows = self.rows(source)
        codings = [(row.coding.start, row.coding.end) for row in rows]
        turns = [(one.start, one.end) for one in read.turns]
        labels = [(one.start, one.said) for one in read.turns if one.start < one.said]
        headings = [(one.start, one.end) for one in read.headings]
        words, placed = self._outgoing.passage(read.text, [*codings, *turns, *labels, *headings])
        moved = iter(placed)
        comments = [
            CommentOut(*span, row.coder, self._said(row), row.coding.made_at, row.coding.id)
            for row, span in zip(rows, islice(moved, len(rows)), strict=True)
        ]
        spans = list(islice(moved, len(turns)))
        said = dict(islice(moved, len(labels)))
        asking = read.interviewer_numbers
        name = self._outgoing.text(source.name)
        return Transcript(
            title=name,
            about=tuple(self._outgoing.text(line) for line in self._about(read)),
            text=words,
            comments=sorted(comments, key=lambda one: (one.start, -one.end)),
            turns=[
                Stretch(start, said.get(start, start), end, one.speaker in asking)
                for one, (start, end) in zip(read.turns, spans, strict=True)
            ],
            headings=[
                one._replace(start=start, end=end) for one, (start, end) in zip(read.headings, moved, strict=True)
            ],
            opening=say(mark("Comments: {n}"), n=len(comments)),
            ending=say(mark("End of {name}"), name=name),
            source_id=source.id,
            text_hash=read.version.text_hash,
        )

    def rows(self, source: Source) -> Sequence[CommentRow]:
        """The codings of a source that count, in the order of the text."""
        wanted = self._counted
        tree = self._study.codebook.tree
        found = [one for one in self._study.codings.of_source(source.id) if one.id in wanted]
        found.sort(key=lambda one: (one.start, -one.end, tree.path(one.code_id), one.id))
        return [self._row(one) for one in found]

    def legend(self, transcripts: Sequence[Transcript]) -> Legend:
        """The codes that the comments name, in the order of the codebook."""
        by_id = {coding.id: coding.code_id for one in transcripts for coding in self._codings(one)}
        used = Counter(by_id[comment.coding_id] for one in transcripts for comment in one.comments)
        tree, language = self._study.codebook.tree, current_language()
        rows = [
            LegendRow(
                self._outgoing.text(self._path(code.id)),
                code.colour,
                self._outgoing.text(wording(code.short, language) or wording(code.full, language)),
                used[code.id],
            )
            for code in tree.ordered
            if used[code.id]
        ]
        headings = (say(mark("Code")), say(mark("Meaning")), say(mark("Passages")))
        return Legend(say(mark("Codes")), headings, rows)

    def lines(self, source: Source) -> TextLines:
        """Where the lines and turns of a source lie."""
        return TextLines(self._study.sources.text(source.id))

    def _codings(self, one: Transcript) -> Sequence[Coding]:
        return self._study.codings.of_source(one.source_id)

    @cached_property
    def _counted(self) -> frozenset[str]:
        order = self._order
        codes = {"codes": order.code_ids} if order.code_ids else {}
        chosen = replace(order.filter, **codes)
        if order.source_ids:
            chosen = replace(chosen, sources=order.source_ids)
        return frozenset(group_order(self._study, chosen, ("source",)))

    @cached_property
    def _memos(self) -> dict[str, str]:
        """The memos on codings, by the coding's id; those of several coders below each other."""
        found: dict[str, str] = {}
        for one in self._study.memos.all():
            if one.target is MemoTarget.CODING:
                found[one.target_id] = "\n".join(filter(None, (found.get(one.target_id), one.text.strip())))
        return found

    @cached_property
    def _coders(self) -> dict[str, str]:
        """How each coder is called here; with names out by number."""
        return {one.id: self._outgoing.coder(one.id, one.name) for one in self._study.frame().coders}

    def _row(self, coding: Coding) -> CommentRow:
        memo = self._memos.get(coding.id, "") if self._has("memo") else ""
        words = self._outgoing.text
        shown = replace(
            coding,
            quote=self._outgoing.passage(coding.quote)[0],
            rating=coding.rating if self._has("rating") else None,
            note=words(coding.note) if self._has("note") else "",
        )
        return CommentRow(shown, words(self._path(coding.code_id)), self._coders[coding.coder_id], words(memo))

    def _has(self, part: str) -> bool:
        return not self._order.parts or part in self._order.parts

    def _path(self, code_id: str) -> str:
        """The path in the codebook's first language, as people read it, and as it can be read back."""
        tree = self._study.codebook.tree
        names = tree.names(code_id, self._study.info().codebook_languages[0])
        return " / ".join(name.replace("\\", "\\\\").replace("/", "\\/") for name in names)

    def _said(self, row: CommentRow) -> tuple[str, ...]:
        """The text of the comment: code, rating, note, memo."""
        coding = row.coding
        lines = [row.path]
        if coding.rating is not None:
            lines.append(self._outgoing.text(rating_line(self._study, coding.code_id, coding.rating)))
        lines += [coding.note] if coding.note.strip() else []
        lines += [say(mark("Memo: {text}"), text=row.memo)] if row.memo else []
        return tuple(lines)

    def _about(self, read: SourceText) -> list[str]:
        """Kind, cases, wave and date of a source in a line, and who speaks in another."""
        source, names = read.source, {one.id: one.name for one in self._study.frame().cases}
        waves = {one.id: one.name for one in self._study.waves.all()}
        parts = [
            say_kind(source.kind.value),
            ", ".join(names[one] for one in source.case_ids) or self._study.site_name(source) or "",
            waves.get(source.wave_id or "", ""),
            say_date(source.date) if source.date else "",
        ]
        line = " · ".join(part for part in parts if part)
        people = []
        for number, one in sorted(self._study.sources.speaker_names(source.id).items()):
            if number in {turn.speaker for turn in read.turns}:
                who = say(mark("interviewer")) if one.is_interviewer else say_role(one.role) if one.role else ""
                people.append(f"{one.label} ({who})" if who else one.label)
        speakers = say(mark("Speakers: {names}"), names=", ".join(people)) if people else ""
        return [line, speakers]


class TextLines:
    """The lines and turns of a text, by a place in it (code points)."""

    def __init__(self, read: SourceText) -> None:
        """Find where the lines begin."""
        self._read = read
        self._starts = [0, *(place + 1 for place, sign in enumerate(read.text) if sign == "\n")]
        self._turns = [turn.start for turn in read.turns]

    def number(self, place: int) -> int:
        """The number of a line, from 1."""
        return bisect_right(self._starts, place)

    def speaker(self, place: int) -> str | None:
        """The label of who speaks there."""
        turn = self._turn(place)
        speaker = self._read.speakers.get(self._read.turns[turn].speaker or 0) if turn is not None else None
        named = turn is not None and self._read.turns[turn].speaker is not None
        return speaker.label if speaker and named else None

    def time(self, place: int) -> str | None:
        """How far into the recording, `0:12:40`; None where the transcript does not tell."""
        turn = self._turn(place)
        seconds = self._read.turns[turn].seconds if turn is not None else None
        if seconds is None:
            return None
        minutes, rest = divmod(int(seconds), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"

    def _turn(self, place: int) -> int | None:
        number = bisect_right(self._turns, place) - 1
        return number if number >= 0 and place < self._read.turns[number].end else None
