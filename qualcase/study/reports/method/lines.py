"""The facts of a method section in words: each with where in the program it stands, and the items that it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase import __version__
from qualcase.coding.sources import SourceKind
from qualcase.study.reports.method.facts import PAGE, dates_between, spread
from qualcase.study.wording import say_kind, say_made_by, say_role
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from qualcase.coding.filters import Filter
    from qualcase.study.reports.method.facts import MethodFacts, SourceFact
    from qualcase.study.study import Study

MATERIAL, CODING, CODEBOOK, QUALITY, PROTECTION = "material", "coding", "codebook", "quality", "protection"
TOPICS = {
    MATERIAL: mark("Material and participants"),
    CODING: mark("How it was coded"),
    CODEBOOK: mark("Codebook"),
    QUALITY: mark("Saturation and agreement"),
    PROTECTION: mark("Protection of participants"),
}
_WHERE_MATERIAL = mark("Material")
_WHERE_HEARD = mark("Compare, Patterns, Who was heard")
_WHERE_CODE = mark("Code, list of sources")


class Fact(NamedTuple):
    """One fact."""

    topic: str
    label: str
    said: str
    where: str
    """Where in the program it stands."""
    items: tuple[int, ...] = ()
    """Numbers of the items of COREQ that it serves."""


def material_facts(study: Study, facts: MethodFacts) -> Iterator[Fact]:
    """What was collected, when and from whom."""
    where = say(_WHERE_MATERIAL)
    kinds = [(kind, facts.number(kind)) for kind in SourceKind if facts.number(kind)]
    said = "; ".join(f"{say_kind(kind)} {say_number(number)}" for kind, number in kinds)
    yield Fact(MATERIAL, say(mark("Sources")), f"{say_number(len(facts.sources))} ({said})", where, (12,))
    for wave in study.frame().waves:
        held = [one for one in facts.sources if one.source.wave_id == wave.id]
        if held:
            yield Fact(MATERIAL, say(mark("Sources {wave}"), wave=wave.name), _wave(held), where, (12, 18))
    persons = facts.persons()
    yield Fact(MATERIAL, say(mark("Participants heard")), _persons(study, facts), say(_WHERE_HEARD), (12, 16))
    again = facts.heard_again
    if len(study.frame().waves) > 1:
        said = say(mark("{n} of {all}"), n=say_number(len(again)), all=say_number(len(persons)))
        yield Fact(MATERIAL, say(mark("Heard in more than one wave")), said, say(_WHERE_HEARD), (18,))
    sites = {study.site_name(one.source) for one in facts.sources} - {None}
    cases = {case for one in facts.sources for case in one.source.case_ids}
    said = say(mark("{cases} cases in {sites} sites"), cases=say_number(len(cases)), sites=say_number(len(sites)))
    yield Fact(MATERIAL, say(mark("Cases")), said, where, (10, 14))
    yield from _lengths(facts)
    notes = facts.number(SourceKind.OBSERVATION)
    if notes:
        yield Fact(MATERIAL, say(mark("Observation notes")), say_number(notes), where, (20,))
    yield from _asked(study, facts)


def _wave(held: Sequence[SourceFact]) -> str:
    between = dates_between(held)
    undated = sum(one.source.date is None and one.source.kind is not SourceKind.DOCUMENT for one in held)
    said = [say_number(len(held))]
    if between:
        days = f"{say_date(between[0])} – {say_date(between[1])}"
        said.append(say(mark("collected {days}"), days=days))
    if undated:
        said.append(str(Message("{n} without a date", "{n} without a date", undated)))
    return "; ".join(said)


def _persons(study: Study, facts: MethodFacts) -> str:
    said = [say_number(len(facts.persons()))]
    for role in facts.roles:
        by_wave = [
            f"{say_number(len(facts.persons(wave.id, role)))} ({wave.name})"
            for wave in study.frame().waves
            if facts.persons(wave.id, role)
        ]
        name = say_role(role) if role else say(mark("without a role"))
        said.append(f"{name} {', '.join(by_wave) or say_number(len(facts.persons(role=role)))}")
    if facts.in_several_roles:
        said.append(str(several_roles(facts)))
    return "; ".join(said)


def several_roles(facts: MethodFacts) -> Message:
    """How many persons are heard in more than one role, so that roles add up to more than persons."""
    n = facts.in_several_roles
    return Message("{n} person in more than one role", "{n} persons in more than one role", n)


def _lengths(facts: MethodFacts) -> Iterator[Fact]:
    where = say(_WHERE_MATERIAL)
    timed = [one.seconds / 60 for one in facts.speech if one.seconds is not None]
    if timed:
        mean, least, most = spread(timed)
        said = say(
            mark("at least {mean} minutes on average ({least} to {most}), in {n} of {all} by their time stamps"),
            mean=say_number(mean),
            least=say_number(least),
            most=say_number(most),
            n=say_number(len(timed)),
            all=say_number(len(facts.speech)),
        )
        yield Fact(MATERIAL, say(mark("Length of interviews")), said, where, (19, 21))
    if facts.speech:
        mean, least, most = spread([one.words for one in facts.speech])
        said = say(
            mark("{mean} words of participants on average ({least} to {most}); {all} in all"),
            mean=say_number(mean),
            least=say_number(least),
            most=say_number(most),
            all=say_number(sum(one.words for one in facts.speech)),
        )
        yield Fact(MATERIAL, say(mark("Words in interviews")), said, where, (21,))
    pages = sum(one.characters for one in facts.sources) / PAGE
    said = say(mark("{n} standard pages of {page} characters"), n=say_number(pages), page=say_number(PAGE))
    yield Fact(MATERIAL, say(mark("Extent of all texts")), said, where, (21,))


def _asked(study: Study, facts: MethodFacts) -> Iterator[Fact]:
    labels: dict[str, int] = {}
    for one in facts.speech:
        for label in one.interviewers:
            labels[label] = labels.get(label, 0) + 1
    if labels:
        told = sorted(labels.items(), key=lambda entry: (-entry[1], entry[0]))
        said = "; ".join(f"{label} {say_number(number)}" for label, number in told)
        yield Fact(MATERIAL, say(mark("Who asks, by label, and in how many sources")), said, say(_WHERE_MATERIAL), (1,))
    questions = study.guide.all()
    if questions:
        put = {one.question_id for one in study.asked.all() if one.put}
        said = say(
            mark("{n} questions; {put} confirmed as put in some interview"),
            n=say_number(len(questions)),
            put=say_number(len(put)),
        )
        yield Fact(MATERIAL, say(mark("Interview guide")), said, say(mark("Material, Interview guide")), (17,))
    filled, plans = study.planned.filled(), study.planned.all()
    if plans:
        said = say(
            mark("{n} of {all} planned sources are not there"),
            n=say_number(len(plans) - len(filled)),
            all=say_number(len(plans)),
        )
        yield Fact(MATERIAL, say(mark("Planned and not collected")), said, say(_WHERE_MATERIAL), (13,))


def coding_facts(study: Study, facts: MethodFacts) -> Iterator[Fact]:
    """Who coded what, and how codings came about."""
    yield Fact(CODING, say(mark("Number of coders")), say_number(len(facts.coders)), say(_WHERE_CODE), (24,))
    for one in facts.coders:
        said = say(
            mark("{n} passages in {sources} sources with {codes} codes; {done} sources done"),
            n=say_number(one.codings),
            sources=say_number(one.sources),
            codes=say_number(one.codes),
            done=say_number(one.done),
        )
        yield Fact(CODING, one.name, said, say(_WHERE_CODE), (24,))
    yield Fact(CODING, say(mark("Passages that count")), say_number(facts.counted), say(mark("Compare")), (29,))
    if facts.made_by:
        said = "; ".join(f"{say_made_by(how)} {say_number(number)}" for how, number in facts.made_by)
        yield Fact(CODING, say(mark("How they came about")), said, say(mark("Code, Find passages")), (26,))
    memos = study.memos.all()
    if memos:
        yield Fact(CODING, say(mark("Memos")), say_number(len(memos)), say(mark("Memos")), (26,))
    claims = study.claims.all()
    if claims:
        sides = [side.side.value for one in claims for side in one.evidence]
        said = say(
            mark("{n} claims with {held} passages for and {against} against them"),
            n=say_number(len(claims)),
            held=say_number(sides.count("for")),
            against=say_number(sides.count("against")),
        )
        yield Fact(CODING, say(mark("Claims")), said, say(mark("Compare, Claims")), (30, 32))
    said = say(mark("qualcase {version}, study file of format {format}"), version=__version__, format=_format())
    yield Fact(CODING, say(mark("Software")), said, say(mark("Help, About")), (27,))


def _format() -> int:
    from qualcase.store.schema import FORMAT_VERSION

    return FORMAT_VERSION


def codebook_facts(study: Study, facts: MethodFacts) -> Iterator[Fact]:
    """The coding tree, and what became of it."""
    where = say(mark("Codebook"))
    by_level = "; ".join(
        say(mark("level {level}: {n}"), level=level, n=say_number(number))
        for level, number in enumerate(facts.levels, 1)
    )
    yield Fact(CODEBOOK, say(mark("Codes")), f"{say_number(facts.codes)} ({by_level})", where, (25,))
    yield Fact(CODEBOOK, say(mark("Codes in use")), say_number(facts.used), where, (25,))
    said = say(
        mark("{found} found in the material, {given} brought to it"),
        found=say_number(facts.inductive),
        given=say_number(facts.codes - facts.inductive),
    )
    yield Fact(CODEBOOK, say(mark("Where codes come from")), said, where, (26,))
    if facts.rated:
        yield Fact(CODEBOOK, say(mark("Codes rated on a scale")), say_number(facts.rated), where, (25,))
    if facts.retired:
        yield Fact(CODEBOOK, say(mark("Codes no longer used")), say_number(facts.retired), where, (25,))
    versions = study.codebook.versions.all()
    where = say(mark("Codebook, Versions"))
    if not versions:
        yield Fact(CODEBOOK, say(mark("Versions")), say(mark("none was frozen")), where, (25, 26))
    for number, one in enumerate(versions):
        said = _changed(study, versions[number - 1].number, one.number) if number else say(mark("the first"))
        when = say_date(one.made_at.astimezone().date()) if one.made_at else ""
        label = say(mark("Version {number}"), number=one.number)
        yield Fact(CODEBOOK, label, "; ".join(word for word in (when, one.note, said) if word), where, (25, 26))
    if versions:
        said = _changed(study, versions[-1].number, None)
        yield Fact(CODEBOOK, say(mark("Since the last version")), said, where, (25, 26))


def _changed(study: Study, before: int, now: int | None) -> str:
    """What differs between two versions, in numbers."""
    found = study.codebook.versions.compare(before, now)
    if found.is_same:
        return say(mark("nothing changed"))
    counts = (
        (Message("{n} code added", "{n} codes added", len(found.added)), found.added),
        (Message("{n} removed", "{n} removed", len(found.removed)), found.removed),
        (Message("{n} renamed", "{n} renamed", len(found.renamed)), found.renamed),
        (Message("{n} moved", "{n} moved", len(found.moved)), found.moved),
        (Message("{n} with another definition", "{n} with another definition", len(found.changed)), found.changed),
    )
    return ", ".join(str(told) for told, held in counts if held)


def quality_facts(study: Study, facts: MethodFacts, chosen: Filter) -> Iterator[Fact]:
    """Saturation, agreement of coders, and whether codes drifted."""
    from qualcase.study.reports.method.quality import agreement_words, drift_words, saturation_words

    where = say(mark("Compare, Patterns, Saturation"))
    for wave, said in saturation_words(study, chosen):
        label = say(mark("Saturation {wave}"), wave=wave).strip()
        yield Fact(QUALITY, label, said, where, (22,))
    for pair, said in agreement_words(study, chosen):
        label = say(mark("Agreement of {coders}"), coders=pair)
        yield Fact(QUALITY, label, said, say(mark("Reports, Agreement of coders")), (24,))
    if facts.settled:
        said = say(mark("{n} of {all} sources"), n=say_number(facts.settled), all=say_number(len(facts.sources)))
        yield Fact(
            QUALITY,
            say(mark("Settled together (agreed layer)")),
            said,
            say(mark("Material, Agreed layer of a source")),
            (24,),
        )
    for name, said in drift_words(study):
        yield Fact(QUALITY, say(mark("Drift test {name}"), name=name), said, say(mark("Compare, Drift")), (24,))


def protection_facts(study: Study) -> Iterator[Fact]:
    """Names that were taken out, and material that was withdrawn."""
    where = say(mark("Material, Names"))
    final = study.pseudonyms.final_state()
    if final is None:
        said = say(mark("not taken out for good"))
    elif final.names_back:
        said = say(mark("taken out for good on {date}, and put back since"), date=_day(final.made_at))
    else:
        said = say(mark("taken out for good on {date}"), date=_day(final.made_at))
    yield Fact(PROTECTION, say(mark("Names")), said, where)
    moments = study.withdrawal.moments()
    told = say(mark("nobody"))
    if moments:
        values = {"dates": ", ".join(map(_day, moments))}
        told = str(Message("{n} participant, on {dates}", "{n} participants, on {dates}", len(moments), values))
    yield Fact(PROTECTION, say(mark("Withdrew, and was taken out of the study")), told, where, (13,))


def _day(moment: dt.datetime) -> str:
    return say_date(moment.astimezone().date())
