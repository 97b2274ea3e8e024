import pytest
from hypothesis import given

from qualcase.text.marks import mark_spans
from tests.text.strategies import texts


def marks(text: str) -> list[str]:
    return [text[start:end] for start, end in mark_spans(text)]


@pytest.mark.parametrize(
    "mark",
    [
        "[latter]", "[uklart 00:12:03]", "(.)", "(..)", "(…)", "(2.5)", "(2,5)", "(3 sek.)", "(pause)",
        "(lang pause)", "(griner)",
        "(griner lidt)", "(latter)", "(ler)", "(hoster)", "(suk)", "((ser ud ad vinduet))", "[Anna griner højt]",
        "[inaudible]",
        "(laughs)", "[utydelig]", "(sukker)", "[avbrytes]", "[?]", "(uklart)", "[crosstalk 00:12]", "#00:01:02-3#",
        "[00:01:02]",
        "(01:02)", "00:01:02,300", "[00:43.810 --> 00:47.850]", "[pause 3 sek.]", "[pause: 4]", "(xxx)", "(3s)",
        "(smågriner)", "(uforst.)", "[lydudfald]", "(.hhh)",
    ],
)  # fmt: skip
def test_marks_are_known(mark: str) -> None:
    assert marks(f"Det var {mark} ikke så let.") == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "vi (altså kommunen) gør det", "i 2015 (og 2017)", "[P07, frivillig] sagde", "mødet kl. 10:30",
        "fra 10:30 til 12:00",
        "(vi holdt en lang pause)", "[sted]", "punkt (a) og (b)", "(2015)", "[]", "()", "[ ]", "forhold 1:25",
        "1:2:3",
    ],
)  # fmt: skip
def test_words_in_brackets_are_words(text: str) -> None:
    assert marks(text) == []


@given(texts)
def test_spans_are_in_order_and_apart(text: str) -> None:
    last = 0
    for start, end in mark_spans(text):
        assert last <= start < end <= len(text)
        last = end
