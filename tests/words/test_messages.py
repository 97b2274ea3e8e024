"""Messages: templates with values, plurals, languages, and what is said where a translation is missing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from qualcase.errors import AmbiguousNameError, UnknownNameError, UserError
from qualcase.words import LANGUAGES, Message, current_language, mark, messages, say, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _language_afterwards() -> Iterator[None]:
    before = current_language()
    yield
    use_language(before)
    messages._catalogue.cache_clear()


@pytest.fixture
def danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue with some messages in Danish, and none in Norwegian."""
    catalogue = Catalog("da")
    catalogue.add("The study is closed.", "Undersøgelsen er lukket.")
    catalogue.add(("{n} source was read.", "{n} sources were read."), ("{n} kilde blev læst.", "{n} kilder blev læst."))
    catalogue.add("{name} has {thing}.", "{thing} har {name}.")
    catalogue.add("{n} cell.", "{n} celle.")
    catalogue.add("{n} cells.", "{n} celler.")
    raw = io.BytesIO()
    write_mo(raw, catalogue)
    folder = tmp_path / "da" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "qualcase.mo").write_bytes(raw.getvalue())
    monkeypatch.setattr(messages, "_LOCALE", tmp_path)
    messages._catalogue.cache_clear()


@pytest.mark.parametrize(
    ("asked", "used"),
    [
        ("da", "da"),
        ("nb", "nb"),
        ("en", "en"),
        ("da_DK.UTF-8", "da"),
        ("NO", "nb"),
        ("nn-NO", "nb"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_languages_in_use(asked: str, used: str) -> None:
    use_language(asked)
    assert current_language() == used
    assert used in LANGUAGES


def test_marking_changes_nothing() -> None:
    assert mark("The study is closed.") == "The study is closed."


@pytest.mark.usefixtures("danish")
def test_messages_are_worded_when_they_are_shown() -> None:
    message = Message("The study is closed.")
    use_language("en")
    assert str(message) == "The study is closed."
    use_language("da")
    assert str(message) == "Undersøgelsen er lukket."
    assert say(message, "en") == "The study is closed."
    use_language("en")
    assert say(message, "da") == "Undersøgelsen er lukket."


@pytest.mark.usefixtures("danish")
def test_what_is_not_translated_is_said_in_english() -> None:
    use_language("da")
    assert say("Something new.") == "Something new."
    use_language("nb")
    assert say("The study is closed.") == "The study is closed."


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize(
    ("count", "english", "danish_"),
    [(1, "source was", "kilde"), (0, "sources were", "kilder"), (2, "sources were", "kilder")],
)
def test_a_count_rules_the_plural(count: int, english: str, danish_: str) -> None:
    message = Message("{n} source was read.", "{n} sources were read.", count)
    assert say(message, "en") == f"{count} {english} read."
    assert say(message, "da") == f"{count} {danish_} blev læst."


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize(("count", "said"), [(1, "1 celle."), (0, "0 celler."), (2, "2 celler.")])
def test_a_plural_of_two_templates_that_were_marked_apart_is_translated(count: int, said: str) -> None:
    assert say(Message(mark("{n} cell."), mark("{n} cells."), count), "da") == said


def test_a_value_n_of_its_own_wins_over_the_count() -> None:
    assert say(Message("{n} source", "{n} sources", 2, {"n": "two"})) == "two sources"


@pytest.mark.usefixtures("danish")
def test_values_stand_where_the_language_wants_them() -> None:
    message = Message("{name} has {thing}.", values={"name": "Anna", "thing": 3})
    assert say(message, "en") == "Anna has 3."
    assert say(message, "da") == "3 har Anna."
    assert say("{name} has {thing}.", "da", name="Bo", thing="K03") == "K03 har Bo."


@pytest.mark.usefixtures("danish")
def test_a_message_within_a_message_is_worded_in_the_language_in_use() -> None:
    use_language("da")
    assert say("Refused: {why}", why=Message("The study is closed.")) == "Refused: Undersøgelsen er lukket."


def test_braces_without_values_stay() -> None:
    assert say("a {b} c") == "a {b} c"
    assert say("{what}", what="{name}") == "{name}"


def test_equal_messages_are_equal() -> None:
    assert Message("x", values={"a": 1}) == Message("x", values={"a": 1})
    assert Message("x", values={"a": 1}) != Message("x", values={"a": 2})


# --- errors


def test_errors_keep_template_and_values() -> None:
    error = UserError("There is no case called “{name}”.", name="K9")
    assert error.message == Message("There is no case called “{name}”.", values={"name": "K9"})
    assert str(error) == "There is no case called “K9”."


def test_errors_have_plurals() -> None:
    error = UserError("{n} file was refused.", "{n} files were refused.", 2)
    assert str(error) == "2 files were refused."


def test_errors_of_names_keep_the_names() -> None:
    unknown = UnknownNameError("{name}? {nearest}", nearest=["K01", "K02"], name="K")
    assert (str(unknown), unknown.nearest) == ("K? K01, K02", ("K01", "K02"))
    assert str(UnknownNameError("{name}? {nearest}", name="K")) == "K? –"
    several = AmbiguousNameError("{name}: {matches}", matches=["K01", "K02"], name="K")
    assert (str(several), several.matches) == ("K: K01, K02", ("K01", "K02"))
