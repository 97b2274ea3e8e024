"""Words in drawings, which may be printed in another language than the window speaks, or where there is no window."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from qualcase.ui.theme.fonts import is_on_paper
from qualcase.words import current_language

_in_window = QCoreApplication.translate
_FOLDER = Path(__file__).parents[1] / "translations"


def translate(context: str, words: str, comment: str = "", n: int = -1) -> str:
    """As `QCoreApplication.translate`; of what is printed in the language in use, whatever the window speaks."""
    if not is_on_paper():
        return _in_window(context, words, comment, n)
    found = _catalogue(current_language()).translate(context, words, comment or None, n) or words
    return found.replace("%n", str(n)) if n >= 0 else found


@cache
def _catalogue(language: str) -> QTranslator:
    """The window's catalogue of a language; an empty one where there is none."""
    made = QTranslator()
    made.load(f"qualcase_{language}", str(_FOLDER))
    return made
