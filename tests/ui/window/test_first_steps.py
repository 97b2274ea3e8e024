from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.window.first_steps_state import Step
from qualcase.ui.window.languages import install_language, use_language_everywhere
from qualcase.words import use_language
from tests.ui.conftest import CODEBOOK, FILES, code_at, source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.settings import Settings
    from qualcase.ui.window.first_steps import FirstStepsStrip
    from qualcase.ui.window.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
PASSAGES = {"K01_2015_interview_leder": "vi mangler en aftale", "K01_2017_interview_leder": "Nu har vi en aftale"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, files: Path) -> Path:
    """A sample study with something coded in both waves, made once. Copy it."""
    folder = tmp_path_factory.mktemp("sample")
    book = folder / "proeve.yaml"
    book.write_text(CODEBOOK, encoding="utf-8")
    path = folder / "sample.qualcase"
    with Study.create(path, title="Prøven", waves=["2015", "2017"], codebook=book, demo=True) as study:
        study.sources.bring_in(study.sources.prepare([files / name for name in FILES]))
        anna = study.coders.ensure("Anna")
        for name, words in PASSAGES.items():
            source = source_named(study, name)
            start = study.sources.text(source).text.index(words)
            code = code_at(study, "Forankring/Aftaler")
            study.codings.add(source, start, start + len(words), code, anna.id)
    return path


@pytest.fixture
def demo(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "demo.qualcase"))


def opened(window: Window, path: Path, qtbot: QtBot, place: Place | None = None) -> Window:
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path, place)
    wait_idle(window, qtbot)
    return window


@pytest.fixture
def window(make_window: Callable[[], Window], demo: Path, qtbot: QtBot) -> Window:
    """A window with the sample study open, in which the figures are shown."""
    made = opened(make_window(), demo, qtbot)
    qtbot.waitUntil(lambda: compare_of(made).board.matrix.focus_cell is not None)
    wait_idle(made, qtbot)
    return made


def compare_of(window: Window) -> CompareScreen:
    assert window.workspace is not None
    screen = window.workspace.room_screen(Room.COMPARE)
    assert isinstance(screen, CompareScreen)
    return screen


def room_of(window: Window) -> Room:
    assert window.workspace is not None
    assert window.workspace.current is not None
    return window.workspace.current.room


def strip_of(window: Window) -> FirstStepsStrip:
    assert window.workspace is not None
    assert window.workspace.strip is not None
    return window.workspace.strip


def words(window: Window) -> list[str]:
    return [one.text() for one in strip_of(window).labels.values()]


