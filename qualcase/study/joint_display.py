"""How a joint display is put together: respondents who pass, their answers by wave, the codes beside, coded answers."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.joint import CodedAnswers, JointDisplay, VariableShown, WhoAnswered, WrittenAnswer
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import VariableOf
from qualcase.compare.distributions import Answers, distribution, lay_out, paired
from qualcase.study.comparing import Asked
from qualcase.study.joint_words import described
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Turn
    from qualcase.store.reading import Reading
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot


@dataclass(frozen=True)
class Wanted:
    """What is asked of the codes of a display."""

    measure: Measure = Measure.PERSONS
    change: tuple[str, str] | None = None
    """Ids of two waves; the first and the last when not given."""
    with_subcodes: bool = True


def display(
    core: Core, figures: Comparing, chosen: Filter, variable_ids: Sequence[str] | None, wanted: Wanted
) -> JointDisplay:
    """Everything that a joint display shows."""
    now = core.now
    everybody = core.read(lambda reading: reading.respondents.all())
    looked_at = passing(everybody, chosen, now)
    waves = tuple(one for one in now.frame.waves if not chosen.waves or one.id in chosen.waves)
    by_wave = [[one for one in looked_at if one.wave_id == wave.id] for wave in waves]
    pair = _pair([one.id for one in waves], wanted.change)
    answers = _answers(core, everybody, variable_ids)
    if variable_ids is None:
        answers = [one for one in answers if any(one.was_put(who) for who in looked_at)]
    ties = _ties(core, now)
    variables = tuple(_shown(one, by_wave, pair, ties.get(one.variable.id, ())) for one in answers)
    code_ids = list(dict.fromkeys(code for one in variables for code in one.code_ids))
    codes = _codes(figures, of_sources(chosen), wanted)
    at = {row.id: number for number, row in enumerate(codes.rows)}
    open_answers = OpenAnswers(core, figures, chosen, [{one.id for one in group} for group in by_wave])
    shown = JointDisplay(
        filter=chosen,
        waves=waves,
        respondents=tuple(len(group) for group in by_wave),
        of_respondents=tuple(sum(one.wave_id == wave.id for one in everybody) for wave in waves),
        variables=variables,
        codes=codes,
        code_rows={one: at[one] for one in code_ids if one in at},
        answers={one: open_answers.coded(one, with_subcodes=wanted.with_subcodes) for one in code_ids},
        code_filter=of_sources(chosen),
    )
    caption, check = described(shown, now)
    return replace(shown, caption=caption, check=check)


def passing(respondents: Iterable[Respondent], chosen: Filter, now: Snapshot) -> list[Respondent]:
    """The respondents whom cases, sites, waves and roles of a filter let through.

    Who names a case lies in its site, too; who names none is in no case.
    """
    sites = {case.id: case.site_id for case in now.frame.cases}
    return [
        one
        for one in respondents
        if (not chosen.cases or one.case_id in chosen.cases)
        and (not chosen.sites or (one.site_id or sites.get(one.case_id or "")) in chosen.sites)
        and (not chosen.waves or one.wave_id in chosen.waves)
        and (not chosen.roles or one.role in chosen.roles)
    ]


def of_sources(chosen: Filter) -> Filter:
    """The filter for the codes: without questionnaires, whose answers stand apart, and for all codes."""
    kinds = chosen.kinds or tuple(SourceKind)
    kept = tuple(str(one) for one in kinds if one != SourceKind.QUESTIONNAIRE)
    return replace(chosen, codes=(), kinds=kept or chosen.kinds)


def strongest_first(excerpts: Iterable[Excerpt]) -> list[Excerpt]:
    """Excerpts in the order in which they would be quoted (docs/measures.md: quote), from the order of the text."""
    return sorted(excerpts, key=lambda one: (not one.star, one.rating is None, -abs(one.rating or 0), -one.words))


def _pair(waves: Sequence[str], change: tuple[str, str] | None) -> tuple[int, int] | None:
    """The numbers of the two waves that are held against each other; None where they are not both shown."""
    if change is not None:
        both = all(one in waves for one in change)
        return (waves.index(change[0]), waves.index(change[1])) if both else None
    return (0, len(waves) - 1) if len(waves) > 1 else None


def _answers(core: Core, everybody: Sequence[Respondent], variable_ids: Sequence[str] | None) -> list[Answers]:
    """The questions in their order, or as they are named, with all their answers."""
    held = core.read(lambda reading: reading.variables.all())
    by_id = {one.id: one for one in held if one.of is VariableOf.RESPONDENT}
    wanted = list(by_id if variable_ids is None else dict.fromkeys(one for one in variable_ids if one in by_id))
    recorded = defaultdict(list)
    for value in core.read(lambda reading: reading.values.of_variables(wanted)):
        recorded[value.variable_id].append(value)
    return [lay_out(by_id[one], recorded[one], everybody) for one in wanted]


def _ties(core: Core, now: Snapshot) -> dict[str, tuple[str, ...]]:
    """The codes of every question, in the order of the codebook."""
    order = {code.id: number for number, code in enumerate(now.frame.tree.ordered)}
    found: dict[str, list[str]] = defaultdict(list)
    for one in core.read(lambda reading: reading.joint_ties.all()):
        found[one.variable_id].append(one.code_id)
    return {variable: tuple(sorted(codes, key=lambda one: order[one])) for variable, codes in found.items()}


def _shown(
    answers: Answers, by_wave: Sequence[Sequence[Respondent]], pair: tuple[int, int] | None, code_ids: tuple[str, ...]
) -> VariableShown:
    waves = tuple(distribution(answers, group) for group in by_wave)
    both = paired(answers, by_wave[pair[0]], by_wave[pair[1]], pair) if pair else None
    return VariableShown(answers.variable, answers.bars, waves, both, code_ids)


def _codes(figures: Comparing, chosen: Filter, wanted: Wanted) -> Comparison:
    """Every code by one column that holds all cases, sites and the study's own sources that pass."""
    dimensions = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
    asked = Asked(dimensions, wanted.measure, wanted.with_subcodes, wanted.change)
    found = figures.totals(chosen, figures.compare(chosen, asked)).of_rows
    if found is None:  # only over coders
        raise AssertionError
    return found


