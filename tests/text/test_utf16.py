from hypothesis import given

from qualcase.text.normalise import normalise
from qualcase.text.utf16 import Utf16Map
from tests.text.strategies import texts


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_both_ways_for_every_position(raw: str) -> None:
    text = normalise(raw)
    places = Utf16Map(text)
    assert places.length == units(text)
    for position in range(len(text) + 1):
        unit = places.to_utf16(position)
        assert unit == units(text[:position])
        assert places.to_code_point(unit) == position
        if position < len(text) and text[position] > "\uffff":
            assert places.to_code_point(unit + 1) == position


def test_a_text_without_astral_characters_is_the_same_in_both() -> None:
    places = Utf16Map("æøå\u2028")
    assert (places.to_utf16(3), places.to_code_point(3), places.length) == (3, 3, 4)
