"""`study.codebook.queue`: passages that were coded before their code meant what it means now, to be looked through.

Each coding knows the revision of its code's definition under which it was coded or looked at last (`Coding.under`), so
the queue needs no list of its own: it is whatever stands under an earlier one. It is the same for everybody, survives
a restart, and every decision is an action that can be undone. Splitting a code is the same queue with targets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.codebook_history import Revision, Why
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from qualcase.study.code_history import definition_of, next_revision
from qualcase.study.core import Part
from qualcase.study.following import leave_codings
from qualcase.study.joining_codes import recode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Coding
    from qualcase.store.writing import Writing


@dataclass(frozen=True)
class Queue:
    """The passages of one code that are to be looked through."""

    code_id: str
    waiting: tuple[Coding, ...]
    """In the order of the sources and their texts."""
    total: int
    """Passages of the code in all; those that are lost are not among them."""
    revisions: tuple[Revision, ...]
    """Why they are to be looked through, earliest first: what was changed since the earliest of them was coded."""
    targets: tuple[str, ...]
    """Ids of the codes that the code is being split into, as far as they are still there."""

    @property
    def done(self) -> int:
        """How many passages of the code need no look."""
        return self.total - len(self.waiting)


class ReviewQueue(Part):
    """`study.codebook.queue`."""

    def waiting(self) -> dict[str, int]:
        """How many passages of each code wait; codes without any are left out."""
        return self._core.read(lambda reading: reading.codings.count_waiting())

    def of(self, code_id: str, coder_id: str | None = None) -> Queue:
        """What waits of one code, of all coders or of one."""
        now = self._core.now
        code = now.frame.tree[code_id]
        codings, revisions = self._core.read(
            lambda reading: (reading.codings.of_codes([code_id]), reading.revisions.of_codes([code_id]))
        )
        order = {source.id: number for number, source in enumerate(now.sources)}
        there = [one for one in codings if one.lost is None and coder_id in (None, one.coder_id)]
        there.sort(key=lambda one: (order[one.source_id], one.start, one.end, one.id))
        waiting = tuple(one for one in there if one.under < code.revision)
        least = min((one.under for one in waiting), default=code.revision)
        last = next((one for one in revisions if one.number == code.revision), None)
        targets = tuple(one for one in (last.targets if last else ()) if one in now.frame.tree)
        since = tuple(one for one in revisions if one.number > least)
        return Queue(code_id, waiting, len(there), since, targets)

    def begin(self, code_id: str, targets: Sequence[str] = (), coder_id: str | None = None) -> Queue:
        """Put all passages of a code in the queue: to split it into other codes, or because somebody wants it.

        Raises:
            UserError: The code has no passages, or is to be split into itself.
        """
        code = self._core.now.frame.tree[code_id]
        if code_id in targets:
            raise UserError("A code cannot be split into itself. Choose other codes.")
        if not self.of(code_id).total:
            raise UserError("“{code}” has no passages to look through.", code=code.name)
        why = Why.SPLIT if targets else Why.ASKED

        def work(writing: Writing) -> None:
            last = next((one for one in writing.revisions.of_codes([code_id]) if one.number == code.revision), None)
            if last and not writing.codings.is_used_under(code_id, code.revision):
                writing.revisions.update(replace(last, targets=tuple(targets), why=why if targets else last.why))
            else:
                before = definition_of(code)
                made = next_revision(writing, code, why, before=before, coder_id=coder_id, targets=targets)
                writing.codes.update(made)

        self._core.act("queue.split" if targets else "queue.begin", work, coder_id, code=code.name)
        return self.of(code_id)

    def keep(self, coding_ids: Iterable[str], coder_id: str | None = None) -> None:
        """These passages are coded rightly as they are."""
        ids = list(coding_ids)
        tree = self._core.now.frame.tree
        held = self._core.read(lambda reading: reading.codings.many(ids))
        if not held:
            return
        names = {tree[one.code_id].name for one in held}
        looked = {one.id: tree[one.code_id].revision for one in held}
        label = {"n": len(held), "code": ", ".join(sorted(names))}
        self._core.act("queue.keep", lambda writing: writing.codings.look_at(looked), coder_id, **label)

    def keep_all(self, code_id: str, coder_id: str | None = None) -> int:
        """Everything that still waits of a code is coded rightly; how many passages that is."""
        waiting = self.of(code_id).waiting
        self.keep([one.id for one in waiting], coder_id)
        return len(waiting)

    def recode(self, coding_id: str, into: Sequence[str], *, stays: bool = False, coder_id: str | None = None) -> None:
        """Code a passage with other codes, instead of its own or besides; rating, note, star and memo go along.

        Raises:
            UserError: The passage is not there any more, no other code is named, one is retired, or the passage has a
                rating and the other code another scale.
        """
        coding = self._there(coding_id)
        tree = self._core.now.frame.tree
        code = tree[coding.code_id]
        codes = [tree[one] for one in dict.fromkeys(into) if one != code.id]
        if not codes:
            raise UserError("Name the code that the passage is to be coded with.")
        check_in_use(codes)
        names = ", ".join(one.name for one in codes)
        key = "queue.code_too" if stays else "queue.recode"
        self._core.act(
            key,
            lambda writing: recode(writing, coding, code, codes, stays=stays),
            coder_id,
            code=code.name,
            into=names,
        )

    def remove(self, coding_id: str, coder_id: str | None = None) -> None:
        """Take a passage out of the code: it is coded no longer, and its memos go with it; undo brings all back."""
        coding = self._there(coding_id)
        name = self._core.now.frame.tree[coding.code_id].name
        source = self._core.now.source_by_id[coding.source_id].name

        def work(writing: Writing) -> None:
            writing.memos.delete_about(MemoTarget.CODING, [coding_id])
            leave_codings(writing, [coding_id])
            writing.codings.delete(coding_id)

        self._core.act("coding.remove", work, coder_id, code=name, source=source)

    def _there(self, coding_id: str) -> Coding:
        coding = self._core.read(lambda reading: reading.codings.get(coding_id))
        if coding is None or coding.lost is not None:
            raise UserError("This passage is not in the study any more. Choose another one.")
        return coding


def check_in_use(codes: Iterable[Code]) -> None:
    """Raise UserError where a code is retired, and so takes no new passages."""
    for code in codes:
        if code.retired:
            raise UserError(
                "“{code}” is retired and takes no new passages. Take it up again in the codebook first.", code=code.name
            )
