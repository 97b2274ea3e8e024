"""The language of the window: Qt's own words, and ours. Which one is decided by who starts the program, or under ⚙."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from qualcase.words import LANGUAGES, current_language, use_language

if TYPE_CHECKING:
    from qualcase.ui.window.window import Window

KEY = "language"
_FOLDER = Path(__file__).parents[1] / "translations"
_installed: list[QTranslator] = []


def install_language() -> None:
    """Speak the language in use in everything that is made from now on."""
    language = current_language()
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"qualcase_{language}", str(_FOLDER))):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(language))


def use_language_everywhere(window: Window, language: str) -> None:
    """Speak another language from now on, also at the next start."""
    if language in LANGUAGES and language != current_language():
        window.settings.set(KEY, language)
        use_language(language)
        install_language()
        window.rebuild()
