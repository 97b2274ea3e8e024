from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from qualcase.ui.theme.theme import Mode, Theme
from qualcase.ui.theme.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from qualcase.settings import Settings


@pytest.fixture
def theme(settings: Settings, qapp: QApplication) -> Iterator[Theme]:
    made = Theme(settings, qapp)
    made.apply()
    yield made
    made.choose(Mode.LIGHT)
    made.deleteLater()


def test_choosing_dark_dresses_the_application_and_is_remembered(
    theme: Theme, settings: Settings, qapp: QApplication
) -> None:
    told: list[Tokens] = []
    theme.changed.connect(told.append)
    theme.choose(Mode.DARK)
    assert told == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.surface
    assert DARK.accent in qapp.styleSheet()
    assert Theme(settings, qapp).tokens is DARK


def test_choosing_the_same_again_tells_nobody(theme: Theme) -> None:
    told: list[Tokens] = []
    theme.changed.connect(told.append)
    theme.choose(Mode.LIGHT)
    assert not told
    assert theme.tokens is LIGHT


def test_the_system_is_followed_until_something_is_chosen(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose(Mode.SYSTEM)
    monkeypatch.setattr(Theme, "_system_is_dark", lambda _: True)  # the offscreen platform knows no scheme
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK
    theme.choose(Mode.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is LIGHT


def test_a_damaged_setting_means_the_system(settings: Settings, qapp: QApplication) -> None:
    settings.set("theme", "pink")
    assert Theme(settings, qapp).mode is Mode.SYSTEM


def test_the_stylesheet_has_no_colour_that_is_no_token() -> None:
    import re

    from qualcase.ui.theme import stylesheet

    for tokens in (LIGHT, DARK):
        allowed = {stylesheet.edge(tokens), stylesheet.faded(tokens)}
        for value in vars(tokens).values():
            allowed |= {value} if isinstance(value, str) else set(value) if isinstance(value, tuple) else set()
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", stylesheet.stylesheet(tokens))) <= allowed
