from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from qualcase.coding.comparison import Confirmed, Mark, Measure
from qualcase.coding.guide import Absence
from qualcase.ui.matrix.model import MatrixModel
from qualcase.ui.matrix.spoken import cell
from tests.ui.matrix.made import Cell, comparison, plain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qtbot: QtBot) -> MatrixModel:
    made = MatrixModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    made.show(plain())
    return made


def said(model: MatrixModel, row: int, column: int) -> str:
    return str(model.index(row, column).data(_SAID))


def test_a_cell_is_said_in_words(model: MatrixModel) -> None:
    assert said(model, 0, 0) == (
        "Roller, K01 Onsdagscaféen. 2015: 1 of 5 persons. 2017: 3 of 5 persons, "
        "1 passage without an identified speaker (observation note). More."
    )
    assert "2015: not mentioned. 2017: 1 of 5 persons. New." in said(model, 0, 2)
    assert "2015: no data: no source here that the filter lets through. 2017: 2 of 5 persons, incomplete" in said(
        model, 0, 3
    )
    assert "Much the same. Kinds of source or roles differ between the years." in said(model, 0, 1)
    assert "2015: 2 passages without a figure" in said(model, 2, 0)
    assert "2 passages about 2015" in said(model, 1, 0)


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (Measure.SHARE, "30% of 5 words"),
        (Measure.RATING, "+0.3, of 5 rated"),
        (Measure.YES, "yes"),
        (Measure.CODINGS, "0 passages in 5 words"),
        (Measure.SOURCES, "0 of 5 sources"),
        (Measure.WORDS, "0 words"),
    ],
)
def test_each_measure_has_its_words(model: MatrixModel, measure: Measure, words: str) -> None:
    model.show(comparison({(0, 0): Cell((0.3, "·"))}, measure))
    assert f"2015: {words}." in said(model, 0, 0)


def test_headers(model: MatrixModel) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, across) for n in range(5)] == ["K01", "K02", "The site's own", "K09", "The study's own"]
    assert [model.headerData(n, down) for n in range(4)] == ["Roller", "Grænser", "Tavshed", "Forankring"]
    assert model.headerData(1, down, Qt.ItemDataRole.ToolTipRole) == "Roller / Grænser"
    assert model.headerData(0, across, Qt.ItemDataRole.ToolTipRole) == "K01 Onsdagscaféen"
    assert model.headerData(0, across, _SAID) == "K01 Onsdagscaféen, Fjordby"
    assert model.headerData(0, down, _SAID) == "Roller, sub-codes shown"
    assert "belong to Fjordby itself" in str(model.headerData(2, across, _SAID))
    assert model.headerData(9, across) is None


def test_folding_takes_the_whole_subtree_away_and_keeps_what_was_folded_inside(model: MatrixModel) -> None:
    model.fold(1, folded=True)
    assert model.rows == [0, 1, 3]
    model.fold(0, folded=True)
    assert model.rows == [0, 3]
    assert model.headerData(0, Qt.Orientation.Vertical, _SAID) == "Roller, sub-codes put away"
    model.fold(0, folded=False)
    assert model.rows == [0, 1, 3]
    model.fold(1, folded=False)
    assert model.rows == [0, 1, 2, 3]
    model.fold(3, folded=True)  # a code without sub-codes
    assert model.rows == [0, 1, 2, 3]


def test_folding_stays_when_other_figures_come(model: MatrixModel) -> None:
    model.fold(0, folded=True)
    model.show(plain(Measure.SOURCES))
    assert model.rows == [0, 3]
    model.show(comparison({}, rows=plain().rows[:2]))
    assert model.rows == [0]
    assert model.row_of("limits") == 0
    assert model.row_of("gone") == -1
    assert model.column_of("k9") == 3
    assert model.column_of("gone") == -1


def test_with_the_same_axes_nothing_is_reset(model: MatrixModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(plain(Measure.SOURCES))
    with qtbot.waitSignal(model.modelReset):
        model.show(comparison({}, columns=plain().columns[:1]))


def test_nothing_to_show(model: MatrixModel) -> None:
    model.show(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert model.data(QModelIndex()) is None


def test_absent_says_why_and_a_confirmation_that_stands_no_more_warns() -> None:
    absence = Absence("a", "k1", "roles", "w1", "Read again; nothing.")
    shown = comparison(
        {(0, 0): Cell(("○", "▢")), (0, 1): Cell(("·", 1), Mark.NEW)},
        confirmed={(0, 0, 0): Confirmed(absence, stands=True), (0, 1, 0): Confirmed(absence, stands=False)},
    )
    assert "2015: absent: Read again; nothing. 2017: not asked: no interview raised the topic." in cell(shown, 0, 0)
    assert "2015: not mentioned, was confirmed to be absent; sources or codings have changed since" in cell(shown, 0, 1)
