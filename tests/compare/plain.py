"""A slow recount of every figure, written from docs/measures.md: dictionaries and sets, no arrays, nothing kept.

It shares nothing with the program but the names of measures, dimensions and filters. Every figure is counted by
looking at the whole study again, so that each line can be held against the page.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcase.coding.comparison import ByVariable, Dimension, Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.comparison import By, Thresholds
    from qualcase.coding.filters import Filter

SPEECH = ("interview", "group_interview")
KINDS = (*SPEECH, "observation", "document", "questionnaire")
STUDY = "study"
"""Where the sources of the whole study stand among the cases."""
ENOUGH = 3

Place = dict["By", str]
"""A cell: for each dimension that is crossed, the id of its value."""


@dataclass(frozen=True)
class Word:
    """A word that counts: where it begins and who says it, None where nobody is identified."""

    start: int
    person: str | None = None


@dataclass(frozen=True)
class PlainSource:
    id: str
    kind: str
    wave: str | None
    cases: tuple[str, ...]
    site: str | None
    lead: str | None
    done: Mapping[str, float]
    """Who is done with it, and since when."""
    words: tuple[Word, ...]
    put: Mapping[str, bool] = field(default_factory=dict)
    """Questions confirmed to be put, or not."""
    topics: Mapping[str, bool] = field(default_factory=dict)
    """Codes of which somebody said by hand whether they were raised."""


@dataclass(frozen=True)
class PlainQuestion:
    id: str
    codes: tuple[str, ...]
    waves: tuple[str, ...]


@dataclass(frozen=True)
class PlainCoding:
    id: str
    source: str
    start: int
    end: int
    code: str
    coder: str
    rating: int | None = None
    about: str | None = None
    """A wave, `before` or `expected`."""
    about_case: str | None = None
    star: bool = False


@dataclass(frozen=True)
class PlainVariable:
    """What is recorded of cases, sites, participants or sources; by thing and wave, of sources without a wave."""

    of: str
    order: tuple[str, ...]
    """Its values as they stand, where they are listed."""
    values: Mapping[tuple[str, str | None], str]


@dataclass(frozen=True)
class PlainCode:
    id: str
    parent: str | None
    scale: str | None
    made: float


@dataclass(frozen=True)
class PlainStudy:
    """Everything in the order of the screen."""

    waves: Mapping[str, str]
    """Ids with names."""
    sites: tuple[str, ...]
    areas: tuple[str, ...]
    cases: Mapping[str, tuple[str | None, tuple[str, ...]]]
    """Site and areas of each case."""
    people: Mapping[str, tuple[tuple[str, str | None, str | None], ...]]
    """Role, case and wave of each thing that is said of a person's roles."""
    codes: tuple[PlainCode, ...]
    neutral: Mapping[str, bool]
    """Scales, and whether each has a 0 inside."""
    sources: tuple[PlainSource, ...]
    codings: tuple[PlainCoding, ...]
    questions: tuple[PlainQuestion, ...] = ()
    absences: Mapping[tuple[str, str, str], bool] = field(default_factory=dict)
    """Code, case and wave of what was confirmed to be absent, and whether that stands."""
    variables: Mapping[str, PlainVariable] = field(default_factory=dict)
    agreed: str | None = None
    """The coder that is the agreed layer."""


@dataclass(frozen=True)
class Cell:
    """Everything that is known of one cell; figures by measure."""

    empty: str | None
    silence: str | None
    codings: int
    incomplete: bool
    values: Mapping[Measure, float | None]
    """As shown: None where empty or undefined."""
    bases: Mapping[Measure, float | None]
    undefined: frozenset[Measure] = frozenset()
    """Measures that have no figure here, so that nothing can be said of change."""
    figures: Mapping[Measure, float] = field(default_factory=dict)
    """What change is told by: 0 persons where people were heard and nobody identified is coded."""
    mean: float | None = None
    """Mean rating on a scale with a neutral 0."""
    heard_as: tuple[frozenset[str], frozenset[str | None]] = (frozenset(), frozenset())
    """Kinds of the sources that are coded, whatever their topics; roles of who was heard in them."""
    beside: Mapping[tuple[str, str], int] = field(default_factory=dict)
    fallen: bool = False
    """Confirmed to be absent on what is no longer so."""
    quote: str | None = None
    """The strongest coding."""