class OpenAnswers:
    """The open answers of those who pass, and which of them are coded with what."""

    def __init__(self, core: Core, figures: Comparing, chosen: Filter, passing_ids: Sequence[set[str]]) -> None:
        """Look at the questionnaires whose counted coder has coded in them or is done.

        Args:
            core: The study.
            figures: Its comparisons.
            chosen: Whose codings count.
            passing_ids: The respondents who pass, for each wave.
        """
        self._passing = passing_ids
        self._tree = core.now.frame.tree
        kinds = (SourceKind.QUESTIONNAIRE.value,)
        selection = figures.selection(Filter(kinds=kinds, coders=chosen.coders, sources=chosen.sources))
        stacked = selection.stack
        sources = [stacked.facts.sources[number].source for number in np.flatnonzero(selection.eligible)]
        counted = np.flatnonzero(selection.counted)
        blocks = stacked.c_source[counted]
        turns = core.read(lambda reading: answer_turns(reading, [one.id for one in sources]))
        self._answered = {one.respondent_id for held in turns.values() for one in held}
        self._coded: list[tuple[str, str, frozenset[str]]] = []
        """Coding, code, and whose answers it lies in; in the order of sources and text."""
        rows = zip(counted, stacked.ids_of(counted), blocks, strict=True)
        codes = [code.id for code in self._tree.ordered]
        for number, coding_id, source in rows:
            block = stacked.facts.sources[source]
            within = int(number) - int(np.searchsorted(stacked.c_source, source))
            start, end = int(block.start[within]), int(block.end[within])
            who = respondents_in(turns.get(block.source.id, []), start, end)
            self._coded.append((coding_id, codes[stacked.c_code[number]], who))

    def coded(self, code_id: str, *, with_subcodes: bool) -> tuple[CodedAnswers, ...]:
        """What is coded with a code, for each wave."""
        codes = set(self._tree.with_subcodes(code_id)) if with_subcodes else {code_id}
        found = []
        for ids in self._passing:
            coded = [(coding, who & ids) for coding, code, who in self._coded if code in codes and who & ids]
            respondents = {one for _, who in coded for one in who}
            found.append(CodedAnswers(len(respondents), len(self._answered & ids), tuple(one for one, _ in coded)))
        return tuple(found)