def press(window: Window, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    wait_idle(window, qtbot)


# --- where the sample opens


def test_the_sample_opens_on_the_comparison(window: Window) -> None:
    assert room_of(window) is Room.COMPARE
    assert compare_of(window).board.matrix.hasFocus(), "arrows go from cell to cell at once"


def test_a_place_that_is_remembered_comes_first(
    window: Window, make_window: Callable[[], Window], demo: Path, qtbot: QtBot
) -> None:
    window.go(Place(Room.CODEBOOK))
    window.close()
    assert room_of(opened(make_window(), demo, qtbot)) is Room.CODEBOOK


def test_other_studies_open_on_their_material_without_steps(
    make_window: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window = opened(make_window(), path, qtbot)
    assert room_of(window) is Room.MATERIAL
    assert window.workspace is not None
    assert window.workspace.strip is None


# --- the five steps


def test_the_whole_way_by_keys(window: Window, qtbot: QtBot) -> None:
    strip = strip_of(window)
    before = strip.geometry()
    assert words(window) == [
        "Read a change (arrow keys)",
        "open its passages",
        "go to the transcript",
        "code a passage",
        "see the matrix answer",
    ]
    press(window, qtbot, Qt.Key.Key_Down)
    assert words(window)[:2] == ["✓ Read a change", "open its passages (Enter)"]
    press(window, qtbot, Qt.Key.Key_Return)
    assert words(window)[1:3] == ["✓ open its passages", "go to the transcript (G)"]
    press(window, qtbot, Qt.Key.Key_G)
    assert room_of(window) is Room.CODE
    assert words(window)[2:4] == ["✓ go to the transcript", "code a passage (Space, then a code)"]
    press(window, qtbot, Qt.Key.Key_Space)
    for letter in (Qt.Key.Key_R, Qt.Key.Key_O):
        press(window, qtbot, letter)
    press(window, qtbot, Qt.Key.Key_Return)
    assert words(window)[3:] == ["✓ code a passage", "see the matrix answer (Ctrl+4)"]
    press(window, qtbot, Qt.Key.Key_4, CTRL)
    assert compare_of(window).board.matrix.isVisible()
    assert strip.closing.isVisible()
    assert not any(one.isVisible() for one in strip.labels.values())
    assert strip.geometry() == before, "nothing moved"


def test_the_present_step_stands_out_and_the_others_are_quiet(window: Window, qtbot: QtBot) -> None:
    def tones() -> list[str]:
        return [one.property("tone") for one in strip_of(window).labels.values()]

    assert tones() == ["", "quiet", "quiet", "quiet", "quiet"]
    press(window, qtbot, Qt.Key.Key_Down)
    assert tones() == ["quiet", "", "quiet", "quiet", "quiet"]


def test_whoever_has_done_them_all_does_not_see_them_again(
    window: Window, make_window: Callable[[], Window], demo: Path, qtbot: QtBot
) -> None:
    steps = window._steps
    steps._done = set(Step) - {Step.TRANSCRIPT}
    source = source_named(window.session.study, "K01_2015_interview_leder") if window.session else ""
    window.go(Place(Room.CODE, source_id=source, coding_id="any"))
    wait_idle(window, qtbot)
    assert strip_of(window).closing.isVisible(), "it stays as long as the window is open"
    window.close()
    again = opened(make_window(), demo, qtbot)
    assert again.workspace is not None
    assert again.workspace.strip is None


def test_put_away_for_good_by_mouse(
    window: Window, make_window: Callable[[], Window], demo: Path, settings: Settings, qtbot: QtBot
) -> None:
    focus = window.focusWidget()
    QTest.mouseClick(strip_of(window).away, Qt.MouseButton.LeftButton)
    assert strip_of(window).isHidden()
    assert window.focusWidget() is focus
    window.close()
    again = opened(make_window(), demo, qtbot)
    assert again.workspace is not None
    assert again.workspace.strip is None


def test_put_away_by_key_leaves_the_keyboard_on_the_screen(window: Window, qtbot: QtBot) -> None:
    away = strip_of(window).away
    away.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, qtbot, Qt.Key.Key_Space)
    assert strip_of(window).isHidden()
    assert compare_of(window).board.matrix.hasFocus()


def test_putting_away_is_an_action_by_name(window: Window) -> None:
    put = next(action for action in window.shown_actions() if action.id == "window.steps")
    put.run()
    assert strip_of(window).isHidden()
    assert "window.steps" not in {action.id for action in window.shown_actions()}


def test_a_narrow_window_shows_the_present_step_alone(window: Window, qtbot: QtBot) -> None:
    strip = strip_of(window)
    assert not strip.short.isVisible()
    height = strip.height()
    window.resize(800, 600)
    qtbot.waitUntil(strip.short.isVisible)
    assert strip.short.text() == "1/5 · Read a change (arrow keys)"
    assert not any(one.isVisible() for one in strip.labels.values())
    assert strip.height() == height
    assert window.width() == 800, "the strip does not ask for room"
    window.resize(1200, 760)
    qtbot.waitUntil(lambda: not strip.short.isVisible())


@pytest.fixture
def speaks_english_again(english: None) -> Iterator[None]:
    yield
    use_language("en")
    install_language()


def test_another_language_keeps_what_was_done(window: Window, qtbot: QtBot, speaks_english_again: None) -> None:
    press(window, qtbot, Qt.Key.Key_Down)
    first = strip_of(window)
    use_language_everywhere(window, "da")
    qtbot.waitUntil(lambda: strip_of(window) is not first)
    wait_idle(window, qtbot)
    qtbot.waitUntil(strip_of(window).isVisible)
    assert [one.startswith("✓ ") for one in words(window)] == [True, False, False, False, False]
    assert words(window)[0] != "✓ Read a change"
