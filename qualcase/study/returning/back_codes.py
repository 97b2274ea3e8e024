"""Codes of passages that come back in a sheet: added, taken away, or one put in the place of another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process

from qualcase.coding.memos import MemoTarget
from qualcase.errors import UnknownNameError, UserError
from qualcase.study.following import leave_codings
from qualcase.study.new_codings import NewCoding, insert_codings
from qualcase.study.reports.sheet_codes import code_trace, codings_of, kept_codes, said_codes, split_codes
from qualcase.study.reshaping import fitting, put_coding
from qualcase.study.review_queue import check_in_use
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qualcase.coding.codings import Coding
    from qualcase.coding.sheet_back import SheetCell
    from qualcase.store.writing import Writing
    from qualcase.study.returning.sheet_planning import Context, Wanted


class _Place(NamedTuple):
    """A passage of one coder."""

    source_id: str
    start: int
    end: int
    coder_id: str


class CodesBack:
    """The codes of a passage, as a set. What was changed in the study too is put together with what the sheet says."""

    can_join = False
    whole_rows = False

    def __init__(self, context: Context) -> None:
        """Everything is read once; the words of a passage only where its codes change."""
        self._core, self._salt = context.core, context.study.info().id
        now = context.core.now
        self._tree = now.frame.tree
        self._named = context.file.codes
        self._by_trace = {code_trace(self._salt, one.id): one.id for one in self._tree.ordered}
        self._sources = {one.id: one.name for one in now.sources}
        self._texts = {row.id: row.cells["text"].text for row in context.sheet.rows if "text" in row.cells}
        self._places: dict[str, _Place] = {}
        self._codings: dict[_Place, dict[str, str]] = {}
        rows = context.core.read(lambda reading: list(reading.coding_columns()))
        for coding_id, source_id, code_id, coder_id, start, end, *_ in rows:
            place = _Place(source_id, start, end, coder_id)
            self._places[coding_id] = place
            self._codings.setdefault(place, {})[code_id] = coding_id
        self._names: dict[str, list[str]] = {}
        for one in self._tree.ordered:
            for name in {one.name, *one.names.values()}:
                self._names.setdefault(name.casefold(), []).append(one.id)

    def place(self, row_id: str) -> str | None:
        """The source and the beginning of the passage; None where none of its codings is there any more."""
        at = self._at(row_id)
        if at is None:
            return None
        words = " ".join(self._texts.get(row_id, "").split())
        short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
        return f"{self._sources[at.source_id]} · “{short}”" if short else self._sources[at.source_id]

    def present(self, row_id: str, key: str) -> str:
        """The codes of the passage now."""
        del key
        at = self._at(row_id)
        return kept_codes(self._codings[at]) if at else ""

    def canonical(self, row_id: str, key: str, cell: SheetCell) -> str:
        """The codes that a cell names. Raises UserError for the first that is not there."""
        del row_id, key
        return kept_codes(self._code(path) for path in split_codes(cell.text))

    def shown(self, row_id: str, key: str, kept: str) -> str:
        """Their paths."""
        del row_id, key
        there = set(kept.split())
        return said_codes(self._tree.path(one.id) for one in self._tree.ordered if one.id in there)

    def after(self, row_id: str, key: str, sheet: str) -> str:
        """The present codes, with those that the sheet added and without those that it took away."""
        present, wanted = set(self.present(row_id, key).split()), set(sheet.split())
        then = {self._by_trace.get(code) for _, code in codings_of(row_id)}
        return kept_codes((present | (wanted - then)) - {one for one in then - wanted if one})

    def earlier(self, row_id: str, key: str) -> Iterable[str]:
        """The codes that the row was written with."""
        del key
        then = (self._by_trace.get(code) for _, code in codings_of(row_id))
        return [kept_codes(one for one in then if one)]

    def notes(self, row_id: str, key: str, after: str) -> tuple[Message, ...]:
        """What goes with codings that are taken away."""
        del key
        gone, added = self._difference(row_id, after)
        if not gone or (len(gone) == 1 and len(added) == 1):
            return ()
        ids = [self._codings[self._at(row_id) or _NOWHERE][one] for one in gone]
        held = self._core.read(lambda reading: reading.codings.many(ids))
        told = sum(bool(one.note or one.condensed or one.star or one.rating is not None) for one in held)
        if not told:
            return ()
        return (
            Message(
                mark("Rating, note or star of {n} coding goes with it."),
                mark("Ratings, notes or stars of {n} codings go with it."),
                told,
            ),
        )

    def check(self, row_id: str, cells: Mapping[str, str]) -> None:
        """Whether codes that are added are in use. Raises UserError."""
        for after in cells.values():
            check_in_use(self._tree[one] for one in self._difference(row_id, after)[1])

    def work(self, wanted: Wanted) -> Callable[[Writing], None]:
        """Where one code is put in the place of one other, the coding stays and is recoded."""
        changes = [
            (row_id, *self._difference(row_id, text)) for row_id, cells in wanted.items() for text in cells.values()
        ]

        def write(writing: Writing) -> None:
            texts: dict[str, str] = {}
            added: list[NewCoding] = []
            gone: list[str] = []
            for row_id, taken, new in changes:
                at = self._at(row_id) or _NOWHERE
                if len(taken) == 1 and len(new) == 1:
                    coding = writing.codings.get(self._codings[at][taken[0]])
                    if at.source_id not in texts:
                        source = self._core.now.source_by_id[at.source_id]
                        texts[at.source_id] = writing.text_of_version(source.version_id)
                    if coding is not None:
                        put_coding(writing, coding, self._recoded(coding, new[0]), texts[at.source_id])
                    continue
                gone += [self._codings[at][one] for one in taken]
                added += [NewCoding(at.source_id, at.start, at.end, one, at.coder_id) for one in new]
            _remove(writing, gone)
            insert_codings(self._core, writing, added)

        return write

    def _recoded(self, coding: Coding, code_id: str) -> Coding:
        fields = fitting(self._core, coding, code_id, {})
        return replace(coding, **fields, under=self._tree[code_id].revision)

    def _difference(self, row_id: str, after: str) -> tuple[list[str], list[str]]:
        """The codes that go, and those that come."""
        present, wanted = self.present(row_id, "codes").split(), after.split()
        return [one for one in present if one not in wanted], [one for one in wanted if one not in present]

    def _at(self, row_id: str) -> _Place | None:
        """Where the passage lies now: where the first of its codings does that is still there."""
        return next((self._places[one] for one, _ in codings_of(row_id) if one in self._places), None)

    def _code(self, path: str) -> str:
        """The code at a path: as it was called then, as it is called now, or by a name that is its alone."""
        then = self._named.get(path.casefold())
        if then is not None and then in self._tree:
            return then
        now = self._tree.by_path(path)
        if now is not None:
            return now.id
        named = self._names.get(path.casefold(), [])
        if len(named) == 1:
            return named[0]
        if named:
            raise UserError(
                "“{name}” is the name of several codes: {paths}. Write the path of the one that is meant.",
                name=path,
                paths=", ".join(self._tree.path(one) for one in named),
            )
        raise UnknownNameError(
            "There is no code “{name}”. The nearest: {nearest}.", nearest=self._nearest(path), name=path
        )

    def _nearest(self, path: str) -> list[str]:
        paths = [self._tree.path(one.id) for one in self._tree.ordered]
        return [found[0] for found in process.extract(path, paths, limit=3, score_cutoff=50)]


_SHORT = 60
_NOWHERE = _Place("", 0, 0, "")


def _remove(writing: Writing, coding_ids: Iterable[str]) -> None:
    ids = list(coding_ids)
    if ids:
        writing.memos.delete_about(MemoTarget.CODING, ids)
        leave_codings(writing, ids)
        writing.codings.delete(ids)
