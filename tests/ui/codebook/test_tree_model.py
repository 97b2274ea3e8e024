from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from qualcase.coding.codebook import Code
from qualcase.coding.tree import CodeTree
from qualcase.ui.codebook.code_facts import Counts
from qualcase.ui.codebook.state import Landing
from qualcase.ui.codebook.tree_model import COLOUR_ROLE, ID_ROLE, KEY_ROLE, WAITING_ROLE, WAVES_ROLE, CodeTreeModel
from qualcase.ui.codebook.tree_view import CodeFilter
from qualcase.ui.widgets.rows import RIGHT_ROLE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOVE = Qt.DropAction.MoveAction


def codes() -> list[Code]:
    return [
        Code("a", "Forankring", names={"en": "Anchoring"}, key="F", short={"da": "Hvad der bærer"}),
        Code("b", "Aftaler", "a", 0, colour="#C7692C"),
        Code("c", "Mundtlige", "b", 0),
        Code("d", "Båret af én", "a", 1),
        Code("e", "Roller", position=1),
    ]


@pytest.fixture
def model(qtbot: QtBot) -> CodeTreeModel:
    made = CodeTreeModel(CodeTree(codes()), "da")
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


def dragged(model: CodeTreeModel, code_id: str) -> QMimeData:
    return model.mimeData([model.index_of(code_id)])


def test_the_model_has_the_shape_of_the_tree(model: CodeTreeModel) -> None:
    top = [model.index(row, 0) for row in range(model.rowCount())]
    assert [index.data() for index in top] == ["Forankring", "Roller"]
    below = [model.index(row, 0, top[0]) for row in range(model.rowCount(top[0]))]
    assert [index.data() for index in below] == ["Aftaler", "Båret af én"]
    assert model.parent(below[1]) == top[0]
    assert model.index_of("c").parent().data() == "Aftaler"
    assert not model.index_of("x").isValid()


def test_a_row_tells_colour_key_uses_and_definition(model: CodeTreeModel) -> None:
    model.show_counts(Counts({"c": 2, "b": 1}, {"a": 4}, ("2015", "2017"), {"a": (0, 3)}))
    index = model.index_of("a")
    assert (index.data(WAVES_ROLE), index.data(WAITING_ROLE)) == (("", "3"), "4")
    assert "2017" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert [index.data(role) for role in (ID_ROLE, KEY_ROLE, RIGHT_ROLE)] == ["a", "F", "3"]
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Hvad der bærer"
    assert model.index_of("b").data(COLOUR_ROLE) == "#C7692C"
    assert model.index_of("e").data(RIGHT_ROLE) == ""


def test_another_state_and_language_can_be_shown(model: CodeTreeModel) -> None:
    model.show(CodeTree(codes()[:1]), "en")
    assert model.index(0, 0).data() == "Anchoring"
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == "Forankring"
    assert model.rowCount() == 1


def test_a_new_name_is_told_and_not_taken(model: CodeTreeModel) -> None:
    told: list[tuple[str, str]] = []
    model.rename_wished.connect(lambda *said: told.append(said))
    index = model.index_of("b")
    assert model.setData(index, "  Skrevne   aftaler ")
    assert not model.setData(index, "Aftaler")
    assert not model.setData(index, "   ")
    assert told == [("b", "Skrevne aftaler")]
    assert index.data() == "Aftaler"


def test_a_drop_is_told_with_its_place_and_moves_nothing(model: CodeTreeModel) -> None:
    told: list[tuple[str, Landing]] = []
    model.move_wished.connect(lambda *said: told.append(said))
    parent = model.index_of("a")
    assert model.canDropMimeData(dragged(model, "e"), MOVE, 1, 0, parent)
    assert not model.dropMimeData(dragged(model, "e"), MOVE, 1, 0, parent)
    assert not model.dropMimeData(dragged(model, "c"), MOVE, -1, -1, QModelIndex())
    assert told == [("e", Landing("a", 1)), ("c", Landing(None, 2))]


def test_nothing_lands_below_itself_and_nothing_foreign_at_all(model: CodeTreeModel) -> None:
    told: list[object] = []
    model.move_wished.connect(lambda *said: told.append(said))
    foreign = QMimeData()
    foreign.setText("Forankring")
    for data, place in ((dragged(model, "a"), "c"), (foreign, "a")):
        assert not model.canDropMimeData(data, MOVE, 0, 0, model.index_of(place))
        model.dropMimeData(data, MOVE, 0, 0, model.index_of(place))
    assert told == []


def test_a_read_only_codebook_can_neither_be_moved_nor_renamed(model: CodeTreeModel) -> None:
    model.writable = False
    flags = model.index_of("a").flags()
    assert not flags & (Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable)
    assert not model.canDropMimeData(dragged(model, "e"), MOVE, 0, 0, model.index_of("a"))


def test_the_filter_keeps_what_stands_above_and_below(model: CodeTreeModel) -> None:
    shown = CodeFilter(model)
    tester = QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Warning)
    shown.type("aftaler")
    top = shown.index(0, 0)
    assert (shown.rowCount(), top.data(), shown.rowCount(top)) == (1, "Forankring", 1)
    below = shown.index(0, 0, top)
    assert (below.data(), shown.index(0, 0, below).data()) == ("Aftaler", "Mundtlige")
    shown.type("")
    assert shown.rowCount() == 2
    del tester  # before the models that it looks at
