from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from qualcase.coding.around import Around
from qualcase.coding.comparison import Beside
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.excerpts.shelves import Shelf
from qualcase.ui.theme.fonts import interface
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.excerpts.made import excerpt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.excerpts.list import ExcerptList

Key = Qt.Key
NOTE = excerpt("note", text="Lederen kigger ind.", participant=None, participants=(), kind="observation")
EARLY = Shelf(
    "2015",
    "2 of 4 persons",
    counted=(excerpt("a", rating=1), excerpt("b", text="Så længe jeg sidder her. " * 8, star=True, note="Vigtigt.")),
    beside=((Beside("unidentified", "observation", 1), (NOTE,)),),
)
LATE = Shelf("2017", "3 of 5 persons", counted=(excerpt("c", text="Nu står det i aftalen."), excerpt("d", rating=-2)))
NONE = Shelf("2017", nothing="Not mentioned.")


@pytest.fixture
def columns(qtbot: QtBot) -> ExcerptColumns:
    made = ExcerptColumns(LIGHT, interface())
    qtbot.addWidget(made)
    made.resize(640, 420)
    made.show_shelves([EARLY, LATE], code_id="roles", strongest={"roles": 2})
    for one in made.lists:
        QAbstractItemModelTester(one.cards, QAbstractItemModelTester.FailureReportingMode.Fatal, one)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(20)
    return made


def said(one: ExcerptList) -> list[str]:
    return [str(one.cards.index(row).data()) for row in range(one.cards.rowCount())]


