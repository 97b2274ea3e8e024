from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.agreed import LayerState
from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState, RoleIn
from qualcase.coding.sources import SourceKind
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.session import Session
from qualcase.ui.material.board_layout import Spot, SpotKind
from qualcase.ui.material.board_words import role_letters
from qualcase.ui.material.cell_menu import CellMenu
from qualcase.ui.material.chip import Chip, SpotButton
from qualcase.ui.material.progress_state import Fullness, Tally
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import source_named
from tests.ui.dragging import drag_enter, drag_move

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    session.filter_changed.connect(made.take_filter)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


def click(screen: MaterialScreen, name: str) -> None:
    chip = screen.board.chip(source_named(screen.session.study, name))
    assert chip is not None
    QTest.mouseClick(chip, LEFT)


def chips(screen: MaterialScreen) -> list[str]:
    return [chip.text() for chip in screen.board._buttons.values() if isinstance(chip, Chip)]


def head_of(screen: MaterialScreen, row_id: str) -> SpotButton:
    return button_of(screen, screen.board.spot_of(SpotKind.HEAD, row_id))


def button_of(screen: MaterialScreen, spot: Spot) -> SpotButton:
    button = screen.board.button(spot)
    assert button is not None
    return button


def _tip(screen: MaterialScreen, name: str) -> str:
    spot = screen.board.spot_of(SpotKind.SOURCE, source_named(screen.session.study, name))
    return screen.board_page.words.tip(screen.board.board, spot)


LEDER = "K01_2015_interview_leder"


# --- the board


def test_the_board_shows_every_source_as_a_chip(screen: MaterialScreen) -> None:
    assert chips(screen) == ["leder", "note", "leder", "frivillig", "frivillig"]
    assert screen.head.summary.text().startswith("5 source")


def test_chips_show_how_far_the_user_is(screen: MaterialScreen) -> None:
    full = {
        name: screen.board.chip(source_named(screen.session.study, name)) for name in (LEDER, "K01_2015_observation")
    }
    assert [chip.fullness for chip in full.values() if chip] == [Fullness.HALF, Fullness.EMPTY]
    assert [chip.accessibleDescription() for chip in full.values() if chip] == ["coding begun", "coding not begun"]


def test_a_chip_tells_more_on_hover(screen: MaterialScreen) -> None:
    told = _tip(screen, "K02_2015_interview_frivillig")
    assert told.splitlines()[0] == "K02_2015_interview_frivillig"
    assert "Interview" in told
    assert "Birgit" in told
    assert "0 coded" in told


def test_a_click_shows_the_details(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    click(screen, LEDER)
    settled()
    details = screen.side.details
    assert details.isVisible()
    assert details.name.text() == LEDER
    assert details.cases.text() == "K01"
    assert details.wave.currentText() == "2015"
    assert details.text.toPlainText().startswith("I: Hvordan går det?")
    assert screen.current_place() == Place(Room.MATERIAL, source_id=source_named(screen.session.study, LEDER))


def test_arrows_move_over_the_board_and_enter_opens(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    went: list[Place] = []
    screen.session.went.connect(went.append)
    click(screen, LEDER)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down)
    for key in keys:
        QTest.keyClick(screen.focusWidget(), key)
    settled()
    assert screen.board.selection.id == source_named(screen.session.study, "K02_2015_interview_frivillig")
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Home)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
    settled()
    assert went == [Place(Room.CODE, source_id=source_named(screen.session.study, LEDER))]


