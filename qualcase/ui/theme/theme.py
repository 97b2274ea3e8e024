"""The theme in use: light, dark, or as the system has it. Dresses the application and tells who draws by itself."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QToolTip

from qualcase.ui.theme import fonts
from qualcase.ui.theme.palette import palette
from qualcase.ui.theme.stylesheet import stylesheet
from qualcase.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from qualcase.settings import Settings
    from qualcase.ui.theme.tokens import Tokens

_KEY = "theme"


class Mode(StrEnum):
    """What a person can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """One per application."""

    changed = Signal(object)
    """The new `Tokens`."""

    def __init__(self, settings: Settings, app: QApplication) -> None:
        """Take up the mode that was chosen last; call `apply` to dress the application."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._tokens = self._wanted()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What was chosen."""
        kept = self._settings.get(_KEY)
        return Mode(kept) if kept in set(Mode) else Mode.SYSTEM

    def choose(self, mode: Mode) -> None:
        """Use another mode from now on, also at the next start."""
        self._settings.set(_KEY, mode.value)
        self._renew()

    def apply(self) -> None:
        """Dress the application."""
        self._app.setStyle("Fusion")
        self._app.setFont(fonts.interface())
        colours = palette(self._tokens)
        self._app.setPalette(colours)
        QToolTip.setPalette(colours)
        self._app.setStyleSheet(stylesheet(self._tokens))

    def _wanted(self) -> Tokens:
        if self.mode is Mode.SYSTEM:
            return DARK if self._system_is_dark() else LIGHT
        return DARK if self.mode is Mode.DARK else LIGHT

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _follow_system(self, _: Qt.ColorScheme) -> None:
        self._renew()

    def _renew(self) -> None:
        wanted = self._wanted()
        if wanted is not self._tokens:
            self._tokens = wanted
            self.apply()
            self.changed.emit(wanted)
