"""The timeline of a case or site: its sources, its events, and how long documents hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.frame import Case
from qualcase.coding.short_names import short_name
from qualcase.coding.timeline import Life, make_timeline

if TYPE_CHECKING:
    from collections.abc import Container

    from qualcase.coding.frame import Site
    from qualcase.coding.sources import Source
    from qualcase.coding.timeline import Timeline
    from qualcase.study import Study


def timeline_of(study: Study, thing: Case | Site, among: Container[str] | None = None) -> Timeline:
    """The timeline of a case or site.

    Args:
        study: Where it is.
        thing: The case or site.
        among: Ids of the sources to show; all that belong there where not given.
    """
    frame = study.frame()
    sources = [one for one in study.sources.all() if _belongs(one, thing) and (among is None or one.id in among)]
    known = [*(site.name for site in frame.sites), *(case.full_name for case in frame.cases)]

    def name_of(source: Source) -> str:
        return short_name(source, known, None) or source.name

    if not isinstance(thing, Case):
        return make_timeline(frame.waves, sources, study.events.of_site(thing.id), name_of=name_of)
    life = Life(thing.full_name, thing.starts, thing.ends)
    return make_timeline(
        frame.waves, sources, study.events.of_case(thing.id), life=life, name_of=name_of, site_id=thing.site_id
    )


def _belongs(source: Source, thing: Case | Site) -> bool:
    """A case has its sources and the documents of its site; a site its own."""
    if not isinstance(thing, Case):
        return source.site_id == thing.id
    of_its_site = thing.site_id is not None and source.site_id == thing.site_id
    return thing.id in source.case_ids or (of_its_site and bool(source.valid_from or source.valid_to))
