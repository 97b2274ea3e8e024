"""In which language the command line speaks: `--lang`, QUALCASE_LANG, the locale, English."""

from __future__ import annotations

import locale
import os
import sys

import click

from qualcase.settings import Settings
from qualcase.words import LANGUAGES, mark, say, use_language

_CALLED = {"no": "nb", "nn": "nb", "danish": "da", "norwegian": "nb", "english": "en"}
"""Names of our languages in the locales of some systems."""


class _State:
    told = False
    """Whether somebody said in which language this run is to speak."""


def known_language(name: str) -> str | None:
    """Our name of a language as people and systems call it (`da_DK.UTF-8` → `da`, `nn` → `nb`), or None."""
    short = name.strip().casefold().replace("-", "_").partition(".")[0].partition("_")[0]
    short = _CALLED.get(short, short)
    return short if short in LANGUAGES else None


def speak(asked: str | None) -> None:
    """Speak the language that was asked for, else the first that is told elsewhere.

    Raises:
        click.UsageError: We do not speak the language that was asked for.
    """
    told = known_language(os.environ.get("QUALCASE_LANG", ""))
    _State.told = bool(asked or told)
    use_language(told or known_language(_of_the_system()) or "en")
    if asked is None:
        return
    language = known_language(asked)
    if language is None:
        said = mark("“{name}” is no language of this program. Choose one of {languages}.")
        raise click.UsageError(say(said, name=asked, languages=", ".join(LANGUAGES)))
    use_language(language)


def speak_as_the_window() -> None:
    """Speak the language that was chosen in the window, unless this run was told another."""
    chosen = Settings().get("language")
    language = known_language(chosen) if isinstance(chosen, str) else None
    if language and not _State.told:
        use_language(language)


def take_language(arguments: list[str]) -> tuple[list[str], str | None]:
    """Take `--lang X` out, wherever it stands before a `--`; what is left, and X."""
    asked = None
    rest: list[str] = []
    while arguments:
        one = arguments.pop(0)
        if one == "--":
            return [*rest, one, *arguments], asked
        if one == "--lang" and arguments:
            asked = arguments.pop(0)
        elif one.startswith("--lang="):
            asked = one.removeprefix("--lang=")
        else:
            rest.append(one)
    return rest, asked


def _of_the_system() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return locale.getlocale()[0] or ""
