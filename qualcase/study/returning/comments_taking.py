"""Writing what was approved of a document's comments, as one action that undo takes back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.comments_back import Deed, TakenBack
from qualcase.coding.ids import new_id
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.coding.people import Coder
from qualcase.errors import UserError
from qualcase.study.codebook import COLOURS, Codebook
from qualcase.study.codings import take_out
from qualcase.study.frame import check_person
from qualcase.study.new_codings import NewCoding, insert_codings
from qualcase.study.reshaping import put_coding
from qualcase.study.states import take_lead
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.comments_back import BackPlan, BackRow
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core


_OF_A_CODER = frozenset({Deed.CODE, Deed.NEW_CODE, Deed.MEMO})
"""What is written under somebody's name; the rest is done with codings that are there."""


def take(core: Core, plan: BackPlan) -> TakenBack:
    """Write what was approved.

    Raises:
        UserError: The text of a source was changed since the plan was made, or a code or coder that it names was
            removed; nothing is written then.
    """
    rows = plan.taken_rows
    if not rows:
        return TakenBack()
    _check_texts(core, plan)
    _check_named(core, plan, rows)
    work = _Taking(core, plan, rows)
    coders = list(dict.fromkeys(work.coder_of(one) for one in rows))
    return core.act("comments.take", work.write, coders[0] if len(coders) == 1 else core.person_id, n=len(rows))


def _check_texts(core: Core, plan: BackPlan) -> None:
    now = core.now.source_by_id
    for one in plan.sources:
        held = now.get(one.source_id)
        if held is None or held.version_id != one.version_id:
            raise UserError(
                "The text of “{source}” was changed meanwhile. Nothing was taken; read the document again.",
                source=held.name if held else plan.path.name,
            )


def _check_named(core: Core, plan: BackPlan, rows: Sequence[BackRow]) -> None:
    """Codes and coders may be gone by now: removed, merged, or undone."""
    frame = core.now.frame
    wanted = {one.code_id for one in rows if one.deed in (Deed.CODE, Deed.RECODE)} - {None}
    authors = {one.author for one in rows if one.deed in _OF_A_CODER}
    who = {one.coder_id for one in plan.authors if one.name in authors} - {None}
    if not wanted <= {one.id for one in frame.tree.ordered} or not who <= {one.id for one in frame.people_coding}:
        raise UserError(
            "A code or a coder of “{document}” was removed meanwhile. Nothing was taken; read the document again.",
            document=plan.path.name,
        )


