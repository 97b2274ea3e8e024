"""What must not be missed stands first, and Tab goes down the column as it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.reports.conftest import Shown


def test_people_and_template_are_seen_without_scrolling(shown: Shown) -> None:
    shown.window.resize(1280, 720)
    shown.settle()
    options = shown.desk.options
    for field in (options.format, options.choose_template, options.names):
        top = field.mapTo(options.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + field.height() <= options.viewport().height()
    assert _top(options.names, shown) < _top(options.nesting, shown) < _top(options.title_field, shown)


def test_tab_goes_down(shown: Shown) -> None:
    options = shown.desk.options
    options.take_focus()
    wanted = [options.format, options.choose_template, options.names, options.nesting]
    been = [QApplication.focusWidget()]
    for _ in wanted[1:]:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        been.append(QApplication.focusWidget())
    assert been == wanted


def _top(field: QWidget, shown: Shown) -> int:
    inside = shown.desk.options.widget()
    assert inside is not None
    return field.mapTo(inside, QPoint(0, 0)).y()
