"""The caption and the check below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from qualcase.ui.check.caption import Caption

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CHECK = (("Figure", "Persons with at least one excerpt"), ("Included", "108 of 108 sources"), ("Date", "22-11-2026"))


def test_the_caption_can_be_selected_and_asks_to_copy(qtbot: QtBot) -> None:
    caption = Caption()
    qtbot.addWidget(caption)
    caption.show_caption("Of 12 (2015).")
    assert caption.words.text() == "Of 12 (2015)."
    assert caption.check.isHidden(), "there is nothing to open"
    with qtbot.waitSignal(caption.copy_wanted):
        caption.copy.click()
    with qtbot.waitSignal(caption.picture_wanted):
        caption.picture.click()


def test_in_a_low_window_two_lines_stand_and_the_rest_is_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    caption = Caption()
    column.addStretch(1)
    column.addWidget(caption)
    long = "Personer med mindst ét uddrag kodet med koden, af 40 (2015) og 34 (2017) interviewede; " * 4
    caption.show_caption(long, CHECK)
    window.resize(700, 500)
    window.show()
    qtbot.waitUntil(lambda: caption.words.text().endswith("…"))
    assert caption.words.toolTip() == long
    three = 3 * caption.words.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: caption.words.heightForWidth(caption.words.width()) <= three)
    window.resize(700, 900)
    qtbot.waitUntil(lambda: caption.words.text() == long)
    assert caption.words.toolTip() == ""


def test_the_check_opens_line_by_line_and_goes_again(qtbot: QtBot) -> None:
    caption = Caption()
    qtbot.addWidget(caption)
    caption.resize(600, 300)
    caption.show_caption("Of 12 (2015).", CHECK)
    caption.show()
    assert caption.lines.isHidden()
    with qtbot.waitSignal(caption.check_turned) as told:
        QTest.mouseClick(caption.check, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert said(caption) == [word for line in CHECK for word in line]
    assert caption.lines.height() > 30
    caption.show_caption("Of 13 (2015).", CHECK[:2])
    assert said(caption) == [word for line in CHECK[:2] for word in line]
    QTest.keyClick(caption.check, Qt.Key.Key_Space)
    assert caption.lines.isHidden()
    assert not caption.check.isChecked()


def test_text_from_outside_is_no_markup(qtbot: QtBot) -> None:
    caption = Caption(with_picture=False)
    qtbot.addWidget(caption)
    caption.show_caption("x", [("Filter", "cases: <b>K01</b>")])
    caption.show()
    caption.turn_check()
    found = caption.lines.findChildren(QLabel)
    assert {one.textFormat() for one in found} == {Qt.TextFormat.PlainText}
    assert caption.picture.isHidden()


def said(caption: Caption) -> list[str]:
    inner = caption.lines.widget()
    assert inner is not None
    return [one.text() for one in inner.findChildren(QLabel)][: len(CHECK) * 2]