def test_a_double_click_opens(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    went: list[Place] = []
    screen.session.went.connect(went.append)
    chip = screen.board.chip(source_named(screen.session.study, LEDER))
    assert chip is not None
    QTest.mouseDClick(chip, LEFT)
    settled()
    assert went[0].room is Room.CODE


def test_the_filter_leaves_chips_out(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    screen.session.set_filter(Filter(kinds=(SourceKind.OBSERVATION.value,)))
    settled()
    assert chips(screen) == ["note"]
    assert screen.head.summary.text().startswith("1 of 5")
    screen.session.set_filter(Filter())
    settled()
    assert len(chips(screen)) == 5


def test_both_themes_are_drawn(screen: MaterialScreen) -> None:
    light = screen.grab().toImage()
    screen.take_theme(DARK)
    assert screen.grab().toImage() != light


# --- details


def test_a_new_name_and_date_are_kept_when_the_field_is_left(
    screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    study = screen.session.study
    click(screen, LEDER)
    settled()
    details = screen.side.details
    details.name.setFocus()
    details.name.selectAll()
    QTest.keyClicks(details.name, "K01 leder")
    details.date.setFocus()
    QTest.keyClicks(details.date, "21-3-2015")
    QTest.keyClick(details.date, Qt.Key.Key_Return)
    settled()
    source = study.sources.get(source_named(study, "K01 leder"))
    assert source.date == dt.date(2015, 3, 21)
    assert len(study.history(10)) >= 2
    for _ in range(2):
        screen.session.write(study.undo)
    settled()
    assert details.name.text() == LEDER


def test_selecting_another_source_keeps_what_was_typed_with_the_first(
    screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    study = screen.session.study
    click(screen, LEDER)
    settled()
    note = screen.side.details.note
    note.setFocus()
    QTest.keyClicks(note, "Rolig samtale")
    screen.board_page.select(SpotKind.SOURCE, source_named(study, "K01_2015_observation"))
    settled()
    assert study.sources.get(source_named(study, LEDER)).note == "Rolig samtale"
    assert study.sources.get(source_named(study, "K01_2015_observation")).note == ""


def test_a_name_that_is_taken_is_refused_and_the_old_one_shown(
    screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    said: list[str] = []
    screen.session.said.connect(lambda words, _: said.append(words))
    click(screen, LEDER)
    settled()
    field = screen.side.details.name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "K01_2015_observation")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert "already" in said[0]
    assert field.text() == LEDER


def test_a_source_is_put_in_other_cases_which_are_made(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    click(screen, LEDER)
    settled()
    field = screen.side.details.cases
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "K02; K07")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled()
    names = {case.id: case.name for case in study.cases.all()}
    assert [names[one] for one in study.sources.get(source_named(study, LEDER)).case_ids] == ["K02", "K07"]


def test_kind_and_wave_are_chosen(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    click(screen, LEDER)
    settled()
    details = screen.side.details
    details.kind.setFocus()
    QTest.keyClick(details.kind, Qt.Key.Key_Down)
    details.wave.setFocus()
    QTest.keyClick(details.wave, Qt.Key.Key_Down)
    settled()
    source = study.sources.get(source_named(study, LEDER))
    assert source.kind is SourceKind.GROUP_INTERVIEW
    assert source.wave_id == study.waves.all()[1].id


def test_who_leads_and_the_agreed_layer(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    source = source_named(study, LEDER)
    click(screen, LEDER)
    settled()
    details = screen.side.details
    assert not details.lead.isVisible()
    screen.session.write(lambda: study.coders.ensure("Bo"))
    settled()
    click(screen, LEDER)
    settled()
    assert details.lead.isVisible()
    assert details.lead.currentText() == "Anna"
    details.lead.setFocus()
    QTest.keyClick(details.lead, Qt.Key.Key_Down)
    settled()
    assert study.sources.get(source).lead_coder_id == study.coders.ensure("Bo").id

    def choose(words: str) -> None:
        button = next(one for one in details.layer.findChildren(QPushButton) if one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settled()

    assert [one.text() for one in details.layer.findChildren(QPushButton)] == ["None", "In work"]
    choose("In work")
    agreed = study.agreed.coder()
    assert agreed
    assert [one.quote for one in study.codings.of_source(source, [agreed.id])] == ["vi mangler en aftale"]
    choose("Settled")
    assert study.agreed.state(source) is LayerState.SETTLED
    choose("In work")
    assert study.agreed.state(source) is LayerState.IN_WORK
    choose("None")
    assert study.agreed.states() == {}
    assert study.history(1)[0].coder_id == study.coders.ensure("Anna").id


def test_who_speaks_and_in_which_role(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    click(screen, LEDER)
    settled()
    form = screen.side.details.speakers
    edit = form.whos[1].lineEdit()
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Birthe")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settled()
    role = form.roles[1].lineEdit()
    assert role is not None
    role.setFocus()
    role.selectAll()
    QTest.keyClicks(role, "manager")
    QTest.keyClick(role, Qt.Key.Key_Return)
    settled()
    said = study.sources.speaker_names(source_named(study, LEDER))
    assert [(one.label, one.name, one.role, one.is_interviewer) for one in said.values()] == [
        ("I", "I", None, True),
        ("IP", "Birthe", "manager", False),
    ]


def test_done_is_said_by_key(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    click(screen, LEDER)
    action = next(one for one in screen.actions_here() if one.id == f"material.{CodingState.DONE.value}")
    assert action.enabled()
    action.run()
    settled()
    assert study.sources.states()[source_named(study, LEDER)] == {study.coders.all()[0].id: CodingState.DONE}
    chip = screen.board.chip(source_named(study, LEDER))
    assert chip is not None
    assert chip.fullness is Fullness.FULL


def test_removing_is_undone(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    click(screen, LEDER)
    settled()
    QTest.mouseClick(screen.side.details.remove_button, LEFT)
    settled()
    assert len(chips(screen)) == 4
    assert screen.side.currentWidget() is screen.side.nothing
    screen.session.write(study.undo)
    settled()
    assert len(chips(screen)) == 5


# --- cases


def test_a_case_is_described_beside_the_board(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    case = study.cases.all()[0]
    QTest.mouseClick(head_of(screen, case.id), LEFT)
    settled()
    details = screen.side.case_details
    assert details.isVisible()
    assert screen.current_place() == Place(Room.MATERIAL, case_id=case.id)
    details.title.setFocus()
    QTest.keyClicks(details.title, "Onsdagscafeen")
    QTest.keyClick(details.title, Qt.Key.Key_Return)
    edit = details.site.lineEdit()
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Samsø")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settled()
    changed = next(one for one in study.cases.all() if one.id == case.id)
    assert changed.title == "Onsdagscafeen"
    assert next(site.name for site in study.sites.all() if site.id == changed.site_id) == "Samsø"


def test_cases_and_waves_are_made_in_place(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    for asker, name in ((screen.head.new_case, "K07"), (screen.head.new_wave, "2019")):
        QTest.mouseClick(asker.button, LEFT)
        QTest.keyClicks(asker.field, name)
        QTest.keyClick(asker.field, Qt.Key.Key_Return)
        settled()
        assert asker.currentWidget() is asker.button
    assert "K07" in [case.name for case in study.cases.all()]
    assert "2019" in [wave.name for wave in study.waves.all()]
    assert len(screen.head._waves) == 3


# --- elsewhere


def test_an_empty_study_says_what_belongs_here(settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(Study.create(tmp_path / "empty.qualcase", waves=["2015"]), settings)
    screen = MaterialScreen(session, LIGHT)
    qtbot.addWidget(screen)
    screen.show()
    assert screen._empty.isVisible()
    assert "Drop files" in screen._empty.sentence.text()
    qtbot.waitUntil(lambda: not session.is_busy)
    session.close()


@pytest.fixture
def read_only(path: Path, settings: Settings, qtbot: QtBot) -> Iterator[MaterialScreen]:
    session = Session(Study.open(path, read_only=True), settings)
    screen = MaterialScreen(session, LIGHT)
    qtbot.addWidget(screen)
    screen.show()
    yield screen
    session.close()


def test_a_study_that_is_read_only_can_be_looked_at_and_not_changed(
    read_only: MaterialScreen, qtbot: QtBot, files: Path
) -> None:
    said: list[tuple[str, bool]] = []
    read_only.session.said.connect(lambda *told: said.append(told))
    click(read_only, LEDER)
    qtbot.waitUntil(lambda: not read_only.session.is_busy)
    assert read_only.side.details.name.isReadOnly()
    assert not read_only.side.details.remove_button.isEnabled()
    assert not read_only.head.import_button.isVisible()
    assert read_only.take_files([files])
    assert said[0][1]


# --- progress, roles, files on a cell


def test_the_head_tells_how_far_the_coding_is(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    anna = study.coders.all()[0].id
    screen.session.write(lambda: study.sources.set_state(source_named(study, LEDER), anna, CodingState.DONE))
    settled()
    assert screen.head.overall.tally == Tally(total=5, done=1)
    assert [one.figure.text() for one in screen.head._waves] == ["1 of 3 done", "0 of 2 done"]
    assert "1 done" in screen.head.overall.toolTip()


def test_another_coders_progress_is_chosen(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    bo = study.coders.ensure("Bo").id
    screen.session.write(lambda: study.sources.set_state(source_named(study, LEDER), bo, CodingState.DONE))
    settled()
    chip = screen.board.chip(source_named(study, LEDER))
    assert chip is not None
    before = chip.fullness
    assert before is Fullness.HALF
    assert [screen.head.whose.itemText(n) for n in range(screen.head.whose.count())] == [
        "Anna (me)",
        "Bo",
        "the lead coders",
    ]
    screen.head.whose.setFocus()
    QTest.keyClick(screen.head.whose, Qt.Key.Key_Down)
    settled()
    assert chip.fullness is Fullness.FULL
    assert screen.head.overall.tally == Tally(total=5, done=1)


def test_saying_how_far_one_is_shows_ones_own_progress(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    screen.session.study.coders.ensure("Bo")
    screen.board_page.show_whose(screen.session.study.coders.all()[1].id)
    click(screen, LEDER)
    next(one for one in screen.actions_here() if one.id == "material.done").run()
    settled()
    assert screen.head.whose.currentText() == "Anna (me)"
    assert screen.head.overall.tally.done == 1


def test_a_cell_tells_who_was_heard(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    case = study.cases.all()[1]
    birgit = next(one for one in study.participants.all() if one.name == "Birgit")
    waves = study.waves.all()
    roles = (RoleIn("volunteer", case.id, waves[0].id),)
    screen.session.write(lambda: study.participants.set(birgit.id, roles=roles))
    settled()
    words, board = screen.board_page.words, screen.board.board
    row = next(number for number, one in enumerate(board.rows) if one.id == case.id)
    told = [words.roles_tip(board, row, column, screen.board._heard) for column in (0, 1)]
    assert "Volunteer: Birgit" in told[0]
    assert "Not heard in this wave: volunteer" in told[1]


def test_files_dropped_on_a_cell_come_in_with_its_case_and_wave(
    screen: MaterialScreen, settled: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "noter.txt"
    path.write_text("Der hænger en tavle ved døren.\n", encoding="utf-8")
    study = screen.session.study
    column = 1
    row = next(n for n, one in enumerate(screen.board.board.rows) if one.name == "K02")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(screen.board.cell_rect(row, column).center())
    for event in (
        drag_enter(place.toPoint(), data),
        drag_move(place.toPoint(), data),
    ):
        QApplication.sendEvent(screen.board, event)
        assert event.isAccepted()
    assert screen.board._over == (row, column)
    QApplication.sendEvent(screen.board, QDropEvent(place, Qt.DropAction.CopyAction, data, LEFT, NONE))
    settled()
    (incoming,) = screen.import_page.model.rows
    assert incoming.placing.cases == ("K02",)
    assert incoming.placing.wave == study.waves.all()[1].name
    assert screen.board._over is None


def test_a_study_dropped_on_the_board_is_the_windows(screen: MaterialScreen) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x/other.qualcase")])
    event = drag_enter(screen.board.rect().center(), data)
    QApplication.sendEvent(screen.board, event)
    assert not event.isAccepted()


def test_a_site_is_described_beside_the_board(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    site = study.sites.all()[0]
    QTest.mouseClick(head_of(screen, site.id), LEFT)
    settled()
    details = screen.side.site_details
    assert details.isVisible()
    assert details.case_names() == ["K01"]
    assert screen.current_place() == Place(Room.MATERIAL, site_id=site.id)
    details.note.setFocus()
    QTest.keyClicks(details.note, "En havneby")
    details.name.setFocus()
    settled()
    assert study.sites.all()[0].note == "En havneby"


# --- plans


def empty_cell(screen: MaterialScreen, name: str, column: int) -> Spot:
    row = next(n for n, one in enumerate(screen.board.board.rows) if one.name == name)
    return Spot(SpotKind.EMPTY, "", row, column)


def open_menu(screen: MaterialScreen) -> CellMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, CellMenu)
    return found


def chips_in(screen: MaterialScreen, kind: SpotKind) -> list[str]:
    return [button.text() for spot, button in screen.board._buttons.items() if spot.kind is kind]


def test_a_source_is_planned_by_keys_filled_by_one_that_comes_and_open_again_after_undo(
    screen: MaterialScreen, settled: Callable[[], None], tmp_path: Path
) -> None:
    study = screen.session.study
    screen.session.write(lambda: study.cases.add("K03", site="Ærø"))
    settled()
    spot = empty_cell(screen, "K03", 1)
    screen.board.focus(spot)
    QTest.keyClick(button_of(screen, spot), Qt.Key.Key_Return)
    menu = open_menu(screen)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    below = QApplication.activePopupWidget()
    assert below is not None
    QTest.keyClick(below, Qt.Key.Key_Down)
    QTest.keyClick(below, Qt.Key.Key_Return)
    settled()
    (plan,) = study.planned.all()
    assert (plan.kind, plan.role) == (SourceKind.INTERVIEW, "employee")
    assert chips_in(screen, SpotKind.PLANNED) == ["employee"]
    assert screen.board.focused() == screen.board.spot_of(SpotKind.PLANNED, plan.id)
    path = tmp_path / "K03_2017_interview_medarbejder.txt"
    path.write_text("I: Og nu?\nIP: Nu går det bedre, og vi ved hvem der gør hvad.\n", encoding="utf-8")
    screen.session.write(lambda: study.sources.bring_in(study.sources.prepare([path])))
    settled()
    assert chips_in(screen, SpotKind.PLANNED) == []
    assert "medarbejder" in chips_in(screen, SpotKind.SOURCE)
    screen.session.write(study.undo)
    settled()
    assert chips_in(screen, SpotKind.PLANNED) == ["employee"]


def test_a_plan_is_given_up_by_delete(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    case, wave = study.cases.all()[0], study.waves.all()[0]
    screen.session.write(lambda: study.planned.add(SourceKind.DOCUMENT, wave.id, case_id=case.id))
    settled()
    assert chips_in(screen, SpotKind.PLANNED) == ["document"]
    spot = screen.board.spot_of(SpotKind.PLANNED, study.planned.all()[0].id)
    QTest.mouseClick(button_of(screen, spot), LEFT)
    action = next(one for one in screen.actions_here() if one.id == "material.remove")
    assert action.enabled()
    action.run()
    settled()
    assert study.planned.all() == ()


def test_a_document_of_a_site_is_planned_by_the_mouse(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    spot = empty_cell(screen, "Fjordby", 0)
    QTest.mouseClick(button_of(screen, spot), LEFT)
    menu = open_menu(screen)
    entry = next(one for one in menu.actions() if "document" in one.text())
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(entry).center())
    settled()
    (plan,) = study.planned.all()
    assert plan.site_id == study.sites.all()[0].id
    assert plan.kind is SourceKind.DOCUMENT


def test_the_legend_is_a_key_away(screen: MaterialScreen) -> None:
    action = next(one for one in screen.actions_here() if one.id == "material.legend")
    action.run()
    assert "planned" in screen.board_page.legend.text()
    assert screen.board_page.legend.isVisible()
    action.run()
    assert not screen.board_page.legend.isVisible()


def test_roles_that_begin_alike_have_letters_of_their_own() -> None:
    assert role_letters(["volunteer", "manager", "mentor", "kasserer"]) == ["V", "M", "Me", "K"]
