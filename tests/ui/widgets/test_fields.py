from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcase.ui.widgets.fields import DateField, LineField, TextField, parse_date
from qualcase.ui.widgets.many import ManyField, join_names, split_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def place(qtbot: QtBot) -> Callable[[QWidget], QPushButton]:
    """Shows a field with a button beside it that can take the keyboard."""

    pages: list[QWidget] = []

    def show(field: QWidget) -> QPushButton:
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        other = QPushButton("x")
        layout = QVBoxLayout(page)
        layout.addWidget(field)
        layout.addWidget(other)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return other

    return show


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_leaving_keeps_what_was_typed_once(
    kind: type[LineField | TextField], place: Callable[[QWidget], QPushButton]
) -> None:
    field = kind()
    kept: list[str] = []
    field.kept.connect(kept.append)
    field.give("før")
    other = place(field)
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " og nu ")
    other.setFocus()
    field.setFocus()
    other.setFocus()
    assert kept == ["før og nu"]


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_leaving_without_a_change_keeps_nothing(
    kind: type[LineField | TextField], place: Callable[[QWidget], QPushButton]
) -> None:
    field = kind()
    kept: list[str] = []
    field.kept.connect(kept.append)
    field.give("før")
    place(field).setFocus()
    assert kept == []


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_escape_brings_the_old_text_back(
    kind: type[LineField | TextField], place: Callable[[QWidget], QPushButton]
) -> None:
    field = kind()
    kept: list[str] = []
    field.kept.connect(kept.append)
    field.give("før")
    other = place(field)
    QTest.keyClicks(field, "xxx")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    other.setFocus()
    assert kept == []


def test_enter_keeps_a_line_and_ctrl_enter_a_text(place: Callable[[QWidget], QPushButton]) -> None:
    line, text = LineField(), TextField()
    kept: list[str] = []
    line.kept.connect(kept.append)
    text.kept.connect(kept.append)
    place(line)
    QTest.keyClicks(line, "en")
    QTest.keyClick(line, Qt.Key.Key_Return)
    place(text)
    QTest.keyClicks(text, "to")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "tre")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept == ["en", "to\ntre"]


def test_what_is_being_typed_is_not_overwritten_from_outside(place: Callable[[QWidget], QPushButton]) -> None:
    for field in (LineField(), TextField()):
        field.give("før")
        kept: list[str] = []
        field.kept.connect(kept.append)
        other = place(field)
        QTest.keyClick(field, Qt.Key.Key_End)
        QTest.keyClicks(field, "!")
        field.give("ændret andetsteds")
        other.setFocus()
        assert kept == ["før!"]


def test_a_text_is_as_high_as_its_lines(place: Callable[[QWidget], QPushButton]) -> None:
    field = TextField(least=1, most=4)
    place(field)
    low = field.height()
    field.give("a\nb\nc")
    middle = field.height()
    field.give("\n".join("abcdefgh"))
    assert low < middle < field.height()
    assert field.height() < 3 * middle
    field.give("")
    assert field.height() == low


def test_a_text_that_nobody_touched_is_never_kept(place: Callable[[QWidget], QPushButton]) -> None:
    """The widget itself turns a no-break space into a space; that is no change of a person's."""
    field = TextField()
    kept: list[str] = []
    field.kept.connect(kept.append)
    field.give("10\u00a0kr.\n")
    place(field).setFocus()
    field.keep()
    assert kept == []


def test_tab_leaves_a_text(place: Callable[[QWidget], QPushButton]) -> None:
    field = TextField()
    other = place(field)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert field.toPlainText() == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2015-03-21", dt.date(2015, 3, 21)),
        ("21-3-2015", dt.date(2015, 3, 21)),
        ("21.03.2015", dt.date(2015, 3, 21)),
        (" 21/3 2015 ", dt.date(2015, 3, 21)),
        ("31-02-2015", None),
        ("maj", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, day: dt.date | None) -> None:
    assert parse_date(text) == day


def test_a_date_is_kept_and_nonsense_marked(place: Callable[[QWidget], QPushButton]) -> None:
    field = DateField()
    kept: list[dt.date | None] = []
    field.date_kept.connect(kept.append)
    field.give_date(dt.date(2015, 3, 21))
    assert field.text() == "2015-03-21"
    place(field)
    field.selectAll()
    QTest.keyClicks(field, "22.3.2015")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert kept == [dt.date(2015, 3, 22)]
    assert field.text() == "2015-03-22"
    field.selectAll()
    QTest.keyClicks(field, "i går")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert kept == [dt.date(2015, 3, 22)]
    assert field.property("wrong")
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert kept[-1] is None
    assert not field.property("wrong")


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_several_names_in_one_line(place: Callable[[QWidget], QPushButton]) -> None:
    assert split_names(" K01;  K02 Læse  venner ;; K01") == ("K01", "K02 Læse venner")
    assert join_names(("K01", "K02")) == "K01; K02"
    field = ManyField(["K01 Onsdag", "K02 Læsevenner"])
    place(field)
    QTest.keyClicks(field, "K01 Onsdag; læse")
    completer = field.completer()
    assert completer is not None
    assert completer.splitPath(field.text()) == ["læse"]
    found = completer.completionModel().index(0, 0)
    assert completer.pathFromIndex(found) == "K01 Onsdag; K02 Læsevenner"
    popup = completer.popup()
    assert popup is not None
    popup.hide()
