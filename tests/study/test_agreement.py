"""Agreement of two coders in a study: which sources and units it is counted over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from tests.study.making import code, code_quote, coder, source

if TYPE_CHECKING:
    from qualcase.study import Study


@pytest.fixture
def both(study: Study) -> Study:
    """Ole is done with two of the sources with which Mette is done."""
    code_quote(study, "K01 besøg", "Nøglen hænger", "Roller/Nøgler\\/skilte", "Ole")
    for name in ("K01 start", "K01 besøg"):
        study.sources.set_state(source(study, name).id, coder(study, "Ole").id, CodingState.DONE)
    return study


def test_nobody_else_is_done(study: Study) -> None:
    assert study.agreement.pairs() == ()


def test_units_are_what_both_have_read_of_participants_and_notes(both: Study) -> None:
    (found,) = both.agreement.pairs()
    assert (found.first_id, found.second_id) == (coder(both, "Mette").id, coder(both, "Ole").id)
    assert set(found.source_ids) == {source(both, "K01 start").id, source(both, "K01 besøg").id}
    assert not found.has_intervals
    # Three turns of Anna and Bo, and the one paragraph of the note; the interviewer's turns are left out.
    by_code = {one.code_id: one for one in found.codes}
    roles = by_code[code(both, "Roller").id]
    # Mette coded Bo's turn and Anna's “Ja.”, Ole Anna's first turn; sub-codes count for themselves.
    assert roles.counts == (0, 2, 1, 1)
    assert roles.passages == (3, 1)
    keys = by_code[code(both, "Roller/Nøgler\\/skilte").id]
    assert keys.counts == (1, 0, 0, 3)
    assert keys.estimates["kappa"].value == 1
    assert keys.estimates["dice"].value == 1
    assert 0.5 < keys.cut < 1, "the same place, another end"
    assert by_code[code(both, "Forankring").id].counts == (0, 1, 0, 3)
    assert code(both, "Forankring/Aftaler").id not in by_code, "neither used it there"
    assert found.pooled.counts == (1, 3, 1, 7)


def test_a_filter_narrows_sources_codes_and_coders(both: Study) -> None:
    (notes,) = both.agreement.pairs(Filter(kinds=("observation",)))
    assert notes.source_ids == (source(both, "K01 besøg").id,)
    (keys,) = both.agreement.pairs(Filter(codes=(code(both, "Roller").id,)))
    assert {one.code_id for one in keys.codes} == {code(both, "Roller").id, code(both, "Roller/Nøgler\\/skilte").id}
    assert both.agreement.pairs(Filter(coders=(coder(both, "Ole").id,))) == ()


def test_undoing_that_somebody_is_done_takes_the_source_out(both: Study) -> None:
    both.undo()
    assert both.agreement.pairs()[0].source_ids == (source(both, "K01 start").id,)
