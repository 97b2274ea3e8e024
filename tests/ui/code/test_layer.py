"""The agreed layer in Code: coding into it by key, taking in what somebody coded, settling, and who leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from qualcase.coding.agreed import LayerState
from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.people import CodingState
from qualcase.ui.code.header import Header
from qualcase.ui.code.state import Whose
from qualcase.ui.code.stripes_state import StripeMode
from tests.ui.code.conftest import FIRST, source_id_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.code.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")


def layer_words(desk: Desk) -> list[str]:
    """The words of what is in the layer of the first interview."""
    agreed = desk.study.agreed.coder()
    return [
        one.quote
        for one in desk.study.codings.of_source(source_id_of(desk.study, FIRST))
        if agreed and one.coder_id == agreed.id
    ]


def state_of(desk: Desk) -> LayerState:
    return desk.study.agreed.state(source_id_of(desk.study, FIRST))


def menu_of(desk: Desk) -> QMenu:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(desk: Desk, words: str) -> None:
    """Open the menu by key and choose the entry with these words, by keys."""
    desk.keys("Ctrl+F9")
    menu = menu_of(desk)
    entry = next(one for one in menu.actions() if words in one.text())
    menu.setActiveAction(entry)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.settle()
    desk.screen.activateWindow()
    QTest.qWaitForWindowActive(desk.screen)
    desk.view.setFocus()


def test_a_key_codes_as_the_agreed_layer_and_it_is_seen(desk: Desk) -> None:
    desk.keys("Ctrl+Shift+U")
    header = desk.screen.panes.header
    assert header.layer.text() == "Coding the agreed layer ▾"
    assert header.layer.isVisible()
    assert header.property("loud")
    assert "goes into the agreed layer" in desk.said[-1]
    desk.select("Ingen kender os")
    desk.type("fa")
    desk.keys("Return")
    desk.settle()
    assert layer_words(desk) == ["Ingen kender os"]
    assert state_of(desk) is LayerState.IN_WORK
    anna = desk.study.coders.get("Anna")
    assert anna
    assert desk.study.history(1)[0].coder_id == anna.id
    assert {one.coder_id for one in desk.screen.state.shown()} == {desk.screen.state.coder_id}
    desk.keys("Ctrl+Shift+U")
    assert header.layer.text() == "Agreed layer: in work ▾"
    assert not header.property("loud")
    assert desk.screen.state.coder_id == anna.id
    desk.caret_in("Ingen kender")
    assert desk.screen.state.whose is Whose.OWN
    assert desk.screen.state.chosen_coding() is None


def test_what_is_in_the_layer_is_changed_by_its_hand_alone(desk: Desk) -> None:
    agreed, source = desk.study.agreed, source_id_of(desk.study, FIRST)
    bo = desk.study.coders.get("Bo")
    assert bo
    desk.do(lambda: agreed.begin([source], [bo.id]))
    desk.screen.switch_whose()
    (mine,) = [one for one in desk.screen.state.shown() if one.quote == "fik vi en aftale" and one.coder_id != bo.id]
    desk.screen.choose_coding(mine.id)
    desk.keys("Del")
    assert "Code as the agreed layer to change it" in desk.said[-1]
    desk.keys("Ctrl+Shift+U")
    (bos,) = [one for one in desk.screen.state.shown() if one.coder_id == bo.id]
    desk.screen.choose_coding(bos.id)
    desk.keys("Del")
    assert desk.said[-1] == "Bo coded this passage. You are changing the agreed layer only."
    desk.screen.choose_coding(mine.id)
    desk.keys("Del")
    desk.settle()
    assert layer_words(desk) == []
    assert len(desk.study.codings.of_source(source)) == 3


def test_the_passage_at_the_caret_is_taken_in_by_key(desk: Desk) -> None:
    desk.caret_in("første måneder")
    desk.keys("Ctrl+Shift+Y")
    desk.settle()
    assert layer_words(desk) == ["de første måneder"]
    desk.keys("Ctrl+Shift+Y")
    desk.settle()
    assert layer_words(desk) == ["de første måneder"]
    assert "has this passage" in desk.said[-1]
    desk.caret_in("Hvordan gik")
    desk.keys("Ctrl+Shift+Y")
    assert "No coding here" in desk.said[-1]


def test_begun_settled_and_opened_from_the_menu(desk: Desk) -> None:
    choose(desk, "from Anna + Bo")
    assert sorted(layer_words(desk)) == ["Men så fik vi en aftale.", "de første måneder", "fik vi en aftale"]
    choose(desk, "Settle")
    assert state_of(desk) is LayerState.SETTLED
    assert desk.screen.panes.header.layer.text() == "Agreed layer: settled ▾"
    choose(desk, "again")
    assert state_of(desk) is LayerState.IN_WORK
    choose(desk, "Clear")
    assert state_of(desk) is LayerState.NONE
    assert layer_words(desk) == []
    assert desk.screen.panes.header.layer.text() == "Agreed layer ▾"


def test_d_settles_while_one_codes_the_layer(desk: Desk) -> None:
    choose(desk, "empty")
    desk.keys("Ctrl+Shift+U", "D")
    desk.settle()
    assert state_of(desk) is LayerState.SETTLED
    assert desk.screen.panes.header.done.text() == "✓ Settled: open again"
    desk.keys("D")
    desk.settle()
    assert state_of(desk) is LayerState.IN_WORK


def test_another_coder_leads(desk: Desk) -> None:
    desk.keys("Ctrl+F9")
    menu = menu_of(desk)
    leading = next(one.menu() for one in menu.actions() if one.menu() is not None)
    assert isinstance(leading, QMenu)
    assert [(one.text(), one.isChecked()) for one in leading.actions()] == [("Anna", True), ("Bo", False)]
    leading.actions()[1].trigger()
    menu.close()
    desk.settle()
    bo = desk.study.coders.get("Bo")
    assert bo
    assert desk.study.sources.get(source_id_of(desk.study, FIRST)).lead_coder_id == bo.id
    assert str(desk.study.history(1)[0].label) == f"Lead coder of {FIRST}: Bo"


def test_stripes_for_what_is_not_in_the_layer(desk: Desk) -> None:
    agreed, source = desk.study.agreed, source_id_of(desk.study, FIRST)
    anna = desk.study.coders.get("Anna")
    assert anna
    desk.do(lambda: agreed.begin([source], [anna.id]))
    desk.keys("Ctrl+Shift+A")
    seen = []
    for _ in range(6):
        desk.keys("Ctrl+Shift+S")
        seen.append(desk.screen.stripes.mode)
    assert StripeMode.NOT_AGREED in seen
    desk.screen.stripes.choose(StripeMode.NOT_AGREED)
    sheet = desk.view.sheet
    striped = {sheet.text[one.start : one.end] for one in sheet.marks if desk.view.striped(one.coding_id)}
    assert striped == {"fik vi en aftale"}
    assert "not in the agreed layer" in desk.screen.panes.stripe_bar.choose.text()


def test_the_filter_shows_the_lead_coders_and_the_layer(desk: Desk) -> None:
    agreed, source = desk.study.agreed, source_id_of(desk.study, FIRST)
    anna, bo = desk.study.coders.get("Anna"), desk.study.coders.get("Bo")
    assert anna
    assert bo
    desk.do(lambda: desk.study.sources.set_lead(source, anna.id))
    desk.do(lambda: agreed.begin([source], [bo.id]))
    desk.screen.switch_whose()
    layer = desk.study.agreed.coder()
    assert layer
    for chosen, shown in (((LEAD,), {anna.id}), ((layer.id,), {layer.id}), ((), {anna.id, bo.id, layer.id})):
        desk.session.set_filter(Filter(coders=chosen))
        assert {one.coder_id for one in desk.screen.state.shown()} == shown


def test_nothing_is_offered_to_who_codes_alone_or_only_reads(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(read_only=True)
    desk.open()
    assert desk.screen.panes.header.layer.isHidden()
    desk.keys("Ctrl+Shift+U")
    assert not desk.session.as_agreed
    assert "only" in desk.said[-1]


def test_while_the_agreed_layer_is_in_work_its_button_gives_way_last(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.show_whose(Whose.OWN, [("Anna", Whose.OWN), ("All (3)", Whose.ALL)])
    header.show_state(CodingState.NOT_BEGUN, writable=True, as_agreed=False)
    header.show_layer(LayerState.NONE, as_agreed=False, offered=True)
    header.show()
    header.resize(1200, 32)
    narrow = header.width()
    while header.layer.isVisible():
        narrow -= 10
        header.resize(narrow, 32)
    assert header.done.isVisible()
    header.show_layer(LayerState.IN_WORK, as_agreed=False, offered=True)
    assert header.layer.isVisible(), "who began it has to find where it is settled"
    header.show_layer(LayerState.SETTLED, as_agreed=False, offered=True)
    assert not header.layer.isVisible()
