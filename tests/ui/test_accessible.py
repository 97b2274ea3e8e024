"""Every control has a name for those who listen, all that can be done a name and a key of its own."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.guide.state import Tab
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.window.rooms import rooms
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.actions import Action
    from qualcase.ui.window.window import Window

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_NO_CONTROLS = (QHeaderView, QScrollArea, QScrollBar, QSplitter, QStackedWidget, Overlay)
"""Parts of others, and what only holds others."""


@pytest.fixture
def demo_window(
    make_window: Callable[[], Window], built_demo: Path, tmp_path: Path, qtbot: QtBot, english: None
) -> Iterator[Window]:
    """A window with the sample study open."""
    path = Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path)
    wait_idle(window, qtbot)
    yield window
    wait_idle(window, qtbot)


def stations(window: Window) -> dict[str, Callable[[], object]]:
    """Every screen and page, by the way there."""
    assert window.session is not None
    study = window.session.study
    source = next(one for one in study.sources.all() if one.case_ids and study.codings.of_source(one.id))
    coding = study.codings.of_source(source.id)[0]
    code, case = coding.code_id, source.case_ids[0]

    def to(room: Room, page: str | None = None, **fields: Any) -> Callable[[], object]:
        return lambda: window.go(Place(room, page=page, **fields))

    made: dict[str, Callable[[], object]] = {"start": window.close_study}
    for room in rooms():
        made[str(room)] = to(room, source_id=source.id, coding_id=coding.id, code_id=code, case_id=case)
        made |= {f"{room} {page}": to(room, page, source_id=source.id, case_id=case) for page in Page}
    made |= {
        **{f"guide {tab}": guide_tab(window, tab) for tab in Tab},
        "import": lambda: window.import_files([Path(__file__)]),
        "versions of the codebook": on(window, Room.CODEBOOK, "over.open_versions"),
        "queue": on(window, Room.CODEBOOK, "over.begin_look"),
        "split": on(window, Room.CODEBOOK, "over.ask_split"),
        "merge": on(window, Room.CODEBOOK, "deeds.ask_merge"),
        "pin": on(window, Room.CODEBOOK, "deeds.ask_pin"),
        "reading side by side": on(window, Room.COMPARE, "show_reading", full=True),
        "history": window.deeds.show_history,
        "keys": lambda: window.sheets.tell_keys(window.shown_actions()),
        "actions": lambda: window.sheets.ask_for_action(window.shown_actions()),
    }
    return made


def on(window: Window, room: Room, deed: str, **given: object) -> Callable[[], object]:
    """Goes to a room and has its screen do something, named by its path of attributes."""

    def go() -> object:
        assert window.workspace is not None
        window.workspace.go_to_room(room)
        return attrgetter(deed)(window.workspace.current)(**given)

    return go


def guide_tab(window: Window, tab: Tab) -> Callable[[], object]:
    """Goes to a part of the page of the interview guide."""

    def go() -> object:
        window.go(Place(Room.MATERIAL, page=Page.GUIDE))
        return on(window, Room.MATERIAL, "pages.over.show_tab", tab=tab)()

    return go


def said_of(widget: QWidget) -> str:
    """What a screen reader says a control is called."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return (interface.text(QAccessible.Text.Name) if interface is not None else "") or widget.accessibleName()


def is_control(widget: QWidget) -> bool:
    """Whether people use it by itself."""
    above = widget.parentWidget()
    part = isinstance(above, (QComboBox, QAbstractSpinBox)) or widget.objectName().startswith("qt_")
    return isinstance(widget, _CONTROLS) and not isinstance(widget, _NO_CONTROLS) and not part


def nameless(window: Window) -> set[str]:
    """The controls in sight without a name that has a letter or digit."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and is_control(one)]
    assert shown
    return {_path(one) for one in shown if not any(letter.isalnum() for letter in said_of(one))}


def _path(widget: QWidget) -> str:
    names: list[str] = []
    one: QWidget | None = widget
    while one is not None and len(names) < 4:
        names.append(type(one).__name__)
        one = one.parentWidget()
    return f"{' in '.join(names)} {widget.toolTip()!r} {getattr(widget, 'text', lambda: '')()!r}"


def doubled(actions: list[Action]) -> list[str]:
    """Keys that two actions have."""
    return [key for key, times in Counter(key for one in actions for key in one.keys).items() if times > 1]


def press(window: Window, key: str) -> None:
    """Press keys as Qt writes them, where the keyboard is."""
    pressed = QKeySequence(key)[0]  # type: ignore[index]  # its stub does not know
    QTest.keyClick(window.focusWidget() or window, pressed.key(), pressed.keyboardModifiers())


def test_every_control_and_action_of_every_screen_can_be_named(demo_window: Window, qtbot: QtBot) -> None:
    ways = stations(demo_window)
    start = ways.pop("start")
    lacking: dict[str, object] = {}
    for name, go in (*ways.items(), ("start", start)):
        demo_window.sheets.put_away()
        go()
        wait_idle(demo_window, qtbot)
        QApplication.processEvents()
        actions = demo_window.shown_actions()
        untold = [one.id for one in actions if not (one.title.strip() and one.group)]
        twice = [one for one, times in Counter(one.id for one in actions).items() if times > 1]
        screen = demo_window.workspace.current if demo_window.workspace is not None else None
        own = list(screen.actions_here()) if screen is not None else []
        found = (nameless(demo_window), untold, twice, doubled(own), doubled(actions))
        if any(found):
            lacking[name] = found
    assert not lacking, "\n".join(f"{name}: {what}" for name, what in lacking.items())


@pytest.mark.parametrize("room", [Room.CODE, Room.CODEBOOK])
def test_every_key_of_a_screen_does_what_the_help_says(demo_window: Window, room: Room, qtbot: QtBot) -> None:
    """Pressed where the keyboard is when one comes there; keys that the text sees to itself have tests of their own."""
    stations(demo_window)[str(room)]()
    wait_idle(demo_window, qtbot)
    done: list[str] = []

    def noted(action: Action) -> Action:
        return replace(action, run=lambda: done.append(action.id))

    actions = [noted(one) for one in demo_window.shown_actions() if not one.by_screen and one.enabled()]
    demo_window.keys.bind(actions)
    expected = [(one.id, key) for one in actions for key in one.keys]
    for action_id, key in expected:
        done.clear()
        press(demo_window, key)
        assert done == [action_id], key