class Recount:
    """Figures of a study under one filter."""

    def __init__(self, study: PlainStudy, chosen: Filter, *, with_subcodes: bool = True) -> None:
        self.study = study
        self.chosen = chosen
        self.with_subcodes = with_subcodes
        self._code = {code.id: code for code in study.codes}
        self._source = {source.id: source for source in study.sources}

    # --- codes

    def below(self, code: str) -> set[str]:
        """A code with everything under it."""
        found = {code}
        while more := {one.id for one in self.study.codes if one.parent in found} - found:
            found |= more
        return found

    def _filtered_codes(self) -> set[str]:
        if not self.chosen.codes:
            return set(self._code)
        return {one for code in self.chosen.codes if code in self._code for one in self.below(code)}

    def _codes_of(self, at: Place) -> set[str]:
        code = at.get(Dimension.CODE)
        if code is None:
            return self._filtered_codes()
        return (self.below(code) if self.with_subcodes else {code}) & self._filtered_codes()

    # --- which codings count

    def counted_coders(self, source: PlainSource) -> set[str]:
        """Whose codings count in a source: those chosen, else its settled agreed layer, else who leads."""
        if self.chosen.coders:
            lead = self.leading(source) if "lead" in self.chosen.coders else set()
            return {one for one in self.chosen.coders if one != "lead"} | lead
        agreed = self.study.agreed
        return {agreed} if agreed is not None and agreed in source.done else self.leading(source)

    def leading(self, source: PlainSource) -> set[str]:
        """The lead coder, else which person coded first."""
        if source.lead is not None:
            return {source.lead}
        own = (one for one in self.study.codings if one.source == source.id and one.coder != self.study.agreed)
        first = min(((one.id, one.coder) for one in own), default=None)
        return {first[1]} if first else set()

    def words_in(self, coding: PlainCoding) -> list[int]:
        """Numbers of the words that count and whose first character lies in the span."""
        words = self._source[coding.source].words
        return [number for number, word in enumerate(words) if coding.start <= word.start < coding.end]

    def counts(self, coding: PlainCoding) -> bool:
        """A coding in speech without a word of a participant counts nowhere."""
        return self._source[coding.source].kind not in SPEECH or bool(self.words_in(coding))

    def passage_of(self, coding: PlainCoding) -> set[str]:
        """Whose passage a coding is."""
        words = self._source[coding.source].words
        said: dict[str, int] = {}
        for number in self.words_in(coding):
            person = words[number].person
            if person is not None:
                said[person] = said.get(person, 0) + 1
        return {person for person, count in said.items() if count >= ENOUGH} or set(said)

    def _counted(self, source: PlainSource) -> list[PlainCoding]:
        coders = self.counted_coders(source)
        return [
            one for one in self.study.codings if one.source == source.id and one.coder in coders and self.counts(one)
        ]

    def _is_done(self, source: PlainSource) -> bool:
        return bool(self.counted_coders(source) & set(source.done))

    # --- persons

    def role_of(self, person: str, source: PlainSource) -> str | None:
        """The most exact thing said of a person's role: case and wave, case, wave, always."""
        for want_case in (True, False):
            for want_wave in (True, False):
                for role, case, wave in self.study.people[person]:
                    if (case is not None, wave is not None) != (want_case, want_wave):
                        continue
                    if (case is None or case in source.cases) and (wave is None or wave == source.wave):
                        return role
        return None

    def looked_at(self, source: PlainSource, at: Place) -> set[str]:
        """The persons heard in a source that filter and cell look at; by *about*, those whose passages bring it in."""
        persons = self._persons(source, at)
        if self._told_there(source, at):
            return persons
        return {person for one in self._about(source, at) for person in self.passage_of(one)} & persons

    def _persons(self, source: PlainSource, at: Place) -> set[str]:
        heard = {word.person for word in source.words if word.person is not None} if source.kind in SPEECH else set()
        return {person for person in heard if self._wanted(person, source, at)}

    # --- by what passages speak about

    def _told_there(self, source: PlainSource, at: Place) -> bool:
        return Dimension.ABOUT not in at or at[Dimension.ABOUT] == source.wave

    def _time(self, coding: PlainCoding) -> str | None:
        """The wave or time that a passage speaks about."""
        return coding.about if self._elsewhen(coding) else self._source[coding.source].wave

    def _about(self, source: PlainSource, at: Place) -> list[PlainCoding]:
        """The passages of a source, whatever their code, about a cell's time other than the source's own."""
        cases = self._cases_in(source, at)
        return [
            one
            for one in self._counted(source)
            if self._elsewhen(one)
            and self._time(one) == at[Dimension.ABOUT]
            and (not cases or one.about_case is None or one.about_case in cases)
            and (not self._personal(at) or self.passage_of(one) & self._persons(source, at))
        ]

    # --- variables

    def _variables(self, at: Place, of: str) -> list[tuple[Mapping[tuple[str, str | None], str], ByVariable, str]]:
        """The variables of some kind of thing that a cell is crossed by, each with the value that it asks for."""
        return [
            (variable.values, by, value)
            for by, value in at.items()
            if isinstance(by, ByVariable) and (variable := self.study.variables[by.variable_id]).of == of
        ]

    def _recorded(self, at: Place, of: str, thing: str | None, wave: str | None) -> bool:
        """Whether all of them have for this thing what the cell asks for."""
        return all(
            thing is not None and (thing, wave) in values and stands_under(values[thing, wave], by) == value
            for values, by, value in self._variables(at, of)
        )

    def _wanted(self, person: str, source: PlainSource, at: Place) -> bool:
        role = self.role_of(person, source)
        if self.chosen.roles and role not in self.chosen.roles:
            return False
        if self.chosen.participants and person not in self.chosen.participants:
            return False
        if not self._recorded(at, "participant", person, source.wave):
            return False
        if Dimension.ROLE in at and role != at[Dimension.ROLE]:
            return False
        return Dimension.PARTICIPANT not in at or person == at[Dimension.PARTICIPANT]

    def _personal(self, at: Place) -> bool:
        return bool(
            self.chosen.roles
            or self.chosen.participants
            or Dimension.ROLE in at
            or Dimension.PARTICIPANT in at
            or self._variables(at, "participant")
        )

    # --- sources

    def _cases_in(self, source: PlainSource, at: Place) -> set[str] | None:  # noqa: C901 - one rule a line
        """The cases by which a source stands in a cell; None when it does not stand there."""
        chosen = self.chosen
        if not source.cases:
            if chosen.cases or (chosen.sites and source.site not in chosen.sites) or Dimension.AREA in at:
                return None
            if Dimension.SITE in at and at[Dimension.SITE] != source.site:
                return None
            if Dimension.CASE in at and at[Dimension.CASE] != (source.site or STUDY):
                return None
            if self._variables(at, "case") or not self._recorded(at, "site", source.site, source.wave):
                return None
            return set()
        fitting = set()
        for case in source.cases:
            site, areas = self.study.cases[case]
            if not self._case_passes(case, site):
                continue
            if Dimension.CASE in at and at[Dimension.CASE] != case:
                continue
            if Dimension.SITE in at and at[Dimension.SITE] != site:
                continue
            if Dimension.AREA in at and at[Dimension.AREA] not in areas:
                continue
            if not self._recorded(at, "case", case, source.wave) or not self._recorded(at, "site", site, source.wave):
                continue
            fitting.add(case)
        return fitting or None

    def _case_passes(self, case: str, site: str | None) -> bool:
        chosen = self.chosen
        return (not chosen.cases or case in chosen.cases) and (not chosen.sites or site in chosen.sites)

    def passing(self, at: Place) -> list[PlainSource]:
        """The sources that filter and cell let through."""
        chosen = self.chosen
        return [
            source
            for source in self.study.sources
            if (not chosen.waves or source.wave in chosen.waves)
            and (not chosen.kinds or source.kind in chosen.kinds)
            and (not chosen.sources or source.id in chosen.sources)
            and at.get(Dimension.WAVE, source.wave) == source.wave
            and at.get(Dimension.KIND, source.kind) == source.kind
            and self._cases_in(source, at) is not None
            and self._recorded(at, "source", source.id, None)
            and (self._told_there(source, at) or self._about(source, at))
            and (not self._personal(at) or self.looked_at(source, at))
        ]

    def coded(self, at: Place) -> list[PlainSource]:
        """Those whose counted coder is done or has coded in them."""
        return [source for source in self.passing(at) if self._is_done(source) or self._counted(source)]

    def eligible(self, at: Place) -> list[PlainSource]:
        """Of these, those in which the topic was not left out, or is coded all the same."""
        code = at.get(Dimension.CODE)
        if code is None:
            return self.coded(at)
        anyway = {one.source for one in self._codings_in({Dimension.CODE: code})}
        return [one for one in self.coded(at) if self.asked(one, code) is not False or one.id in anyway]

    # --- what was asked

    def above(self, code: str) -> list[str]:
        """A code and all above it."""
        found = [code]
        while (parent := self._code[found[-1]].parent) is not None:
            found.append(parent)
        return found

    def asked(self, source: PlainSource, code: str) -> bool | None:
        """Whether a source raised the topic of a code; None where nobody knows."""
        if source.kind not in SPEECH:
            return None
        if code in source.topics:
            return source.topics[code]
        about = set(self.above(code))
        covering = [one for one in self.study.questions if about & set(one.codes)]
        if any(source.put.get(one.id) for one in covering):
            return True
        looked_at = source.put and all(one.id in source.put for one in covering if source.wave in one.waves)
        return False if covering and looked_at else None

    def _empty(self, at: Place, passing: list[PlainSource]) -> tuple[str, str | None]:
        """The kind of empty of a cell without a value, and the kind of silence."""
        coded = self.coded(at)
        if not coded:
            return ("not_coded" if passing else "no_data"), None
        if self.study.absences.get(self._triple(at)):
            return "absent", None
        code = at.get(Dimension.CODE)
        spoken = [source for source in coded if source.kind in SPEECH]
        topics = {self.asked(source, code) if code is not None else None for source in spoken}
        if topics == {False}:
            return "not_asked", None
        return "silent", "not_observed" if not spoken else "asked" if True in topics else "not_mentioned"

    def _triple(self, at: Place) -> tuple[str, str, str]:
        return at.get(Dimension.CODE, ""), at.get(Dimension.CASE, ""), at.get(Dimension.WAVE, "")

    def words_of(self, source: PlainSource, at: Place) -> set[int]:
        """The words of a source that are looked at."""
        every = set(range(len(source.words)))
        if not self._told_there(source, at):
            every = {number for one in self._about(source, at) for number in self.words_in(one)}
        if not self._personal(at):
            return every
        persons = self.looked_at(source, at)
        return {number for number in every if source.words[number].person in persons}

    # --- codings of a cell

    def _codings_in(self, at: Place) -> list[PlainCoding]:
        codes = self._codes_of(at)
        found = []
        for source in self.passing(at):
            cases = self._cases_in(source, at)
            persons = self.looked_at(source, at)
            for one in self._counted(source):
                fits = not cases or one.about_case is None or one.about_case in cases
                here = Dimension.ABOUT not in at or self._time(one) == at[Dimension.ABOUT]
                if one.code in codes and fits and here and (not self._personal(at) or self.passage_of(one) & persons):
                    found.append(one)
        return found

    def _elsewhen(self, coding: PlainCoding) -> bool:
        return coding.about is not None and coding.about != self._source[coding.source].wave

    def how_many(self, codings: Iterable[PlainCoding]) -> int:
        """Passages: with sub-codes one for each place in a text, else one for each coding."""
        if self.with_subcodes:
            return len({(one.source, one.start, one.end) for one in codings})
        return len({one.id for one in codings})

    # --- figures

    def told(self, at: Place) -> list[PlainCoding]:
        """The codings that count in the values of a cell."""
        return [one for one in self._codings_in(at) if Dimension.ABOUT in at or not self._elsewhen(one)]

    def source(self, source: str) -> PlainSource:
        return self._source[source]

    def shares_scale(self, coding: PlainCoding, ats: Sequence[Place]) -> bool:
        """Whether a coding's rating enters the mean over these cells: they are of one code, or all share one scale."""
        codes = {at.get(Dimension.CODE) for at in ats}
        scale = self._scale_of(ats[0] if len(codes) == 1 else {})
        return self._code[coding.code].scale == scale

    def cell(self, at: Place) -> Cell:
        """Everything of one cell."""
        codings, told = self._codings_in(at), self.told(at)
        passing, eligible = self.passing(at), self.eligible(at)
        empty, silence = (None, None) if told else self._empty(at, passing)
        figures, bases, undefined = self._figures(at, told, eligible)
        values: dict[Measure, float | None] = {
            what: None if empty or what in undefined else figures[what] for what in Measure
        }
        if values[Measure.PERSONS] == 0:
            values[Measure.PERSONS] = None
        scale = self._scale_of(at)
        return Cell(
            empty=empty,
            silence=silence,
            codings=len(told),
            incomplete=self._incomplete(at, passing),
            values=values,
            bases=bases,
            undefined=frozenset(undefined),
            figures=figures,
            mean=values[Measure.RATING] if scale and self.study.neutral[scale] else None,
            heard_as=(
                frozenset(source.kind for source in self.coded(at)),
                frozenset(self.role_of(one, source) for source in self.coded(at) for one in self.looked_at(source, at)),
            ),
            beside=self._beside([one for one in codings if one not in told], told),
            quote=self._strongest(told),
            fallen=self.study.absences.get(self._triple(at)) is False,
        )

    def _strongest(self, told: list[PlainCoding]) -> str | None:
        """Starred, then rated furthest from 0, then longest, then first in the order of the text."""

        def strength(one: PlainCoding) -> tuple[bool, float, int]:
            return one.star, -1 if one.rating is None else abs(one.rating), len(self.words_in(one))

        return max(told, key=strength).id if told else None

    def _figures(
        self, at: Place, told: list[PlainCoding], eligible: list[PlainSource]
    ) -> tuple[dict[Measure, float], dict[Measure, float | None], set[Measure]]:
        heard = self.people(at)
        people = {person for one in told for person in self.people_of(one, at)}
        words = sum(len(self.words_of(source, at)) for source in eligible)
        kinds = self._kinds_of_share(eligible)
        divisor = sum(len(self.words_of(source, at)) for source in eligible if source.kind in kinds)
        means = self._unit_means(at, told)
        figures: dict[Measure, float] = {
            Measure.PERSONS: len(people),
            Measure.SOURCES: len({one.source for one in told}),
            Measure.CODINGS: self.how_many(told),
            Measure.WORDS: self._union(at, told, set(KINDS)),
            Measure.SHARE: self._union(at, told, kinds) / divisor if divisor else 0.0,
            Measure.RATING: sum(means) / len(means) if means else 0.0,
            Measure.YES: 1 if told else 0,
            Measure.QUOTE: 1 if told else 0,
        }
        bases: dict[Measure, float | None] = {
            Measure.PERSONS: len(heard),
            Measure.SOURCES: len(eligible),
            Measure.CODINGS: words,
            Measure.WORDS: None,
            Measure.SHARE: divisor,
            Measure.RATING: len(means),
            Measure.YES: None,
            Measure.QUOTE: None,
        }
        undefined = set()
        if not heard:
            undefined.add(Measure.PERSONS)
        if not divisor:
            undefined.add(Measure.SHARE)
        if not means:
            undefined.add(Measure.RATING)
        return figures, bases, undefined

    def people_of(self, coding: PlainCoding, at: Place) -> set[str]:
        """Whose passage a coding is, of the persons looked at."""
        return self.passage_of(coding) & self.looked_at(self._source[coding.source], at)

    def _union(self, at: Place, told: list[PlainCoding], kinds: set[str]) -> int:
        """Words in the union of the spans."""
        covered = {
            (one.source, number)
            for one in told
            if self._source[one.source].kind in kinds
            for number in self.words_in(one)
            if number in self.words_of(self._source[one.source], at)
        }
        return len(covered)

    def _kinds_of_share(self, eligible: list[PlainSource]) -> set[str]:
        """Speech where there is any, else one kind: notes, documents, others."""
        present = {source.kind for source in eligible}
        if present & set(SPEECH):
            return set(SPEECH)
        return next(({kind} for kind in ("observation", "document", "questionnaire") if kind in present), set())

    def _scale_of(self, at: Place) -> str | None:
        """The scale of the ratings of a cell: the code's; without a code the one that all ratings share."""
        code = at.get(Dimension.CODE)
        if code is not None:
            return self._code[code].scale
        rated = {self._code[one.code].scale for one in self._codings_in({}) if one.rating is not None}
        return rated.pop() if len(rated) == 1 else None

    def _unit_means(self, at: Place, told: list[PlainCoding]) -> list[float]:
        """The mean rating of each participant, and of each source for passages where nobody is identified."""
        scale = self._scale_of(at)
        units: dict[tuple[str, str], list[int]] = {}
        for one in told:
            if one.rating is None or self._code[one.code].scale != scale:
                continue
            for person in self.people_of(one, at):
                units.setdefault(("person", person), []).append(one.rating)
            if not self.passage_of(one):
                units.setdefault(("source", one.source), []).append(one.rating)
        return [sum(ratings) / len(ratings) for ratings in units.values()]

    def _incomplete(self, at: Place, passing: list[PlainSource]) -> bool:
        code = at.get(Dimension.CODE)
        made = self._code[code].made if code is not None else -math.inf
        for source in passing:
            since = [source.done[coder] for coder in self.counted_coders(source) if coder in source.done]
            if not since or made > min(since):
                return True
        return False

    def _beside(self, elsewhen: list[PlainCoding], told: list[PlainCoding]) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], list[PlainCoding]] = {}
        for one in told:
            if not self.passage_of(one):
                found.setdefault(("unidentified", self._source[one.source].kind), []).append(one)
        for one in elsewhen:
            about = str(one.about)
            found.setdefault(("about", self.study.waves.get(about, about)), []).append(one)
        return {key: self.how_many(ones) for key, ones in found.items()}

    # --- the whole comparison

    def people(self, at: Place) -> set[str]:
        """Participants with a word in the eligible sources."""
        return {person for source in self.eligible(at) for person in self.looked_at(source, at)}

    def axis(self, dimension: By) -> list[str]:
        """The ids of an axis in the order of the screen."""
        if isinstance(dimension, ByVariable):
            return self._variable_axis(dimension)
        waves = self.chosen.waves or self.study.waves
        kinds = {source.kind for source in self.passing({})}
        people = {who for who, _ in self._all_heard()}
        return {
            Dimension.CODE: [code.id for code in self.study.codes if code.id in self._filtered_codes()],
            Dimension.CASE: self._case_axis(),
            Dimension.SITE: list(self.study.sites),
            Dimension.AREA: list(self.study.areas),
            Dimension.WAVE: [wave for wave in self.study.waves if wave in waves],
            Dimension.KIND: [kind for kind in KINDS if kind in kinds],
            Dimension.ROLE: sorted({role for _, role in self._all_heard() if role is not None}),
            Dimension.PARTICIPANT: [person for person in self.study.people if person in people],
            Dimension.ABOUT: [
                *self.study.waves,
                *(time for time in ("before", "expected") if self._is_spoken_of(time)),
            ],
            Dimension.CODER: [],
        }[dimension]

    def _is_spoken_of(self, time: str) -> bool:
        passing = {source.id for source in self.passing({})}
        return any(one.about == time and one.source in passing and self.counts(one) for one in self.study.codings)

    def _variable_axis(self, by: ByVariable) -> list[str]:
        variable = self.study.variables[by.variable_id]
        if by.bands:
            return bands(by.bands)
        held = set(variable.values.values())
        return [one for one in variable.order if one in held]

    def _all_heard(self) -> set[tuple[str, str | None]]:
        return {(one, self.role_of(one, source)) for source in self.passing({}) for one in self.looked_at(source, {})}

    def _case_axis(self) -> list[str]:
        """The cases of a site, then the site's own sources; cases without a site; sources of the whole study."""
        found: list[str] = []
        own = {source.site for source in self.passing({}) if not source.cases}
        for site in (*self.study.sites, None):
            for case, (its_site, _) in self.study.cases.items():
                if its_site != site or (self.chosen.cases and case not in self.chosen.cases):
                    continue
                if not self.chosen.sites or site in self.chosen.sites:
                    found.append(case)
            if site in own:
                found.append(site or STUDY)
        return found


