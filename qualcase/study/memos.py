"""Operations on memos."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.study.core import Part

if TYPE_CHECKING:
    from qualcase.store.writing import Writing


class Memos(Part):
    """`study.memos`: notes on anything, one of each coder on each thing."""

    def all(self) -> tuple[Memo, ...]:
        """Every memo."""
        return self._core.read(lambda reading: reading.memos.all())

    def of(self, target: MemoTarget, target_id: str) -> tuple[Memo, ...]:
        """The memos on one thing."""
        return self._core.read(lambda reading: reading.memos.about(target, target_id))

    def write(self, target: MemoTarget, target_id: str, text: str, coder_id: str | None = None) -> None:
        """Write a coder's memo on a thing; an empty text takes it away."""

        def work(writing: Writing) -> None:
            held = next((one for one in writing.memos.about(target, target_id) if one.coder_id == coder_id), None)
            moment = datetime.now(UTC)
            if held and not text.strip():
                writing.memos.delete(held.id)
            elif held and held.text != text:
                writing.memos.update(replace(held, text=text, changed_at=moment))
            elif not held and text.strip():
                writing.memos.insert(Memo(new_id(), target, target_id, text, coder_id, moment))

        self._core.act("memo.write", work, coder_id, name=self.name_of(target, target_id))

    def name_of(self, target: MemoTarget, target_id: str) -> str:
        """What a memo is about, by name."""
        now = self._core.now
        if target is MemoTarget.CODE:
            return now.frame.tree[target_id].name
        if target is MemoTarget.SOURCE:
            return now.source_by_id[target_id].name
        if target is MemoTarget.STUDY:
            return now.info.title
        return now.names.get(target_id, "")
