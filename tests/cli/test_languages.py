"""In which language the command line speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from qualcase.cli.languages import known_language, speak, speak_as_the_window, take_language
from qualcase.settings import Settings
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.cli.conftest import FakeServices, Program

NAMES = ("QUALCASE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("da", "da"),
        ("DA", "da"),
        ("da_DK.UTF-8", "da"),
        ("nb-NO", "nb"),
        ("no", "nb"),
        ("nn_NO", "nb"),
        ("Danish_Denmark", "da"),
        ("Norwegian Bokmål_Norway.1252", None),
        ("en_GB", "en"),
        ("fr_FR", None),
        ("C.UTF-8", None),
        ("", None),
    ],
)
def test_names_of_languages(name: str, language: str | None) -> None:
    assert known_language(name) == language


@pytest.mark.parametrize(
    ("asked", "told", "spoken"),
    [
        ("nb", {"QUALCASE_LANG": "da", "LC_ALL": "en_GB"}, "nb"),
        (None, {"QUALCASE_LANG": "da", "LC_ALL": "nb_NO.UTF-8"}, "da"),
        (None, {"LC_ALL": "nb_NO.UTF-8", "LANG": "da_DK.UTF-8"}, "nb"),
        (None, {"LC_MESSAGES": "da_DK", "LANG": "nb_NO"}, "da"),
        (None, {"LANG": "da_DK.UTF-8"}, "da"),
        (None, {"LC_ALL": "C.UTF-8", "LANG": "da_DK.UTF-8"}, "en"),
        (None, {"QUALCASE_LANG": "xx", "LANG": "da_DK.UTF-8"}, "da"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_order(monkeypatch: pytest.MonkeyPatch, asked: str | None, told: Mapping[str, str], spoken: str) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    speak(asked)
    assert current_language() == spoken


def test_a_language_that_we_do_not_speak() -> None:
    with pytest.raises(click.UsageError):
        speak("fr")


def test_the_commands_do_not_speak_as_the_window_but_the_window_does(
    program: Program, services: FakeServices, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Settings().set("language", "nb")
    program("case", "list", study)
    assert current_language() == "en"
    services.display = True
    program("open", study)
    assert current_language() == "nb"
    program("open", study, "--lang", "da")
    assert current_language() == "da"
    monkeypatch.setenv("QUALCASE_LANG", "en")
    program("open", study)
    assert current_language() == "en"


def test_a_strange_setting_is_no_harm() -> None:
    speak(None)
    Settings().set("language", 7)
    speak_as_the_window()
    assert current_language() == "en"


@pytest.mark.parametrize(
    ("arguments", "rest", "asked"),
    [
        (["a", "--lang", "da", "b"], ["a", "b"], "da"),
        (["--lang=nb", "a"], ["a"], "nb"),
        (["a", "--", "--lang", "da"], ["a", "--", "--lang", "da"], None),
        (["a", "--lang"], ["a", "--lang"], None),
        (["--lang", "da", "--lang", "nb"], [], "nb"),
    ],
)
def test_taking_the_language_out(arguments: list[str], rest: list[str], asked: str | None) -> None:
    assert take_language(arguments) == (rest, asked)
