import random

import pytest
from hypothesis import given

from qualcase.text.likeness import Likenesses, fingerprint
from tests.text.strategies import texts

WORDS = ("vi", "har", "møder", "hver", "tirsdag", "aften", "og", "kommunen", "kommer", "forbi", "når", "der", "er")


def talk(seed: int, turns: int = 60) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - only made-up talk
    return [" ".join(chance.choices(WORDS, k=chance.randint(4, 20))) + "." for _ in range(turns)]


def as_interview(said: list[str]) -> str:
    return "".join(f"{'I' if number % 2 == 0 else 'IP'}: {words}\n\n" for number, words in enumerate(said))


def held(*texts_: str) -> Likenesses[int]:
    found: Likenesses[int] = Likenesses()
    for number, text in enumerate(texts_):
        found.add(number, fingerprint(text))
    return found


def test_the_same_text_in_another_form() -> None:
    said = talk(1)
    near = held(as_interview(talk(2)), as_interview(said)).nearest(fingerprint(" ".join(said).upper()))
    assert near is not None
    assert near.key == 1
    assert near.share == pytest.approx(1)


def test_the_same_text_with_times_and_wrapped_lines() -> None:
    said = talk(1)
    halves = ((words.split()[:4], words.split()[4:]) for words in said)
    wrapped = "".join(f"[00:12.5 --> 00:14] {' '.join(one)}\n[01:02] {' '.join(two)}\n" for one, two in halves)
    near = held(as_interview(said)).nearest(fingerprint(wrapped))
    assert near is not None
    assert near.share > 0.6


def test_a_corrected_text() -> None:
    said = talk(1)
    corrected = [words.replace("møder", "moeder") if number < 20 else words for number, words in enumerate(said)]
    near = held(as_interview(talk(2)), as_interview(said)).nearest(fingerprint(as_interview(corrected)))
    assert near is not None
    assert near.key == 1
    assert 0.5 < near.share < 1


def test_interviews_by_one_guide_are_not_alike() -> None:
    questions = talk(9, 20)
    first = [part for pair in zip(questions, talk(1, 20), talk(3, 20), strict=True) for part in pair]
    second = [part for pair in zip(questions, talk(2, 20), talk(4, 20), strict=True) for part in pair]
    assert held(as_interview(first)).nearest(fingerprint(as_interview(second))) is None


def test_a_part_is_not_the_whole() -> None:
    said = talk(1)
    assert held(as_interview(said)).nearest(fingerprint(as_interview(said[:20]))) is None


@given(texts)
def test_a_text_is_like_itself_or_too_short(text: str) -> None:
    own = fingerprint(text)
    near = held("andet", text).nearest(own)
    assert near is None if not own.length else near is not None and near.share == 1
