"""The rules of auto-coding on one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.autocoding import (
    HeadingSpan,
    Material,
    by_heading,
    by_question,
    by_role,
    by_spans,
    by_speaker,
    likest,
    plain,
    trimmed,
)
from qualcase.coding.people import Participant, RoleIn
from qualcase.coding.sources import Source, SourceKind, Speaker
from qualcase.text.turns import recognise_turns
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.autocoding import Found

TEXT = (
    "I: Ja, og hvordan mærker I så ledelsen?\nAnna: Den mærker vi ikke.\nBo: Jo, om onsdagen.\n"
    "I: Kan du sige mere om det?\nAnna: [latter]\nBo: Lederen kommer forbi.\n"
    "I: Hvem kender jer i byen?\nBo: Alle.\n"
)
LEADING = "Hvordan mærker I ledelsen?"
KNOWN = "Hvem kender jer ude i byen?"


def material(text: str = TEXT, headings: tuple[HeadingSpan, ...] = ()) -> Material:
    found = recognise_turns(text)
    speakers = {
        one.number: Speaker(
            str(one.number), "s", one.number, one.text, one.text.lower(), is_interviewer=one.is_interviewer
        )
        for one in found.labels
    }
    source = Source("s", "K01", SourceKind.INTERVIEW, "v", wave_id="2015", case_ids=("k1",))
    return Material(source, text, tuple(found.turns), speakers, headings)  # type: ignore[arg-type]


def quotes(found: Iterable[Found], text: str = TEXT) -> list[str]:
    return [text[one.start : one.end] for one in found]


def test_what_a_participant_says() -> None:
    assert quotes(by_speaker(material(), Participant("anna", "Anna"))) == ["Den mærker vi ikke."]
    assert quotes(by_speaker(material(), Participant("i", "I"))) == []


def test_what_a_role_says_in_this_case_and_wave() -> None:
    people = {
        "anna": Participant("anna", "Anna", (RoleIn("manager", "k1", "2017"), RoleIn("volunteer"))),
        "bo": Participant("bo", "Bo", (RoleIn("manager"),)),
    }
    assert quotes(by_role(material(), "manager", people)) == ["Jo, om onsdagen.", "Lederen kommer forbi.", "Alle."]


def test_answers_go_up_to_the_next_question() -> None:
    found = list(by_question(material(), [LEADING]))
    assert quotes(found) == ["Den mærker vi ikke.", "Jo, om onsdagen."]
    assert all(one.score > 80 and LEADING in str(one.why) for one in found)


def test_answers_go_on_over_follow_ups_where_that_is_wanted() -> None:
    found = quotes(by_question(material(), [LEADING], [KNOWN], follow_ups=True))
    assert found == ["Den mærker vi ikke.", "Jo, om onsdagen.", "Lederen kommer forbi."]


def test_a_question_of_the_guide_that_fits_better_is_another_question() -> None:
    assert quotes(by_question(material(), [KNOWN])) == ["Alle."]
    assert quotes(by_question(material(), ["Hvem kender jer?"], ["Hvem kender jer i byen?"])) == []


def test_words_around_a_question_cost_nothing_and_single_words_are_no_question() -> None:
    said = "Nå. Men så lige en ting til: hvordan mærker I ledelsen? Altså til daglig."
    assert likest(said, [KNOWN, LEADING]) == (1, 100.0)
    assert likest("ledelsen?", [LEADING]) is None
    assert likest("Mm.", [LEADING]) is None
    assert likest("", [LEADING]) is None
    assert likest(said, []) is None
    assert plain("Hvem, altså HVEM?") == "hvem altså hvem"


def test_what_stands_below_a_heading() -> None:
    text = "Om roller\nVi har to.\nMere\nOg tre.\nOm penge\nIngen."
    spans = tuple(
        HeadingSpan(text.index(words), text.index(words) + len(words), level)
        for words, level in (("Om roller", 1), ("Mere", 2), ("Om penge", 1))
    )
    found = list(by_heading(material(text, spans), lambda words: words == "Om roller"))
    assert quotes(found, text) == ["Vi har to.\nMere\nOg tre."]
    assert quotes(by_heading(material(text, spans), lambda words: words == "Mere"), text) == ["Og tre."]
    assert list(by_heading(material(text), lambda _: True)) == []


def test_finds_at_the_same_place_come_once() -> None:
    found = list(by_spans(material(), [(0, 41), (0, 41)], Message("x")))
    assert [(one.start, one.end) for one in found] == [trimmed(TEXT, 0, 41)]
