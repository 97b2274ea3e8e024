"""The names of a study at one moment: frame, scales and sources in the order of the screen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from qualcase.coding.agreed import AGREED_NAME
from qualcase.coding.facts import Frame
from qualcase.coding.sources import SourceKind
from qualcase.coding.tree import CodeTree
from qualcase.words import current_language, say
from qualcase.words.sorting import SortKey, sort_key

if TYPE_CHECKING:
    from qualcase.coding.codebook import Scale
    from qualcase.coding.frame import StudyInfo
    from qualcase.coding.people import Coder
    from qualcase.coding.sources import Source
    from qualcase.store.reading import Reading

_KIND_ORDER = {kind: place for place, kind in enumerate(SourceKind)}


@dataclass(frozen=True)
class Snapshot:
    """Everything that has a name. Immutable; read anew after a change."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "study",
        "wave",
        "site",
        "area",
        "study_case",
        "case_area",
        "source",
        "source_case",
        "participant",
        "participant_role",
        "coder",
        "scale",
        "code",
    )

    info: StudyInfo
    frame: Frame
    scales: tuple[Scale, ...]
    sources: tuple[Source, ...]
    language: str = field(default_factory=current_language)
    """The language in which it words what has no name of its own."""

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def scale_by_id(self) -> dict[str, Scale]:
        """Scales by id."""
        return {scale.id: scale for scale in self.scales}

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of every wave, site, area, case, participant and coder by id."""
        frame = self.frame
        named: dict[str, str] = {wave.id: wave.name for wave in frame.waves}
        named.update((site.id, site.name) for site in frame.sites)
        named.update((area.id, area.name) for area in frame.areas)
        named.update((case.id, case.name) for case in frame.cases)
        named.update((one.id, one.name) for one in frame.participants)
        named.update((coder.id, coder.name) for coder in frame.coders)
        return named

    def site_of(self, source: Source, about_case_id: str | None = None) -> str | None:
        """Name of the site in which a source lies, or a passage of it that is about one of its cases."""
        return self.names.get(self.frame.site_of(source, about_case_id) or "")


def read_snapshot(reading: Reading) -> Snapshot:
    """Read all names, each list in the order of the screen."""
    sites = tuple(sorted(reading.sites.all(), key=lambda site: sort_key(site.name)))
    place = {site.id: number for number, site in enumerate(sites)}
    cases = tuple(
        sorted(reading.cases.all(), key=lambda case: (place.get(case.site_id or "", len(sites)), sort_key(case.name)))
    )
    frame = Frame(
        waves=tuple(sorted(reading.waves.all(), key=lambda wave: (wave.position, wave.id))),
        sites=sites,
        areas=tuple(sorted(reading.areas.all(), key=lambda area: sort_key(area.name))),
        cases=cases,
        participants=tuple(sorted(reading.participants.all(), key=lambda one: (sort_key(one.name), one.id))),
        coders=_coders(reading),
        tree=CodeTree(reading.codes.all()),
    )
    sources = tuple(sorted(reading.sources.all(), key=lambda source: _source_key(source, frame)))
    return Snapshot(reading.info(), frame, reading.scales.all(), sources)


def _coders(reading: Reading) -> tuple[Coder, ...]:
    """The persons in the order in which they joined, then the agreed layer, which is named in the language in use."""
    held = sorted(reading.coders.all(), key=lambda coder: (coder.is_agreed, coder.id))
    return tuple(replace(one, name=say(AGREED_NAME)) if one.is_agreed else one for one in held)


def _source_key(source: Source, frame: Frame) -> tuple[int, int, int, int, SortKey, str]:
    """Site, case (the site's own documents first), wave, kind, name; what belongs to the whole study comes last."""
    index = frame.index
    case = index.get(source.case_ids[0], -1) if source.case_ids else -1
    site_id = frame.cases[case].site_id if case >= 0 else source.site_id
    site = index.get(site_id or "", len(frame.sites) + (case < 0))
    wave = index.get(source.wave_id or "", len(frame.waves))
    return site, case, wave, _KIND_ORDER[source.kind], sort_key(source.name), source.id
