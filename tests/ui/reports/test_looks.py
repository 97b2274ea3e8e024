"""How the desk of reports is divided, and what can be read there at the sizes of common screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from qualcase.coding.leaving import OutKind, OutWarning
from qualcase.ui.reports.columns import widths
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.window.languages import install_language
from qualcase.words import Message, use_language
from tests.ui.conftest import wait_idle
from tests.ui.reports.conftest import Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.reports.strip import WarningStrip
    from qualcase.ui.window.window import Window


def test_names_of_all_kinds_are_read_whole_in_a_line(shown: Shown) -> None:
    """As the window opens, before anybody makes it wider."""
    kinds = shown.desk.kinds
    assert kinds.count() > 10
    for row in range(kinds.count()):
        item = kinds.item(row)
        room = kinds.visualItemRect(item).width() - 16  # what the row keeps at its edges
        assert kinds.fontMetrics().horizontalAdvance(item.text()) <= room, item.text()


def test_on_a_small_screen_long_names_go_on_in_a_second_line(
    make_window: Callable[..., Window], path: Path, qtbot: QtBot
) -> None:
    use_language("da")
    install_language()
    window = make_window()
    window.resize(960, 540)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path)
    wait_idle(window, qtbot)
    shown = Shown(window, qtbot)
    kinds = shown.desk.kinds
    lines = {}
    for row in range(kinds.count()):
        item = kinds.item(row)
        area = kinds.visualItemRect(item).adjusted(8, 0, -8, 0)
        said = kinds.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, item.text())
        assert said.width() <= area.width(), item.text()
        assert said.height() <= area.height(), item.text()
        lines[item.text()] = round(said.height() / kinds.fontMetrics().height())
    assert lines["Kodede uddrag"] == 1
    assert max(lines.values()) == 2


@pytest.mark.parametrize("wide", [870, 1190, 1350])
def test_no_field_reaches_under_the_scroll_bar(shown: Shown, wide: int) -> None:
    shown.window.resize(wide, 600)
    for row in range(shown.desk.kinds.count()):
        shown.desk.kinds.setCurrentRow(row)
        shown.settle()
        options = shown.desk.options
        inside = options.widget()
        assert inside is not None
        assert inside.width() == options.viewport().width()
        for field in (options.format, options.subject, options.nesting, options.title_field, options.names):
            if field.isVisible():
                right = field.mapTo(inside, QPoint(field.width(), 0)).x()
                assert right <= options.viewport().width() - 8


@pytest.mark.parametrize("wide", [700, 870, 1190, 1350, 2400])
def test_the_preview_has_the_most_of_a_wide_window(wide: int) -> None:
    left, middle, right = widths(wide, 250)
    assert left + middle + right == wide
    assert left <= 250
    if wide > 800:
        assert right >= max(left, middle)


def test_columns_stay_as_somebody_moved_them(shown: Shown) -> None:
    shown.window.resize(1350, 860)
    shown.settle()
    columns = shown.desk.columns
    before = columns.sizes()
    handle = columns.handle(2)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 200))
    QTest.mouseMove(handle, QPoint(60, 200))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 200))
    moved = columns.sizes()
    assert moved[1] > before[1]
    shown.window.resize(1340, 860)
    shown.settle()
    assert abs(columns.sizes()[1] - moved[1]) <= 2


def test_paper_lies_in_the_middle_of_a_desk(shown: Shown) -> None:
    shown.window.resize(1500, 860)
    shown.settle()
    paper = shown.desk.paper
    picture = paper.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    row = [QColor(picture.pixel(round(x * ratio), round(40 * ratio))).name().upper() for x in range(picture.width())]
    sheet = [at for at, colour in enumerate(row) if colour == LIGHT.surface]
    left, right = sheet[0], len(row) - 1 - sheet[-1]
    assert row[0] == row[-1] == LIGHT.raised
    assert left >= 12
    assert abs(left - right) <= 2


def test_an_upright_page_needs_no_scrolling_sideways(shown: Shown) -> None:
    shown.window.resize(960, 540)
    shown.settle()
    assert shown.desk.stack.currentWidget() is shown.desk.paper
    assert shown.desk.paper.horizontalScrollBar().maximum() == 0


def test_what_must_be_confirmed_stands_first_and_all_words_behind_one_edge(shown: Shown) -> None:
    shown.settle()
    strip = shown.desk.strip
    strip.show_warnings(
        [
            OutWarning(OutKind.ALONE, Message("Quiet.")),
            OutWarning(
                OutKind.NO_KEY, Message("Loud, and so long that it needs a second line. " * 4), must_confirm=True
            ),
        ]
    )
    shown.settle()
    assert strip.words()[0].startswith("Loud")
    shown.qtbot.waitUntil(lambda: len(_words_of(strip)) == 2 * len(strip.words()))
    there = _words_of(strip)
    said = sorted(there, key=lambda one: one.mapTo(strip, QPoint(0, 0)).y())
    marks = [one for one in said if one.text() in ("!", "·")]
    words = [one for one in said if one not in marks]
    assert [one.text() for one in marks] == ["!", "·"]
    assert [one.text()[:5] for one in words] == ["Loud,", "Quiet"]
    assert len({one.mapTo(strip, QPoint(0, 0)).x() for one in words}) == 1
    assert all(one.height() >= one.heightForWidth(one.width()) for one in words)


def _words_of(strip: WarningStrip) -> list[QLabel]:
    return [one for one in strip.findChildren(QLabel) if one.isVisible()]
