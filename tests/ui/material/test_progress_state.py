from __future__ import annotations

from dataclasses import replace

import pytest

from qualcase.coding.people import CodingState
from qualcase.coding.sources import Source, SourceKind
from qualcase.study.coded_share import SourceProgress
from qualcase.ui.material.progress_state import Fullness, Tally, counted_by, fullness, how_full, tally


@pytest.mark.parametrize(
    ("state", "codings", "shown"),
    [
        (None, 0, Fullness.EMPTY),
        (None, 3, Fullness.HALF),
        (CodingState.NOT_BEGUN, 3, Fullness.HALF),
        (CodingState.BEGUN, 0, Fullness.HALF),
        (CodingState.DONE, 0, Fullness.FULL),
    ],
)
def test_how_full_a_chip_is(state: CodingState | None, codings: int, shown: Fullness) -> None:
    assert fullness(state, codings) is shown


def test_the_lead_coders_are_each_sources_own() -> None:
    sources = [replace(Source(one, one, SourceKind.INTERVIEW, "v"), lead_coder_id=f"of {one}") for one in "ab"]
    states = {"a": {"of a": CodingState.DONE}, "b": {"of a": CodingState.DONE, "of b": CodingState.BEGUN}}
    assert how_full(sources, None, states, {}) == {"a": Fullness.FULL, "b": Fullness.HALF}
    assert how_full(sources, "of a", states, {}) == {"a": Fullness.FULL, "b": Fullness.FULL}
    coded = {"b": SourceProgress(3, 0.1, 100)}
    assert how_full(sources, "nobody", {}, coded) == {"a": Fullness.EMPTY, "b": Fullness.HALF}


def test_a_settled_layer_stands_for_its_source_instead_of_the_lead_coder() -> None:
    sources = [replace(Source(one, one, SourceKind.INTERVIEW, "v"), lead_coder_id="anna") for one in "abc"]
    begun, done = CodingState.BEGUN, CodingState.DONE
    states = {"a": {"anna": begun, "layer": done}, "b": {"anna": done, "layer": begun}, "c": {"anna": begun}}
    full = {"a": Fullness.FULL, "b": Fullness.FULL, "c": Fullness.HALF}
    assert how_full(sources, None, states, {}, "layer") == full
    assert how_full(sources, "anna", states, {}, "layer") == {**full, "a": Fullness.HALF}


def test_codings_are_counted_by_one_coder_or_by_the_lead() -> None:
    assert counted_by("a").coders == ("a",)
    assert counted_by(None).is_empty


def test_sums_count_a_source_once() -> None:
    full = {"a": Fullness.FULL, "b": Fullness.HALF}
    assert tally(["a", "b", "a", "c"], full) == Tally(total=3, done=1, begun=1)
