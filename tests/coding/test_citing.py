"""Marks in a summary follow the codings that they mean."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.citing import Cited, Mark, cite, gather, marks, renumbered, uncite

names = st.lists(st.sampled_from("abcdefg"), unique=True).map(tuple)
words = st.text(alphabet="ab 😀\u00a0å[]", max_size=12).filter(lambda one: not one.strip().isdigit())


def meant(held: Cited) -> list[str]:
    """The codings of all marks in the order of the text."""
    return [held.evidence[one.number - 1] for one in marks(held.text, len(held.evidence))]


def test_a_mark_is_a_number_in_brackets_that_something_is_cited_under() -> None:
    assert marks("Aftalen [2] bærer [12] det [2015], siger [0] to [1].", 2) == (Mark(8, 11, 2), Mark(48, 51, 1))


def test_a_citation_stands_at_the_caret_or_at_the_end() -> None:
    held = Cited("Aftalen bærer. Det siger to.", ("a",))
    assert cite(held, ["b"]) == Cited("Aftalen bærer. Det siger to. [2]", ("a", "b"))
    assert cite(held, ["b"], 14).text == "Aftalen bærer. [2] Det siger to."
    assert cite(held, ["b", "c"], 7).text == "Aftalen [2][3] bærer. Det siger to."
    assert cite(Cited("", ()), ["a", "b"]) == Cited("[1][2]", ("a", "b"))


def test_what_is_cited_gets_a_second_mark_only_where_somebody_points() -> None:
    held = Cited("Et [1]. To", ("a",))
    assert cite(held, ["a"]) == held
    assert cite(held, ["a"], 10) == Cited("Et [1]. To [1]", ("a",))


def test_citing_no_longer_numbers_the_others_anew() -> None:
    held = Cited("Et [1], to [2] og tre [3][2].", ("a", "b", "c"))
    assert uncite(held, ["b"]) == Cited("Et [1], to og tre [2].", ("a", "c"))
    assert uncite(held, ["x"]) == held


def test_paraphrases_stand_below_each_with_its_mark() -> None:
    held = Cited("Aftalen bærer [1].\n", ("a",))
    assert gather(held, [("a", "er der"), ("b", "ny\nleder"), ("c", "fast plads")]) == Cited(
        "Aftalen bærer [1].\nny leder [2]\nfast plads [3]", ("a", "b", "c")
    )
    assert gather(held, [("a", "er der")]) == held


@given(names, names, st.lists(st.tuples(words, st.integers(1, 9)), max_size=6))
def test_each_mark_means_what_it_meant(
    before: tuple[str, ...], after: tuple[str, ...], said: list[tuple[str, int]]
) -> None:
    text = "".join(f"{word}[{number}]" for word, number in said)
    held = Cited(text, before)
    beyond = len(before)
    new = renumbered(text, before, after)
    if all(number <= beyond for _, number in said):  # else a number that meant nothing may come to mean something
        assert meant(Cited(new, after)) == [one for one in meant(held) if one in after]


@given(words, names, st.sampled_from("abcxyz"), st.integers(-1, 20))
def test_a_citation_and_its_end_leave_the_words(text: str, evidence: tuple[str, ...], new: str, at: int) -> None:
    held = Cited(text, evidence)
    cited = cite(held, [new], at)
    assert new in meant(cited)
    if new not in evidence and not marks(text, 99):
        assert "".join(uncite(cited, [new]).text.split()) == "".join(text.split())
        assert uncite(cited, [new]).evidence == evidence
