"""The two coders of the sample agree as people do: well, not fully, and less where one of them has drifted."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import pytest

from qualcase.text.wordcount import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.sources import Source
    from qualcase.study import Study

FIRST, SECOND = "Ditte", "Kasper"
DRIFTED = "Forankring/Åbenhed i kommunen"
Codes = frozenset[str]


class Unit(NamedTuple):
    """A turn of a participant, or a paragraph: with which codes each of the two has coded a word of it."""

    wave: str
    first: Codes
    second: Codes


def _both_coded(demo: Study) -> list[Source]:
    coders = {coder.name: coder.id for coder in demo.coders.all()}
    found = []
    for source in demo.sources.all():
        held = {coding.coder_id for coding in demo.codings.of_source(source.id)}
        if {coders[FIRST], coders[SECOND]} <= held:
            found.append(source)
    return found


def _spans(demo: Study, source: Source) -> list[tuple[int, int]]:
    told = demo.sources.text(source.id)
    if source.kind.is_speech:
        return [(turn.said, turn.end) for turn in told.turns if turn.speaker not in told.interviewer_numbers]
    ends = [at for at, letter in enumerate(told.text) if letter == "\n"] + [len(told.text)]
    return list(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))


def _units(demo: Study, source: Source) -> list[Unit]:
    text = demo.sources.text(source.id).text
    waves = {wave.id: wave.name for wave in demo.frame().waves}
    names = {coder.id: coder.name for coder in demo.coders.all()}
    path = demo.codebook.tree.path
    codings = demo.codings.of_source(source.id)
    units = []
    for start, end in _spans(demo, source):
        words = [hit.start() for hit in WORD.finditer(text, start, end)]
        held: dict[str, set[str]] = defaultdict(set)
        for coding in codings:
            if any(coding.start <= word < coding.end for word in words):
                held[names[coding.coder_id]].add(path(coding.code_id))
        units.append(Unit(waves[source.wave_id or ""], frozenset(held[FIRST]), frozenset(held[SECOND])))
    return units


def _kappa(pairs: Iterable[tuple[bool, bool]]) -> float:
    """Cohen's kappa (Cohen 1960) of two coders over units that have a code or have it not."""
    held = list(pairs)
    both = sum(one == other for one, other in held) / len(held)
    first, second = sum(one for one, _ in held) / len(held), sum(other for _, other in held) / len(held)
    chance = first * second + (1 - first) * (1 - second)
    return (both - chance) / (1 - chance)


@pytest.fixture(scope="module")
def units(demo: Study) -> list[Unit]:
    return [unit for source in _both_coded(demo) for unit in _units(demo, source)]


def test_sixteen_sources_are_coded_by_both_and_done(demo: Study) -> None:
    coders = {coder.name: coder.id for coder in demo.coders.all()}
    sources = _both_coded(demo)
    assert len(sources) == 16
    waves = {wave.id: wave.name for wave in demo.frame().waves}
    assert {waves[source.wave_id or ""] for source in sources} == {"2015", "2017"}
    states = demo.sources.states()
    for source in sources:
        assert [states[source.id][coders[name]].value for name in (FIRST, SECOND)] == ["done", "done"], source.name


def test_they_agree_neither_fully_nor_by_chance(units: list[Unit]) -> None:
    codes = {code for unit in units for code in unit.first | unit.second}
    pooled = _kappa((code in unit.first, code in unit.second) for unit in units for code in codes)
    assert 0.5 < pooled < 0.8


def test_no_source_is_a_copy_of_the_other_coders_work(demo: Study) -> None:
    names = {coder.id: coder.name for coder in demo.coders.all()}
    for source in _both_coded(demo):
        spans: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
        for coding in demo.codings.of_source(source.id):
            spans[names[coding.coder_id]].add((coding.start, coding.end, coding.code_id))
        same = len(spans[FIRST] & spans[SECOND]) / min(len(spans[FIRST]), len(spans[SECOND]))
        assert same < 0.7, source.name


def test_one_code_has_drifted_for_the_second_coder(units: list[Unit]) -> None:
    in_first = [unit for unit in units if unit.wave == "2015"]
    in_second = [unit for unit in units if unit.wave == "2017"]
    before = _kappa((DRIFTED in unit.first, DRIFTED in unit.second) for unit in in_first)
    after = _kappa((DRIFTED in unit.first, DRIFTED in unit.second) for unit in in_second)
    assert after < before - 0.2
    wider = sum(DRIFTED in unit.second for unit in in_second) / sum(DRIFTED in unit.first for unit in in_second)
    assert wider > 1.5