class _Taking:
    """The coders and codes that are made for it are settled first; then all is written."""

    def __init__(self, core: Core, plan: BackPlan, rows: Sequence[BackRow]) -> None:
        self._core, self._plan, self._rows = core, plan, rows
        self.made: list[Coder] = []
        self._coders = self._people()
        self.codes: list[Code] = []
        self._new_codes = self._make_codes()

    def coder_of(self, row: BackRow) -> str:
        """Under whom a row is written; what nobody says is the person's at the keyboard, or the first author's."""
        return self._coders.get(row.author) or self._core.person_id or next(iter(self._coders.values()), "")

    def write(self, writing: Writing) -> TakenBack:
        """Write it all."""
        writing.coders.insert(self.made)
        writing.codes.insert(self.codes)
        added = self._code(writing)
        notes = sum(self._note(writing, one) for one in self._of(Deed.NOTE))
        recoded = sum(self._recode(writing, one) for one in self._of(Deed.RECODE))
        removed = [one.coding_id for one in self._of(Deed.REMOVE) if one.coding_id]
        removed = [one.id for one in writing.codings.many(removed)]
        take_out(writing, removed)
        memos = sum(self._memo(writing, one) for one in self._of(Deed.MEMO))
        made = tuple(Message(mark("Coder “{name}” was added."), values={"name": one.name}) for one in self.made)
        return TakenBack(
            len(added), len(self.codes), notes, memos, recoded, len(removed), tuple(dict.fromkeys(added)), made
        )

    def _of(self, deed: Deed) -> list[BackRow]:
        return [one for one in self._rows if one.deed is deed]

    def _people(self) -> dict[str, str]:
        """The coder of each author who has something to say, made where the study has none."""
        wanted = {one.author for one in self._rows if one.deed in _OF_A_CODER}
        found: dict[str, str] = {}
        by_name: dict[str, str] = {one.name.casefold(): one.id for one in self._core.now.frame.people_coding}
        for author in self._plan.authors:
            if author.name not in wanted:
                continue
            if author.coder_id is not None:
                found[author.name] = author.coder_id
                continue
            name = " ".join(author.coder_name.split()) or "?"
            if name.casefold() not in by_name:
                check_person(name)
                self.made.append(Coder(new_id(), name))
                by_name[name.casefold()] = self.made[-1].id
            found[author.name] = by_name[name.casefold()]
        return found

    def _make_codes(self) -> dict[str, str]:
        """The id of each new code by its name, folded; one that is there meanwhile is taken instead."""
        tree, book = self._core.now.frame.tree, Codebook(self._core)
        found = {one.name.casefold(): one.id for one in tree.children(None)}
        for row in self._of(Deed.NEW_CODE):
            name = " ".join(row.new_name.split())
            if name.casefold() in found:
                continue
            place = len(self.codes)
            colour = COLOURS[(len(tree.children(None)) + place) % len(COLOURS)]
            code = book.make(name, inductive=True, colour=colour)
            self.codes.append(replace(code, position=code.position + place))
            found[name.casefold()] = code.id
        return found

    def _code(self, writing: Writing) -> list[str]:
        """The ids of what was coded."""
        rows = [one for one in self._rows if one.deed in (Deed.CODE, Deed.NEW_CODE)]
        wanted = [self._wanted(one) for one in rows]
        codings = insert_codings(self._core, writing, wanted)
        for source_id, coder_id in dict.fromkeys((one.source_id, one.coder_id) for one in wanted):
            take_lead(writing, source_id, coder_id)
        # What was there already is given back as it was; what the comment says besides must not be lost.
        for coding, one in zip(codings, wanted, strict=True):
            if one.note and one.note not in coding.note:
                self._add_note(writing, coding.id, one.note)
        return [one.id for one in codings]

    def _wanted(self, row: BackRow) -> NewCoding:
        code_id = row.code_id or ""
        if row.deed is Deed.NEW_CODE:
            code_id = self._new_codes[" ".join(row.new_name.split()).casefold()]
        rating = row.rating if row.deed is Deed.CODE else None
        return NewCoding(
            row.source_id or "", row.start, row.end, code_id, self.coder_of(row), rating=rating, note=row.note
        )

    def _note(self, writing: Writing, row: BackRow) -> bool:
        return self._add_note(writing, row.coding_id or "", row.note)

    def _add_note(self, writing: Writing, coding_id: str, words: str) -> bool:
        held = writing.codings.get(coding_id)
        if held is None or words in held.note:
            return False
        writing.codings.update(replace(held, note=f"{held.note}\n{words}" if held.note else words))
        return True

    def _recode(self, writing: Writing, row: BackRow) -> bool:
        held = writing.codings.get(row.coding_id or "")
        code_id = row.code_id
        if held is None or code_id is None or held.lost is not None:
            return False
        tree = self._core.now.frame.tree
        same_scale = tree[code_id].scale_id == tree[held.code_id].scale_id
        rating = row.rating if row.rating is not None else held.rating if same_scale else None
        extra = row.note if row.note and row.note not in held.note else ""
        note = "\n".join(part for part in (held.note, extra) if part)
        new = replace(held, code_id=code_id, rating=rating, note=note, under=tree[code_id].revision)
        source = self._core.now.source_by_id[held.source_id]
        put_coding(writing, held, new, writing.text_of_version(source.version_id))
        return True

    def _memo(self, writing: Writing, row: BackRow) -> bool:
        """Put the words below those of the coder's memo on the source, with the passage that they are about."""
        coder_id, source_id = self.coder_of(row), row.source_id or ""
        quote = row.quote or row.words
        words = f"“{' '.join(quote.split())}”\n{row.said}" if quote.strip() else row.said
        about = writing.memos.about(MemoTarget.SOURCE, source_id)
        held = next((one for one in about if one.coder_id == coder_id), None)
        moment = datetime.now(UTC)
        if held is None:
            writing.memos.insert(Memo(new_id(), MemoTarget.SOURCE, source_id, words, coder_id, moment))
        elif words in held.text:
            return False
        else:
            writing.memos.update(replace(held, text=f"{held.text}\n\n{words}", changed_at=moment))
        return True
