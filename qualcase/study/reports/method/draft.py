"""A first draft of the method section in plain words, with the figures filled in: to be rewritten by its authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase import __version__
from qualcase.coding.sources import SourceKind
from qualcase.study.reports.method.facts import dates_between, spread
from qualcase.study.reports.method.lines import several_roles
from qualcase.study.wording import say_made_by, say_role
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.study.reports.method.facts import MethodFacts
    from qualcase.study.study import Study

_KINDS = {
    SourceKind.INTERVIEW: (mark("{n} interview"), mark("{n} interviews")),
    SourceKind.GROUP_INTERVIEW: (mark("{n} group interview"), mark("{n} group interviews")),
    SourceKind.OBSERVATION: (mark("{n} observation note"), mark("{n} observation notes")),
    SourceKind.DOCUMENT: (mark("{n} document"), mark("{n} documents")),
    SourceKind.QUESTIONNAIRE: (mark("{n} questionnaire"), mark("{n} questionnaires")),
}


def draft(study: Study, facts: MethodFacts) -> Iterator[str]:
    """The paragraphs."""
    yield " ".join(_material(study, facts))
    yield " ".join(_coding(study, facts))


def joined(names: Sequence[str]) -> str:
    """Names one after the other as people write them: `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return say(mark("{most} and {last}"), most=", ".join(names[:-1]), last=names[-1])


def _material(study: Study, facts: MethodFacts) -> Iterator[str]:
    cases = {case for one in facts.sources for case in one.source.case_ids}
    sites = {study.site_name(one.source) for one in facts.sources} - {None}
    kinds = [
        str(Message(*_KINDS[kind], facts.number(kind), {"n": say_number(facts.number(kind))}))
        for kind in SourceKind
        if facts.number(kind)
    ]
    yield say(
        mark("The study follows {cases} in {sites}. Its material is {kinds}."),
        cases=Message("{n} case", "{n} cases", len(cases)),
        sites=Message("{n} site", "{n} sites", len(sites)),
        kinds=joined(kinds),
    )
    yield from _waves(study, facts)
    roles = [f"{say_number(len(facts.persons(role=role)))} {say_role(role)}" for role in facts.roles if role]
    persons = Message("{n} person was heard", "{n} persons were heard", len(facts.persons()))
    if facts.in_several_roles:
        roles.append(str(several_roles(facts)))
    yield say(mark("In all {persons} ({roles})."), persons=persons, roles=", ".join(roles)) if roles else f"{persons}."
    if facts.heard_again:
        yield say(
            mark("{persons} in more than one wave."),
            persons=Message("{n} person was heard", "{n} persons were heard", len(facts.heard_again)),
        )
    timed = [one.seconds / 60 for one in facts.speech if one.seconds is not None]
    if timed:
        mean, least, most = spread(timed)
        yield say(
            mark(
                "By their time stamps, which {n} of {all} interviews have, they lasted at least {mean} minutes on "
                "average ({least} to {most})."
            ),
            n=say_number(len(timed)),
            all=say_number(len(facts.speech)),
            mean=say_number(mean),
            least=say_number(least),
            most=say_number(most),
        )


def _waves(study: Study, facts: MethodFacts) -> Iterator[str]:
    told = []
    for wave in study.frame().waves:
        held = [one for one in facts.sources if one.source.wave_id == wave.id]
        between = dates_between(held)
        if between:
            told.append(
                say(
                    mark("{n} sources, collected between {first} and {last} ({wave})"),
                    n=say_number(len(held)),
                    first=say_date(between[0]),
                    last=say_date(between[1]),
                    wave=wave.name,
                )
            )
    if told:
        yield say(mark("There are {waves}."), waves=joined(told))


def _coding(study: Study, facts: MethodFacts) -> Iterator[str]:
    coders = Message("{n} coder", "{n} coders", len(facts.coders))
    yield say(
        mark("The material was coded by {coders} in qualcase {version}, with {codes} codes in {levels}."),
        coders=coders,
        version=__version__,
        codes=say_number(facts.codes),
        levels=Message("{n} level", "{n} levels", len(facts.levels)),
    )
    if facts.inductive:
        yield say(
            mark("{found} of the codes were found in the material, {given} were brought to it."),
            found=say_number(facts.inductive),
            given=say_number(facts.codes - facts.inductive),
        )
    versions = len(study.codebook.versions.all())
    if versions:
        yield str(
            Message(
                "The codebook was frozen in {n} version along the way.",
                "The codebook was frozen in {n} versions along the way.",
                versions,
            )
        )
    ways = [f"{say_number(number)} {say_made_by(how)}" for how, number in facts.made_by]
    yield say(
        mark("{n} passages count in the analysis ({ways})."), n=say_number(facts.counted), ways=joined(ways) or "–"
    )
    if facts.settled:
        yield say(
            mark("In {n} of {all} sources the coders settled their codings together."),
            n=say_number(facts.settled),
            all=say_number(len(facts.sources)),
        )
