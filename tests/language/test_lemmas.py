"""Base forms by lookup, capitals, compounds and what the tables have wrong."""

from __future__ import annotations

import pytest

from qualcase.language.lemmas import lemmas


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("da", "Forankringen", "forankring"),
        ("da", "forankrede", "forankre"),
        ("da", "Børnene", "barn"),
        ("da", "gik", "gå"),
        ("da", "lederne", "leder"),
        ("da", "kommunernes", "kommune"),
        ("da", "frivilligcentrene", "frivilligcenter"),
        ("da", "Vi", "vi"),
        ("da", "xyzzy", "xyzzy"),
        ("da", "2.500", "2.500"),
        ("nb", "avtalene", "avtale"),
        ("nb", "forankra", "forankre"),
        ("nb", "bøker", "bok"),
        ("nb", "vi", "vi"),
        ("en", "women", "woman"),
        ("en", "Anchored", "anchor"),
        ("xx", "Ord", "ord"),
    ],
)
def test_base_forms(language: str, word: str, expected: str) -> None:
    assert lemmas([word], language) == {word: expected}