def bands(cuts: Sequence[float]) -> list[str]:
    """The names of all bands, lowest first."""
    between = [f"{cuts[place]:g}:{cuts[place + 1]:g}" for place in range(len(cuts) - 1)]
    return [f"<{cuts[0]:g}", *between, f">={cuts[-1]:g}"]


def stands_under(value: str, by: ByVariable) -> str:
    """The band of a number, or the value itself."""
    if not by.bands:
        return value
    return bands(by.bands)[sum(float(value) >= cut for cut in by.bands)]


def mark(measure: Measure, before: Cell, after: Cell, limits: Thresholds) -> str | None:
    """What became of a cell: the first rule that applies."""
    if not (_can_be_compared(measure, before) and _can_be_compared(measure, after)):
        return "not_comparable"
    if before.empty or after.empty:
        return None if before.empty and after.empty else "new" if before.empty else "gone"
    if measure in (Measure.YES, Measure.QUOTE):
        return "same"
    if _turned(before.mean, after.mean, limits):
        return "turned"
    return _more_or_less(measure, before, after, limits)


def _can_be_compared(measure: Measure, cell: Cell) -> bool:
    if cell.empty in ("no_data", "not_coded", "not_asked") or cell.incomplete:
        return False
    no_rate = measure is Measure.CODINGS and not cell.bases[measure]
    return cell.empty is not None or not (measure in cell.undefined or no_rate)


