"""Which codings have a stripe, by key; what is hidden is said; the strip over the whole text leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from qualcase.ui.code.stripes_state import StripeMode, next_mode
from qualcase.ui.window.key_map import KeyMap
from tests.ui.code.conftest import FIRST, code_passage

if TYPE_CHECKING:
    from tests.ui.code.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keyed(desk: Desk) -> Desk:
    """The screen with its keys, the codings of all shown, and many codes in the text."""
    study = desk.study
    anna = study.coders.get("Anna")
    assert anna is not None
    for words, path in (("Ingen", "Ledelse"), ("kender", "Ledelse"), ("kommunen", "Forankring"), ("os", "Synlighed")):
        desk.do(lambda words=words, path=path: code_passage(study, FIRST, words, path, anna.id))  # type: ignore[misc]
    desk.screen.switch_whose()
    KeyMap(desk.screen.window()).bind(desk.screen.actions_here())
    return desk


def stripes(desk: Desk) -> set[str]:
    """What has a stripe, by the words of the passage."""
    sheet = desk.view.sheet
    return {sheet.text[one.start : one.end] for one in sheet.marks if one.coding_id in sheet.lanes.stripes.numbers()}


def press(desk: Desk) -> StripeMode:
    desk.press(Qt.Key.Key_S, CTRL | SHIFT)
    return desk.screen.stripes.mode


def test_the_key_goes_through_the_choices(keyed: Desk) -> None:
    bar = keyed.screen.panes.stripe_bar
    assert len(stripes(keyed)) == 7
    assert bar.said.text() == ""
    assert press(keyed) is StripeMode.MOST
    assert press(keyed) is StripeMode.RECENT
    assert stripes(keyed) == set()
    assert bar.said.text() == "7 of 7 codings have no stripe"
    assert press(keyed) is StripeMode.CODER
    assert "fik vi en aftale" not in stripes(keyed)
    assert len(stripes(keyed)) == 6
    assert bar.said.text() == "1 of 7 codings has no stripe"
    assert press(keyed) is StripeMode.DENSITY
    assert keyed.view.margin.density
    assert bar.said.text() == "7 of 7 codings have no stripe"
    assert press(keyed) is StripeMode.ALL
    assert len(stripes(keyed)) == 7
    assert not keyed.view.margin.density


def test_codes_used_last_have_stripes_at_once(keyed: Desk) -> None:
    press(keyed)
    press(keyed)
    keyed.select("Det gjorde")
    keyed.type("led")
    keyed.press(Qt.Key.Key_Return)
    keyed.settle()
    assert stripes(keyed) == {"Det gjorde", "Ingen", "kender"}


def test_chosen_codes_from_the_menu(keyed: Desk) -> None:
    keyed.press(Qt.Key.Key_R, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    chosen = next(one for one in menu.actions() if one.text() == "chosen codes").menu()
    assert isinstance(chosen, QMenu)
    next(one for one in chosen.actions() if one.text() == "Ledelse").trigger()
    menu.close()
    assert stripes(keyed) == {"Ingen", "kender"}
    assert keyed.screen.panes.stripe_bar.choose.text() == "Stripes: chosen codes ▾"
    keyed.screen.open_source(keyed.screen.state.opened.source_id)  # type: ignore[union-attr]
    assert stripes(keyed) == {"Ingen", "kender"}


def test_choices_that_show_the_same_are_left_out() -> None:
    assert next_mode(StripeMode.RECENT, chosen=False, coders=1) is StripeMode.DENSITY
    assert next_mode(StripeMode.RECENT, chosen=True, coders=1) is StripeMode.CHOSEN


def test_a_click_on_the_strip_over_the_text_goes_there(keyed: Desk) -> None:
    strip, view = keyed.screen.panes.overview, keyed.view
    assert strip.isVisible()
    assert strip.height_of(len(view.sheet.text)) == strip.height()
    keyed.screen.resize(1200, 330)
    bar = view.verticalScrollBar()
    keyed.session.read(lambda: None, lambda _: None)
    keyed.settle()
    assert bar.maximum() > 0
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() - 2))
    low = bar.value()
    assert low > 0
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 2))
    assert bar.value() < low


def test_the_strip_shows_codes_and_density(keyed: Desk) -> None:
    strip = keyed.screen.panes.overview
    colours = {mark.colour for mark in keyed.view.sheet.marks}

    def seen() -> set[str]:
        image = strip.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    strip._renew()
    assert len(colours & seen()) >= 3
    keyed.screen.stripes.choose(StripeMode.DENSITY)
    strip._renew()
    assert not colours & seen()


def test_the_list_of_what_lies_here_by_key(keyed: Desk) -> None:
    keyed.caret_in("fik vi en aftale")
    keyed.press(Qt.Key.Key_F6, SHIFT)
    assert keyed.screen.here.list.hasFocus()
    before = keyed.screen.state.chosen
    keyed.press(Qt.Key.Key_Down)
    keyed.press(Qt.Key.Key_Up)
    keyed.press(Qt.Key.Key_Down)
    assert keyed.screen.state.chosen is not None
    assert len(keyed.here()) == 2
    assert before is not None
    keyed.press(Qt.Key.Key_Escape)
    assert keyed.view.hasFocus()
