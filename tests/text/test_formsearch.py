"""Given forms of names in texts and bytes."""

from __future__ import annotations

import pytest

from qualcase.text.formsearch import FormSearch


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Karens hus og KAREN", "[x]s hus og [x]"),
        ("Karen Holm, Holms bil", "[x], [x]s bil"),
        ("en line, og Line", "en line, og [x]"),
        ("karensdag, Karensen", "karensdag, Karensen"),
        ('{"quote":"Karen’s"}', '{"quote":"[x]’s"}'),
    ],
)
def test_replaced_as_whole_words(text: str, made: str) -> None:
    search = FormSearch(["Karen Holm", "Karen", "Holm", "Line"])
    assert search.replaced(text, lambda _: "[x]") == made


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_found_in_bytes(encoding: str) -> None:
    search = FormSearch(["Åse"])
    noise = b"\x00\xff\xd8\x01"
    assert search.count_in_bytes(noise + "og Åse!".encode(encoding) + noise) >= 1
    assert search.count_in_bytes("ÅSES".encode(encoding)) >= 1


def test_parts_of_words_are_not_found_in_bytes() -> None:
    assert FormSearch(["Åse"]).count_in_bytes("Påse Åsen åse".encode()) == 0


def test_forms_that_stand_somewhere_can_be_left_out() -> None:
    search = FormSearch(["Karen", "Line"])
    found = search.found_in("KARENS hus ved en line")
    assert found == {"karen"}
    assert search.without(found).forms == ("Line",)


def test_nothing_to_look_for() -> None:
    search = FormSearch(["", " "])
    assert search.count("Karen") == 0
    assert search.replaced("Karen", lambda _: "x") == "Karen"
    assert search.count_in_bytes(b"Karen") == 0