def _turned(before: float | None, after: float | None, limits: Thresholds) -> bool:
    if before is None or after is None:
        return False
    return before * after < 0 and abs(before - after) >= limits.turn - 1e-9


def _more_or_less(measure: Measure, before: Cell, after: Cell, limits: Thresholds) -> str:
    was, now = before.figures[measure], after.figures[measure]
    if measure in (Measure.PERSONS, Measure.SOURCES):
        difference = 100 * now / (after.bases[measure] or 1) - 100 * was / (before.bases[measure] or 1)
        return _by_difference(difference, limits.points)
    if measure is Measure.RATING:
        return _by_difference(now - was, limits.steps)
    if measure is Measure.CODINGS:
        was, now = was / (before.bases[measure] or 1), now / (after.bases[measure] or 1)
    if now > was and now >= was * limits.ratio - 1e-12:
        return "more"
    if was > now and was >= now * limits.ratio - 1e-12:
        return "less"
    return "same"


def _by_difference(difference: float, limit: float) -> str:
    if difference >= limit - 1e-9:
        return "more"
    return "less" if difference <= -limit + 1e-9 else "same"


def unlike(measure: Measure, before: Cell, after: Cell, limits: Thresholds) -> bool:
    """Whether the mark carries ≠: there is one, both waves have data, and kinds or roles differ."""
    if mark(measure, before, after, limits) is None:
        return False
    if {before.empty, after.empty} & {"no_data", "not_coded"}:
        return False
    return before.heard_as != after.heard_as
