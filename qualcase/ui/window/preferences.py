"""The menu behind the wheel: who codes, how it looks, in which language, and care for the study."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from qualcase.ui.base.session import coder_name
from qualcase.ui.start.new_study import language_names
from qualcase.ui.theme import fonts
from qualcase.ui.theme.theme import Mode
from qualcase.ui.window.languages import use_language_everywhere
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.window.window import Window

translate = QCoreApplication.translate


def settings_menu(window: Window) -> QMenu:
    """The menu as things stand now."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    name = coder_name(window.settings)
    _add(menu, translate("Settings", "You code as {name} …").format(name=name), window.coder_strip.ask)
    menu.addSeparator()
    _add_themes(menu, window)
    _add_languages(menu, window)
    _add_reading(menu, window)
    _add_faces(menu, window)
    if window.care is not None and window.session is not None:
        menu.addSeparator()
        _add(menu, translate("Settings", "Check the study"), window.care.check)
        _add(menu, translate("Settings", "Keep a copy now"), window.care.back_up)
        _add(menu, translate("Settings", "Close the study"), window.close_study)
    return menu


def set_reading_size(window: Window, points: int) -> None:
    """Read texts in another size from now on."""
    window.settings.set(fonts.SIZE_KEY, points)
    window.theme.changed.emit(window.theme.tokens)


def set_reading_face(window: Window, face: str) -> None:
    """Read texts in another face from now on."""
    window.settings.set(fonts.FACE_KEY, face)
    window.theme.changed.emit(window.theme.tokens)


def reading_size(window: Window) -> int:
    """The size in which texts are read, in points."""
    return round(fonts.reading(window.settings).pointSizeF())


def _add_themes(menu: QMenu, window: Window) -> None:
    below = menu.addMenu(translate("Settings", "Colours"))
    names = {
        Mode.SYSTEM: translate("Settings", "As the system has it"),
        Mode.LIGHT: translate("Settings", "Light"),
        Mode.DARK: translate("Settings", "Dark"),
    }
    for mode, name in names.items():
        _add_choice(below, name, partial(window.theme.choose, mode), on=window.theme.mode is mode)


def _add_languages(menu: QMenu, window: Window) -> None:
    below = menu.addMenu(translate("Settings", "Language"))
    now = current_language()
    for code, name in language_names().items():
        _add_choice(below, name, partial(use_language_everywhere, window, code), on=code == now)


def _add_reading(menu: QMenu, window: Window) -> None:
    below = menu.addMenu(translate("Settings", "Size of texts"))
    now = reading_size(window)
    for points in fonts.SIZES:
        if points % 2 == 0 or points == now:
            words = translate("Settings", "{n} points").format(n=points)
            _add_choice(below, words, partial(set_reading_size, window, points), on=points == now)


def _add_faces(menu: QMenu, window: Window) -> None:
    below = menu.addMenu(translate("Settings", "Typeface of texts"))
    now = fonts.reading(window.settings).family()
    for face in fonts.reading_faces():
        _add_choice(below, face, partial(set_reading_face, window, face), on=face == now)


def _add(menu: QMenu, words: str, run: Callable[[], object]) -> QAction:
    made = menu.addAction(words)
    made.triggered.connect(lambda _checked: run())
    return made


def _add_choice(menu: QMenu, words: str, run: Callable[[], object], *, on: bool) -> None:
    made = _add(menu, words, run)
    made.setCheckable(True)
    made.setChecked(on)
    group = menu.findChild(QActionGroup) or QActionGroup(menu)
    group.addAction(made)
