"""What is planted in the sample study comes out as a pattern (sample_transcripts/STORYLINES.md)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.patterns import Together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_patterns import CaseGroup, CasesAlike
    from qualcase.coding.codings import Coding
    from qualcase.study import Study

ANCHORED = ("K01", "K03", "K05", "K07", "K13", "K14", "K16")
NOT_ANCHORED = ("K02", "K06", "K08", "K09", "K10", "K11", "K12", "K15", "K17")


def alike(demo: Study, wave: str) -> CasesAlike:
    chosen = Filter(waves=(demo.names.waves.find(wave).id,))
    return demo.patterns.similarity(chosen, with_subcodes=False)


def named(shown: CasesAlike, *names: str) -> list[int]:
    at = {case.name: number for number, case in enumerate(shown.cases)}
    return [at[name] for name in names]


def group(demo: Study, names: Sequence[str]) -> CaseGroup:
    return demo.patterns.by_hand(demo.names.cases.find(name).id for name in names)


def test_the_twins_are_alike_and_part(demo: Study) -> None:
    """K07 and K08 begin as the same; by 2017 K07 has its leader's hours and is no longer carried by one person."""
    early, late = alike(demo, "2015"), alike(demo, "2017")
    one, other = named(early, "K07", "K08")
    highest = max(float(early.likeness[a, b]) for a in range(18) for b in range(a) if early.compared[a, b])
    assert float(early.likeness[one, other]) == highest
    assert {one, other} in [set(pair) for pair in pairwise(early.order)]
    assert late.likeness[one, other] < early.likeness[one, other]
    found = demo.patterns.pair(late, one, other)
    only_k08 = [late.shown.rows[cell.row].name for cell in found.second_only]
    assert only_k08 == ["Forankring/Båret af én person"]


def test_the_settled_cases_come_to_be_alike(demo: Study) -> None:
    """K01 and K03 are far from each other in 2015 and among the nearest in 2017, both with a written agreement."""
    early, late = alike(demo, "2015"), alike(demo, "2017")
    one, other = named(early, "K01", "K03")
    assert late.likeness[one, other] > 0.8
    assert early.likeness[one, other] < 0.65
    assert {one, other} in [set(pair) for pair in pairwise(late.order)]


def test_a_case_that_ended_is_like_none(demo: Study) -> None:
    late = alike(demo, "2017")
    (ended,) = named(late, "K04")
    assert not late.compared[ended].any()


def test_what_sets_anchored_cases_apart(demo: Study) -> None:
    """In 2017: agreements, responsibility, an open municipality, clear roles; and nobody who carries it alone."""
    first, second = group(demo, ANCHORED), group(demo, NOT_ANCHORED)
    shown = demo.patterns.groups(first, second, measure=Measure.RATING, with_subcodes=False)
    found = [
        (shown.shown.rows[cell.row].title, shown.shown.splits[cell.split].name, one)
        for one in shown.found.differences
        for cell in [shown.cells[one.row]]
    ]
    assert [name for name, _, _ in found[:4]] == [
        "Aftaler og strukturer",
        "Ansvar",
        "Åbenhed i kommunen",
        "Roller",
    ]
    assert {wave for _, wave, _ in found[:4]} == {"2017"}
    assert all(one.difference > 2 and one.p < 0.01 for _, _, one in found[:4])
    persons = demo.patterns.groups(first, second, with_subcodes=False)
    carried = {
        persons.shown.splits[persons.cells[one.row].split].name: one
        for one in persons.found.differences
        if persons.shown.rows[persons.cells[one.row].row].title == "Båret af én person"
    }
    assert carried["2015"].means[0] == 1, "those that were to be anchored hung on one person first"
    assert carried["2017"].means[0] == 0


def test_nearness_over_the_whole_sample_recounted(demo: Study) -> None:
    """Roles and boundaries: each passage of the one held against each of the other, turn by turn of its text."""
    shown = demo.patterns.together(how=Together.NEAR, with_subcodes=False)
    names = [code.title for code in shown.found.codes]
    one, other = names.index("Roller"), names.index("Grænser")
    stacked = demo.figures().stacked()
    counted = set(stacked.ids_of(stacked.c_counts.nonzero()[0]))
    n = [0, 0]
    for source in demo.sources.all():
        if source.wave_id is None:
            continue
        units = turns_or_lines(demo, source.id)
        held = [
            [units_of(coding, units) for coding in _different(demo, source, code_id) if coding.id in counted]
            for code_id in (shown.found.codes[one].id, shown.found.codes[other].id)
        ]
        for side in (0, 1):
            n[side] += sum(
                any(min(theirs) <= max(mine) + 1 and min(mine) <= max(theirs) + 1 for theirs in held[1 - side])
                for mine in held[side]
            )
    assert n == [shown.found.with_other[-1, one, other], shown.found.with_other[-1, other, one]]
    assert min(n) > 20


def _different(demo: Study, source: object, code_id: str) -> list[Coding]:
    """The passages of a code in a source by its lead coder that speak of the wave told in, each place once."""
    lead, wave = source.lead_coder_id, source.wave_id  # type: ignore[attr-defined]
    seen: dict[tuple[int, int], Coding] = {}
    for coding in demo.codings.of_source(source.id):  # type: ignore[attr-defined]
        here = coding.about_time is None and coding.about_wave_id in (None, wave)
        if coding.code_id == code_id and coding.coder_id == lead and here:
            seen.setdefault((coding.start, coding.end), coding)
    return list(seen.values())


def units_of(coding: Coding, units: list[tuple[int, int]]) -> list[int]:
    return [number for number, (start, end) in enumerate(units) if start < coding.end and coding.start < end]


def turns_or_lines(demo: Study, source_id: str) -> list[tuple[int, int]]:
    """Turns of those who do not ask, else the lines of the text that hold something."""
    text = demo.sources.text(source_id)
    asking = {number for number, one in text.speakers.items() if one.is_interviewer}
    if text.turns:
        return [(turn.said, turn.end) for turn in text.turns if turn.speaker not in asking]
    found, place = [], 0
    for line in text.text.split("\n"):
        if line.strip():
            found.append((place, place + len(line)))
        place += len(line) + 1
    return found


def test_saturation_of_the_inductive_codes(demo: Study) -> None:
    """Four codes were found in the material; Orden mod frihed is asked about in 2017 alone, so it comes late."""
    shown = demo.patterns.saturation()
    assert shown.inductive == 4
    early, late = shown.waves
    assert early.found.reached is not None
    assert late.found.reached is not None
    tree = demo.frame().tree
    first = {tree[code].name for codes in early.new_codes for code in codes}
    assert first == {"Tavshed og attester", "Økonomi", "Båret af en forening"}
    assert {tree[code].name for codes in late.new_codes for code in codes} == {*first, "Orden mod frihed"}
