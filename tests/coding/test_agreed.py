"""How an agreed layer and what coders coded differ, on random codings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from qualcase.coding.agreed import What, differences, is_agreed_name, made_one, place_of
from qualcase.coding.codings import Coding

AGREED = "layer"
WHO = ("anna", "bo", AGREED)


@some.composite
def sources(draw: some.DrawFn) -> list[Coding]:
    """The codings of one source: few places and codes, so that they meet often."""
    rows = draw(
        some.lists(
            some.tuples(
                some.integers(0, 12),
                some.integers(1, 8),
                some.sampled_from("xy"),
                some.sampled_from(WHO),
                some.sampled_from((None, 1)),
            ),
            max_size=12,
            unique_by=lambda row: row[:4],
        )
    )
    return [
        Coding(f"{number:02}", "t", start, start + length, code, coder, "", rating=rating)
        for number, (start, length, code, coder, rating) in enumerate(rows)
    ]


def meet(one: Coding, other: Coding) -> bool:
    return one.code_id == other.code_id and bool(set(range(one.start, one.end)) & set(range(other.start, other.end)))


@given(sources())
def test_every_coding_of_somebody_is_in_the_layer_as_it_is_or_in_the_list(codings: list[Coding]) -> None:
    found = differences(codings, AGREED)
    layer = [one for one in codings if one.coder_id == AGREED]
    listed = {one.coding.id: one for one in found if one.what is not What.OVERLAPPING}
    assert len(listed) == sum(one.what is not What.OVERLAPPING for one in found)
    for own in codings:
        meeting = [one for one in (layer if own.coder_id != AGREED else codings) if meet(own, one)]
        if own.coder_id == AGREED:
            alone = all(one.coder_id == AGREED for one in meeting)
            assert (own.id in listed) == alone
            continue
        same = [one for one in meeting if place_of(one) == place_of(own)]
        if same and same[0].rating == own.rating:
            assert own.id not in listed
        else:
            wanted = What.OTHER_SAID if same else What.OTHER_CUT if meeting else What.LACKING
            assert listed[own.id].what is wanted
            assert (listed[own.id].beside is None) == (wanted is What.LACKING)
            assert own.coder_id in listed[own.id].coders


@given(sources())
def test_what_overlaps_within_the_layer_comes_first_in_pairs(codings: list[Coding]) -> None:
    layer = [one for one in codings if one.coder_id == AGREED]
    wanted = {
        frozenset((one.id, other.id)) for one in layer for other in layer if one.id < other.id and meet(one, other)
    }
    found = differences(codings, AGREED)
    pairs = found[: len(wanted)]
    assert {frozenset((one.coding.id, one.beside.id if one.beside else "")) for one in pairs} == wanted
    assert all(one.what is What.OVERLAPPING for one in pairs)
    assert all(one.what is not What.OVERLAPPING for one in found[len(wanted) :])


@given(sources())
def test_one_coder_alone_is_held_against_the_layer(codings: list[Coding]) -> None:
    own = {What.LACKING, What.OTHER_CUT, What.OTHER_SAID}
    alone = [one for one in differences(codings, AGREED, ["bo"]) if one.what in own]
    both = [one for one in differences(codings, AGREED) if one.what in own and one.coding.coder_id == "bo"]
    assert [(one.what, one.coding) for one in alone] == [(one.what, one.coding) for one in both]


@given(sources())
def test_a_layer_made_of_all_loses_nobodys_place(codings: list[Coding]) -> None:
    groups = made_one(codings, ["bo", "anna"])
    own = [one for one in codings if one.coder_id != AGREED]
    assert sorted(one.id for group in groups for one in group) == [one.id for one in own]
    assert [place_of(group[0]) for group in groups] == sorted({place_of(one) for one in own})
    assert all([one.coder_id for one in group] in (["bo"], ["anna"], ["bo", "anna"]) for group in groups)


def test_what_is_lost_stands_nowhere() -> None:
    lost = Coding("1", "t", 0, 0, "x", "anna", "", lost="gone")
    assert made_one([lost], ["anna"]) == []
    assert differences([lost], AGREED) == []


def test_the_layer_has_a_name_in_every_language() -> None:
    assert is_agreed_name("agreed")
    assert is_agreed_name(" Agreed  layer ")
    assert not is_agreed_name("Agreed Anna")
