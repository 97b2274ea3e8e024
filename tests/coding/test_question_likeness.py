"""How like questions pieces of talk are."""

from __future__ import annotations

import pytest

from qualcase.coding.question_likeness import Sought, likeness

LEADING = Sought("q", ("Hvordan mærker I ledelsen?",))
MONEY = Sought("r", ("Hvor kommer pengene fra?",), (("Økonomi", "Penge, tilskud og timer."),))


def like(said: str, *sought: Sought, answer: str = "") -> list[float]:
    return [round(float(one), 3) for one in likeness([said], [answer], sought or (LEADING, MONEY), "da")[0]]


def test_the_words_of_a_question_are_likest_to_it() -> None:
    own, other = like("Hvordan mærker I ledelsen?")
    assert own >= 1
    assert other < 0.6


def test_the_words_of_its_codes_tell_a_question() -> None:
    assert (
        like("Og tilskuddet, hvad med det?")[1]
        > like("Og tilskuddet, hvad med det?", LEADING, Sought("r", MONEY.wordings))[1]
    )


def test_what_is_answered_adds_a_little() -> None:
    silent, told = like("Og det?")[1], like("Og det?", answer="Vi har fået penge og tilskud.")[1]
    assert 0 < told - silent <= 0.151


def test_what_was_confirmed_elsewhere_is_nearly_as_good_as_the_question() -> None:
    learnt = Sought("q", LEADING.wordings, (), ("Kommer chefen nogensinde forbi?",))
    assert like("Kommer chefen forbi?", LEADING)[0] < 0.7
    assert like("Kommer chefen nogensinde forbi?", learnt)[0] == pytest.approx(1, abs=0.1)


def test_a_question_is_never_found_in_a_single_one_of_its_words() -> None:
    assert like("Hvordan?")[0] == 0


def test_nothing_said_is_like_nothing() -> None:
    assert like("…") == [0, 0]
    assert likeness([], [], (LEADING,), "da").shape == (0, 1)
    assert likeness(["Hvad?"], [""], (), "da").shape == (1, 0)
