"""Operations on the codebook: add, change, move, merge, remove, and its files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.codebook import Code
from qualcase.coding.ids import new_id
from qualcase.coding.memos import MemoTarget, memo_hangs_on
from qualcase.errors import UserError
from qualcase.study.codebook_merge import CodebookMerge, plan_merge
from qualcase.study.core import Part
from qualcase.study.following import hand_code, hand_coding, leave_codes, leave_codings
from qualcase.study.joining import joined

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.codebook import Scale
    from qualcase.coding.codebook_file import CodebookFile
    from qualcase.coding.codings import Coding
    from qualcase.coding.memos import Memo
    from qualcase.coding.tree import CodeTree
    from qualcase.store.writing import Writing

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

    def set(self, code_id: str, **fields: Any) -> Code:
        """Change fields of a code. A new name is also its name in the codebook's first language."""
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
        if new != code:
            self._core.act("code.set", lambda writing: writing.codes.update(new), code=new.name)
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
        self._core.act("code.move", lambda writing: writing.codes.update([moved, *others]), code=code.name)
        return moved

    def merge(self, from_id: str, into_id: str) -> None:
        """Join a code into another: its codings, memos and sub-codes go over, then it is gone.

        Where the same coder has coded the same span with both, one coding is left; a rating, note or star that only
        the other had goes over to it. A sub-code whose name the other has already joins that one in turn.
        """
        if into_id in self.tree.with_subcodes(from_id):
            raise UserError("A code cannot be merged into one of its own sub-codes. Choose another code.")

        def work(writing: Writing) -> None:
            _merge(writing, self.tree, from_id, into_id)

        self._core.act("code.merge", work, code=self.tree[from_id].name, into=self.tree[into_id].name)

    def remove(self, code_id: str) -> None:
        """Take a code out, with everything below it and all its codings; undo brings all back."""
        ids = self.tree.with_subcodes(code_id)

        def work(writing: Writing) -> None:
            codings = [one.id for one in writing.codings.of_codes(ids)]
            gone = {*ids, *codings}
            writing.memos.delete([memo.id for memo in writing.memos.all() if memo_hangs_on(memo, gone)])
            leave_codings(writing, codings)
            leave_codes(writing, gone)
            writing.codings.delete(codings)
            writing.rejections.delete_of_codes(ids)
            writing.codes.delete(ids)

        self._core.act("code.remove", work, code=self.tree[code_id].name)

    def bring_in(self, name_or_path: str | Path) -> CodebookMerge:
        """Merge a codebook file, or one that comes with the program, into this one by path.

        Codes whose path is there already keep what they have and get what they lack; the others are added.
        """
        from qualcase.study.codebook_files import find_codebook

        return self.bring_in_file(find_codebook(name_or_path))

    def bring_in_file(self, file: CodebookFile) -> CodebookMerge:
        """Merge a codebook that has been read."""
        now = self._core.now
        plan = plan_merge(file, now.frame.tree, now.scales)

        def work(writing: Writing) -> None:
            info = writing.info()
            own = info.codebook_languages if now.frame.tree else ()
            both = tuple(dict.fromkeys((*own, *file.languages)))  # else wordings of the other would lie there unseen
            if both != info.codebook_languages:
                writing.set_info(replace(info, codebook_languages=both))
            writing.scales.insert(plan.scales)
            writing.scales.update(plan.completed_scales)
            writing.codes.insert(plan.added)
            writing.codes.update(plan.completed)

        self._core.act("codebook.import", work, name=file.name)
        return plan

    def take_out(self, path: Path) -> None:
        """Write the codebook to a file: .yaml, .csv, .xlsx or .docx."""
        from qualcase.study.codebook_files import write_codebook

        write_codebook(self._core.now, self.uses(), path)

    def _check_ratings(self, code: Code) -> None:
        """Whether the ratings that a code's passages have lie on its scale. Raises UserError."""
        scale = self._core.now.scale_by_id.get(code.scale_id or "")
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


def _merge(writing: Writing, tree: CodeTree, from_id: str, into_id: str) -> None:
    below = {child.name.casefold(): child for child in tree.children(into_id)}
    position = max((child.position for child in below.values()), default=-1)
    for child in tree.children(from_id):
        twin = below.get(child.name.casefold())
        if twin and twin.id != from_id:
            _merge(writing, tree, child.id, twin.id)
        else:
            position += 1
            writing.codes.update(replace(child, parent_id=into_id, position=position))
    _join_codings(writing, tree[from_id], tree[into_id])
    for memo in writing.memos.about(MemoTarget.CODE, from_id):
        _move_memo(writing, memo, into_id)
    for memo in writing.memos.all():
        cell = memo.cell
        if cell and cell.code_id == from_id:
            _move_memo(writing, memo, cell._replace(code_id=into_id).key)
    hand_code(writing, from_id, into_id)
    writing.rejections.delete_of_codes([from_id])  # what does not fit the one may well fit the other
    writing.codes.delete(from_id)


def _join_codings(writing: Writing, code: Code, into: Code) -> None:
    there = {_place(one): one for one in writing.codings.of_codes([into.id]) if one.lost is None}
    moved: list[Coding] = []
    combined: list[Coding] = []
    doubled: dict[str, str] = {}
    codings = writing.codings.of_codes([code.id])
    if any(one.rating is not None for one in codings):
        _share_scale(writing, code, into)
    for one in codings:
        # Lost passages may have stood anywhere: none of them is another one's double.
        twin = there.get(_place(one)) if one.lost is None else None
        if twin is None:
            moved.append(replace(one, code_id=into.id))
            continue
        doubled[one.id] = twin.id
        combined.append(joined(twin, one))
    for memo in writing.memos.all() if doubled else ():
        if memo.target is MemoTarget.CODING and memo.target_id in doubled:
            _move_memo(writing, memo, doubled[memo.target_id])
    for gone, stays in doubled.items():
        hand_coding(writing, gone, stays)
    writing.codings.delete(doubled)
    writing.codings.update([*moved, *combined])


def _share_scale(writing: Writing, code: Code, into: Code) -> None:
    """Ratings go over only to a code with the same scale; one without a scale gets it."""
    if into.scale_id is None:
        writing.codes.update(replace(into, scale_id=code.scale_id))
    elif into.scale_id != code.scale_id:
        raise UserError(
            "“{code}” and “{into}” are rated on different scales. Remove the ratings of one of them first.",
            code=code.name,
            into=into.name,
        )


def _move_memo(writing: Writing, memo: Memo, target_id: str) -> None:
    """Put a memo on another thing of the same kind; where its coder has one there, the two become one."""
    there = writing.memos.about(memo.target, target_id)
    held = next((one for one in there if one.coder_id == memo.coder_id), None)
    if held:
        writing.memos.update(replace(held, text=f"{held.text}\n\n{memo.text}"))
        writing.memos.delete(memo.id)
    else:
        writing.memos.update(replace(memo, target_id=target_id))


def _place(coding: Coding) -> tuple[str, int, int, str]:
    return coding.source_id, coding.start, coding.end, coding.coder_id
