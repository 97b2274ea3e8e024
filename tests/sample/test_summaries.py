"""The summaries of the sample come into the demo whole, and rest on what is coded there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.sample.files import tree

if TYPE_CHECKING:
    from qualcase.study import Study


def test_every_summary_of_the_file_stands_in_its_cell(demo: Study) -> None:
    for one in tree("summaries.yaml")["summaries"]:
        cell = demo.summaries.find_cell(case=one["case"], code=one["code"], wave=one["cell"])
        held = demo.summaries.get(cell)
        assert held, one["case"]
        assert held.text == one["text"]
        quotes = [demo.codings.get(coding).quote for coding in held.evidence]
        assert quotes == list(dict.fromkeys(place["quote"] for place in one["evidence"]))
    assert len(demo.summaries.all()) == len(tree("summaries.yaml")["summaries"])


def test_none_is_stale_and_each_has_passages_behind_it(demo: Study) -> None:
    states = demo.summaries.states()
    assert not any(one.is_stale for one in states)
    assert all(any(then.in_cell for then in one.summary.rests_on) for one in states)
    assert demo.summaries.filled().whole.cells == sum(not one.summary.cell.is_change for one in states)
