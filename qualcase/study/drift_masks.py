"""What a study knows of names, so that passages can be shown without them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.text.candidates import make_finder
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.labels import Sure, meaning
from qualcase.text.masking import Masker
from qualcase.text.namefinder import KnownName, forms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot

_PARTS = re.compile(r"\s*[–—:,;()/]\s*|\s+-\s+")
"""What stands between the parts of a case's title."""


def make_masker(core: Core) -> Masker:
    """What hides names: of participants, speakers, sites, cases and waves of the study, and whatever looks like one."""
    speakers = core.read(lambda reading: reading.speakers.all())
    labels = {one.label for one in speakers if not one.is_interviewer}
    known = [*_people(core.now), *(each for label in sorted(labels) for each in _label(label)), *_places(core.now)]
    return Masker(make_finder((held.text for held in core.texts.of(core.now.sources)), known))


def _people(now: Snapshot) -> Iterator[KnownName]:
    for person in now.frame.participants:
        for form in (*forms_of(person.name), person.name):
            yield KnownName(form, IdentifierKind.PERSON, Reason.PARTICIPANT, person.id)


def _label(label: str) -> Iterator[KnownName]:
    told = meaning(label)
    if told is not None and told.sure is Sure.NAME and not told.generic:
        for form in forms_of(label):
            yield KnownName(form, IdentifierKind.PERSON, Reason.SPEAKER)


def _places(now: Snapshot) -> Iterator[KnownName]:
    frame = now.frame
    names = [one.name for one in frame.sites]
    for case in frame.cases:
        names += [case.name, case.title, *_PARTS.split(case.title)]
    names += [one.name for one in frame.waves if any(sign.isdigit() for sign in one.name)]
    for name in dict.fromkeys(names):
        if len(name) > 1:
            yield KnownName(name, IdentifierKind.PLACE, Reason.SITE)
