"""The lists and tables under Qt's model tester."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from qualcase.coding.filters import Filter
from qualcase.ui.guide.row_list import Below, WordList, WordModel, WordRow
from qualcase.ui.guide.state import read_overview
from qualcase.ui.guide.tables import AbsenceModel, OverviewModel
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
LONG = "Et langt spørgsmål, der går over flere linjer, når listen er smal, og som skal kunne læses helt. " * 3


def test_rows_of_words(qtbot: QtBot) -> None:
    model = WordModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_rows([WordRow("a"), WordRow("b", "Q1", (Below("c"),), "✓", spoken="put")])
    model.show_rows([WordRow("a"), WordRow("c")])
    model.show_rows([])
    del tester


def test_tables(session: Session) -> None:
    session.study.guide.add("Hvad så?")
    overview, absences = OverviewModel(), AbsenceModel()
    testers = [QAbstractItemModelTester(one, FATAL) for one in (overview, absences)]
    overview.show_overview(read_overview(session.study, Filter()), "")
    overview.show_overview(read_overview(session.study, Filter()), "K01")
    assert overview.rowCount() == 1
    absences.show_rows([])
    assert len(testers) == 2


def test_a_row_is_as_high_as_its_words_and_the_current_one_stays(qtbot: QtBot) -> None:
    view = WordList(LIGHT, "Words")
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    view.show_rows([WordRow("kort"), WordRow(LONG, below=(Below(LONG, lines=2),)), WordRow(LONG, one_line=True)])
    heights = [view.sizeHintForIndex(view.words.index(row, 0)).height() for row in range(3)]
    assert heights[1] > 4 * heights[0]
    assert heights[2] == heights[0]
    view.choose(2)
    view.show_rows([WordRow("a"), WordRow("b")])
    assert view.row == 1
    said = view.words.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "a"
