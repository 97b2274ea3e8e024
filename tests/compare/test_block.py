"""The facts of one source: which words count, whose passages codings are, who leads."""

from __future__ import annotations

import math

import numpy as np
import pytest

from qualcase.coding.facts import BEFORE, EXPECTED, TOLD_HERE, SourceFacts
from qualcase.coding.people import CodingState, CodingStatus
from qualcase.coding.sources import Source, SourceKind, Speaker, Turn
from qualcase.study.block import Words, countable_words, source_facts
from qualcase.study.wordmap import pack_words, unpack_words
from tests.compare.building import DONE, Small

NO_WORDS = Words(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


@pytest.fixture
def small() -> Small:
    small = Small(people={"Anna": (), "Bo": ()})
    small.code("Theme")
    return small


def passages(block: SourceFacts) -> list[tuple[int, int]]:
    return [(coding, person) for coding, person in block.passage_of.tolist()]


# --- words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Anna: et to tre", 3),
        ("Anna: et to\nI: fire fem seks\nBo: syv", 3),
        ("Anna: et [latter] to (pause) tre", 3),
        ("Anna: et (2.5) to", 2),
        ("Anna: et 00:01:02 to [1:02]", 2),
        ("Anna: [Anna griner] et", 1),
        ("Anna: [P07] et", 2),
        ("Anna: bruger-drevet ik' det’s", 3),
        ("Dato 3. maj\nAnna: et to", 2),
        ("Anna: et\n\nNogle ord til\n", 1),
        ("Ukendt: et to", 2),
        ("Ingen mærker her", 3),
        ("Ingen mærker (pause) her", 3),
        ("I: kun spørgsmål", 0),
        ("Anna: 🙂 – …", 0),
    ],
)
def test_countable_words_of_speech(small: Small, text: str, count: int) -> None:
    small.source("t", text)
    assert small.block("t").words == count


@pytest.mark.parametrize("kind", ["observation", "document", "questionnaire"])
def test_all_words_of_other_sources_count(small: Small, kind: str) -> None:
    small.source("t", "Anna: et to [latter]\nI: tre 00:01:02", kind=kind)
    block = small.block("t")
    assert block.words == 9
    assert block.heard == ()


@pytest.mark.parametrize(("kind", "count"), [(SourceKind.QUESTIONNAIRE, 4), (SourceKind.INTERVIEW, 0)])
def test_answers_of_respondents_are_words_of_a_questionnaire_and_never_speech(kind: SourceKind, count: int) -> None:
    text = "Hvad er bedst?\n\nV1: kaffen [latter]\nV2: de andre\n"
    turns = [Turn(16, 20, 35, 0), Turn(36, 40, 48, 1)]
    speakers = {n: Speaker(f"s{n}", "t", n, f"V{n + 1}", respondent_id=f"r{n}") for n in range(2)}
    source = Source("t", "t", kind, "v")
    words = countable_words(source, turns, speakers, unpack_words(pack_words(text)), {"r0": 0, "r1": 1})
    assert len(words.starts) == count
    assert set(words.persons.tolist()) <= {-1}


def test_who_was_heard_with_how_many_words(small: Small) -> None:
    small.source("t", "I: hvad\nBo: et to\nAnna: tre\nUkendt: fire\nBo: fem")
    assert small.block("t").heard == ((0, 1), (1, 3))  # Anna, Bo; who is not identified is nobody


def test_somebody_without_a_word_was_not_heard(small: Small) -> None:
    small.source("t", "Anna: [latter]\nBo: ja")
    assert small.block("t").heard == ((1, 1),)


def test_word_positions_are_kept_without_loss() -> None:
    text = "🙂 Åse: det’s [latter] (2.5) e\u0301t\u00a0to 00:01:02"
    starts, marked = unpack_words(pack_words(text))
    assert [text[place] for place in starts] == ["Å", "d", "l", "2", "5", "e", "t", "t", "0", "0", "0"]
    assert [text[place:][:2] for place in marked] == ["la", "2.", "5)", "00", "01", "02"]
    assert [len(part) for part in unpack_words(pack_words(""))] == [0, 0]


# --- codings and words


def test_a_word_belongs_to_the_span_in_which_it_begins(small: Small) -> None:
    small.source("t", "Anna: alpha beta gamma")
    small.coding("t", "lpha bet", "Theme")
    small.coding("t", "alpha b", "Theme")
    small.coding("t", "alpha ", "Theme")
    block = small.block("t")
    assert block.ids == ("coding0002", "coding0001", "coding0000")
    assert block.last_word.tolist() == [1, 2, 2]
    assert block.first_word.tolist() == [0, 0, 1]


def test_pieces_are_cut_where_the_speaker_changes(small: Small) -> None:
    small.source("t", "Anna: et to\nI: hvad\nAnna: tre\nBo: fire fem\nUkendt: seks")
    small.coding("t", "to\nI: hvad\nAnna: tre\nBo: fire fem\nUkendt: seks", "Theme")
    small.coding("t", "fire", "Theme")
    assert small.block("t").pieces.tolist() == [[0, 0, 1, 3], [0, 1, 3, 5], [0, -1, 5, 6], [1, 1, 3, 4]]