@dataclass(frozen=True)
class AnswerTurn:
    """Where a respondent's open answer stands."""

    start: int
    end: int
    respondent_id: str


def answer_turns(reading: Reading, source_ids: Sequence[str]) -> dict[str, list[AnswerTurn]]:
    """The turns of respondents, by source, in the order of the text."""
    found = {}
    for source in reading.sources.many(source_ids):
        version = reading.versions.get(source.version_id)
        speakers = {one.number: one.respondent_id for one in reading.speakers.of_source(source.id)}
        turns = version.turns if version else ()
        found[source.id] = [
            AnswerTurn(turn.said, turn.end, who)
            for turn in turns
            if turn.speaker is not None and (who := speakers.get(turn.speaker))
        ]
    return found


def respondents_in(turns: Sequence[AnswerTurn], start: int, end: int) -> frozenset[str]:
    """Whose answers share a character with a span."""
    first = max(0, bisect_right([one.start for one in turns], start) - 1)
    found = set()
    for one in turns[first:]:
        if one.start >= end:
            break
        if one.end > start:
            found.add(one.respondent_id)
    return frozenset(found)


def who_answered(
    core: Core, chosen: Filter, variable_id: str, wave_id: str, bar: int | None
) -> tuple[WhoAnswered, ...]:
    """The respondents behind a bar; without a bar those who were asked and did not answer."""
    now = core.now
    everybody = core.read(lambda reading: reading.respondents.all())
    (answers,) = _answers(core, everybody, [variable_id]) or (None,)
    if answers is None:
        raise KeyError(variable_id)
    found = [
        one
        for one in passing(everybody, chosen, now)
        if one.wave_id == wave_id and answers.was_put(one) and _lies_in(answers, one.id, bar)
    ]
    written = _written(core, {one.id for one in found}, now)
    names = now.names
    return tuple(
        WhoAnswered(
            one,
            answers.texts.get(one.id, ""),
            names.get(one.case_id or "", ""),
            names.get(one.site_id or "", ""),
            names.get(one.participant_id or "", ""),
            tuple(written.get(one.id, ())),
        )
        for one in sorted(found, key=lambda one: (sort_key(one.name), one.id))
    )


def _lies_in(answers: Answers, respondent_id: str, bar: int | None) -> bool:
    if bar is None:
        return respondent_id not in answers.texts
    return answers.bar_of.get(respondent_id) == bar


def _written(core: Core, respondent_ids: set[str], now: Snapshot) -> Mapping[str, list[WrittenAnswer]]:
    """The open answers of these respondents, in the order of sources and text."""
    ids = [one.id for one in now.sources if one.kind is SourceKind.QUESTIONNAIRE]

    def work(reading: Reading) -> Mapping[str, list[WrittenAnswer]]:
        found: dict[str, list[WrittenAnswer]] = defaultdict(list)
        for source in reading.sources.many(ids):
            speakers = {one.number: one.respondent_id or "" for one in reading.speakers.of_source(source.id)}
            version = reading.versions.get(source.version_id)
            if version is None or not respondent_ids & set(speakers.values()):
                continue
            for who, answer in _with_questions(source.id, reading.text(version.text_hash), version.turns, speakers):
                if who in respondent_ids:
                    found[who].append(answer)
        return found

    return core.read(work)


def _with_questions(
    source_id: str, text: str, turns: Iterable[Turn], speakers: Mapping[int, str]
) -> Iterator[tuple[str, WrittenAnswer]]:
    """Who wrote what: each answer with the question that stands above it."""
    question, before = "", 0
    for turn in turns:
        question = " ".join(text[before : turn.start].split()) or question
        before = turn.end
        if turn.speaker is not None:
            said = text[turn.said : turn.end]
            yield speakers.get(turn.speaker, ""), WrittenAnswer(source_id, turn.said, turn.end, said, question)
