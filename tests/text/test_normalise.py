import unicodedata

import pytest
from hypothesis import example, given

from qualcase.text.normalise import normalise, text_hash
from tests.text.strategies import texts


@given(texts)
@example("\r\x00\n")
@example("e\ufeff\u0301")
@example("\ud83d\ude00 \ud83d")
def test_normalising_is_stable_and_leaves_nothing_odd(raw: str) -> None:
    text = normalise(raw)
    assert normalise(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\t" for letter in text)
    assert "\ufeff" not in text
    text.encode()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("\ufeffHej\r\nder\rnu", "Hej\nder\nnu"),
        ("side\x0cside\x0blinje\x85slut", "side\nside\nlinje\nslut"),
        ("a\u030a A\u030a", "å Å"),
        ("to\u2028linjer\u2029her", "to\u2028linjer\u2029her"),
        ("a\u00a0b\u00adc\u200dd", "a\u00a0b\u00adc\u200dd"),
        ("nul\x00 klokke\x07 \x1b[0m", "nul klokke [0m"),
        ("\ud83d\ude00", "😀"),
        ("en\ud800 halv", "en halv"),
        ("", ""),
    ],
)
def test_what_becomes_of_odd_characters(raw: str, text: str) -> None:
    assert normalise(raw) == text


def test_the_hash_is_of_the_text_in_utf8() -> None:
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_hash(normalise("a\u030a")) == text_hash("å")
