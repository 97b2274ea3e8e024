"""Operations on the codebook: add, change, move, merge, retire, remove, and its files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.codebook import Code
from qualcase.coding.ids import new_id
from qualcase.coding.memos import memo_hangs_on
from qualcase.errors import UserError
from qualcase.study.code_examples import Pins, ShownExample
from qualcase.study.code_history import forget, redefined
from qualcase.study.codebook_merge import CodebookMerge, plan_merge
from qualcase.study.codebook_versions import CodebookVersions
from qualcase.study.core import Part
from qualcase.study.following import leave_codes, leave_codings
from qualcase.study.guide_ties import untie_codes
from qualcase.study.joining_codes import Merging, merge_codes
from qualcase.study.joint_ties import part_from_codes
from qualcase.study.memo_links import mend_links
from qualcase.study.review_queue import ReviewQueue
from qualcase.words import current_language
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from qualcase.coding.codebook import Scale
    from qualcase.coding.codebook_file import CodebookFile
    from qualcase.coding.codebook_history import CodeMerge
    from qualcase.coding.tree import CodeTree
    from qualcase.store.writing import Writing
    from qualcase.study.codebook_merge import Place
    from qualcase.study.core import Core

COLOURS = (
    "#3072C1",
    "#C7692C",
    "#258D48",
    "#9E4F98",
    "#B28D0E",
    "#0F9293",
    "#AE4349",
    "#6A57B3",
    "#7F951C",
    "#0994BA",
    "#915B02",
    "#C1587D",
)
"""The twelve hues that new top codes take in turn."""

LONGEST_KEY = 3
"""Characters."""


class Codebook(Part):
    """`study.codebook`."""

    def __init__(self, core: Core) -> None:
        """With the parts that hang on it: pinned examples, passages to look through, frozen versions."""
        super().__init__(core)
        self.pins = Pins(core)
        self.queue = ReviewQueue(core)
        self.versions = CodebookVersions(core)

    @property
    def tree(self) -> CodeTree:
        """The codes."""
        return self._core.now.frame.tree

    def scales(self) -> tuple[Scale, ...]:
        """The rating scales."""
        return self._core.now.scales

    def uses(self) -> dict[str, int]:
        """How many codings each code has itself, of all coders; codes without any are left out."""
        return self._core.read(lambda reading: reading.codings.count_by_code())

    def examples(self, code_id: str, kind: str | None = None) -> tuple[ShownExample, ...]:
        """The examples of a code (pinned passages, then written ones): good, border, not. `kind` takes one of these."""
        return self.pins.examples(code_id, kind)

    def merges(self, code_id: str) -> tuple[CodeMerge, ...]:
        """The codes that went into this one, earliest first, also by way of others."""
        return self._core.read(lambda reading: reading.merges.of_codes([code_id]))

    def add(self, name: str, parent_id: str | None = None, **fields: Any) -> Code:
        """A new code at the end of its siblings; without a colour it takes its parent's, or the next hue."""
        code = self.make(name, parent_id, **fields)
        self._core.act("code.add", lambda writing: writing.codes.insert(code), code=code.name)
        return code

    def make(self, name: str, parent_id: str | None = None, **fields: Any) -> Code:
        """A code as `add` would add it, not written yet. Raises UserError where its name or key is taken."""
        tidy = self._free_name(name, parent_id)
        siblings = self.tree.children(parent_id)
        if "colour" not in fields:
            fields["colour"] = self.tree[parent_id].colour if parent_id else COLOURS[len(siblings) % len(COLOURS)]
        if fields.get("key"):
            fields["key"] = self._free_key(fields["key"])
        position = max((one.position for one in siblings), default=-1) + 1
        code = Code(new_id(), tidy, parent_id, position, **fields)
        return replace(code, names={**code.names, self._core.now.info.codebook_languages[0]: tidy})

    def set(self, code_id: str, *, coder_id: str | None = None, **fields: Any) -> Code:
        """Change fields of a code. A new name is also its name in the codebook's first language.

        Where its definition says something else, the passages coded before wait in `study.codebook.queue`.
        """
        code = self.tree[code_id]
        first = self._core.now.info.codebook_languages[0]
        if "names" in fields and fields["names"].get(first, code.name) != code.name:
            fields.setdefault("name", fields["names"][first])
        if "name" in fields:
            fields["name"] = self._free_name(fields["name"], code.parent_id, code_id)
            fields["names"] = {**fields.get("names", code.names), first: fields["name"]}
        if fields.get("key"):
            fields["key"] = self._free_key(fields["key"], code_id)
        new = replace(code, **fields)
        if new.scale_id != code.scale_id:
            self._check_ratings(new)
        if new == code:
            return code

        before = self._core.now

        def work(writing: Writing) -> Code:
            written = redefined(writing, code, new, coder_id)
            writing.codes.update(written)
            mend_links(writing, before)
            return written

        return self._core.act("code.set", work, coder_id, code=new.name)

    def retire(self, code_id: str) -> Code:
        """Use a code for no new passages; those that it has stay and count."""
        return self._set_retired(code_id, "code.retire", retired=True)

    def take_up(self, code_id: str) -> Code:
        """Use a code again that was retired."""
        return self._set_retired(code_id, "code.take_up", retired=False)

    def _set_retired(self, code_id: str, label: str, *, retired: bool) -> Code:
        code = self.tree[code_id]
        if code.retired == retired:
            return code
        new = replace(code, retired=retired)
        self._core.act(label, lambda writing: writing.codes.update(new), code=code.name)
        return new

    def move(self, code_id: str, parent_id: str | None, position: int | None = None) -> Code:
        """Put a code (with everything below it) under another one, or at the top, at a place among its siblings."""
        code = self.tree[code_id]
        if parent_id is not None and parent_id in self.tree.with_subcodes(code_id):
            raise UserError("A code cannot stand below itself. Choose another place.")
        if parent_id != code.parent_id:
            self._free_name(code.name, parent_id, code_id)
        siblings = [one for one in self.tree.children(parent_id) if one.id != code_id]
        place = len(siblings) if position is None else max(0, min(position, len(siblings)))
        siblings.insert(place, replace(code, parent_id=parent_id))
        if [one.id for one in siblings] == [one.id for one in self.tree.children(parent_id)]:
            return code
        changed = [replace(one, position=number) for number, one in enumerate(siblings) if one.position != number]
        moved = replace(code, parent_id=parent_id, position=place)
        others = [one for one in changed if one.id != code_id]
        self._update("code.move", moved, *others)
        return moved

    def sort(self, parent_id: str | None = None, language: str | None = None) -> None:
        """Put the codes below one, or those at the top, in the order of their names (default: in the one in use)."""
        held = self.tree.children(parent_id)
        wanted = sorted(held, key=lambda code: sort_key(code.name_in(language or current_language())))
        changed = [replace(one, position=number) for number, one in enumerate(wanted) if one.position != number]
        if wanted != list(held):
            name = self.tree[parent_id].name if parent_id else self._core.now.info.title
            self._core.act("code.sort", lambda writing: writing.codes.update(changed), code=name)

    def merge(self, from_id: str, into_id: str, *, coder_id: str | None = None, look_through: bool = False) -> None:
        """Join a code into another: its codings, memos, examples and sub-codes go over, then it is gone.

        Where the same coder has coded the same span with both, one coding is left; a rating, note or star that only
        the other had goes over to it. A sub-code whose name the other has already joins that one in turn. What went
        where is kept (`merges`). With `look_through` the passages that went over wait in `study.codebook.queue`.
        """
        if into_id in self.tree.with_subcodes(from_id):
            raise UserError("A code cannot be merged into one of its own sub-codes. Choose another code.")

        before = self._core.now

        def work(writing: Writing) -> None:
            became = merge_codes(writing, before.frame.tree, from_id, into_id, Merging(coder_id, look_through))
            mend_links(writing, before, became)

        tree = before.frame.tree
        self._core.act("code.merge", work, coder_id, code=tree[from_id].name, into=tree[into_id].name)

    def remove(self, code_id: str) -> None:
        """Take a code out, with everything below it and all its codings; undo brings all back."""
        ids = self.tree.with_subcodes(code_id)

        def work(writing: Writing) -> None:
            codings = [one.id for one in writing.codings.of_codes(ids)]
            gone = {*ids, *codings}
            writing.memos.delete([memo.id for memo in writing.memos.all() if memo_hangs_on(memo, gone)])
            forget(writing, ids)
            leave_codings(writing, codings)
            leave_codes(writing, ids)
            writing.codings.delete(codings)
            writing.rejections.delete_of_codes(ids)
            untie_codes(writing, ids)
            part_from_codes(writing, ids)
            writing.codes.delete(ids)

        self._core.act("code.remove", work, code=self.tree[code_id].name)

    def preview(self, name_or_path: str | Path) -> CodebookMerge:
        """What `bring_in` would do: added, gained, differing field by field, the same. Writes nothing.

        Raises:
            UnknownNameError, FileRefusedError: There is no such codebook, or the file is none.
        """
        from qualcase.study.codebook_files import find_codebook

        now = self._core.now
        return plan_merge(find_codebook(name_or_path), now.frame.tree, now.scales)

    def bring_in(
        self, name_or_path: str | Path, take: Collection[Place] = (), coder_id: str | None = None
    ) -> CodebookMerge:
        """Merge a codebook file, or one that comes with the program, into this one by path, as one action.

        Codes whose path is there already keep what they have and get what they lack; the others are added.

        Args:
            name_or_path: A file, or the name of a codebook that comes with the program.
            take: Places of the differences (as `preview` gives them) in which the file's wording is taken.
            coder_id: Who does it.
        """
        from qualcase.study.codebook_files import find_codebook

        return self.bring_in_file(find_codebook(name_or_path), take, coder_id)

    def bring_in_file(
        self, file: CodebookFile, take: Collection[Place] = (), coder_id: str | None = None
    ) -> CodebookMerge:
        """Merge a codebook that has been read."""
        now = self._core.now
        tree = now.frame.tree
        plan = plan_merge(file, tree, now.scales, take)
        for one in plan.completed:
            if one.scale_id != tree[one.id].scale_id:
                self._check_ratings(one, plan.scales)

        def work(writing: Writing) -> None:
            info = writing.info()
            own = info.codebook_languages if tree else ()
            both = tuple(dict.fromkeys((*own, *file.languages)))  # else wordings of the other would lie there unseen
            if both != info.codebook_languages:
                writing.set_info(replace(info, codebook_languages=both))
            writing.scales.insert(plan.scales)
            writing.scales.update(plan.completed_scales)
            writing.codes.insert(plan.added)
            writing.codes.update([redefined(writing, tree[one.id], one, coder_id) for one in plan.completed])

        self._core.act("codebook.import", work, coder_id, name=file.name)
        return plan

    def take_out(self, path: Path) -> None:
        """Write the codebook to a file that can be read in again: .yaml, .csv or .xlsx.

        It is a codebook for any study, whole, and holds no words of this one's material. As a document, or in part,
        with passages counted under a filter: `study.reports`, whose workbook has the same sheets.
        """
        from qualcase.study.codebook_files import as_file, write_book

        now = self._core.now
        book = as_file(now.info, now.info.codebook_languages, now.scales, now.frame.tree.ordered)
        write_book(book, path, self.uses())

    def _update(self, label: str, code: Code, *others: Code) -> None:
        before = self._core.now

        def work(writing: Writing) -> None:
            writing.codes.update([code, *others])
            mend_links(writing, before)

        self._core.act(label, work, code=code.name)

    def _check_ratings(self, code: Code, new_scales: Sequence[Scale] = ()) -> None:
        """Whether the ratings that a code's passages have lie on its scale. Raises UserError."""
        known = {**self._core.now.scale_by_id, **{one.id: one for one in new_scales}}
        scale = known.get(code.scale_id or "")
        codings = self._core.read(lambda reading: reading.codings.of_codes([code.id]))
        ratings = {one.rating for one in codings if one.rating is not None}
        if not ratings <= set(scale.steps if scale else ()):
            raise UserError(
                "Passages of “{code}” have ratings that are not on that scale. Remove these ratings first.",
                code=code.name,
            )

    def _free_name(self, name: str, parent_id: str | None, own_id: str | None = None) -> str:
        tidy = " ".join(name.split())
        if not tidy:
            raise UserError("A code needs a name. Write one.")
        for sibling in self.tree.children(parent_id):
            if sibling.id != own_id and sibling.name.casefold() == tidy.casefold():
                raise UserError("There is already a code “{name}” at this place. Choose another name.", name=tidy)
        return tidy

    def _free_key(self, key: str, own_id: str | None = None) -> str:
        tidy = key.strip()
        if len(tidy) > LONGEST_KEY or any(letter.isspace() for letter in tidy):
            raise UserError("A key has one to three characters and no blank. Choose a shorter one.")
        for code in self.tree.ordered:
            if tidy and code.id != own_id and code.key.casefold() == tidy.casefold():
                raise UserError("The key {key} belongs to “{code}”. Choose another key.", key=tidy, code=code.name)
        return tidy
