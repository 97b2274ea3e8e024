"""Lists of values: models that Qt finds no fault with, and that stay where they are when the same things are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from qualcase.ui.widgets.value_list import ROW_ROLE, ValueModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot


class Words(ValueModel[str]):
    def words(self, row: str) -> str:
        return row

    def spoken(self, row: str) -> str:
        return f"word {row}"

    def are_the_same(self, before: Sequence[str], after: Sequence[str]) -> bool:
        return [one.casefold() for one in before] == [one.casefold() for one in after]


def test_rows_come_go_and_change(qtbot: QtBot) -> None:
    model = Words()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    with qtbot.waitSignal(model.modelReset):
        model.show_rows(["one", "two"])
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_rows(["ONE", "two"])
    index = model.index(0, 0)
    assert [index.data(role) for role in (Qt.ItemDataRole.DisplayRole, ROW_ROLE)] == ["ONE", "ONE"]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "word ONE"
    with qtbot.waitSignal(model.modelReset):
        model.show_rows([])
    assert model.rowCount() == 0
