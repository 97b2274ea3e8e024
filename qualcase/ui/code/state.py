"""What the workspace Code knows and decides, free of Qt: the open source, whose codings show, which one is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.changes import EVERYTHING
from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import CodingState
from qualcase.ui.base.thing import Thing
from qualcase.ui.code.passages import choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.changes import Changes
    from qualcase.coding.codebook import Scale
    from qualcase.coding.codings import Coding
    from qualcase.coding.people import Coder
    from qualcase.study import Study
    from qualcase.study.sources import SourceText, SpeakerName
    from qualcase.ui.base.place import Place

_ONE_BY_ONE = 40
"""Up to so many touched codings are read one by one, more as a whole."""


class Whose(StrEnum):
    """Whose codings are shown."""

    OWN = "own"
    ALL = "all"


@dataclass
class Opened:
    """The source that is open."""

    text: SourceText
    speakers: Mapping[int, SpeakerName]
    codings: dict[str, Coding]
    """Of all coders."""

    @property
    def source_id(self) -> str:
        """Its id."""
        return self.text.source.id


@dataclass(frozen=True)
class Difference:
    """What to draw anew after a change."""

    shown: tuple[Coding, ...] = ()
    """Codings that are new or changed."""
    gone: tuple[str, ...] = ()


@dataclass
class CodeState:
    """One per screen."""

    study: Study
    coder_id: str | None = None
    """Who codes here: the person, or the agreed layer; None where that is nobody in this study yet."""
    filter: Filter = field(default_factory=Filter)
    whose: Whose = Whose.OWN
    opened: Opened | None = None
    chosen: str | None = None
    """The coding that keys change."""
    newest: str | None = None
    held: str | None = None
    """The coding chosen last, also where the caret has left it since: what is moved to another place."""
    _states: dict[str, CodingState] | None = None
    _collected: dict[str, tuple[str, ...]] | None = None

    def begin(self) -> None:
        """Show one's own codings; those of all where one has none in this study, so that nobody faces a bare text."""
        others = any(coder.id != self.coder_id for coder in self.study.frame().coders)
        self.whose = Whose.ALL if self.coder_id is None and others else Whose.OWN

    def open(self, source_id: str) -> Opened:
        """Read a source with its speakers and codings."""
        self.opened = self.read(source_id)
        self.chosen = self.newest = self.held = None
        return self.opened

    def read(self, source_id: str) -> Opened:
        """A source with its speakers and codings, not opened."""
        text = self.study.sources.text(source_id)
        speakers = self.study.sources.speaker_names(source_id)
        codings = {coding.id: coding for coding in self.study.codings.of_source(source_id)}
        return Opened(text, speakers, codings)

    def hear(self, changes: Changes, coder_id: str | None) -> None:
        """Forget what an action may have changed; `coder_id` is who codes now."""
        if changes.touches("coding_status", "coder", "source"):
            self._states = None
        if changes.touches("collection", "collection_item"):
            self._collected = None
        self.take_coder(coder_id)

    def take_coder(self, coder_id: str | None) -> None:
        """Another coder codes from now on: of what lies here, theirs is chosen."""
        if coder_id != self.coder_id:
            self._states = None
            self.chosen = self.newest = None
        self.coder_id = coder_id

    def is_shown(self, coding: Coding) -> bool:
        """Whether a coding is of those whose codings are shown."""
        if coding.code_id not in self.study.frame().tree:
            return False
        if self.whose is Whose.OWN:
            return coding.coder_id == self.coder_id
        return self._is_looked_at(coding.coder_id)

    def _is_looked_at(self, coder_id: str) -> bool:
        """Whether the filter lets a coder's codings of the open source be seen."""
        chosen = self.filter.coders
        if not chosen or coder_id in chosen:
            return True
        return LEAD in chosen and self.opened is not None and coder_id == self.opened.text.source.lead_coder_id

    def shown(self) -> list[Coding]:
        """The codings that are shown."""
        return [coding for coding in self.opened.codings.values() if self.is_shown(coding)] if self.opened else []

    def shown_coders(self) -> list[str]:
        """Names of those whose codings are shown."""
        if self.whose is Whose.OWN:
            return [coder.name for coder in self.study.frame().coders if coder.id == self.coder_id]
        return [coder.name for coder in self.looked_at()]

    def looked_at(self) -> list[Coder]:
        """Those whose codings the filter lets be seen."""
        return [coder for coder in self.study.frame().coders if self._is_looked_at(coder.id)]

    def counted(self) -> Filter:
        """The filter under which the coded share of the source is counted: by those whose codings are shown."""
        if self.whose is Whose.OWN:
            return Filter(coders=(self.coder_id or "-",))
        return Filter(coders=self.filter.coders or tuple(coder.id for coder in self.study.frame().coders) or ("-",))

    def hidden(self) -> int:
        """How many codings of others the open source has that are not shown."""
        return len(self.opened.codings) - len(self.shown()) if self.opened else 0

    def take(self, changes: Changes) -> Difference | None:
        """Take up what an action did to the codings; None when everything is to be drawn anew."""
        if self.opened is None or not changes.touches("coding"):
            return Difference()
        if EVERYTHING not in changes.by_table and self.opened.source_id not in changes.source_ids:
            return Difference()
        touched = changes.by_table.get("coding", frozenset())
        if EVERYTHING in changes.by_table or len(touched) > _ONE_BY_ONE:
            found = self.study.codings.of_source(self.opened.source_id)
            self.opened.codings = {coding.id: coding for coding in found}
            return None
        for coding_id in touched:
            self._read_again(self.opened, coding_id)
        codings = [self.opened.codings[one] for one in sorted(touched) if one in self.opened.codings]
        shown = tuple(coding for coding in codings if self.is_shown(coding))
        return Difference(shown, tuple(sorted(touched - {coding.id for coding in shown})))

    def here(self, coding_ids: Iterable[str]) -> list[Coding]:
        """The codings at a place, of those with these ids; chooses one of them."""
        codings = self.opened.codings if self.opened else {}
        found = [codings[one] for one in coding_ids if one in codings]
        self.chosen = choose(found, self.chosen, self.newest, self.coder_id)
        if self.chosen != self.newest:
            self.newest = None
        self.held = self.chosen or self.held
        return found

    def chosen_coding(self) -> Coding | None:
        """The coding that keys change."""
        return self.opened.codings.get(self.chosen) if self.opened and self.chosen else None

    def held_coding(self) -> Coding | None:
        """The coding that the keys change, else the one chosen last."""
        return self.chosen_coding() or (self.opened.codings.get(self.held) if self.opened and self.held else None)

    def things_here(self) -> tuple[Thing, ...]:
        """What a memo could be on: the chosen passage, its code, the source, its cases."""
        coding, source = self.chosen_coding(), self.opened.text.source if self.opened else None
        found = [Thing(MemoTarget.CODING, coding.id), Thing(MemoTarget.CODE, coding.code_id)] if coding else []
        if source is not None:
            found.append(Thing(MemoTarget.SOURCE, source.id))
            found += [Thing(MemoTarget.CASE, one) for one in source.case_ids]
        return tuple(found)

    def pinned_as(self, coding: Coding) -> str:
        """Of which kind it is an example of its code; empty where it is none."""
        pins = self.study.codebook.pins.of_codings([coding.id])
        return next((one.kind for one in pins if one.code_id == coding.code_id), "")

    def is_own(self, coding: Coding) -> bool:
        """Whether the coder in use made it: only those may be changed here."""
        return coding.coder_id == self.coder_id

    def scale_of(self, coding: Coding) -> Scale | None:
        """The rating scale of a coding's code."""
        tree = self.study.frame().tree
        scale_id = tree[coding.code_id].scale_id if coding.code_id in tree else None
        return next((scale for scale in self.study.scales() if scale.id == scale_id), None)

    def collections_of(self, coding_id: str) -> tuple[str, ...]:
        """Names of the collections in which a coding stands."""
        if self._collected is None:
            self._collected = self.study.collections.names_by_coding()
        return self._collected.get(coding_id, ())

    def own_states(self) -> dict[str, CodingState]:
        """How far the coder is, by source; read once, and again when `hear` was told of a change."""
        if self._states is None:
            self._states = {
                source_id: states[self.coder_id]
                for source_id, states in self.study.sources.states().items()
                if self.coder_id is not None and self.coder_id in states
            }
        return self._states

    def is_there(self, source_id: str) -> bool:
        """Whether the study has a source."""
        return any(source.id == source_id for source in self.study.sources.all())

    def source_at(self, place: Place) -> str | None:
        """The source that a place names by itself, its coding, case or wave; else the open one, else where to go on."""
        if place.source_id is not None and self.is_there(place.source_id):
            return place.source_id
        if place.coding_id is not None:
            try:
                return self.study.codings.get(place.coding_id).source_id
            except KeyError:
                pass
        if place.case_id is not None or place.wave_id is not None:
            for source in self.study.sources.all():
                fits_case = place.case_id is None or place.case_id in source.case_ids
                if fits_case and place.wave_id in (None, source.wave_id):
                    return source.id
        return self.opened.source_id if self.opened else self._first_source()

    def _first_source(self) -> str | None:
        """The first source that the coder has not done, else the first."""
        ids = [source.id for source in self.study.sources.all()]
        states = self.own_states()
        waiting = (one for one in ids if states.get(one) is not CodingState.DONE)
        return next(waiting, ids[0] if ids else None)

    def _read_again(self, opened: Opened, coding_id: str) -> None:
        try:
            coding = self.study.codings.get(coding_id)
        except KeyError:
            opened.codings.pop(coding_id, None)
            return
        if coding.source_id == opened.source_id and coding.lost is None:
            opened.codings[coding_id] = coding
        else:
            opened.codings.pop(coding_id, None)
