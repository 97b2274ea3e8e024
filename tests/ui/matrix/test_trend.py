"""The small line over more than two waves, and the words of excerpts in cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from qualcase.coding.comparison import AxisValue, Mark, Measure
from qualcase.ui.matrix import spoken
from qualcase.ui.matrix.cells import Cells
from qualcase.ui.matrix.paragraph import draw_paragraph
from qualcase.ui.matrix.trend import STEPS, Trends, has_trend
from qualcase.ui.matrix.view import MatrixView
from qualcase.ui.theme.fonts import interface
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.matrix.made import COLUMNS, ROWS, Cell, comparison, plain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.coding.comparison import Comparison

TOTAL = AxisValue("total", "", stands_for="total")
WAVES = tuple(AxisValue(f"w{n}", str(2013 + 2 * n)) for n in range(4))


def over_four(measure: Measure) -> Comparison:
    cells = {
        (0, 0): Cell((1, 5, "–", 0), Mark.GONE),
        (0, 1): Cell(("·", "○", 2, "▢"), Mark.NOT_COMPARABLE),
        (0, 5): Cell((50, 25, 100, 100), Mark.MORE),
    }
    return comparison(cells, measure, columns=(*COLUMNS, TOTAL), splits=WAVES)


def test_persons_stand_between_none_and_all_heard() -> None:
    found = Trends(over_four(Measure.PERSONS))
    assert found.at(0, 0) == (round(STEPS / 5), STEPS, None, 0)
    assert found.at(0, 1) == (0, 0, round(STEPS * 2 / 5), None), "silent and absent are 0, not asked is a gap"
    assert found.at(1, 0) == (None,) * 4


def test_words_stand_on_one_scale_and_totals_on_their_own() -> None:
    found = Trends(over_four(Measure.WORDS))
    assert found.at(0, 0) == (round(STEPS / 5), STEPS, None, 0)
    assert found.at(0, 5) == (STEPS // 2, STEPS // 4, STEPS, STEPS)


def test_ratings_stand_on_their_scale_and_silence_is_a_gap() -> None:
    shown = over_four(Measure.RATING)
    shown = replace(shown, values=np.where(shown.values == 5, -2.0, shown.values))
    assert Trends(shown).at(0, 0) == (STEPS * 3 // 4, 0, None, STEPS // 2)
    assert Trends(shown).at(0, 1)[:2] == (None, None)


def test_there_is_a_line_from_three_waves_on() -> None:
    assert not has_trend(plain())
    assert has_trend(over_four(Measure.SHARE))
    assert not has_trend(over_four(Measure.YES))
    assert not has_trend(replace(over_four(Measure.SHARE), change=None))


def test_the_line_is_said_in_figures() -> None:
    said = spoken.cell(over_four(Measure.PERSONS), 0, 0)
    assert "Line: 20%, 100%, gap, 0%." in said
    assert "2013: 1 of 5 persons" in said
    assert "Line, per 1,000 words: " in spoken.cell(over_four(Measure.CODINGS), 0, 0)
    assert "Line" not in spoken.cell(plain(), 0, 0)


def test_gaps_stay_gaps_and_the_later_wave_has_a_dot(qtbot: QtBot) -> None:
    sprites = Cells(over_four(Measure.PERSONS), LIGHT, 1.0).sprites
    whole, broken = (sprites.trend(line, 3).toImage() for line in ((6, 6, 6, 6), (6, None, None, 6)))
    middle = [whole.width() // 2, broken.width() // 2]
    assert ink(whole, middle[0])
    assert not ink(broken, middle[1])
    assert ink(broken, 6), "a wave alone is a dot"
    assert sprites.trend((6, 6, 6, 6), 1).toImage() != whole


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_cells_of_four_waves_have_room_for_line_and_mark(qtbot: QtBot, tokens: object) -> None:
    shape = Cells(over_four(Measure.PERSONS), tokens, 1.0).shape  # type: ignore[arg-type]
    assert shape.cell == shape.half * 4 + shape.trend + shape.mark
    assert shape.trend >= 32
    assert Cells(plain(), LIGHT, 1.0).shape.trend == 0


# --- words


def quotes() -> Comparison:
    shown = plain(Measure.QUOTE)
    return replace(shown, values=np.where(np.isnan(shown.values), np.nan, 1.0), quotes={(0, 0, 0): "a", (0, 0, 1): "b"})


LONG = "Vi vidste ikke, hvem der skulle gøre hvad. " * 9 + "Slut 🌻."


def test_cells_of_excerpts_hold_three_lines(qtbot: QtBot) -> None:
    view = MatrixView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show_comparison(plain())
    before = view.rowHeight(0), view.columnWidth(0)
    view.show_comparison(quotes())
    assert view.rowHeight(0) > before[0] * 1.8
    assert view.columnWidth(0) >= before[1] * 2
    view.show()
    qtbot.waitExposed(view)
    unread = view.viewport().grab().toImage()
    view.show_texts(replace(quotes(), texts={(0, 0, 0): LONG}))
    assert view.viewport().grab().toImage() != unread
    tip = view.table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert LONG.strip() in " ".join(tip.split()), "the whole excerpt is in the tooltip"


@pytest.mark.parametrize("words", [LONG, "kort", "🌻🌻" * 80, "x" * 400, "ord " * 5 + "é́" * 50])
def test_words_stay_within_their_area(qtbot: QtBot, words: str) -> None:
    image = QImage(200, 80, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        draw_paragraph(painter, QRectF(20, 10, 160, 60), words, interface())
    assert any(ink(image, x) for x in range(20, 180))
    assert not any(ink(image, x) for x in (*range(12), *range(190, 200)))


def ink(image: QImage, x: int) -> bool:
    return any(image.pixelColor(x, y).alpha() for y in range(image.height()))


def test_rows_and_columns_are_named_as_before() -> None:
    assert [spoken.row_title(row) for row in ROWS][:2] == ["Roller", "Grænser"]