@pytest.mark.parametrize(
    ("anna", "bo", "whose"),
    [
        ("et to tre", "fire fem seks", [0, 1]),
        ("et to tre", "fire fem", [0]),
        ("et to", "tre fire fem", [1]),
        ("et to", "tre fire", [0, 1]),
        ("et", "to tre", [0, 1]),
        ("et", "[latter]", [0]),
        ("et [latter] [latter]", "fire fem seks", [1]),
    ],
)
def test_a_coding_over_turns_is_a_passage_of_who_says_three_words(
    small: Small, anna: str, bo: str, whose: list[int]
) -> None:
    text = f"Anna: {anna}\nI: hvad siger du så\nBo: {bo}"
    small.source("t", text)
    small.coding("t", text, "Theme")
    assert passages(small.block("t")) == [(0, person) for person in whose]


def test_words_of_one_person_in_several_turns_count_together(small: Small) -> None:
    text = "Anna: et\nBo: to tre fire fem\nAnna: seks syv"
    small.source("t", text)
    small.coding("t", text, "Theme")
    assert passages(small.block("t")) == [(0, 0), (0, 1)]


def test_who_is_not_identified_has_no_passage_and_takes_none(small: Small) -> None:
    text = "Ukendt: et to tre fire\nAnna: fem"
    small.source("t", text)
    small.coding("t", "et to tre", "Theme")
    small.coding("t", text, "Theme")
    block = small.block("t")
    assert passages(block) == [(0, 0)]  # the longer one begins earlier
    assert block.ids[0] == "coding0001"
    assert block.counts.tolist() == [True, True]


@pytest.mark.parametrize(
    ("quote", "counts"), [("hvad så", False), ("[latter]", False), ("ja", True), ("så\nAnna: j", True)]
)
def test_a_coding_without_a_participants_word_counts_nowhere(small: Small, quote: str, *, counts: bool) -> None:
    small.source("t", "I: hvad så\nAnna: ja [latter]")
    small.coding("t", quote, "Theme")
    block = small.block("t")
    assert block.counts.tolist() == [counts]
    assert passages(block) == ([(0, 0)] if counts else [])
    assert len(block.pieces) == counts


def test_words_of_nobody_are_known_as_such(small: Small) -> None:
    small.source("n", "et to", kind="observation")
    small.source("t", "Ukendt: et to\nAnna: tre")
    small.source("u", "et to")
    for name in ("n", "t", "u"):
        small.coding(name, "et", "Theme")
        assert small.block(name).pieces.tolist() == [[0, -1, 0, 1]]


def test_a_coding_of_a_note_counts_without_a_word(small: Small) -> None:
    small.source("t", "🙂 – ja", kind="observation")
    small.coding("t", "🙂", "Theme")
    block = small.block("t")
    assert block.counts.tolist() == [True]
    assert block.pieces.tolist() == []


# --- what the rest of the facts say


def test_rating_and_what_a_coding_is_about(small: Small) -> None:
    small.source("t", "Anna: et to tre fire fem", "K01 K02", wave="2015")
    small.coding("t", "et", "Theme", rating=0)
    small.coding("t", "to", "Theme", about="2015")
    small.coding("t", "tre", "Theme", about="2017", about_case="K02")
    small.coding("t", "fire", "Theme", about="before")
    small.coding("t", "fem", "Theme", about="expected")
    block = small.block("t")
    assert block.about.tolist() == [TOLD_HERE, TOLD_HERE, 1, BEFORE, EXPECTED]
    assert block.about_case.tolist() == [-1, -1, 1, -1, -1]
    assert block.rating[0] == 0
    assert all(math.isnan(one) for one in block.rating[1:])


def test_until_somebody_leads_who_coded_first_does(small: Small) -> None:
    small.source("t", "Anna: et to", lead=None, done="")
    assert small.block("t").source.lead_coder_id is None
    small.coding("t", "to", "Theme", "Ole")
    small.coding("t", "et", "Theme", "Mette")
    assert small.block("t").ids == ("coding0001", "coding0000")  # by place
    assert small.block("t").source.lead_coder_id == "Ole"  # by time


def test_who_leads_goes_on_leading(small: Small) -> None:
    small.source("t", "Anna: et to", lead="Mette", done="")
    small.coding("t", "to", "Theme", "Ole")
    assert small.block("t").source.lead_coder_id == "Mette"


def test_who_is_done_and_since_when(small: Small) -> None:
    small.source("t", "Anna: et", done="Ole")
    small.status("t", "Mette", CodingState.BEGUN)
    block = small.block("t")
    assert block.done == {1}
    assert block.done_at == {1: DONE.timestamp()}


def test_a_coder_who_is_gone_is_not_done(small: Small) -> None:
    small.source("t", "Anna: et", done="")
    block = small.block("t")
    gone = CodingStatus("x", "t", "gone", CodingState.DONE, DONE)
    again = source_facts(block.source, NO_WORDS, [], [gone], small.frame())
    assert again.done == frozenset()


def test_a_source_without_words_and_codings(small: Small) -> None:
    small.source("t", "", done="")
    block = small.block("t")
    assert (block.words, block.heard, block.ids) == (0, (), ())
    assert block.pieces.shape == (0, 4)
    assert block.passage_of.shape == (0, 2)
