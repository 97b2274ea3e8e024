from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.remembered import remember_study
from qualcase.ui.code.screen import CodeScreen
from qualcase.ui.window.workspace import existing
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window


def test_a_place_loses_what_is_no_longer_there(session: Session) -> None:
    study = session.study
    source = source_named(study, "K01_2015_observation")
    code, case = code_at(study, "Roller"), study.cases.all()[0].id
    place = Place(Room.CODE, source, 3, 5, "coding", code, case)
    assert existing(study, place) == place
    study.sources.remove([source])
    study.codebook.remove(code)
    assert existing(study, place) == Place(Room.CODE, case_id=case)
    assert existing(study, Place(Room.MATERIAL, case_id="gone")) == Place(Room.MATERIAL)


def test_going_back_to_what_was_removed_shows_its_room(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    assert window.workspace is not None
    study = window.session.study
    source = source_named(study, "K01_2015_observation")
    window.go(Place(Room.MATERIAL, source_id=source))
    window.go(Place(Room.CODEBOOK))
    window.session.write(lambda: study.sources.remove([source]))
    wait_idle(window, qtbot)
    window.workspace.back()
    wait_idle(window, qtbot)
    assert window.workspace.place() == Place(Room.MATERIAL)
    assert not window.message_line.note.warning


def test_a_window_that_is_not_in_front_gives_the_text_the_keyboard_all_the_same(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    with Study.open(path) as study:
        source = source_named(study, "K01_2015_observation")
    window = make_window()
    window.hide()
    remember_study(window.settings, path, "Two cases", Place(Room.CODE, source_id=source))
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.open_study(path)
    wait_idle(window, qtbot)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, CodeScreen)
    assert window.focusWidget() is screen.view
    window.close()


def test_a_screen_is_made_when_first_visited(window: Window, qtbot: QtBot) -> None:
    assert window.workspace is not None
    assert [screen.room for screen in window.workspace.screens] == [Room.MATERIAL]
    window.go(Place(Room.CODEBOOK))
    assert [screen.room for screen in window.workspace.screens] == [Room.MATERIAL, Room.CODEBOOK]
    wait_idle(window, qtbot)


def test_hidden_screens_are_told_of_changes_and_filters_too(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workspace is not None
    assert window.session is not None
    window.go(Place(Room.CODEBOOK))
    hidden = window.workspace.room_screen(Room.MATERIAL)
    told: list[object] = []
    monkeypatch.setattr(hidden, "take_changes", told.append)
    monkeypatch.setattr(hidden, "take_filter", told.append)
    study, code = window.session.study, code_at(window.session.study, "Roller")
    window.session.write(lambda: study.codebook.set(code, key="RO"))
    wait_idle(window, qtbot)
    window.session.set_filter(Filter(kinds=("interview",)))
    wait_idle(window, qtbot)
    assert len(told) == 2


def test_closing_the_window_while_a_study_is_opened_leaves_it_free(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window.open_study(path)
    window.close()
    qtbot.wait(20)
    assert window.session is None
    with Study.open(path, need_write=True) as again:
        assert not again.read_only


def test_another_coder_makes_the_screens_look_anew(window: Window, qtbot: QtBot) -> None:
    from qualcase.ui.material.progress_state import Fullness
    from qualcase.ui.material.screen import MaterialScreen

    assert window.workspace is not None
    assert window.session is not None
    screen = window.workspace.current
    assert isinstance(screen, MaterialScreen)
    chip_of = source_named(window.session.study, "K01_2015_interview_leder")
    chip = screen.board.chip(chip_of)
    assert chip is not None
    assert chip.fullness is Fullness.HALF
    window.coder_strip.ask()
    window.coder_strip.field.setText("Bo")
    window.coder_strip.keep.click()
    wait_idle(window, qtbot)
    chip = screen.board.chip(chip_of)
    assert chip is not None
    assert chip.fullness is Fullness.EMPTY
