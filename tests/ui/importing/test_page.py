from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from qualcase.coding.bundle import Placing
from qualcase.errors import Cancelled
from qualcase.study import Study
from qualcase.ui.base.session import Session
from qualcase.ui.importing.columns import Column
from qualcase.ui.importing.delegate import check_rect
from qualcase.ui.importing.labels import Said, Who
from qualcase.ui.importing.page import ImportPage
from qualcase.ui.importing.receipt_sheet import ReceiptSheet
from qualcase.ui.importing.rows import Verdict
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import source_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.progress import Progress
    from qualcase.settings import Settings
    from qualcase.study.importing import Imported
    from qualcase.ui.importing.table import ImportTable

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    made.resize(1300, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Three new texts and a file that is none."""
    folder = tmp_path / "nye"
    folder.mkdir()
    (folder / "K02_2017_interview_leder.txt").write_text("I: Nå?\nIP: Ja, det går.\n", encoding="utf-8")
    (folder / "K05_2017_interview_borger.txt").write_text("I: Hvad nu?\nIP: Nu er vi fire.\n", encoding="utf-8")
    (folder / "notat.txt").write_text("Et notat uden sted.\n", encoding="utf-8")
    (folder / "tom.docx").write_bytes(b"")
    return folder


@pytest.fixture
def page(screen: MaterialScreen, texts: Path, settled: Callable[[], None]) -> ImportPage:
    """The table of the new texts."""
    assert screen.take_files([texts])
    settled()
    return screen.import_page


def cell(table: ImportTable, row: int, column: Column) -> str:
    return str(table.model().index(row, column).data())


def edit(table: ImportTable, row: int, column: Column) -> QLineEdit | QComboBox:
    """Open the editor of a cell as a person does."""
    table.setFocus()
    if row not in {index.row() for index in table.selectionModel().selectedRows()}:
        table.setCurrentIndex(table.model().index(row, column))
    table.selectionModel().setCurrentIndex(
        table.model().index(row, column), table.selectionModel().SelectionFlag.NoUpdate
    )
    QTest.keyClick(table, Qt.Key.Key_Return)
    found = table.viewport().findChildren(QLineEdit) + table.viewport().findChildren(QComboBox)
    editors = [one for one in found if one.parentWidget() is table.viewport() and one.isVisible()]
    assert len(editors) == 1
    return editors[0]


def number_of(page: ImportPage, name: str) -> int:
    """The number of a file in the model, whatever the order in the table."""
    return next(at for at, row in enumerate(page.model.rows) if row.incoming.path.name.startswith(name))


def click(segments: QWidget, word: str) -> None:
    """Press one of a few words."""
    QApplication.processEvents()
    pressed = [one for one in segments.findChildren(QPushButton) if one.text() == word and one.isVisible()][-1]
    QTest.mouseClick(pressed, LEFT)


def has_keyboard(widget: QWidget) -> bool:
    """Whether the keyboard is somewhere in a widget."""
    now = QApplication.focusWidget()
    return now is not None and widget.isAncestorOf(now)


def type_into(field: QComboBox, words: str) -> None:
    """Type a name into a free choice and leave it with Tab."""
    line = field.lineEdit()
    assert line is not None
    field.setFocus()
    line.selectAll()
    QTest.keyClicks(field, words)
    completer = field.completer()
    popup = completer.popup() if completer is not None else None
    QTest.keyClick(popup if popup is not None and popup.isVisible() else field, Qt.Key.Key_Tab)


def row_of(table: ImportTable, name: str) -> int:
    return next(row for row in range(table.model().rowCount()) if cell(table, row, Column.FILE).startswith(name))


def test_the_files_stand_in_a_table_and_nothing_is_written(page: ImportPage, session: Session) -> None:
    assert page.isVisible()
    assert page.model.rowCount() == 4
    assert page.parts.import_button.text().startswith("Import 3 file")
    said = [one.text() for one in page.parts.verdicts.findChildren(QPushButton)]
    assert said == ["All 4", "2 to look at", "1 ready", "1 cannot come in"]
    assert page.parts.summary.text() == "New cases: K05"
    assert len(session.study.sources.all()) == 5


def test_the_current_row_tells_everything_about_it(page: ImportPage, qtbot: QtBot) -> None:
    page.table.choose([number_of(page, "tom")])
    told = page.preview.told
    qtbot.waitUntil(lambda: page.preview.name.text() == "tom.docx" and told.isVisible())
    assert told.text().startswith("Is empty.")
    assert "tom.docx" not in told.text(), "the name stands above it already"
    page.table.choose([number_of(page, "K02")])
    qtbot.waitUntil(lambda: page.preview.name.text().startswith("K02"))
    assert not told.isVisible()


def test_importing_brings_in_what_is_ready_and_says_what_was_made(
    page: ImportPage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    told: list[str] = []
    done: list[Imported] = []
    screen.session.done_said.connect(told.append)
    page.imported.connect(done.append)
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    study = screen.session.study
    assert len(study.sources.all()) == 8
    assert "3 file" in told[0]
    assert "Case “K05” was added" in told[0]
    assert len(done[0].added) == 3
    assert not page.isVisible()
    assert all(screen.board.chip(source.id) is not None for source in study.sources.all())
    study.undo()
    assert len(study.sources.all()) == 5
    assert [case.name for case in study.cases.all()] == ["K01", "K02"]


def test_a_cell_is_edited_in_its_place(page: ImportPage, qtbot: QtBot) -> None:
    table, row = page.table, row_of(page.table, "notat")
    table.choose([table.listing.number(table.listing.index(row, 0))])
    editor = edit(table, row, Column.CASE)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "k01; K06")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(table, row, Column.CASE) == "K01; K06")
    assert "New case K06" in cell(table, row, Column.NOTES)


def test_an_edit_holds_for_all_selected_rows(page: ImportPage, qtbot: QtBot) -> None:
    table = page.table
    table.selectAll()
    row = row_of(table, "notat")
    editor = edit(table, row, Column.DATE)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "1.10.2017")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(table, row, Column.DATE) == "2017-10-01")
    dates = [cell(table, each, Column.DATE) for each in range(4)]
    assert dates.count("2017-10-01") == 3, "all that can come in"


def test_a_wave_is_chosen_or_typed_and_made_when_the_study_lacks_it(
    page: ImportPage, session: Session, settled: Callable[[], None], qtbot: QtBot
) -> None:
    table, number = page.table, number_of(page, "notat")
    table.choose([number])
    editor = edit(table, row_of(table, "notat"), Column.WAVE)
    assert isinstance(editor, QComboBox)
    assert [editor.itemText(at) for at in range(editor.count())] == ["2015", "2017"]
    QTest.keyClicks(editor, "2019")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(page.preview.wave.isVisible)
    assert page.preview.wave.text() == "Make the wave 2019"
    assert page.model.judged(number)[0] is Verdict.REFUSED
    QTest.mouseClick(page.preview.wave, LEFT)
    settled()
    assert [one.name for one in session.study.waves.all()] == ["2015", "2017"], "nothing is written yet"
    assert "New waves: 2019" in page.parts.summary.text()
    assert page.model.judged(number)[0] is not Verdict.REFUSED
    qtbot.waitUntil(lambda: not page.preview.wave.isVisible())
    assert cell(table, row_of(table, "notat"), Column.WAVE) == "2019"


def test_in_a_study_without_waves_they_are_made_of_the_years_of_the_files(
    tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    session = Session(Study.create(tmp_path / "bar.qualcase", title="Bar"), settings)
    page = ImportPage(session, LIGHT)
    qtbot.addWidget(page)
    page.show()
    (tmp_path / "Sag").mkdir()
    (tmp_path / "Sag" / "K01 2015-10-03.txt").write_text("Et notat.\n", encoding="utf-8")
    (tmp_path / "Sag" / "K02 2017-10-03.txt").write_text("Et andet notat.\n", encoding="utf-8")
    page.begin([tmp_path / "Sag"])
    qtbot.waitUntil(lambda: not session.is_busy)
    page.model.set_text([0], Column.SITE, "Samsø")
    assert page.parts.waves_button.text() == "The study has no waves. Make 2015, 2017"
    QTest.mouseClick(page.parts.waves_button, LEFT)
    qtbot.waitUntil(lambda: [row.placing.wave for row in page.model.rows] == ["2015", "2017"])
    assert page.parts.waves_button.isHidden()
    assert page.model.rows[0].placing.site == "Samsø", "what was said before stands"
    session.close()


def test_files_are_found_by_their_folders(page: ImportPage) -> None:
    page.parts.field.setText("nye K02")
    assert page.table.listing.rowCount() == 1


def test_a_kind_and_a_site_are_chosen(page: ImportPage) -> None:
    table, row = page.table, row_of(page.table, "notat")
    table.choose([table.listing.number(table.listing.index(row, 0))])
    kind = edit(table, row, Column.KIND)
    assert isinstance(kind, QComboBox)
    kind.hidePopup()
    kind.setCurrentIndex(2)
    kind.activated.emit(2)
    assert cell(table, row, Column.KIND) == "Observation note"
    site = edit(table, row, Column.SITE)
    assert isinstance(site, QComboBox)
    QTest.keyClicks(site, "ærø")
    QTest.keyClick(site, Qt.Key.Key_Return)
    assert cell(table, row, Column.SITE) == "Ærø"


def test_space_and_the_box_leave_a_file_out(page: ImportPage) -> None:
    table, row = page.table, row_of(page.table, "K02")
    table.choose([table.listing.number(table.listing.index(row, 0))])
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page.parts.import_button.text().startswith("Import 2 file")
    box = check_rect(table.visualRect(table.model().index(row, Column.FILE))).center()
    QTest.mouseClick(table.viewport(), LEFT, NONE, box)
    assert page.parts.import_button.text().startswith("Import 3 file")


def test_who_speaks_is_said_for_all_selected_files_at_once(
    page: ImportPage, screen: MaterialScreen, settled: Callable[[], None], qtbot: QtBot
) -> None:
    table, panel = page.table, page.preview.labels
    table.selectAll()
    qtbot.waitUntil(page.preview.holds.isVisible)
    assert "4 chosen" in page.preview.holds.text()
    line = panel.row_of("IP")
    assert line is not None
    assert line.amount.text() == "2 turns in 2 files"
    click(line.who, "Interviewer")
    qtbot.waitUntil(lambda: line.line is not None and line.line.said == Said(Who.INTERVIEWER))
    row = row_of(table, "K02")
    assert cell(table, row, Column.SPEAKERS) == "I: interviewer; IP: interviewer"
    assert not line.role.isEnabled(), "whoever asks has no role"
    click(line.who, "New person")
    qtbot.waitUntil(line.role.isEnabled)
    type_into(line.role, "volunteer")
    qtbot.waitUntil(lambda: cell(table, row, Column.SPEAKERS) == "I: interviewer; IP: new, volunteer")
    assert cell(table, row_of(table, "K05"), Column.SPEAKERS) == "I: interviewer; IP: new, volunteer"
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    study = screen.session.study
    said = study.sources.speaker_names(source_named(study, "K02_2017_interview_leder"))
    assert [(one.label, one.role) for one in said.values() if not one.is_interviewer] == [("IP", "volunteer")]


def test_a_person_of_the_case_is_one_click_away_and_anybody_by_name(
    page: ImportPage, screen: MaterialScreen, settled: Callable[[], None], qtbot: QtBot
) -> None:
    panel = page.preview.labels
    page.table.choose([number_of(page, "K02")])
    line = panel.row_of("IP")
    qtbot.waitUntil(lambda: page.preview.name.text().startswith("K02"))
    assert line is not None
    assert "Birgit" in [one.text() for one in line.who.findChildren(QPushButton)]
    click(line.who, "Birgit")
    qtbot.waitUntil(lambda: line.line is not None and line.line.said == Said(Who.PERSON, "Birgit"))
    type_into(line.other, "Karen Holm")
    qtbot.waitUntil(lambda: line.line is not None and line.line.said == Said(Who.PERSON, "Karen Holm"))
    assert line.other.currentText() == ""
    click(line.who, "Birgit")
    qtbot.waitUntil(lambda: line.line is not None and line.line.said == Said(Who.PERSON, "Birgit"))
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    study = screen.session.study
    said = study.sources.speaker_names(source_named(study, "K02_2017_interview_leder"))
    assert [one.name for one in said.values() if not one.is_interviewer] == ["Birgit"]


def test_what_is_no_label_and_who_is_nobody_is_said_with_one_click(page: ImportPage, qtbot: QtBot) -> None:
    table, panel = page.table, page.preview.labels
    page.table.choose([number_of(page, "K02")])
    qtbot.waitUntil(lambda: page.preview.name.text().startswith("K02"))
    line = panel.row_of("IP")
    assert line is not None
    click(line.who, "Nobody")
    qtbot.waitUntil(lambda: cell(table, row_of(table, "K02"), Column.SPEAKERS) == "I: interviewer; IP: nobody")
    qtbot.waitUntil(lambda: not line.role.isEnabled())
    QTest.mouseClick(line.none, LEFT)
    qtbot.waitUntil(lambda: cell(table, row_of(table, "K02"), Column.SPEAKERS) == "I: interviewer")
    assert len(page.model.rows[number_of(page, "K02")].incoming.turns) == 1
    qtbot.waitUntil(line.isHidden)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cell(table, row_of(table, "K02"), Column.SPEAKERS) == "I: interviewer; IP: nobody"


def test_turns_are_looked_for_in_a_note_too(
    page: ImportPage, screen: MaterialScreen, texts: Path, settled: Callable[[], None], qtbot: QtBot
) -> None:
    note = texts / "K02 observation 2017.txt"
    note.write_text("Vi sad i køkkenet.\n\nI: Kommer I tit?\nBorger: Ja, hver onsdag.\n", encoding="utf-8")
    screen.take_files([note])
    settled()
    page.table.choose([number_of(page, "K02 obs")])
    qtbot.waitUntil(page.preview.look.isVisible)
    assert not page.preview.labels.isVisible()
    QTest.mouseClick(page.preview.look, LEFT)
    qtbot.waitUntil(page.preview.labels.isVisible)
    assert not page.preview.look.isVisible()
    assert cell(page.table, row_of(page.table, "K02 obs"), Column.KIND) == "Observation note"
    qtbot.waitUntil(lambda: len(page.preview.text.sheet.turns) == 2)


def test_what_will_be_remembered_is_said_before(page: ImportPage, session: Session, texts: Path, qtbot: QtBot) -> None:
    assert not page.parts.remembered.isVisible()
    page.table.choose([number_of(page, "K02")])
    qtbot.waitUntil(lambda: page.preview.name.text().startswith("K02"))
    line = page.preview.labels.row_of("IP")
    assert line is not None
    click(line.who, "Interviewer")
    qtbot.waitUntil(page.parts.remembered.isVisible)
    assert page.parts.remembered.text() == "Remembered for the next files: “IP” is the interviewer"
    assert session.study.labels.all() == ()


def test_a_table_among_the_files_says_where_they_belong_and_what_was_said_stays(
    page: ImportPage, screen: MaterialScreen, texts: Path, settled: Callable[[], None], qtbot: QtBot
) -> None:
    page.model.set_text([number_of(page, "notat")], Column.SITE, "Samsø")
    table = texts / "materialer.csv"
    table.write_text("file;case;wave\nnotat.txt;K02;2015\nK05_2017_interview_borger.txt;K06;2015\n", encoding="utf-8")
    told: list[str] = []
    screen.session.said.connect(lambda words, _: told.append(words))
    screen.take_files([table])
    settled()
    qtbot.waitUntil(lambda: bool(told))
    settled()
    assert told == ["materialer.csv says where the files belong."]
    assert page.model.rowCount() == 4
    row = row_of(page.table, "notat")
    assert [cell(page.table, row, one) for one in (Column.CASE, Column.SITE, Column.WAVE)] == ["K02", "Samsø", "2015"]
    assert cell(page.table, row_of(page.table, "K05"), Column.CASE) == "K06"


def test_a_table_alone_is_told_to_be_one(screen: MaterialScreen, tmp_path: Path, settled: Callable[[], None]) -> None:
    table = tmp_path / "materialer.csv"
    table.write_text("file;case\nnotat.txt;K02\n", encoding="utf-8")
    told: list[tuple[str, bool]] = []
    screen.session.said.connect(lambda *said: told.append(said))
    screen.take_files([table])
    settled()
    assert told == [("materialer.csv is a table of files. Drop the files together with it.", True)]
    assert not screen.import_page.isVisible()


def test_the_other_files_get_the_same_with_one_click_more(page: ImportPage, qtbot: QtBot) -> None:
    table, panel = page.table, page.preview.labels
    page.table.choose([number_of(page, "K02")])
    line = panel.row_of("IP")
    qtbot.waitUntil(lambda: page.preview.name.text().startswith("K02"))
    assert line is not None
    click(line.who, "Interviewer")
    qtbot.waitUntil(line.same.isVisible)
    assert line.same.text().startswith("The same in 1 other file")
    QTest.mouseClick(line.same, LEFT)
    qtbot.waitUntil(lambda: not line.same.isVisible())
    assert cell(table, row_of(table, "K05"), Column.SPEAKERS) == "I: interviewer; IP: interviewer"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cell(table, row_of(table, "K05"), Column.SPEAKERS).startswith("I: interviewer; IP: new")


def test_a_click_beside_the_text_leads_to_the_label(page: ImportPage, qtbot: QtBot) -> None:
    page.table.choose([number_of(page, "K02")])
    text = page.preview.text
    qtbot.waitUntil(lambda: len(text.sheet.turns) == 2)
    line = text.geometry_of_text.line_at(text.sheet.turns[1].start)
    place = QPoint(text.gutter.width() - 30, round((line.top + line.bottom) / 2))
    QTest.mouseClick(text.gutter, LEFT, NONE, place)
    row = page.preview.labels.row_of("IP")
    assert row is not None
    qtbot.waitUntil(lambda: has_keyboard(row))


def test_enter_on_who_speaks_leads_to_the_labels(page: ImportPage, qtbot: QtBot) -> None:
    table, row = page.table, row_of(page.table, "K02")
    table.choose([table.listing.number(table.listing.index(row, 0))])
    qtbot.waitUntil(lambda: page.preview.name.text().startswith("K02"))
    index = table.model().index(row, Column.SPEAKERS)
    table.selectionModel().setCurrentIndex(index, table.selectionModel().SelectionFlag.NoUpdate)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert has_keyboard(page.preview.labels.rows[0])


def test_what_needs_a_look_stands_first_and_stays_while_it_is_edited(page: ImportPage) -> None:
    names = [cell(page.table, row, Column.FILE) for row in range(4)]
    assert names[:2] == ["K05_2017_interview_borger.txt", "notat.txt"]
    assert names[2] == "tom.docx"
    page.model.set_text([number_of(page, "notat")], Column.CASE, "K01")
    page.model.set_text([number_of(page, "notat")], Column.WAVE, "2015")
    assert [cell(page.table, row, Column.FILE) for row in range(4)] == names
    header = page.table.horizontalHeader()
    for _ in range(2):
        place = QPoint(header.sectionViewportPosition(Column.FILE) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), LEFT, NONE, place)
    assert [cell(page.table, row, Column.FILE) for row in range(4)] == sorted(names, key=str.casefold, reverse=True)


def test_files_are_found_by_typing_and_by_what_they_need(page: ImportPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.parts.field.hasFocus()
    QTest.keyClicks(page.parts.field, "2017 k02")
    assert [cell(page.table, row, Column.FILE) for row in range(page.table.model().rowCount())] == [
        "K02_2017_interview_leder.txt"
    ]
    QTest.keyClick(page.parts.field, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    page.parts.field.setFocus()
    QTest.keyClick(page.parts.field, Qt.Key.Key_Escape)
    assert page.table.model().rowCount() == 4
    click(page.parts.verdicts, "1 cannot come in")
    assert page.table.model().rowCount() == 1
    click(page.parts.verdicts, "All 4")
    assert page.table.model().rowCount() == 4


def test_fill_down_copy_and_paste(page: ImportPage, qtbot: QtBot) -> None:
    table = page.table
    page.model.set_text([number_of(page, "K02")], Column.SITE, "Ærø")
    table.horizontalHeader().sectionClicked.emit(Column.FILE)
    wanted = [row_of(table, name) for name in ("K02", "K05", "notat")]
    assert wanted == sorted(wanted)
    table.choose([number_of(page, name) for name in ("K02", "K05", "notat")])
    index = table.model().index(wanted[0], Column.SITE)
    table.selectionModel().setCurrentIndex(index, table.selectionModel().SelectionFlag.NoUpdate)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [cell(table, row, Column.SITE) for row in wanted] == ["Ærø"] * 3
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Ærø\nÆrø\nÆrø"
    QApplication.clipboard().setText("Fjordby\nÆrø\nSamsø\n")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [cell(table, row, Column.SITE) for row in wanted] == ["Fjordby", "Ærø", "Samsø"]
    QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [cell(table, row, Column.SITE) for row in wanted] == ["Ærø"] * 3
    QTest.keyClick(table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().setText("Fjordby")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [cell(table, row, Column.SITE) for row in wanted] == ["Fjordby"] * 3


def test_what_cannot_stand_in_a_column_is_told(page: ImportPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page._session.said.connect(lambda words, _: told.append(words))
    row = row_of(page.table, "notat")
    page.table.choose([page.table.listing.number(page.table.listing.index(row, 0))])
    editor = edit(page.table, row, Column.DATE)
    QTest.keyClicks(editor, "i går")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told == ["“i går” cannot stand there."])
    assert cell(page.table, row, Column.DATE) == ""


def test_a_click_on_the_box_leaves_out_all_selected_files(page: ImportPage) -> None:
    table = page.table
    table.selectAll()
    box = check_rect(table.visualRect(table.model().index(0, Column.FILE))).center()
    QTest.mouseClick(table.viewport(), LEFT, NONE, box)
    assert page.model.coming() == ()
    assert len(table.selected_numbers()) == 4, "the selection stays"


def test_what_an_import_did_can_be_read_again(page: ImportPage, settled: Callable[[], None]) -> None:
    page.table.choose([number_of(page, "notat")])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    assert page.receipt is not None
    text = page.receipt.text
    assert "2 files came in." in text
    assert "  K05_2017_interview_borger" in text
    assert "Case “K05” was added" in text
    assert "  tom.docx: is empty" in text
    assert "  notat.txt: Not sure: kind. No case" in text


def test_a_corrected_file_becomes_a_new_version_when_a_person_says_so(
    page: ImportPage, screen: MaterialScreen, texts: Path, settled: Callable[[], None], qtbot: QtBot
) -> None:
    study = screen.session.study
    body = "\n".join(f"IP: Det er nu den {number}. gang, vi taler om aftalen med kommunen." for number in range(30))
    (texts / "K01_2017_interview_borger.txt").write_text(f"I: Hvad nu?\n{body}\n", encoding="utf-8")
    assert screen.take_files([texts / "K01_2017_interview_borger.txt"])
    settled()
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    mended = texts / "K01 borger RETTET.txt"
    mended.write_text(f"I: Hvad nu?\n{body}\nIP: Og så var det vist det.\n", encoding="utf-8")
    assert screen.take_files([mended])
    settled()
    qtbot.waitUntil(page.preview.twins.isVisible)
    assert page.preview.told.text().startswith("Looks like K01_2017_interview_borger (9")
    assert not page.parts.import_button.isEnabled(), "nothing comes in before it is decided"
    click(page.preview.twins, "A new version of it")
    assert page.parts.import_button.isEnabled()
    before = len(study.sources.all())
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    assert len(study.sources.all()) == before
    text = study.sources.text(source_named(study, "K01_2017_interview_borger"))
    assert text.version.number == 2
    assert text.text.endswith("vist det.\n")
    assert page.receipt is not None
    assert page.receipt.sentence.startswith("1 source has a new version")
    assert "  K01_2017_interview_borger" in page.receipt.text


def test_what_a_nearly_equal_text_is_can_be_said_in_the_table(
    page: ImportPage, screen: MaterialScreen, texts: Path, settled: Callable[[], None], qtbot: QtBot
) -> None:
    twin = texts / "kopi.txt"
    twin.write_bytes((texts / "K05_2017_interview_borger.txt").read_bytes())
    screen.take_files([twin])
    settled()
    row = row_of(page.table, "kopi")
    assert page.model.rows[number_of(page, "kopi")].wanted is False
    page.table.choose([page.table.listing.number(page.table.listing.index(row, 0))])
    editor = edit(page.table, row, Column.NOTES)
    assert isinstance(editor, QComboBox)
    assert [editor.itemText(at) for at in range(editor.count())] == ["A source of its own", "Leave out"]
    editor.hidePopup()
    editor.setCurrentIndex(0)
    editor.activated.emit(0)
    qtbot.waitUntil(lambda: page.model.rows[number_of(page, "kopi")].wanted)


def test_what_is_proposed_is_confirmed_by_one_key_for_all_selected_files(page: ImportPage, qtbot: QtBot) -> None:
    page.table.selectAll()
    page.table.setFocus()
    qtbot.waitUntil(page.preview.right.isVisible)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = [one.text() for one in page.parts.verdicts.findChildren(QPushButton) if one.isVisible()]
    assert said == ["All 4", "0 to look at", "3 ready", "1 cannot come in"]
    qtbot.waitUntil(lambda: not page.preview.right.isVisible())


def test_a_whole_folder_is_brought_in(
    page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settled: Callable[[], None]
) -> None:
    folder = tmp_path / "mere"
    folder.mkdir()
    (folder / "K01 notat 2017.txt").write_text("Et notat mere.\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(page.parts.folder_button, LEFT)
    settled()
    assert page.model.rowCount() == 5


def test_files_dropped_on_a_case_and_wave_belong_there(
    screen: MaterialScreen, texts: Path, settled: Callable[[], None]
) -> None:
    screen.import_page.begin([texts / "notat.txt"], given=Placing(("K02",), wave="2017"))
    settled()
    placing = screen.import_page.model.rows[0].placing
    assert (placing.cases, placing.wave) == (("K02",), "2017")


def test_the_keys_are_told_and_what_an_import_did_is_found_by_name(
    page: ImportPage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    assert "Ctrl+D" in [key for action in screen.actions_here() for key in action.keys]
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    told = next(action for action in screen.actions_here() if action.id == "material.receipt")
    assert told.enabled()
    told.run()
    sheet = screen.window().findChild(ReceiptSheet)
    assert isinstance(sheet, ReceiptSheet)
    assert "tom.docx" in sheet.text.toPlainText()
    QTest.mouseClick(next(one for one in sheet.findChildren(QPushButton) if one.text() == "Copy"), LEFT)
    assert "tom.docx" in QApplication.clipboard().text()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_more_files_join_and_the_same_text_is_noticed(
    page: ImportPage, screen: MaterialScreen, files: Path, texts: Path, settled: Callable[[], None]
) -> None:
    twin = texts.parent / "kopi.txt"
    twin.write_bytes((texts / "notat.txt").read_bytes())
    page.model.set_text([number_of(page, "notat")], Column.CASE, "K01")
    assert screen.take_files([files / "K01_2015_observation.txt", twin])
    settled()
    assert page.model.rowCount() == 6
    assert cell(page.table, row_of(page.table, "notat"), Column.CASE) == "K01", "what was said before stands"
    assert "already there as K01_2015_observation" in cell(page.table, row_of(page.table, "K01_2015"), Column.NOTES)
    assert "already there as notat" in cell(page.table, row_of(page.table, "kopi"), Column.NOTES)
    assert page.parts.import_button.text().startswith("Import 3 file")


def test_a_table_says_where_the_files_belong(
    page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settled: Callable[[], None]
) -> None:
    table = tmp_path / "materialer.csv"
    table.write_text("file;case;wave;kind\nnotat.txt;K02;2015;observation\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    page.table_asked.emit()
    settled()
    row = row_of(page.table, "notat")
    assert [cell(page.table, row, column) for column in (Column.CASE, Column.WAVE, Column.KIND)] == [
        "K02",
        "2015",
        "Observation note",
    ]


def test_a_table_that_is_none_is_said_and_the_files_stay(
    page: ImportPage, tmp_path: Path, settled: Callable[[], None]
) -> None:
    said: list[tuple[str, bool]] = []
    page._session.said.connect(lambda *told: said.append(told))
    page.use_table(tmp_path / "mangler.csv")
    settled()
    assert said[0][1]
    assert page.model.rowCount() == 4
    assert page.is_open


def test_back_forgets_the_files(page: ImportPage, screen: MaterialScreen) -> None:
    QTest.mouseClick(page.parts.back_button, LEFT)
    assert not page.isVisible()
    assert page.model.rowCount() == 0
    assert not page.is_open


def test_reading_can_be_stopped(
    screen: MaterialScreen, texts: Path, settled: Callable[[], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped, go_on = threading.Event(), threading.Event()

    def prepare(paths: object, *, progress: Progress, **_: object) -> None:
        progress(1, 3, "K02")
        go_on.wait(10)
        try:
            progress(2, 3, "K05")
        except Cancelled:
            stopped.set()
            raise

    monkeypatch.setattr(screen.session.study.sources, "prepare", prepare)
    screen.take_files([texts])
    page = screen.import_page
    qtbot.waitUntil(lambda: page.parts.doing.text() == "1 of 3: K02")
    assert page.parts.back_button.text() == "Stop"
    QTest.mouseClick(page.parts.back_button, LEFT)
    go_on.set()
    settled()
    assert stopped.is_set()
    assert not page.isVisible()
    assert page.model.rowCount() == 0


def test_both_themes_are_drawn(page: ImportPage) -> None:
    light = page.grab().toImage()
    page.take_theme(DARK)
    assert page.grab().toImage() != light


def test_another_kind_shows_its_speakers_at_once(page: ImportPage, qtbot: QtBot) -> None:
    table, row = page.table, row_of(page.table, "K02")
    table.choose([table.listing.number(table.listing.index(row, 0))])

    def choose(steps: int) -> None:
        kind = edit(table, row, Column.KIND)
        assert isinstance(kind, QComboBox)
        qtbot.waitUntil(lambda: kind.view().isVisible())
        for _ in range(abs(steps)):
            QTest.keyClick(kind.view(), Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        QTest.keyClick(kind.view(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not table.viewport().findChildren(QComboBox))

    assert cell(table, row, Column.SPEAKERS).startswith("I: interviewer")
    choose(2)
    assert cell(table, row, Column.KIND) == "Observation note"
    assert cell(table, row, Column.SPEAKERS) == ""
    choose(-2)
    assert cell(table, row, Column.KIND) == "Interview"
    assert cell(table, row, Column.SPEAKERS).startswith("I: interviewer")
