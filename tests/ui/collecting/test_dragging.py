"""What each place lets one drag into a collection, and that it still does what dragging did before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from qualcase.coding.collections import PassageRef
from qualcase.ui.base.dragging import dragged_excerpts, excerpts_to_drag
from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.screen import CodeScreen
from qualcase.ui.codebook.screen import CodebookScreen
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.transcript.carried import PASSAGE
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.window.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[list[str | PassageRef]]:
    """What was dragged, one entry a drag; nothing is dropped anywhere."""
    taken: list[list[str | PassageRef]] = []

    def execute(drag: QDrag, *_: object) -> Qt.DropAction:
        taken.append(dragged_excerpts(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", execute)
    return taken


def pull(widget: QWidget, at: QPoint) -> None:
    """Press, and move with the button down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, left, none, at)
    for step in (4, 12, 30):
        place = QPointF(at + QPoint(0, step))
        kind = QEvent.Type.MouseMove
        move = QMouseEvent(kind, place, widget.mapToGlobal(place), Qt.MouseButton.NoButton, left, none)
        QApplication.sendEvent(widget, move)
    QTest.mouseRelease(widget, left, none, at)


def study_of(window: Window) -> Study:
    assert window.session is not None
    return window.session.study


def in_code(window: Window, qtbot: QtBot, start: int = 0, end: int = 0) -> CodeScreen:
    source = source_named(study_of(window), "K01_2015_interview_leder")
    window.go(Place(Room.CODE, source_id=source, start=start, end=end))
    wait_idle(window, qtbot)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, CodeScreen)
    return screen


def test_selected_words_carry_their_place_and_can_still_be_dropped_on_a_code(window: Window, qtbot: QtBot) -> None:
    screen = in_code(window, qtbot, 25, 40)
    data: QMimeData = screen.view.createMimeDataFromSelection()
    source = source_named(study_of(window), "K01_2015_interview_leder")
    assert dragged_excerpts(data) == [PassageRef(source, 25, 40)]
    assert data.hasFormat(PASSAGE)
    assert data.text() == screen.view.sheet.text[25:40]


def test_a_selected_coding_is_carried_as_coding(window: Window, qtbot: QtBot) -> None:
    study = study_of(window)
    coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0]
    screen = in_code(window, qtbot, coding.start, coding.end)
    assert dragged_excerpts(screen.view.createMimeDataFromSelection()) == [coding.id]
    model = screen.here.model
    assert dragged_excerpts(model.mimeData([model.index(0, 0)])) == [coding.id]
    assert screen.here.list.dragEnabled()


def test_marked_hits_are_dragged_together_and_an_unmarked_one_alone(
    window: Window, qtbot: QtBot, carried: list[list[str | PassageRef]]
) -> None:
    screen = in_code(window, qtbot)
    screen.findings.search()
    finding = screen.findings.finding
    QTest.keyClicks(finding.panel.search.field, "aftale")
    wait_idle(window, qtbot)
    qtbot.waitUntil(lambda: len(finding.work.rows) == 2)
    finding.go_to_list()
    QTest.keyClicks(finding.panel.list, "a")
    shown = finding.panel.list
    pull(shown.viewport(), shown.visualRect(shown.passages.index(1, 0)).center())
    rows = finding.work.rows
    assert carried == [[PassageRef(one.source_id, one.start, one.end) for one in rows]]
    QTest.keyClicks(shown, "n")
    pull(shown.viewport(), shown.visualRect(shown.passages.index(1, 0)).center())
    assert carried[1:] == [[PassageRef(rows[1].source_id, rows[1].start, rows[1].end)]]


def test_marked_hits_are_collected_by_key(window: Window, qtbot: QtBot) -> None:
    screen = in_code(window, qtbot)
    screen.findings.search()
    finding = screen.findings.finding
    QTest.keyClicks(finding.panel.search.field, "aftale")
    wait_idle(window, qtbot)
    qtbot.waitUntil(lambda: len(finding.work.rows) == 2)
    finding.go_to_list()
    QTest.keyClicks(finding.panel.list, "a")
    QTest.keyClick(finding.panel.list, Qt.Key.Key_T, CTRL)
    wait_idle(window, qtbot)
    study = study_of(window)
    (made,) = study.collections.all()
    assert [(one.source_id, one.start) for one in study.collections.items(made.id)] == [
        (one.source_id, one.start) for one in finding.work.rows
    ]
    assert any("Ctrl+Shift+T" in one.verb for one in window.message_line.note.offers)


def test_cards_of_a_cell_carry_their_codings(window: Window, qtbot: QtBot) -> None:
    study = study_of(window)
    anna = study.coders.ensure("Anna")
    source = source_named(study, "K01_2015_interview_leder")
    aftaler = code_at(study, "Forankring/Aftaler")
    second = study.codings.add(source, 20, 30, aftaler, anna.id)
    window.go(Place(Room.COMPARE, code_id=aftaler, case_id=study.cases.all()[0].id))
    wait_idle(window, qtbot)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, CompareScreen)
    qtbot.waitUntil(lambda: bool(screen.passages.columns.lists))
    cards = screen.passages.columns.lists[0]
    qtbot.waitUntil(lambda: cards.cards.rowCount() == 2)
    assert screen.passages.columns.take_focus()
    qtbot.waitUntil(lambda: len(cards.chosen_excerpts) == 1 and cards.viewport().height() > 200)
    QTest.keyClick(cards, Qt.Key.Key_Down, SHIFT)
    ids = [one.id for one in cards.chosen_excerpts]
    assert len(ids) == 2
    assert second.id in ids
    assert dragged_excerpts(cards.cards.mimeData(cards.selectedIndexes())) == ids
    QTest.keyClick(cards, Qt.Key.Key_T)
    wait_idle(window, qtbot)
    (made,) = study.collections.all()
    assert [one.coding_id for one in study.collections.items(made.id)] == ids


def test_a_pinned_example_is_dragged(window: Window, qtbot: QtBot, carried: list[list[str | PassageRef]]) -> None:
    study = study_of(window)
    coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0]
    study.codebook.pins.pin(coding.id, "good")
    window.go(Place(Room.CODEBOOK, code_id=coding.code_id))
    wait_idle(window, qtbot)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, CodebookScreen)
    qtbot.waitUntil(lambda: bool(screen.editor.pinned.lines))
    (line,) = screen.editor.pinned.lines
    said = next(one for one in line.findChildren(QLabel) if coding.quote in one.text())
    pull(said, said.rect().center())
    assert carried == [[coding.id]]


def test_what_is_carried_comes_out_as_it_went_in() -> None:
    things: list[str | PassageRef] = ["a1", PassageRef("s", 3, 9), "b2"]
    data = excerpts_to_drag(things, "words")
    assert dragged_excerpts(data) == things
    assert data.text() == "words"


def test_here_says_in_which_collections_a_coding_stands(window: Window, qtbot: QtBot) -> None:
    study = study_of(window)
    coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0]
    screen = in_code(window, qtbot, coding.start, coding.end)
    assert not screen.here.editor.collected.isVisible()
    held = study.collections.add("Nøgler")
    assert window.session is not None
    window.session.write(lambda: study.collections.put(held.id, [coding.id]))
    wait_idle(window, qtbot)
    assert "“Nøgler”" in screen.here.editor.collected.text()
    assert screen.here.editor.collected.isVisible()
    assert screen.here.model.entries[0].title.endswith("▤")
    window.session.write(lambda: study.collections.remove(held.id))
    wait_idle(window, qtbot)
    assert not screen.here.editor.collected.isVisible()
