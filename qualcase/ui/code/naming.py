"""What a source is called where its case, wave and kind already stand beside it. Free of Qt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.coding.sources import Source

_PARTS = re.compile(r"[\s_]+")
_KINDS = re.compile(
    r"(gruppe|fokusgruppe)?-?(interview|intervju)s?|group|obs|observation(snotat|er)?|observasjon|feltnotat|feltnote"
    r"|notat|note|document|dokument|spørgeskema|spørreskjema|questionnaire",
    re.IGNORECASE,
)


def rest_of_name(source: Source, frame: Frame) -> str:
    """The name without what is said beside it: `frivillig` of `K03_2015_interview_frivillig`."""
    said = {wave.name.casefold() for wave in frame.waves if wave.id == source.wave_id}
    for case in frame.cases:
        if case.id in source.case_ids:
            said |= {case.name.casefold()}
    for site in frame.sites:
        if site.id == source.site_id:
            said |= {site.name.casefold()}
    parts = [part for part in _PARTS.split(source.name) if part]
    left = [part for part in parts if part.casefold() not in said and not _KINDS.fullmatch(part)]
    return " ".join(left)


def cases_of(source: Source, frame: Frame) -> str:
    """Short names of its cases, or its site, or nothing: `K03`, `K03 + K04`."""
    cases = [case.name for case in frame.cases if case.id in source.case_ids]
    if cases:
        return " + ".join(cases)
    return next((site.name for site in frame.sites if site.id == source.site_id), "")


def wave_of(source: Source, frame: Frame) -> str:
    """Name of its wave."""
    return next((wave.name for wave in frame.waves if wave.id == source.wave_id), "")
