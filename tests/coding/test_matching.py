"""Finding the questions of a guide: what is proposed, and what never is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.matching import asking_turns, places_put
from qualcase.coding.question_likeness import Sought
from tests.coding.test_autocoding import material

if TYPE_CHECKING:
    from qualcase.coding.autocoding import Material

WORDS = st.sampled_from(
    ("hvem", "ledelsen", "penge", "kommunen", "aftalt", "mærker", "I", "er", "hvor", "🙂", "forening", "Åbent?", "ja.")
)
SAID = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
TURNS = st.lists(st.tuples(st.sampled_from(("I", "Anna", "Bo")), SAID), min_size=1, max_size=9)
SOUGHT = st.lists(st.tuples(SAID, SAID, st.lists(SAID, max_size=3)), max_size=6).map(
    lambda told: tuple(
        Sought(str(number), (text,), ((topic, topic),), tuple(others))
        for number, (text, topic, others) in enumerate(told)
    )
)


def transcript(turns: list[tuple[str, str]]) -> Material:
    return material("".join(f"{who}: {said}\n" for who, said in turns))


def said(text: str, sought: Sought, *others: Sought, least: float = 70) -> list[tuple[str, str]]:
    found = material(text)
    return [(one.question_id, found.text[one.start : one.end]) for one in places_put(found, (sought, *others), least)]


@given(TURNS, SOUGHT, st.sampled_from((1.0, 50.0, 70.0, 99.0)))
def test_one_place_at_most_within_what_the_interviewer_says(
    turns: list[tuple[str, str]], sought: tuple[Sought, ...], least: float
) -> None:
    heard = transcript(turns)
    found = places_put(heard, sought, least)
    ids = [one.question_id for one in found]
    assert ids == sorted(set(ids), key=int)
    spans = [(turn.said, turn.end) for turn in heard.turns if turn.speaker in _asking(heard)]
    for one in found:
        assert any(start <= one.start < one.end <= end for start, end in spans)
        assert least <= one.score <= 100
    for one in found:
        assert not [other for other in found if other is not one and other.start < one.end and one.start < other.end]
    assert places_put(heard, sought, least) == found


@given(TURNS, SOUGHT)
def test_a_lower_threshold_keeps_what_a_higher_one_finds(
    turns: list[tuple[str, str]], sought: tuple[Sought, ...]
) -> None:
    heard = transcript(turns)
    few = {(one.question_id, one.start) for one in places_put(heard, sought, 80)}
    assert few <= {(one.question_id, one.start) for one in places_put(heard, sought, 50)}


def test_the_guides_own_words_score_a_hundred_and_no_others() -> None:
    leading = Sought("q", ("Hvordan mærker I ledelsen?",))
    (own,) = places_put(material("I: Ja, og hvordan mærker I ledelsen?\nAnna: Nej.\n"), (leading,))
    (other,) = places_put(material("I: Hvordan mærker du ledelsen?\nAnna: Nej.\n"), (leading,))
    assert own.score == 100
    assert 90 < other.score < 100


def test_a_question_in_other_words_is_found_by_its_code_and_by_what_was_confirmed() -> None:
    text = "I: Og hvad gør ledelsen selv?\nAnna: Ikke noget.\nI: Har I en seddel på døren?\nAnna: Ja.\n"
    plain = Sought("q", ("Kan I regne med støtte oppefra?",))
    assert said(text, plain) == []
    by_code = Sought("q", plain.wordings, (("Ledelse", "Hvad ledelsen gør eller undlader."),))
    assert said(text, by_code, Sought("r", ("Hvor er nøglen?",)), least=60) == [("q", "Og hvad gør ledelsen selv?")]
    learnt = Sought("q", ("Ved folk, hvem I er?",), (), ("Har I hængt en seddel op på døren?",))
    assert said(text, learnt) == [("q", "Har I en seddel på døren?")]


def test_nothing_is_found_where_nobody_asks_or_nothing_is_sought() -> None:
    assert (
        places_put(material("Anna: Hvordan mærker I ledelsen?\n"), (Sought("q", ("Hvordan mærker I ledelsen?",)),))
        == ()
    )
    assert places_put(material(), ()) == ()


def test_turns_of_the_interviewer_with_what_is_answered() -> None:
    found = asking_turns(material())
    assert [one.words for one in found][:2] == ["Ja, og hvordan mærker I så ledelsen?", "Kan du sige mere om det?"]
    assert found[0].answer == "Den mærker vi ikke.\nJo, om onsdagen."


def _asking(heard: Material) -> set[int]:
    return {number for number, one in heard.speakers.items() if one.is_interviewer}
