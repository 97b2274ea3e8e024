"""`study.excerpt_ids`: the permanent short ids of excerpts, as they stand in reports."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from qualcase.coding.excerpt_ids import NO_WAVE, Home, by_label, give, read_label, short_holder, short_wave, was_given
from qualcase.errors import UnknownNameError, UserError
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.changes import Changes
    from qualcase.coding.sources import Source
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot

_SITE, _CASE, _STUDY = "S", "C", "ST"


@dataclass(frozen=True)
class FoundExcerpt:
    """A passage that an id leads to."""

    label: str
    coding_ids: tuple[str, ...]
    """The codings that stand on it, oldest first."""
    source_id: str
    start: int
    """Code points of the present text of the source, half-open."""
    end: int


class ExcerptIds(Part):
    """Every passage that has no id gets one when the first is asked for: so they are numbered as the texts read.

    Ids are no part of the history. A study that cannot be written shows those that were given before.
    """

    def __init__(self, core: Core) -> None:
        """Nothing is read before it is asked for."""
        super().__init__(core)
        self._late = threading.Lock()
        self._state = 0
        self._known: tuple[int, dict[str, str]] | None = None
        core.watch(self._take)

    def of(self, coding_ids: Iterable[str]) -> dict[str, str]:
        """The id of each of these codings; those that are gone, or whose passage is lost, have none."""
        every = self._all()
        return {one: every[one] for one in coding_ids if one in every}

    def one(self, coding_id: str) -> str:
        """The id of a coding, or an empty text for one that is gone."""
        return self._all().get(coding_id, "")

    def find(self, typed: str) -> FoundExcerpt:
        """The passage of an id, as somebody typed it. Raises UnknownNameError, or UserError where it is gone."""
        every = self._all()
        label = read_label(typed)
        found = sorted(one for one, held in every.items() if held == label)
        if found:
            return self._found(label or "", found)
        labels = self._core.read(lambda reading: reading.excerpt_labels())
        if label is None or not was_given(labels, label):
            raise UnknownNameError(
                "No excerpt has the id “{name}”. An id looks like this: {nearest}.",
                nearest=sorted(set(every.values()))[:1] or ["K03-17-042"],
                name=typed,
            )
        former = [one for one in by_label(labels).get(label, []) if one in every]
        if former:
            return self._found(every[former[0]], former[:1])
        raise UserError("The excerpt {label} is gone: its passage is not coded any more.", label=label)

    def _found(self, label: str, coding_ids: list[str]) -> FoundExcerpt:
        codings = self._core.read(lambda reading: reading.codings.many(coding_ids))
        first = next(iter(codings))
        return FoundExcerpt(label, tuple(coding_ids), first.source_id, first.start, first.end)

    # --- giving

    def _all(self) -> dict[str, str]:
        with self._late:
            state = self._state
            if self._known is None or self._known[0] != state:
                self._known = state, self._give()
            return self._known[1]

    def _give(self) -> dict[str, str]:
        settled = self._core.read(lambda reading: reading.settled_labels())
        if settled is not None:
            return settled
        now = self._core.now
        homes = {source.id: _home(source, now) for source in now.sources}
        source_ids = list(homes)
        if not self._core.store.read_only:
            return self._core.store.label_excerpts(source_ids, lambda known, all_: give(known, all_, homes)).of
        return self._core.read(partial(_given_before, source_ids=source_ids, homes=homes))

    def _take(self, changes: Changes) -> None:
        if changes.touches("coding", "source"):
            self._state += 1


def _given_before(reading: Reading, source_ids: list[str], homes: dict[str, tuple[Home, str]]) -> dict[str, str]:
    """Of a study that cannot be written: the ids that are there."""
    known = reading.excerpt_labels()
    given = give(known, reading.standing(source_ids), homes)
    return {one: label for one, label in given.of.items() if label in known.labels}


def _home(source: Source, now: Snapshot) -> tuple[Home, str]:
    """Where passages of a source are numbered, and how their ids begin."""
    wave = next(((number, one) for number, one in enumerate(now.frame.waves, 1) if one.id == source.wave_id), None)
    holder_id, holder = _holder(source, now)
    return Home(holder_id, source.wave_id or ""), f"{holder}-{short_wave(wave[1].name, wave[0]) if wave else NO_WAVE}"


def _holder(source: Source, now: Snapshot) -> tuple[str, str]:
    """The one case of a source, else its site, else the study: id and short name."""
    if len(source.case_ids) == 1:
        number, case = next((n, one) for n, one in enumerate(now.frame.cases, 1) if one.id == source.case_ids[0])
        return case.id, short_holder(case.name, _CASE, number)
    site_id = now.frame.site_of(source, None)
    for number, site in enumerate(now.frame.sites, 1):
        if site.id == site_id:
            return site.id, short_holder(site.name, _SITE, number)
    return "", _STUDY
