from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu, QScrollArea

from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.remembered import recent_studies
from qualcase.ui.theme.tokens import DARK
from qualcase.ui.window.rooms import rooms
from tests.ui.conftest import code_at, source_named, wait_idle
from tests.ui.dragging import drag_enter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.settings import Settings
    from qualcase.ui.window.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(
    window: Window, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def room_of(window: Window) -> Room:
    assert window.workspace is not None
    assert window.workspace.current is not None
    return window.workspace.current.room


def rename(window: Window, qtbot: QtBot, name: str = "Opgaver") -> None:
    assert window.session is not None
    study = window.session.study
    code_id = code_at(study, "Roller")
    window.session.write(lambda: study.codebook.set(code_id, name=name))
    wait_idle(window, qtbot)


# --- studies


def test_without_a_study_there_is_the_start_page(make_window: Callable[[], Window]) -> None:
    window = make_window()
    assert window.start.isVisible()
    assert not any(button.isVisible() for button in window.rail.buttons.values())
    assert window.windowTitle() == "qualcase"


def test_opening_shows_the_study_and_its_rooms(window: Window, path: Path, qtbot: QtBot) -> None:
    assert window.windowTitle() == "To sager"
    assert room_of(window) is Room.MATERIAL
    assert all(button.isVisible() for button in window.rail.buttons.values())
    qtbot.waitUntil(lambda: [study.path for study in recent_studies(window.settings)] == [path.resolve()])


def test_a_study_that_cannot_be_opened_is_said_on_the_page(
    make_window: Callable[[], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    with qtbot.waitSignal(window.opener.refused):
        window.open_study(tmp_path / "gone.qualcase")
    assert "gone.qualcase" in window.start.trouble.text()
    assert window.start.trouble.isVisible()
    damaged = tmp_path / "damaged.qualcase"
    damaged.write_bytes(b"not a study at all" * 100)
    with qtbot.waitSignal(window.opener.refused):
        window.open_study(damaged)
    assert "damaged.qualcase" in window.start.trouble.text()
    assert window.session is None


def test_a_study_that_somebody_else_has_opens_read_only(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    with Study.open(path) as held:
        assert not held.read_only
        window = make_window()
        with qtbot.waitSignal(window.opened, timeout=10_000):
            window.open_study(path)
        assert "Read only" in window.message_line.notice.text()
        assert window.message_line.notice.isVisible()
        wait_idle(window, qtbot)
        window.close()


def test_another_study_takes_the_place_of_the_first(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    other = Study.create(tmp_path / "other.qualcase", title="Den anden")
    other.close()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.open_study(other.path)
    assert window.windowTitle() == "Den anden"
    wait_idle(window, qtbot)


def test_a_wrong_file_leaves_the_open_study_alone(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.opener.refused):
        window.open_study(tmp_path / "gone.qualcase")
    assert window.session is not None
    assert "gone.qualcase" in window.message_line.text.text()


def test_closing_the_study_goes_back_to_the_start_page(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_W, CTRL)
    assert window.session is None
    assert window.start.isVisible()
    assert "To sager" in window.start.go_on.text()


def test_the_study_is_free_once_the_window_is_closed(window: Window, path: Path) -> None:
    window.close()
    with Study.open(path, need_write=True) as again:
        assert not again.read_only


@pytest.mark.parametrize("page", [Page.YEARS, Page.SIDE, Page.JOINT])
@pytest.mark.parametrize("gone", [False, True])
def test_a_start_opens_the_page_over_compare_that_was_read_last(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot, page: Page, *, gone: bool
) -> None:
    with Study.open(path) as study:
        case, code = study.cases.all()[0].id, code_at(study, "Roller")

    def open_window() -> Window:
        window = make_window()
        with qtbot.waitSignal(window.opened, timeout=10_000):
            window.open_study(path)
        wait_idle(window, qtbot)
        return window

    window = open_window()
    window.go(Place(Room.COMPARE, case_id=case, code_id=code, page=page))
    wait_idle(window, qtbot)
    window.close()
    if gone:
        with Study.open(path) as study:
            study.codebook.remove(code)
    again = open_window()
    assert again.workspace is not None
    place = again.workspace.place()
    assert place is not None
    assert place.room is Room.COMPARE
    assert not again.message_line.note.warning
    if not gone:
        assert (place.page, place.case_id) == (page, case)
    again.close()


# --- going


def test_ctrl_q_quits(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_each_room_has_a_key_and_a_button(window: Window, qtbot: QtBot) -> None:
    for number, room in enumerate(rooms(), start=1):
        press(window, qtbot, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert room_of(window) is room
        assert window.rail.buttons[room].isChecked()
    QTest.mouseClick(window.rail.buttons[Room.MATERIAL], Qt.MouseButton.LeftButton)
    assert room_of(window) is Room.MATERIAL
    wait_idle(window, qtbot)


def test_back_and_forward(window: Window, qtbot: QtBot) -> None:
    window.go(Place(Room.CODEBOOK))
    press(window, qtbot, Qt.Key.Key_Left, ALT)
    assert room_of(window) is Room.MATERIAL
    press(window, qtbot, Qt.Key.Key_Right, ALT)
    assert room_of(window) is Room.CODEBOOK


def test_the_side_buttons_of_the_mouse_go_back_and_forward(window: Window, qtbot: QtBot) -> None:
    study = window.session.study if window.session else None
    assert study is not None
    assert window.workspace is not None
    first, second = (source_named(study, f"K01_{year}_interview_leder") for year in (2015, 2017))
    window.go(Place(Room.CODE, source_id=first))
    window.go(Place(Room.CODE, source_id=first, start=4, end=9))
    window.go(Place(Room.CODE, source_id=second))
    handle, middle = window.windowHandle(), window.rect().center()
    for button, expected in (
        (Qt.MouseButton.BackButton, Place(Room.CODE, source_id=first, start=4, end=9)),
        (Qt.MouseButton.BackButton, Place(Room.CODE, source_id=first, start=0, end=0)),
        (Qt.MouseButton.ForwardButton, Place(Room.CODE, source_id=first, start=4, end=9)),
        (Qt.MouseButton.ForwardButton, Place(Room.CODE, source_id=second, start=0, end=0)),
    ):
        QTest.mouseClick(handle, button, Qt.KeyboardModifier.NoModifier, middle)
        assert window.workspace.place() == expected
    wait_idle(window, qtbot)


def test_every_key_of_the_text_belongs_to_one_action(window: Window, qtbot: QtBot) -> None:
    study = window.session.study if window.session else None
    assert study is not None
    window.go(Place(Room.CODE, source_id=source_named(study, "K01_2015_interview_leder")))
    keys = [key for action in window.shown_actions() for key in action.keys]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []
    wait_idle(window, qtbot)


def test_a_search_can_be_come_back_from(window: Window, qtbot: QtBot) -> None:
    study = window.session.study if window.session else None
    assert study is not None
    assert window.workspace is not None
    window.go(Place(Room.CODE, source_id=source_named(study, "K01_2015_interview_leder")))
    press(window, qtbot, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(window.focusWidget(), "aftale")
    press(window, qtbot, Qt.Key.Key_Escape)
    found = window.workspace.place()
    assert found is not None
    assert found.start == study.sources.text(found.source_id or "").text.index("aftale")
    press(window, qtbot, Qt.Key.Key_Left, ALT)
    back = window.workspace.place()
    assert back is not None
    assert (back.source_id, back.start) == (found.source_id, 0)
    press(window, qtbot, Qt.Key.Key_Right, ALT)
    assert window.workspace.place() == found
    wait_idle(window, qtbot)


def test_the_place_is_found_again_at_the_next_start(
    window: Window, make_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    assert window.session is not None
    code_id = code_at(window.session.study, "Forankring/Aftaler")
    window.go(Place(Room.CODEBOOK, code_id=code_id))
    window.close()
    again = make_window()
    with qtbot.waitSignal(again.opened, timeout=10_000):
        again.open_study(path)
    assert again.workspace is not None
    assert again.workspace.place() == Place(Room.CODEBOOK, code_id=code_id)
    wait_idle(again, qtbot)


def test_size_and_place_of_the_window_are_kept(window: Window, make_window: Callable[[], Window]) -> None:
    window.resize(1000, 640)
    window.close()
    assert isinstance(window.settings.get("geometry"), str)
    from qualcase.ui.window.window import Window as Made

    again = Made(window.settings, window.services, window.theme)
    again.deleteLater()
    assert again.height() == 640, "no wider than the screen, but as high as it was"


# --- undo


def test_undo_and_redo_by_key_name_what_they_do(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    rename(window, qtbot)
    assert "Opgaver" in window.message_line.text.text()
    assert "saved" in window.message_line.saved.text()
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    wait_idle(window, qtbot)
    assert window.session.study.frame().tree.by_path("Roller")
    assert window.message_line.text.text().startswith("Undid")
    assert "Redo" in window.message_line.offers[0].text()
    press(window, qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    wait_idle(window, qtbot)
    assert window.session.study.frame().tree.by_path("Opgaver")
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    wait_idle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_Y, CTRL)
    wait_idle(window, qtbot)
    assert window.session.study.frame().tree.by_path("Opgaver")


def test_undo_on_the_message_line(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    rename(window, qtbot)
    QTest.mouseClick(window.message_line.offers[0], Qt.MouseButton.LeftButton)
    wait_idle(window, qtbot)
    assert window.session.study.frame().tree.by_path("Roller")


def test_actions_name_what_would_be_undone(window: Window, qtbot: QtBot) -> None:
    rename(window, qtbot)
    titles = {action.id: action.title for action in window.shown_actions()}
    assert "Opgaver" in titles["study.undo"]


def test_nothing_left_to_redo_is_said(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_Y, CTRL)
    assert "nothing" in window.message_line.text.text()


# --- sheets


def test_the_history_lists_the_latest_first(window: Window, qtbot: QtBot) -> None:
    rename(window, qtbot)
    press(window, qtbot, Qt.Key.Key_H, CTRL)
    qtbot.waitUntil(lambda: window.sheets.shown is not None)
    page: object = window.sheets.shown
    from qualcase.ui.window.history import HistoryList

    assert isinstance(page, HistoryList)
    assert "Opgaver" in page.list.item(0).text()
    QTest.keyClicks(page.field, "codebook")
    assert all("codebook" in page.list.item(row).text() for row in range(page.list.count()))
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert window.sheets.shown is None


def test_the_key_help_tells_the_keys_of_the_screen(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F1)
    page = window.sheets.shown
    assert page is not None
    words = {one.text() for one in page.findChildren(QLabel)}
    assert {"Ctrl+K", "F1", "Ctrl+1", "Ctrl+Z"} <= words


def test_the_key_help_spreads_over_the_room_there_is(window: Window, qtbot: QtBot) -> None:
    def columns() -> int:
        press(window, qtbot, Qt.Key.Key_F1)
        page = window.sheets.shown
        assert page is not None
        area = page.findChild(QScrollArea)
        assert area is not None
        qtbot.waitUntil(lambda: not area.horizontalScrollBar().isVisible())
        across = {one.mapTo(area, QPoint()).x() for one in area.findChildren(QLabel)}
        press(window, qtbot, Qt.Key.Key_Escape)
        return len(across)

    window.resize(1280, 800)
    wide = columns()
    window.resize(700, 800)
    assert wide > columns() >= 1
    window.sheets.put_away()


def test_the_palette_goes_where_it_is_told(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.focusWidget(), "codebook go")
    press(window, qtbot, Qt.Key.Key_Return)
    assert room_of(window) is Room.CODEBOOK


# --- files, theme, coder


def test_enter_belongs_to_the_import_table_while_it_has_the_keyboard(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    from qualcase.ui.material.board_layout import SpotKind
    from qualcase.ui.material.screen import MaterialScreen

    assert window.workspace is not None
    assert window.session is not None
    screen = window.workspace.current
    assert isinstance(screen, MaterialScreen)
    screen.board_page.select(SpotKind.SOURCE, source_named(window.session.study, "K01_2015_observation"))
    new = tmp_path / "notat.txt"
    new.write_text("Et nyt notat.", encoding="utf-8")
    window.import_files([new])
    page = screen.import_page
    qtbot.waitUntil(lambda: page.table.hasFocus() and page.model.rowCount() == 1, timeout=10_000)
    page.table.setCurrentIndex(page.table.model().index(0, 1))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    editor = page.table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert room_of(window) is Room.MATERIAL


def test_enter_on_a_chip_goes_to_the_text(window: Window, qtbot: QtBot) -> None:
    from qualcase.ui.material.screen import MaterialScreen

    assert window.workspace is not None
    assert window.session is not None
    screen = window.workspace.current
    assert isinstance(screen, MaterialScreen)
    chip = screen.board.chip(source_named(window.session.study, "K02_2017_interview_frivillig"))
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert room_of(window) is Room.CODE
    wait_idle(window, qtbot)


def test_reading_type_is_chosen_in_the_settings(window: Window) -> None:
    from qualcase.ui.theme import fonts
    from qualcase.ui.window.preferences import reading_size, set_reading_face, set_reading_size

    set_reading_size(window, 18)
    set_reading_face(window, fonts.reading_faces()[-1])
    assert reading_size(window) == 18
    assert fonts.reading(window.settings).family() == fonts.interface().family()


def test_a_new_study_can_be_begun_while_another_is_open(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_N, CTRL)
    assert window.session is None
    assert window.start.form.isVisible()


def test_files_are_chosen_by_key_too(
    window: Window, files: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qualcase.ui.material.screen import MaterialScreen

    chosen = [str(files / "K01_2015_observation.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    window.go(Place(Room.COMPARE))
    press(window, qtbot, Qt.Key.Key_I, CTRL)
    wait_idle(window, qtbot)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, MaterialScreen)
    assert screen.import_page.model.rowCount() == 1


def test_a_bug_while_opening_is_told_and_the_page_can_be_used_again(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(Study, "open", fail)
    window = make_window()
    with qtbot.waitSignal(window.opener.failed):
        window.open_study(path)
    assert "Something went wrong" in window.message_line.text.text()
    assert window.start.open.isEnabled()


def drop(window: Window, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = drag_enter(QPoint(5, 5), data)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, modifiers))


def test_a_study_dropped_on_the_start_page_is_opened(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        drop(window, [path])
    wait_idle(window, qtbot)
    assert window.windowTitle() == "To sager"


def test_files_dropped_in_any_room_open_the_import_table(window: Window, files: Path, qtbot: QtBot) -> None:
    from qualcase.ui.material.screen import MaterialScreen

    window.go(Place(Room.CODEBOOK))
    drop(window, [files / "K01_2015_observation.txt"])
    qtbot.waitUntil(lambda: room_of(window) is Room.MATERIAL)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, MaterialScreen)
    qtbot.waitUntil(lambda: len(screen.import_page.model.rows) == 1, timeout=10_000)


def test_files_dropped_on_the_start_page_are_told_to_need_a_study(
    make_window: Callable[[], Window], files: Path, qtbot: QtBot
) -> None:
    window = make_window()
    drop(window, [files / "K01_2015_observation.txt"])
    qtbot.waitUntil(window.start.trouble.isVisible)
    assert "drop them again" in window.start.trouble.text()


def test_dark_reaches_the_screens(window: Window) -> None:
    from qualcase.ui.theme.theme import Mode

    window.theme.choose(Mode.DARK)
    assert window.workspace is not None
    assert all(screen.tokens is DARK for screen in window.workspace.screens)
    window.theme.choose(Mode.LIGHT)


def test_who_codes_is_asked_once(
    make_window: Callable[[], Window], settings: Settings, path: Path, qtbot: QtBot
) -> None:
    settings.set("coder", None)
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.open_study(path)
    strip = window.coder_strip
    assert strip.isVisible()
    assert strip.field.text()
    strip.field.setFocus()
    strip.field.clear()
    QTest.keyClicks(strip.field, "  Bo   Berg ")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    assert settings.get("coder") == "Bo Berg"
    assert not strip.isVisible()
    wait_idle(window, qtbot)


def test_a_mishap_is_one_quiet_line_with_a_report(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    source = source_named(window.session.study, "K01_2015_observation")
    window.session.failed.emit(KeyError(source))
    assert "nothing is lost" in window.message_line.text.text()
    QTest.mouseClick(window.message_line.offers[0], Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert source not in copied


def test_the_settings_menu_holds_the_choices(window: Window, qtbot: QtBot) -> None:
    from qualcase.ui.window.preferences import settings_menu

    menu = settings_menu(window)
    words = [action.text() for action in menu.actions()]
    assert any("Anna" in one for one in words)
    themes = next(action.menu() for action in menu.actions() if action.text() == "Colours")
    assert isinstance(themes, QMenu)
    assert [action.isChecked() for action in themes.actions()] == [False, True, False]
    menu.deleteLater()


def test_another_language_makes_the_window_anew_at_the_same_place(
    window: Window, qtbot: QtBot, english: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qualcase.ui.window.languages import install_language, use_language_everywhere
    from qualcase.words import use_language

    assert window.session is not None
    code_id = code_at(window.session.study, "Forankring/Aftaler")
    window.go(Place(Room.CODEBOOK, code_id=code_id))
    use_language_everywhere(window, "da")
    assert window.settings.get("language") == "da"
    assert window.workspace is not None
    assert window.workspace.place() == Place(Room.CODEBOOK, code_id=code_id)
    wait_idle(window, qtbot)
    use_language("en")
    install_language()


# --- the filter


def test_the_filter_is_a_key_away(window: Window, qtbot: QtBot) -> None:
    from qualcase.ui.filterbar.bar import Chip

    for room in (Place(Room.MATERIAL), Place(Room.CODEBOOK)):
        window.go(room)
        wait_idle(window, qtbot)
        press(window, qtbot, Qt.Key.Key_F, CTRL | SHIFT)
        assert isinstance(window.focusWidget(), Chip)


def test_the_key_of_the_filter_is_told(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F1)
    page = window.sheets.shown
    assert page is not None
    told = [one.text() for one in page.findChildren(QLabel)]
    assert "Go to the filter" in told
    assert "Ctrl+Shift+F" in told


def test_figures_are_at_hand_after_opening(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    figures = window.session.study.figures()
    qtbot.waitUntil(lambda: figures._stack is not None, timeout=10_000)
