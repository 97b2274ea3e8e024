"""Views: a saved comparison comes back as it was asked for, and says what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from qualcase.coding.views import SeenCell, ViewSettings
from qualcase.errors import UserError
from tests.study.making import case, code, code_quote, coded, coder, source, wave

if TYPE_CHECKING:
    from qualcase.coding.views import ViewChanges
    from qualcase.study import Study


def cells(changes: ViewChanges) -> dict[tuple[str, str, str], tuple[SeenCell | None, SeenCell | None]]:
    return {one.names: (one.before, one.after) for one in changes.cells}


def test_a_view_comes_back_as_it_was_asked_for(study: Study) -> None:
    settings = ViewSettings(
        Filter(codes=(code(study, "Roller").id,), coders=(coder(study, "Ole").id,), kinds=("interview",)),
        rows=Dimension.CASE,
        columns=Dimension.CODE,
        split=None,
        measure=Measure.SHARE,
        with_subcodes=False,
        change=(wave(study, "2015").id, wave(study, "2017").id),
        thresholds=Thresholds(points=10, ratio=2.5),
        row_arrangement=Arrangement(
            Order.HAND, GroupBy.NOTHING, hand=(case(study, "K02").id, case(study, "K01").id), rows=True
        ),
        column_arrangement=Arrangement(Order.VALUE, GroupBy.NOTHING, by=case(study, "K01").id),
        folded=(code(study, "Roller").id,),
    )
    made = study.views.save("  Min   visning ", settings, coder(study, "Mette").id)
    assert (made.name, made.settings, made.coder_id) == ("Min visning", settings, coder(study, "Mette").id)
    assert study.views.all() == (made,)
    shown = study.views.show(made.id)
    asked = study.compare(
        settings.filter,
        rows=Dimension.CASE,
        columns=Dimension.CODE,
        split=None,
        measure=Measure.SHARE,
        with_subcodes=False,
        arrangement=settings.column_arrangement,
        row_arrangement=settings.row_arrangement,
    )
    assert [one.name for one in shown.rows] == ["K02", "K01"]
    assert (shown.rows, shown.columns) == (asked.rows, asked.columns)
    np.testing.assert_array_equal(shown.values, asked.values)
    assert not study.views.changed(made.id)
    study.undo()
    assert study.views.all() == ()


def test_what_changed_is_told_by_cell_mark_source_and_coding(study: Study) -> None:
    for one in study.sources.all():
        study.sources.set_state(one.id, coder(study, "Mette").id, CodingState.DONE)
    made = study.views.save("Alt", ViewSettings())
    new = code_quote(study, "K01 start", "Vi begyndte i det små", "Forankring/Åbenhed")
    gone = coded(study, "K02 gruppe", "Det er ikke skrevet ned")
    study.codings.remove([gone.id])
    changes = study.views.changed(made.id)
    assert (changes.codings_came, changes.codings_went) == ((new.id,), (gone.id,))
    assert (changes.sources_came, changes.sources_went) == ((), ())
    told = cells(changes)
    assert told["Forankring/Åbenhed", "K01", "2015"] == (SeenCell(None, 2.0, "silent"), SeenCell(1.0, 2.0))
    assert told["Forankring/Aftaler", "K02", "2015"][1] == SeenCell(None, 2.0, "silent")
    assert set(told) <= {
        (row, column, "2015")
        for row in ("Forankring", "Forankring/Åbenhed", "Forankring/Aftaler")
        for column in ("K01", "K02")
    }
    marks = {one.names: (one.before, one.after) for one in changes.marks}
    assert marks["Forankring/Åbenhed", "K01"] == ("", "gone≠")
    study.undo()
    study.undo()
    assert not study.views.changed(made.id)


def test_a_filter_keeps_what_it_hides_out(study: Study) -> None:
    made = study.views.save("K02", ViewSettings(Filter(cases=(case(study, "K02").id,))))
    code_quote(study, "K01 start", "Vi begyndte i det små", "Roller")
    assert not study.views.changed(made.id)
    study.sources.remove([source(study, "K02 gruppe").id])
    changes = study.views.changed(made.id)
    assert len(changes.sources_went) == 1
    assert len(changes.codings_went) == 2


def test_a_code_that_goes_is_told_where_it_held_a_value(study: Study) -> None:
    chosen = code(study, "Roller").id
    made = study.views.save("Roller", ViewSettings(Filter(codes=(chosen,), sources=(source(study, "K01 start").id,))))
    study.codebook.remove(chosen)
    changes = study.views.changed(made.id)
    assert [(one.row, one.names[1:], one.after) for one in changes.cells] == [(chosen, ("K01", "2015"), None)]
    study.sources.remove([source(study, "K01 start").id])
    assert study.views.changed(made.id)
    assert study.check() == ()


def test_taking_down_tells_later_changes_from_here(study: Study) -> None:
    made = study.views.save("Alt", ViewSettings())
    code_quote(study, "K01 start", "Vi begyndte i det små", "Roller")
    study.views.take_down(made.id)
    assert not study.views.changed(made.id)
    steps = len(study.history())
    study.views.take_down(made.id)
    assert len(study.history()) == steps
    study.undo()
    assert study.views.changed(made.id)


def test_names_settings_and_removal(study: Study) -> None:
    one, other = (study.views.save(name, ViewSettings()) for name in ("A", "B"))
    with pytest.raises(UserError, match="already"):
        study.views.save("a", ViewSettings())
    with pytest.raises(UserError, match="already"):
        study.views.rename(other.id, "A")
    with pytest.raises(UserError, match="name"):
        study.views.rename(other.id, " ")
    with pytest.raises(UserError, match="three different"):
        study.views.save("C", ViewSettings(rows=Dimension.CASE))
    assert study.views.rename(one.id, "a").name == "a"
    assert study.views.set(one.id, ViewSettings(measure=Measure.WORDS)).settings.measure is Measure.WORDS
    assert not study.views.changed(one.id)
    study.views.remove([one.id, other.id])
    assert study.views.all() == ()
    study.undo()
    assert len(study.views.all()) == 2
