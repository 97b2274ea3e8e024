"""The language of the window: chosen, else the system's; Qt's own words included."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from qualcase.words import LANGUAGES, current_language, use_language

if TYPE_CHECKING:
    from qualcase.settings import Settings
    from qualcase.ui.window.window import Window

_KEY = "language"
_FOLDER = Path(__file__).parents[1] / "translations"
_installed: list[QTranslator] = []


def chosen_language(settings: Settings) -> str:
    """The language to speak: chosen in the window, set in QUALCASE_LANG, the system's, English."""
    wanted = (settings.get(_KEY), os.environ.get("QUALCASE_LANG"), QLocale.system().name())
    use_language(next((one for one in wanted if isinstance(one, str) and one), "en"))
    return current_language()


def install_language(settings: Settings) -> None:
    """Speak the language that was chosen, in everything that is made from now on."""
    language = chosen_language(settings)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", own), (f"qualcase_{language}", str(_FOLDER))):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(language))


def use_language_everywhere(window: Window, language: str) -> None:
    """Speak another language from now on, also at the next start."""
    if language in LANGUAGES:
        window.settings.set(_KEY, language)
        install_language(window.settings)
        window.rebuild()