def press(one: ExcerptList, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(one, key)


def test_each_wave_has_its_column(columns: ExcerptColumns) -> None:
    early, late = columns.lists
    assert said(early) == [
        "Vi vidste ikke, hvem der skulle gøre hvad.",
        "Så længe jeg sidder her. " * 8,
        "No identified speaker: observation note",
        "Lederen kigger ind.",
    ]
    assert said(late)[0] == "Nu står det i aftalen."
    assert late.accessibleName() == "Excerpts 2017"
    heard = early.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Vi vidste ikke")
    assert heard.endswith("rating +1")


def test_up_and_down_go_card_by_card_over_the_heading(columns: ExcerptColumns) -> None:
    early, _ = columns.lists
    assert columns.take_focus()
    assert columns.excerpt == EARLY.counted[0]
    press(early, Key.Key_Down)
    assert columns.excerpt == EARLY.counted[1]
    press(early, Key.Key_Down)
    assert columns.excerpt == NOTE
    press(early, Key.Key_Up)
    assert columns.excerpt == EARLY.counted[1]


def test_left_and_right_go_to_the_other_wave(columns: ExcerptColumns) -> None:
    early, late = columns.lists
    columns.take_focus()
    press(early, Key.Key_Right)
    assert columns.excerpt == LATE.counted[0]
    assert late.hasFocus()
    press(late, Key.Key_Right)
    assert late.hasFocus()
    press(late, Key.Key_Left)
    assert early.hasFocus()


def test_a_column_without_excerpts_says_why_and_is_passed_over(columns: ExcerptColumns) -> None:
    columns.show_shelves([NONE, EARLY, LATE])
    first, second, _ = columns.lists
    assert first.cards.rowCount() == 0
    columns.take_focus()
    assert second.hasFocus()
    press(second, Key.Key_Left)
    assert second.hasFocus()
    blank = first.viewport().grab().toImage()
    columns.show_shelves([Shelf("2017"), EARLY, LATE])
    assert first.viewport().grab().toImage() != blank, "the reason was written there"
    columns.show_shelves([EARLY, LATE])
    assert len(columns.lists) == 2


def test_enter_double_click_and_the_origin_open_the_place(columns: ExcerptColumns, qtbot: QtBot) -> None:
    early, _ = columns.lists
    columns.take_focus()
    with qtbot.waitSignal(columns.opened) as told:
        press(early, Key.Key_Return)
    assert told.args == [EARLY.counted[0]]
    index = early.cards.index(1)
    line = early.delegate.laid(EARLY.counted[1]).origin
    place = early.visualRect(index).topLeft() + line.topLeft() + QPoint(4, 4)
    QTest.mouseMove(early.viewport(), place)
    with qtbot.waitSignal(columns.opened) as told:
        QTest.mouseClick(early.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [EARLY.counted[1]]
    on_text = early.visualRect(index).topLeft() + QPoint(20, 16)
    with qtbot.assertNotEmitted(columns.opened):
        QTest.mouseClick(early.viewport(), Qt.MouseButton.LeftButton, pos=on_text)
    with qtbot.waitSignal(columns.opened):
        QTest.mouseDClick(early.viewport(), Qt.MouseButton.LeftButton, pos=on_text)


def test_plus_and_minus_ask_for_more_and_fewer_turns(columns: ExcerptColumns, qtbot: QtBot) -> None:
    early, _ = columns.lists
    columns.take_focus()
    with qtbot.waitSignal(columns.around_wanted) as told:
        QTest.keyClicks(early, "+")
    assert told.args == [EARLY.counted[0], 1]
    low = early.visualRect(early.cards.index(0)).height()
    columns.show_around(EARLY.counted[0], 1, Around("I: Hvordan?", "I: Nå.", more=True))
    QTest.qWait(20)
    assert early.visualRect(early.cards.index(0)).height() > low
    with qtbot.waitSignal(columns.around_wanted) as told:
        QTest.keyClicks(early, "+")
    assert told.args == [EARLY.counted[0], 2]
    with qtbot.waitSignal(columns.around_wanted) as told:
        QTest.keyClicks(early, "-")
    assert told.args == [EARLY.counted[0], 0]
    columns.show_around(EARLY.counted[0], 0, None)
    QTest.qWait(20)
    assert early.visualRect(early.cards.index(0)).height() == low


def test_a_long_card_is_read_to_its_end_before_the_next(columns: ExcerptColumns) -> None:
    long = excerpt("long", text="En meget lang passage. " * 150)
    columns.show_shelves([Shelf("2015", counted=(long, excerpt("next")))])
    early = columns.lists[0]
    columns.take_focus()
    QTest.qWait(20)
    pressed = 0
    while columns.excerpt == long and pressed < 50:
        press(early, Key.Key_Down)
        pressed += 1
    assert 2 < pressed < 50
    assert columns.excerpt is not None
    assert columns.excerpt.id == "next"


def test_copying_a_card(columns: ExcerptColumns) -> None:
    columns.take_focus()
    QTest.keyClick(columns.lists[0], Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("“Vi vidste ikke, hvem der skulle gøre hvad.”\nK01 · 2015")


def test_the_same_excerpts_keep_their_place(columns: ExcerptColumns, qtbot: QtBot) -> None:
    columns.take_focus()
    press(columns.lists[0], Key.Key_Down)
    with qtbot.assertNotEmitted(columns.lists[0].cards.modelReset):
        columns.show_shelves([EARLY, NONE])
    assert columns.excerpt == EARLY.counted[1]


def test_cards_do_not_overlap_in_any_width(columns: ExcerptColumns) -> None:
    early = columns.lists[0]
    for width in (420, 900, 640):
        columns.resize(width, 420)
        QTest.qWait(30)
        areas = [early.visualRect(early.cards.index(row)) for row in range(early.cards.rowCount())]
        assert all(above.bottom() < below.top() for above, below in itertools.pairwise(areas))
        assert all(area.width() <= early.viewport().width() for area in areas)


def test_in_a_narrow_column_the_rating_stands_below_the_origin(columns: ExcerptColumns) -> None:
    early, rated = columns.lists[0], EARLY.counted[0]
    beside = early.delegate.laid(rated)
    assert beside.rating.top() <= beside.origin.top()
    columns.resize(200, 420)
    QTest.qWait(30)
    below = early.delegate.laid(rated)
    assert below.rating.top() >= below.origin.bottom()
    assert below.rating.bottom() < below.height


def test_other_colours(columns: ExcerptColumns) -> None:
    light = columns.lists[0].viewport().grab().toImage()
    columns.use(DARK, interface())
    QTest.qWait(20)
    assert columns.lists[0].viewport().grab().toImage() != light
