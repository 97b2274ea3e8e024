"""Operations on the agreed layer: what coders settled together of a source, which then counts for it.

The layer is a coder of its own kind whose codings are codings like all others; a source's layer is settled when that
coder is done with it. Nobody's own codings are ever changed here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import reduce
from typing import TYPE_CHECKING, TypeVar

from qualcase.coding.agreed import (
    LayerDifference,
    LayerState,
    What,
    as_agreed,
    differences,
    is_agreed_name,
    made_one,
    place_of,
)
from qualcase.coding.ids import new_id
from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import Coder, CoderKind, CodingState
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.study.following import leave_codings
from qualcase.study.frame import check_person
from qualcase.study.joining import joined
from qualcase.study.states import put_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.store.writing import Writing
    from qualcase.study.study import Study

T = TypeVar("T")
_STATES = {CodingState.DONE: LayerState.SETTLED, CodingState.BEGUN: LayerState.IN_WORK}


@dataclass(frozen=True)
class Layer:
    """The agreed layer of one source."""

    source_id: str
    state: LayerState
    codings: int
    to_decide: int
    """Pairs of its codings with the same code that overlap."""


@dataclass(frozen=True)
class Counted:
    """Who could count for one source, and how its layer is."""

    state: LayerState
    coder_ids: tuple[str, ...]
    """The persons who coded in it, in the order in which they joined."""
    lead_id: str | None
    """Who leads: as was chosen, else who coded first. Counts while no layer is settled."""


class Agreed(Part):
    """`study.agreed`."""

    def coder(self) -> Coder | None:
        """The layer as a coder: its id stands in filters and is what codings of the layer are coded by."""
        return self._core.now.frame.agreed

    def ensure(self) -> Coder:
        """The layer as a coder, made where no source had one yet."""
        held = self.coder()
        if held is None:
            made = _new_coder()
            self._core.act("agreed.add", lambda writing: writing.coders.insert(made), self._core.person_id)
            held = self.coder()
        assert held is not None  # noqa: S101 - it has just been made
        return held

    def states(self) -> dict[str, LayerState]:
        """How far the layers are, by source; sources without one are left out."""
        held = self.coder()
        if held is None:
            return {}
        statuses = self._core.read(lambda reading: reading.statuses.all())
        return {
            one.source_id: _STATES[one.state] for one in statuses if one.coder_id == held.id and one.state in _STATES
        }

    def state(self, source_id: str) -> LayerState:
        """How far the layer of a source is."""
        held = self.coder()
        statuses = self._core.read(lambda reading: reading.statuses.of_source(source_id)) if held else ()
        found = (_STATES.get(one.state) for one in statuses if held and one.coder_id == held.id)
        return next(found, None) or LayerState.NONE

    def counted(self, source_id: str) -> Counted:
        """Who could count for a source, and how its layer is."""
        now = self._core.now
        people = {one.id for one in now.frame.people_coding}
        coded = sorted((one.id, one.coder_id) for one in self._codings(source_id) if one.coder_id in people)
        coders = {coder_id for _, coder_id in coded}
        lead = now.source_by_id[source_id].lead_coder_id or (coded[0][1] if coded else None)
        ids = tuple(one.id for one in now.frame.people_coding if one.id in coders)
        return Counted(self.state(source_id), ids, lead)

    def layers(self) -> tuple[Layer, ...]:
        """Every source's layer, in the order of the screen, those without one among them."""
        held, states = self.coder(), self.states()
        found = []
        for source in self._core.now.sources:
            codings = self._codings(source.id) if source.id in states else ()
            own = [one for one in codings if held and one.coder_id == held.id and one.lost is None]
            pairs = sum(one.what is What.OVERLAPPING for one in differences(own, held.id)) if held and own else 0
            found.append(Layer(source.id, states.get(source.id, LayerState.NONE), len(own), pairs))
        return tuple(found)

    def differences(self, source_id: str, coder_ids: Iterable[str] = ()) -> tuple[LayerDifference, ...]:
        """Where a source's layer and what these coders (all, when none is named) coded differ; first what is to decide.

        Codings of the layer with the same code that overlap; somebody's that the layer lacks, has with another cut, or
        says something else of; and what only the layer has. Without a layer everything is lacking.
        """
        held = self.coder()
        return tuple(differences(self._codings(source_id), held.id if held else "", coder_ids))

    def begin(
        self, source_ids: Iterable[str], coder_ids: Sequence[str] = (), by: str | None = None
    ) -> tuple[Coding, ...]:
        """Begin the layer of sources with all that these coders coded there, as one action; empty where none is named.

        The same place and code is taken once: with the rating and what it is about of the coder named first who says
        so, and with the notes of all. Codings of the same code that overlap are all taken; `differences` lists them.

        Args:
            source_ids: The sources.
            coder_ids: Whose codings it begins with; what the first says goes before what the others say.
            by: Who does it, for the history.

        Raises:
            UserError: A source has a layer already, or nobody named has coded in any of the sources.
        """
        ids = list(dict.fromkeys(source_ids))
        states, now = self.states(), self._core.now
        if there := [now.source_by_id[one].name for one in ids if one in states]:
            raise UserError("“{source}” has an agreed layer already. Clear that first to begin anew.", source=there[0])
        groups = [group for one in ids for group in made_one(self._codings(one), coder_ids)]
        if coder_ids and not groups:
            raise UserError("Nobody named has coded there. Name others, or begin with an empty layer.")

        def work(writing: Writing) -> tuple[Coding, ...]:
            agreed = self._made_in(writing)
            codings = [self._one_of(group, agreed) for group in groups]
            writing.codings.insert(codings)
            for source_id in ids:
                put_state(writing, source_id, agreed.id, CodingState.BEGUN)
            return tuple(codings)

        return self._act("agreed.begin", ids, work, by)

    def take(self, coding_ids: Iterable[str], by: str | None = None) -> tuple[Coding, ...]:
        """Take codings of coders into the layers of their sources, as one action; what is there already is given back.

        A source without a layer has one from then on.
        """
        held = self._core.read(lambda reading: reading.codings.many(list(dict.fromkeys(coding_ids))))
        agreed = self.coder()
        wanted = [one for one in held if one.lost is None and (agreed is None or one.coder_id != agreed.id)]
        if not wanted:
            raise UserError("These passages are in the agreed layer, or are gone. Choose what somebody coded.")

        def work(writing: Writing) -> tuple[Coding, ...]:
            coder = self._made_in(writing)
            taken: dict[tuple[str, int, int, str], Coding] = {}
            made = []
            for one in wanted:
                key = (one.source_id, *place_of(one))
                beside = (other for other in writing.codings.at(*key[:3]) if other.coder_id == coder.id)
                same = taken.get(key) or next((other for other in beside if place_of(other) == place_of(one)), None)
                if same is None:
                    same = self._one_of([one], coder)
                    made.append(same)
                taken[key] = same
            writing.codings.insert(made)
            for source_id in dict.fromkeys(one.source_id for one in made):
                if not any(status.coder_id == coder.id for status in writing.statuses.of_source(source_id)):
                    put_state(writing, source_id, coder.id, CodingState.BEGUN)
            return tuple(taken[one.source_id, *place_of(one)] for one in wanted)

        names = {one.source_id: self._core.now.source_by_id[one.source_id].name for one in wanted}
        label = {"code": self._core.now.frame.tree[wanted[0].code_id].name, "source": names[wanted[0].source_id]}
        if len(wanted) == 1:
            return self._core.act("agreed.take", work, by or self._core.person_id, **label)
        return self._core.act("agreed.take_many", work, by or self._core.person_id, n=len(wanted))

    def settle(self, source_ids: Iterable[str], by: str | None = None) -> None:
        """Let the layers of sources count from now on, as one action.

        Raises:
            UserError: A source has no layer.
        """
        self._put(source_ids, CodingState.DONE, "agreed.settle", by)

    def reopen(self, source_ids: Iterable[str], by: str | None = None) -> None:
        """Let the lead coders of sources count again, as one action; the layers are kept.

        Raises:
            UserError: A source has no layer.
        """
        self._put(source_ids, CodingState.BEGUN, "agreed.reopen", by)

    def clear(self, source_ids: Iterable[str], by: str | None = None) -> None:
        """Take the layers of sources out, with the memos on their codings, as one action; undo brings them back.

        Raises:
            UserError: A source has no layer.
        """
        ids, agreed = self._with_layer(source_ids)

        def work(writing: Writing) -> None:
            gone = {one.id for one in writing.codings.of_sources(ids) if one.coder_id == agreed.id}
            memos = (memo for memo in writing.memos.all() if memo.target is MemoTarget.CODING)
            writing.memos.delete([memo.id for memo in memos if memo.target_id in gone])
            leave_codings(writing, sorted(gone))
            writing.codings.delete(sorted(gone))
            statuses = writing.statuses.of_sources(ids)
            writing.statuses.delete([one.id for one in statuses if one.coder_id == agreed.id])

        self._act("agreed.clear", ids, work, by)

    # --- inner workings

    def _put(self, source_ids: Iterable[str], state: CodingState, label: str, by: str | None) -> None:
        ids, agreed = self._with_layer(source_ids)

        def work(writing: Writing) -> None:
            for source_id in ids:
                put_state(writing, source_id, agreed.id, state)

        self._act(label, ids, work, by)

    def _with_layer(self, source_ids: Iterable[str]) -> tuple[list[str], Coder]:
        ids = list(dict.fromkeys(source_ids))
        states, agreed, now = self.states(), self.coder(), self._core.now
        without = [now.source_by_id[one].name for one in ids if one not in states]
        if without or agreed is None:
            raise UserError(
                "“{source}” has no agreed layer yet. Begin it first.", source=without[0] if without else "–"
            )
        return ids, agreed

    def _act(self, label: str, ids: Sequence[str], work: Callable[[Writing], T], by: str | None) -> T:
        who = by or self._core.person_id
        if len(ids) == 1:
            return self._core.act(label, work, who, source=self._core.now.source_by_id[ids[0]].name)
        return self._core.act(f"{label}_many", work, who, n=len(ids))

    def _codings(self, source_id: str) -> tuple[Coding, ...]:
        return self._core.read(lambda reading: reading.codings.of_source(source_id))

    def _made_in(self, writing: Writing) -> Coder:
        """The layer as a coder, made within the action where there is none."""
        held = next((one for one in writing.coders.all() if one.is_agreed), None)
        if held is None:
            held = _new_coder()
            writing.coders.insert(held)
        return held

    @staticmethod
    def _one_of(group: Sequence[Coding], agreed: Coder) -> Coding:
        """One coding of the layer for the codings of one place and code, of which the first has the word.

        It waits to be looked through where one of them does.
        """
        both = reduce(joined, group)
        ways = {one.made_by for one in group}
        made_by = ways.pop() if len(ways) == 1 else ""
        under = min(one.under for one in group)
        copy = as_agreed(both, new_id(), agreed.id)
        return replace(copy, made_at=datetime.now(UTC), made_by=made_by, under=under)


def _new_coder() -> Coder:
    return Coder(new_id(), "", CoderKind.AGREED)


def coder_for(study: Study, name: str, added: list[Coder]) -> Coder:
    """The coder who is called so, or the agreed layer; of the study, else of `added`, to which a new one is put.

    Raises:
        UserError: It is nobody's name.
    """
    held = study.agreed.coder() if is_agreed_name(name) else study.coders.get(name)
    there = (
        one for one in added if (one.is_agreed if is_agreed_name(name) else one.name.casefold() == name.casefold())
    )
    held = held or next(there, None)
    if held is None:
        if not is_agreed_name(name):
            check_person(name)
        held = _new_coder() if is_agreed_name(name) else Coder(new_id(), name)
        added.append(held)
    return held
