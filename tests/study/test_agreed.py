"""The agreed layer: begun, coded into, settled, opened again, cleared; and that it counts only when settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.agreed import LayerState, What
from qualcase.coding.comparison import Dimension, Empty, Measure
from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.people import CodingState
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.summaries import What as What_
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.coding_table import WantedPassage, code_passages
from qualcase.words import use_language
from tests.study.making import coded, coder, source

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding

NAME = "K01 start"


def own(study: Study, name: str = NAME) -> list[Coding]:
    """What persons coded in a source."""
    agreed = study.agreed.coder()
    return [
        one for one in study.codings.of_source(source(study, name).id) if agreed is None or one.coder_id != agreed.id
    ]


def layer(study: Study, name: str = NAME) -> list[Coding]:
    agreed = study.agreed.coder()
    return [one for one in study.codings.of_source(source(study, name).id) if agreed and one.coder_id == agreed.id]


def counted(study: Study, chosen: Filter | None = None, name: str = NAME) -> set[str]:
    """Ids of the codings that count in a source."""
    ids = {one.id for one in study.codings.of_source(source(study, name).id)}
    return ids & set(study.figures().counted(chosen or Filter()))


@pytest.fixture
def both(study: Study) -> Study:
    """Mette and Ole have coded: one place alike, one with another cut, and each one alone."""
    at, mette, ole = source(study, NAME).id, coder(study, "Mette"), coder(study, "Ole")
    for one in own(study):
        study.codings.remove([one.id])
    first, second = (code.id for code in study.codebook.tree.ordered[:2])
    study.codings.add(at, 31, 45, first, mette.id, rating=1, note="Mette says")
    study.codings.add(at, 31, 45, first, ole.id, rating=-1, note="Ole says", star=True)
    study.codings.add(at, 48, 58, first, mette.id)
    study.codings.add(at, 52, 64, first, ole.id)
    study.codings.add(at, 70, 80, second, ole.id)
    study.coders.work_as(ole.id)
    return study


def test_begun_from_two_it_holds_what_both_coded_and_each_place_once(both: Study) -> None:
    before = own(both)
    at = source(both, NAME).id
    both.agreed.begin([at], [coder(both, "Mette").id, coder(both, "Ole").id])
    found = layer(both)
    assert [(one.start, one.end) for one in found] == [(31, 45), (48, 58), (52, 64), (70, 80)]
    assert (found[0].rating, found[0].note, found[0].star) == (1, "Mette says\nOle says", True)
    assert own(both) == before
    assert both.agreed.state(at) is LayerState.IN_WORK
    assert [one.state for one in both.agreed.layers() if one.source_id == at] == [LayerState.IN_WORK]
    (mine,) = [one for one in both.agreed.layers() if one.source_id == at]
    assert (mine.codings, mine.to_decide) == (4, 1)
    said = [(one.what, one.coding.start) for one in both.agreed.differences(at)]
    assert said == [(What.OVERLAPPING, 48), (What.OTHER_SAID, 31)]


def test_it_counts_once_it_is_settled_and_no_more_once_it_is_opened(both: Study) -> None:
    at = source(both, NAME).id
    both.sources.set_lead(at, coder(both, "Mette").id)
    lead = counted(both)
    assert lead == {one.id for one in own(both) if one.coder_id == coder(both, "Mette").id}
    both.agreed.begin([at], [coder(both, "Ole").id])
    assert counted(both) == lead
    both.agreed.settle([at])
    assert counted(both) == {one.id for one in layer(both)}
    assert counted(both, Filter(coders=(LEAD,))) == lead
    both.agreed.reopen([at])
    assert counted(both) == lead
    assert len(layer(both)) == 3
    agreed = both.agreed.coder()
    assert agreed
    assert counted(both, Filter(coders=(agreed.id,))) == {one.id for one in layer(both)}
    assert counted(both, Filter(coders=(LEAD, agreed.id))) == lead | {one.id for one in layer(both)}


def test_one_action_each_that_names_who_did_it_and_comes_back(both: Study) -> None:
    at, ole = source(both, NAME).id, coder(both, "Ole").id
    before = both.codings.of_source(at)
    number = len(both.history())
    both.agreed.begin([at], [ole])
    both.agreed.settle([at])
    both.agreed.reopen([at])
    both.agreed.clear([at])
    assert len(both.history()) == number + 4
    assert {one.coder_id for one in both.history(4)} == {ole}
    assert both.agreed.state(at) is LayerState.NONE
    assert layer(both) == []
    both.undo()
    assert len(layer(both)) == 3
    for _ in range(3):
        both.undo()
    assert both.agreed.coder() is None
    assert both.codings.of_source(at) == before
    both.redo()
    assert both.agreed.state(at) is LayerState.IN_WORK


def test_undo_after_a_restart(both: Study) -> None:
    at, path = source(both, NAME).id, both.path
    both.agreed.begin([at], [coder(both, "Ole").id])
    both.agreed.settle([at])
    both.close()
    with Study.open(path, need_write=True) as again:
        assert again.agreed.state(at) is LayerState.SETTLED
        again.undo()
        assert again.agreed.state(at) is LayerState.IN_WORK
        again.undo()
        assert again.agreed.states() == {}
        assert again.check() == ()


def test_coding_into_the_layer_is_the_persons_action(both: Study) -> None:
    at, ole = source(both, NAME).id, coder(both, "Ole").id
    agreed = both.agreed.ensure()
    assert both.agreed.ensure() == agreed
    made = both.codings.add(at, 0, 10, own(both)[0].code_id, agreed.id)
    assert both.history(1)[0].coder_id == ole
    assert both.agreed.state(at) is LayerState.IN_WORK
    both.codings.set(made.id, star=True)
    both.codings.remove([made.id])
    assert {one.coder_id for one in both.history(2)} == {ole}


def test_taking_passages_in_doubles_nothing(both: Study) -> None:
    at = source(both, NAME).id
    mine, other = (one for one in own(both) if one.start == 31)
    (taken,) = both.agreed.take([mine.id])
    assert both.agreed.state(at) is LayerState.IN_WORK
    assert both.agreed.take([other.id]) == (taken,)
    assert both.agreed.take([mine.id, other.id]) == (taken, taken)
    assert [one.id for one in layer(both)] == [taken.id]
    lacking = [one for one in both.agreed.differences(at) if one.what is What.LACKING]
    assert [one.coding.start for one in lacking] == [48, 52, 70]
    with pytest.raises(UserError, match="in the agreed layer"):
        both.agreed.take([taken.id])


def test_an_empty_layer_that_is_settled_says_silence(both: Study) -> None:
    at = source(both, NAME).id
    both.agreed.begin([at])
    both.agreed.settle([at])
    assert counted(both) == set()
    assert both.progress()[at].codings == 0


def test_what_cannot_be_is_refused_and_nothing_is_done(both: Study) -> None:
    at, plan = source(both, NAME).id, source(both, "Nordby plan").id
    before = len(both.history())
    for work in (both.agreed.settle, both.agreed.reopen, both.agreed.clear):
        with pytest.raises(UserError, match="no agreed layer yet"):
            work([at])
    with pytest.raises(UserError, match="Nobody named has coded"):
        both.agreed.begin([plan], [coder(both, "Ole").id])
    assert len(both.history()) == before
    both.agreed.begin([at])
    with pytest.raises(UserError, match="already"):
        both.agreed.begin([plan, at])
    agreed = both.agreed.coder()
    assert agreed
    with pytest.raises(UserError, match="leads nowhere"):
        both.sources.set_lead(at, agreed.id)
    for name in ("agreed", "Agreed layer", "lead"):
        with pytest.raises(UserError, match="nobody’s name"):
            both.coders.ensure(name)


def test_the_layer_never_leads_and_is_never_offered_as_a_person(both: Study) -> None:
    at = source(both, "K02 gruppe")
    both.sources.set_lead(at.id, None)
    both.agreed.begin([at.id], [one.id for one in both.coders.all()] if own(both, "K02 gruppe") else ())
    both.agreed.settle([at.id])
    agreed = both.agreed.coder()
    assert agreed
    assert source(both, "K02 gruppe").lead_coder_id is None
    assert agreed not in both.coders.all()
    both.sources.set_states([(at.id, agreed.id, CodingState.DONE)])
    assert source(both, "K02 gruppe").lead_coder_id is None


def test_it_is_named_in_the_language_in_use(both: Study) -> None:
    both.agreed.ensure()
    assert both.frame().agreed is not None
    assert [one.name for one in both.frame().coders if one.is_agreed] == ["agreed layer"]
    use_language("da")
    held = both.frame().agreed
    assert held
    assert held.name


def test_the_caption_says_how_many_sources_stand_on_it(both: Study) -> None:
    assert "coded by each source’s lead coder;" in both.compare().caption
    at = source(both, NAME).id
    both.agreed.begin([at], [coder(both, "Ole").id])
    both.agreed.settle([at])
    shown = both.compare()
    every = shown.sources[0]
    said = f"coded by the agreed layer in 1 of {every} sources, by the lead coder in {every - 1}"
    assert said in shown.caption
    assert dict(shown.check)["Coders"] == said
    assert "whatever was agreed" in both.compare(Filter(coders=(LEAD,))).caption
    ole = coder(both, "Ole").id
    assert "coded by any of the lead coder, Ole" in both.compare(Filter(coders=(LEAD, ole))).caption
    assert "where one is settled, else by its lead coder" in both.describe(Filter())
    agreed = both.agreed.coder()
    assert agreed
    assert "the agreed layer alone, settled or not" in both.describe(Filter(coders=(agreed.id,)))


def test_it_stands_beside_the_coders_where_they_are_crossed(both: Study) -> None:
    at = source(both, NAME).id
    both.agreed.begin([at], [coder(both, "Mette").id, coder(both, "Ole").id])
    shown = both.compare(columns=Dimension.CODER, split=None, measure=Measure.CODINGS)
    assert [one.name for one in shown.columns][-1] == "agreed layer"
    chosen = Filter(coders=(LEAD, coder(both, "Ole").id))
    shown = both.compare(chosen, columns=Dimension.CODER, split=Dimension.WAVE, measure=Measure.CODINGS)
    assert [one.name for one in shown.columns] == ["lead coders", "Ole"]
    alone = both.compare(Filter(coders=(LEAD,)), columns=Dimension.WAVE, split=None, measure=Measure.CODINGS)
    np.testing.assert_array_equal(shown.codings[:, 0, :], alone.codings[:, :, 0])


def test_an_edit_carries_it_and_a_merge_of_codes_joins_within_it(both: Study) -> None:
    at = source(both, NAME).id
    both.agreed.begin([at], [coder(both, "Mette").id, coder(both, "Ole").id])
    words = [one.quote for one in layer(both)]
    both.versions.save(both.versions.plan_edit(at, [(0, 0, "I: Velkommen.\n")]))
    assert [one.quote for one in layer(both)] == words
    first, second = (code.id for code in both.codebook.tree.ordered[:2])
    both.codebook.merge(second, first)
    assert {one.code_id for one in layer(both)} == {first}
    assert both.check() == ()


def test_removing_its_source_takes_it_along(both: Study) -> None:
    at = source(both, NAME).id
    both.agreed.begin([at], [coder(both, "Ole").id])
    both.sources.remove([at])
    assert both.agreed.states() == {}
    both.undo()
    assert both.agreed.state(at) is LayerState.IN_WORK
    assert coded(both, NAME, layer(both)[0].quote)


def test_a_summary_holds_where_the_layer_says_the_very_same(both: Study) -> None:
    at, mette = source(both, NAME), coder(both, "Mette")
    both.sources.set_lead(at.id, mette.id)
    code_id = next(one.code_id for one in own(both))
    cell = SummaryCell(code_id, at.wave_id or "", case_id=at.case_ids[0])
    mine = [one.id for one in own(both) if one.coder_id == mette.id]
    both.summaries.set(cell, "Et sted for alle.", mette.id, evidence=mine[:1])
    both.agreed.begin([at.id], [mette.id])
    both.agreed.settle([at.id])
    (state,) = both.summaries.states()
    assert state.changes == ()
    both.codings.remove([layer(both)[0].id])
    (state,) = both.summaries.states()
    assert [one.coding_id for one in state.changes] == mine[:1]
    both.undo()
    both.agreed.take([one.id for one in own(both) if one.start == 52])
    (state,) = both.summaries.states()
    assert [one.what for one in state.changes] == [What_.ADDED]


def test_an_absence_stands_where_the_layer_is_silent_too(both: Study) -> None:
    at, mette = source(both, NAME), coder(both, "Mette")
    for one in both.sources.all():
        if one.wave_id == at.wave_id and at.case_ids[0] in one.case_ids:
            both.sources.set_state(one.id, mette.id, CodingState.DONE)
    both.sources.set_lead(at.id, mette.id)
    shown = both.compare()
    column = [one.id for one in shown.columns].index(at.case_ids[0])
    silent = next(one.id for number, one in enumerate(shown.rows) if shown.empty_at(number, column, 0) is Empty.SILENT)
    made = both.absences.set(at.case_ids[0], silent, at.wave_id or "", "læst", mette.id)
    both.agreed.begin([at.id], [mette.id])
    both.agreed.settle([at.id])
    assert both.absences.standing()[made.id]
    agreed = both.agreed.coder()
    assert agreed
    both.codings.add(at.id, 31, 45, silent, agreed.id)
    assert not both.absences.standing()[made.id]


def test_a_table_of_codings_brings_the_layer_in_and_it_does_not_lead(study: Study) -> None:
    rows = [
        WantedPassage(source=NAME, code="Roller", quote="naboerne", coder=one) for one in ("agreed", "Agreed layer")
    ]
    ole = coder(study, "Ole").id
    study.coders.work_as(ole)
    done = code_passages(study, rows, "Ole", from_table=True)
    assert study.history(1)[0].coder_id == ole
    assert [len(layer(study)), done.new, done.made] == [1, 1, ()]
    agreed = study.agreed.coder()
    assert agreed
    assert agreed.id not in {one.lead_coder_id for one in study.sources.all()}
    assert study.agreed.state(source(study, NAME).id) is LayerState.IN_WORK
    with pytest.raises(UserError, match="nobody’s name"):
        code_passages(
            study, [WantedPassage(source=NAME, code="Roller", quote="naboerne", coder="lead")], "Ole", from_table=True
        )
