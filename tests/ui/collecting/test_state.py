"""What a collection shows row by row, what is written in it, and which collection is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.collections import Collection, ItemKind
from qualcase.study import Study
from qualcase.study.collection_spread import Spread
from qualcase.ui.collecting.in_use import InUse, free_name
from qualcase.ui.collecting.state import DRAFT, CollectionState, Row, Shown
from qualcase.ui.collecting.words import count_words, missing_words

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.settings import Settings

ONE, OTHER = Collection("c1", "Nøgler"), Collection("c2", "Tavler")


def shown(*ids: str, collection: Collection = ONE) -> Shown:
    return Shown(collection, tuple(Row(one, ItemKind.WORDS, one) for one in ids))


def ids(state: CollectionState) -> list[str]:
    return [one.id for one in state.rows]


def test_a_draft_stands_below_the_chosen_row_or_at_the_end() -> None:
    state = CollectionState(shown("a", "b"))
    assert state.begin(ItemKind.HEADING, 0) == 1
    assert ids(state) == ["a", DRAFT, "b"]
    assert state.begin(ItemKind.WORDS, -1) == 2
    assert ids(state) == ["a", "b", DRAFT]


def test_a_draft_goes_when_nothing_was_written_and_when_it_has_come_into_the_study() -> None:
    state = CollectionState(shown("a", "b"))
    state.begin(ItemKind.HEADING, 0)
    assert state.write("  ") is None
    assert ids(state) == ["a", "b"]
    state.begin(ItemKind.HEADING, 0)
    assert state.write(" Ja ") == 1
    assert [one.text for one in state.rows] == ["a", "Ja", "b"]
    assert state.take(shown("a", "new", "b")) == ("new",)
    assert ids(state) == ["a", "new", "b"]


def test_a_draft_stays_while_others_write_and_goes_with_the_collection() -> None:
    state = CollectionState(shown("a", "b"))
    state.begin(ItemKind.WORDS, 1)
    state.take(shown("a"))
    assert ids(state) == ["a", DRAFT]
    assert state.take(shown("x", collection=OTHER)) == ()
    assert ids(state) == ["x"]


@given(st.integers(1, 6), st.data())
def test_moving_down_and_up_again_comes_back(count: int, data: st.DataObject) -> None:
    names = [str(one) for one in range(count)]
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    chosen = names[first : last + 1]
    state = CollectionState(shown(*names))
    down = state.place_of_move(chosen, 1)
    if down is None:
        assert last == count - 1
        return
    moved = _moved(names, chosen, down)
    assert moved.index(chosen[0]) == first + 1
    up = CollectionState(shown(*moved)).place_of_move(chosen, -1)
    assert up is not None
    assert _moved(moved, chosen, up) == names


def test_scattered_rows_come_together() -> None:
    state = CollectionState(shown("a", "b", "c", "d"))
    assert state.place_of_move(["a", "c"], -1) == 0
    assert state.place_of_move(["b", "d"], 1) == 4
    assert state.place_of_move([], 1) is None


def test_the_row_below_is_chosen_next_else_the_one_above() -> None:
    state = CollectionState(shown("a", "b", "c"))
    assert state.neighbour(["b"]) == "c"
    assert state.neighbour(["b", "c"]) == "a"
    assert state.neighbour(["a", "b", "c"]) is None


def test_words_tell_what_is_missing_group_by_group() -> None:
    spread = Spread(3, 1, 2, ("K02", "K03"), ("2017",), ("manager",))
    assert missing_words(spread) == "Not among them: 2017 · K02, K03 · manager"
    assert missing_words(Spread(0, 0, 0, ("K02",))) == ""
    assert missing_words(Spread(3, 2, 2)) == ""
    many = missing_words(Spread(3, 1, 2, tuple(f"K{one:02}" for one in range(1, 12))))
    assert many.startswith("Not among them: K01, K02, K03, K04, K05, 6 more")
    assert count_words(spread).startswith("3 excerpt")


def test_a_name_that_is_taken_gets_a_number() -> None:
    first = free_name([])
    second = free_name([Collection("1", first.upper())])
    assert second == f"{first} (2)"
    assert free_name([Collection("1", first), Collection("2", second)]) == f"{first} (3)"


@pytest.fixture
def study(path: Path) -> Study:
    return Study.open(path)


def test_the_newest_is_in_use_until_one_is_chosen_or_shown(study: Study, settings: Settings) -> None:
    with study:
        used = InUse(settings, study)
        assert used.get() is None
        first, second = study.collections.add("Aftaler"), study.collections.add("Nøgler")
        assert used.get() == second
        used.settle_on(first.id)
        assert used.get() == first
        used.settle_on(second.id)
        assert used.get() == first
        used.choose(second.id)
        assert InUse(settings, study).get() == second
        study.collections.remove(second.id)
        assert used.get() == first


def test_settings_that_somebody_wrote_wrongly_count_as_nothing(study: Study, settings: Settings) -> None:
    with study:
        for wrong in (3, {"x": 3}, {study.info().id: "no"}, {study.info().id: {"id": 4, "width": "w"}}):
            settings.set("collecting", wrong)
            used = InUse(settings, study)
            assert used.get() is None
            assert used.width is None
            assert not used.is_shown
            used.show(shown=True)
            assert used.is_shown


def _moved(names: list[str], chosen: list[str], to: int) -> list[str]:
    before = [one for one in names[:to] if one not in chosen]
    return [*before, *chosen, *(one for one in names[to:] if one not in chosen)]
