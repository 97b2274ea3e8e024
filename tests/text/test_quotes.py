from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.normalise import normalise
from qualcase.text.quotes import context, nearest_place, occurrences
from tests.text.strategies import texts

TEXT = "I: Hvordan går det?\nIP: Rammerne er på plads nu, og rollerne er klare. Rammerne er på plads hver gang."


def test_every_place_of_a_quote() -> None:
    assert occurrences(TEXT, "Rammerne er på plads") == [24, 71]
    assert occurrences(TEXT, "Ra\u030ammerne") == []
    assert occurrences(TEXT, "rammerne") == []
    assert occurrences("blåbær", "bla\u030abær") == [0]
    assert occurrences("en\nto", "en\r\nto") == [0]
    assert occurrences("aaa", "aa") == [0, 1]
    assert occurrences("abc", "") == []


@given(texts, st.data())
def test_a_piece_of_a_text_is_found_where_it_was(raw: str, data: st.DataObject) -> None:
    text = normalise(raw)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text[start:end]
    found = occurrences(text, piece)
    assert all(text[place : place + len(normalise(piece))] == normalise(piece) for place in found)
    if piece and normalise(piece) == piece:
        assert start in found


def test_the_nearest_place_of_a_quote_that_is_not_there() -> None:
    near = nearest_place(TEXT, "Ramerne er på plads nu og rollerne er klarer")
    assert near is not None
    assert TEXT[near.start : near.end].startswith("Rammerne er på plads nu")
    assert 85 < near.score < 100
    assert nearest_place(TEXT, "xyz qqq www") is None
    assert nearest_place(TEXT, " ") is None
    assert nearest_place("", "noget") is None


def test_a_place_is_shown_with_the_words_around_it() -> None:
    start = TEXT.index("på plads")
    assert context(TEXT, start, start + 8, around=20) == "… Rammerne er «på plads» nu, og rollerne er …"
    assert context("kort", 0, 4) == "«kort»"
    assert context("en\nto\ntre", 3, 5) == "en «to» tre"
    long = "ord " * 100
    assert len(context(long, 0, 400)) < 140


@given(texts, texts)
def test_only_the_very_words_are_fully_alike(text: str, quote: str) -> None:
    found = nearest_place(text, quote)
    if found is not None:
        assert (found.score >= 100) == (text[found.start : found.end] == quote)


def test_words_without_the_blank_at_their_edge_are_not_the_same() -> None:
    found = nearest_place("Det gik godt.", "godt. ")
    assert found is not None
    assert 80 < found.score < 100
    found = nearest_place("godt", "Det gik godt.")
    assert found is None or found.score < 100
