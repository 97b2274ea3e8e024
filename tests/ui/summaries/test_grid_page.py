"""The framework grid with real keys and mouse: writing, citing, condensing, what is amber, reading, finding cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import ReportKind
from qualcase.ui.base.dragging import excerpts_to_drag
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.summaries.grid_page import GridPage
from qualcase.ui.theme.tokens import DARK, LIGHT
from qualcase.ui.widgets.fields import TextField
from tests.ui.conftest import code_at, source_named
from tests.ui.dragging import drag_enter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.coding.summaries import SummaryCell
    from qualcase.study import Study
    from qualcase.ui.base.session import Session

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
FIRST, SECOND = "vi mangler en aftale", "Det går godt nok"
LATER = "Nu har vi en aftale"


def code_words(study: Study, source: str, words: str, code: str) -> str:
    """Code words of a source; the id of the coding."""
    source_id = source_named(study, source)
    start = study.sources.text(source_id).text.index(words)
    anna = study.coders.ensure("Anna").id
    return study.codings.add(source_id, start, start + len(words), code_at(study, code), anna).id


@pytest.fixture
def settled(session: Session, qtbot: QtBot, qapp: QApplication) -> Callable[[], None]:
    """Waits until what was done is told, and nothing is being written or read."""

    def wait() -> None:
        for _ in range(3):
            qapp.processEvents()
            qtbot.waitUntil(lambda: not session.is_busy, timeout=20_000)

    return wait


@pytest.fixture
def codings(session: Session) -> dict[str, str]:
    """Ids of codings under Forankring, by their words."""
    study = session.study
    anchored = study.summaries.passages(cell_of(study, "Forankring/Aftaler"))
    return {
        FIRST: anchored[0],
        SECOND: code_words(study, "K01_2015_interview_leder", SECOND, "Forankring"),
        LATER: code_words(study, "K01_2017_interview_leder", LATER, "Forankring"),
    }


@pytest.fixture
def page(session: Session, codings: dict[str, str], qtbot: QtBot, settled: Callable[[], None]) -> Iterator[GridPage]:
    made = GridPage(session, LIGHT)
    session.changed.connect(made.take_changes)
    session.filter_changed.connect(made.take_filter)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_place(Place(Room.SUMMARIES))
    settled()
    yield made
    made.hide()
    settled()


def cell_of(study: Study, code: str, wave: str = "2015", case: str = "K01") -> SummaryCell:
    return study.summaries.find_cell(case=case, code=code, wave=wave)


def text_at(study: Study, cell: SummaryCell) -> str:
    held = study.summaries.get(cell)
    return held.text if held else ""


def go(page: GridPage, code: str, wave: str = "2015", case: str = "K01") -> SummaryCell:
    cell = cell_of(page._session.study, code, wave, case)
    assert page.view.focus_on(cell)
    page.view.setFocus()
    return cell


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def type_words(words: str) -> None:
    """Type letter by letter, each to whatever has the keyboard then."""
    for letter in words:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def run(page: GridPage, name: str) -> None:
    """Do what an action does, as its key would."""
    (action,) = [one for one in page.actions_here() if one.id == f"grid.{name}"]
    assert action.enabled()
    action.run()


# --- moving and writing


def test_arrows_go_from_cell_to_cell_and_the_passages_follow(page: GridPage, settled: Callable[[], None]) -> None:
    start = go(page, "Forankring")
    settled()
    assert [one.text for one in page.pane.evidence.every] == [SECOND, FIRST]  # type: ignore[union-attr]
    press(Qt.Key.Key_Down)
    settled()
    assert page.view.cell == cell_of(page._session.study, "Forankring", "2017")
    assert [one.text for one in page.pane.evidence.every] == [LATER]  # type: ignore[union-attr]
    press(Qt.Key.Key_Down)
    settled()
    assert page.view.cell == cell_of(page._session.study, "Forankring", "2015:2017")
    assert [wave for wave, _ in page.pane.evidence.by_wave] == ["2015", "2017"]  # type: ignore[union-attr]
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Right)
    assert page.view.cell == start._replace(case_id=cell_of(page._session.study, "Forankring", case="K02").case_id)


def test_letters_write_and_escape_keeps_and_goes_back(page: GridPage, settled: Callable[[], None]) -> None:
    cell = go(page, "Forankring")
    settled()
    type_words("De")
    assert page.pane.box.field.hasFocus()
    type_words(" mangler en aftale.")
    assert page.view.grid.text(cell) == "De mangler en aftale."  # the grid shows what is being typed
    press(Qt.Key.Key_Escape)
    settled()
    assert page.view.hasFocus()
    assert text_at(page._session.study, cell) == "De mangler en aftale."
    assert page.view.grid.layout_.facts.text(cell) == "De mangler en aftale."  # type: ignore[union-attr]


def test_enter_and_a_double_click_write_at_the_end(page: GridPage, settled: Callable[[], None]) -> None:
    cell = go(page, "Roller")
    settled()
    press(Qt.Key.Key_Return)
    assert page.pane.box.field.hasFocus()
    type_words("klart")
    press(Qt.Key.Key_Escape)
    settled()
    at = page.view.visualRect(page.view.index_of(cell)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    type_words(" nok")
    press(Qt.Key.Key_Escape)
    settled()
    assert text_at(page._session.study, cell) == "klart nok"


def test_a_letter_is_taken_from_the_keys_of_the_window_only_in_the_grid(page: GridPage) -> None:
    go(page, "Forankring")
    named = {one.id: one for one in page.actions_here()}
    assert not named["grid.cite"].enabled()
    page.pane.go_to_list()
    assert named["grid.cite"].enabled()


# --- citing


def test_a_passage_is_cited_by_a_key_and_cited_no_longer_by_the_same(
    page: GridPage, codings: dict[str, str], settled: Callable[[], None]
) -> None:
    study, cell = page._session.study, go(page, "Forankring")
    study.summaries.set(cell, "De mangler en aftale.")
    settled()
    run(page, "list")
    page.pane.list.choose(codings[FIRST])
    press(Qt.Key.Key_Space)
    settled()
    assert text_at(study, cell) == "De mangler en aftale. [1]"
    assert page.pane.evidence.numbers == {codings[FIRST]: 1}  # type: ignore[union-attr]
    press(Qt.Key.Key_Space)
    settled()
    assert text_at(study, cell) == "De mangler en aftale."
    study.undo()
    settled()
    assert page.pane.box.field.toPlainText() == "De mangler en aftale. [1]"


def test_a_dropped_card_is_cited_where_it_is_dropped(
    page: GridPage, codings: dict[str, str], settled: Callable[[], None]
) -> None:
    study, cell = page._session.study, go(page, "Forankring")
    study.summaries.set(cell, "Ærø 😀 mangler")
    settled()
    field = page.pane.box.field
    cursor = field.textCursor()
    cursor.setPosition(6)  # behind the emoji, which are two units
    field.setTextCursor(cursor)
    at = field.cursorRect().center()
    data = excerpts_to_drag([codings[SECOND]])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field.viewport(), drag_enter(at, data))
    QApplication.sendEvent(field.viewport(), QDropEvent(QPointF(at), *how))
    settled()
    assert text_at(study, cell) == "Ærø 😀 [1] mangler"


def test_a_mark_leads_to_its_card_by_key_and_by_mouse(
    page: GridPage, codings: dict[str, str], settled: Callable[[], None]
) -> None:
    study, cell = page._session.study, go(page, "Forankring")
    study.summaries.set(cell, "Nok [1], mangler [2]", None, [codings[SECOND], codings[FIRST]])
    settled()
    page.write()
    press(Qt.Key.Key_Return, ALT)
    assert page.pane.list.excerpt is not None
    assert page.pane.list.excerpt.id == codings[FIRST]
    field = page.pane.box.field
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=field.cursorRect().center())
    assert page.pane.list.excerpt.id == codings[SECOND]
    assert page.excerpts_here() == [codings[SECOND]]


# --- condensing


def test_a_passage_is_condensed_at_its_card_and_gathered(
    page: GridPage, codings: dict[str, str], settled: Callable[[], None]
) -> None:
    study, cell = page._session.study, go(page, "Forankring")
    settled()
    assert page.pane.gather_button.isHidden()
    run(page, "list")
    page.pane.list.choose(codings[FIRST])
    press(Qt.Key.Key_F2)
    assert page.pane.short.hasFocus()
    type_words("aftale savnes")
    press(Qt.Key.Key_Return, CTRL)
    settled()
    assert study.codings.get(codings[FIRST]).condensed == "aftale savnes"
    assert not page.pane.gather_button.isHidden()
    QTest.mouseClick(page.pane.gather_button, Qt.MouseButton.LeftButton)
    settled()
    assert text_at(study, cell) == "aftale savnes [1]"
    assert page.pane.gather_button.isHidden()
    study.undo()
    settled()
    assert text_at(study, cell) == ""


def test_another_card_shows_its_own_paraphrase(
    page: GridPage, codings: dict[str, str], settled: Callable[[], None]
) -> None:
    go(page, "Forankring")
    settled()
    page.pane.list.choose(codings[FIRST])
    page.pane.short.setFocus()
    type_words("savnes")
    page.pane.list.choose(codings[SECOND])
    settled()
    assert page.pane.short.toPlainText() == ""
    assert page._session.study.codings.get(codings[FIRST]).condensed == "savnes"
    assert page._session.study.codings.get(codings[SECOND]).condensed == ""


# --- what is amber, what is empty


def test_amber_comes_and_goes_and_f8_finds_it(
    page: GridPage, codings: dict[str, str], settled: Callable[[], None]
) -> None:
    study, cell = page._session.study, go(page, "Forankring")
    study.summaries.set(cell, "De mangler en aftale.")
    settled()
    assert page.bar.stale.isHidden()
    study.codings.remove([codings[SECOND]])
    settled()
    assert set(page.view.grid.layout_.facts.stale) == {cell}  # type: ignore[union-attr]
    assert page.bar.stale.text() == "1 to look at again"
    go(page, "Roller", case="K02")
    run(page, "next_stale")
    assert page.view.cell == cell
    settled()
    run(page, "holds")
    settled()
    assert page.bar.stale.isHidden()
    study.undo()
    settled()
    assert page.bar.stale.isVisible()


def test_f7_finds_the_next_empty_cell_with_passages(page: GridPage, settled: Callable[[], None]) -> None:
    study = page._session.study
    study.summaries.set(go(page, "Forankring"), "skrevet")
    settled()
    run(page, "next_empty")
    assert page.view.cell == cell_of(study, "Forankring", "2017")
    run(page, "empty_before")
    assert page.view.cell == cell_of(study, "Forankring/Aftaler", "2015:2017")


# --- what is seen


def test_codes_are_folded_and_empty_ones_hidden(page: GridPage, settled: Callable[[], None]) -> None:
    def codes() -> list[str]:
        return [one.name for one in page.view.grid.layout_.codes]  # type: ignore[union-attr]

    everything = codes()
    assert everything == ["Forankring", "Aftaler", "Båret af én", "Roller", "Ærlighed"]
    go(page, "Forankring/Aftaler")
    press(Qt.Key.Key_Space)
    assert codes() == ["Forankring", "Roller", "Ærlighed"]
    assert page.view.cell == cell_of(page._session.study, "Forankring")
    press(Qt.Key.Key_Space)
    QTest.mouseClick(page.bar.hide_empty, Qt.MouseButton.LeftButton)
    assert codes() == ["Forankring", "Aftaler"]
    again = GridPage(page._session, LIGHT)
    assert again._look.hide_empty
    again.deleteLater()


def test_parts_are_chosen_and_stand_below_or_beside(page: GridPage) -> None:
    def size() -> tuple[int, int]:
        layout = page.view.grid.layout_
        return (layout.rows, layout.columns) if layout is not None else (0, 0)

    assert size() == (15, 2)
    QTest.mouseClick(page.bar.stacked, Qt.MouseButton.LeftButton)
    assert size() == (5, 6)
    cell = go(page, "Roller", "2015:2017", "K02")
    QTest.mouseClick(
        next(one for one in page.bar.findChildren(QPushButton) if one.text() == "2015"), Qt.MouseButton.LeftButton
    )
    assert size() == (5, 4)
    assert page.view.cell == cell


def test_the_filter_and_sites_choose_columns(page: GridPage, session: Session, settled: Callable[[], None]) -> None:
    def columns() -> list[str]:
        return [one.name for one in page.view.grid.layout_.places]  # type: ignore[union-attr]

    assert columns() == ["K01", "K02"]
    page.bar.turn("with_sites")
    assert columns() == ["Fjordby", "K01", "Ærø", "K02"]
    session.set_filter(Filter(cases=(session.study.names.cases.find("K02").id,)))
    assert columns() == ["K02"]
    session.set_filter(Filter())
    page.view.go_to((0, 0))
    settled()
    type_words("stedet")
    press(Qt.Key.Key_Escape)
    settled()
    cell = session.study.summaries.find_cell(site="Fjordby", code="Forankring", wave="2015")
    assert text_at(session.study, cell) == "stedet"


# --- reading, copying, export


def test_a_case_and_a_code_are_read_as_a_text(page: GridPage, settled: Callable[[], None]) -> None:
    study = page._session.study
    study.summaries.set(cell_of(study, "Forankring"), "mangler")
    study.summaries.set(cell_of(study, "Roller", "2017"), "uklart")
    study.summaries.set(cell_of(study, "Roller", "2017", "K02"), "kendt")
    settled()
    go(page, "Roller", "2017")
    run(page, "read_case")
    assert page.reader.text.toPlainText().split("\n") == ["Forankring", "2015", "mangler", "Roller", "2017", "uklart"]
    assert page.reader.text.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.view.hasFocus()
    run(page, "read_code")
    assert page.reader.text.toPlainText().split("\n") == ["K01", "2017", "uklart", "K02", "2017", "kendt"]
    run(page, "read_code")
    assert page.view.hasFocus()
    study.summaries.set(cell_of(study, "Forankring/Aftaler"), "mundtlig")
    settled()
    go(page, "Forankring")
    run(page, "read_code")
    assert page.reader.text.toPlainText().split("\n") == ["K01", "2015", "mangler", "Aftaler · 2015", "mundtlig"]


def test_the_grid_is_copied_with_its_caption(page: GridPage, settled: Callable[[], None]) -> None:
    study = page._session.study
    study.summaries.set(cell_of(study, "Forankring"), "mangler\naftale")
    settled()
    run(page, "copy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:3] == ["\t\tFjordby\tÆrø", "\t\tK01\tK02", "Forankring\t2015\tmangler aftale\t"]
    assert "To sager: 1 summaries, 0 of them to look at again" in lines[-1]


def test_summaries_leave_by_the_reports(page: GridPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._session.went) as told:
        page.export()
    assert told.args == [Place(Room.REPORTS, row_id=ReportKind.SUMMARIES.value)]


# --- places and things


def test_a_place_names_a_cell_and_the_page_says_where_it_is(page: GridPage, settled: Callable[[], None]) -> None:
    study = page._session.study
    cell = cell_of(study, "Forankring/Aftaler", "2015:2017", "K02")
    page.show_place(
        Place(
            Room.SUMMARIES, code_id=cell.code_id, case_id=cell.case_id, wave_id=cell.wave_id, row_id=cell.from_wave_id
        )
    )
    assert page.view.cell == cell
    assert page.current_place() == Place(
        Room.SUMMARIES,
        code_id=cell.code_id,
        case_id=cell.case_id,
        wave_id=cell.wave_id,
        row_id=cell.from_wave_id,
        page=Page.GRID,
    )
    assert [one.target for one in page.things_here()] == [MemoTarget.CELL, MemoTarget.CODE, MemoTarget.CASE]
    page.show_place(Place(Room.SUMMARIES, code_id=code_at(study, "Roller")))
    assert page.view.cell == cell_of(study, "Roller", "2015:2017", "K02")


def test_a_passage_leads_to_its_transcript(
    page: GridPage, codings: dict[str, str], session: Session, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    go(page, "Forankring")
    settled()
    page.pane.list.choose(codings[FIRST])
    page.pane.list.setFocus()
    assert page.things_here()[0].id == codings[FIRST]
    with qtbot.waitSignal(session.went) as went:
        run(page, "go")
    assert went.args[0].coding_id == codings[FIRST]


def test_every_control_says_what_it_is_and_colours_change(page: GridPage) -> None:
    page.take_theme(DARK)
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text() or button.isHidden()
    assert all(field.accessibleName() for field in page.findChildren(TextField))
    assert not page.view.grab().toImage().isNull()
    assert page.view.grid.headerData(0, Qt.Orientation.Horizontal) == "K01"
