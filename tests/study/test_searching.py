"""Searching a study: whose words, what a hit tells, how many, and what is to be coded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.found import FoundUnit, Voices
from qualcase.errors import Cancelled, UserError, WrongQueryError
from qualcase.study import Study
from qualcase.text.edits import Edit
from qualcase.text.query import read_query
from tests.study.making import case, participant, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.found import Found


def told(found: Found) -> list[tuple[str, str]]:
    return [(hit.source, hit.found) for hit in found.hits]


def test_hits_come_in_the_order_of_the_screen_with_all_that_is_known(study: Study) -> None:
    found = study.search.find("skrevet ned")
    assert told(found) == [("K01 senere", "skrevet ned"), ("K02 gruppe", "skrevet ned")]
    hit = found.hits[0]
    text = study.sources.text(hit.source_id).text
    assert text[hit.start : hit.end] == "skrevet ned"
    assert (hit.before, hit.after) == ("Den blev ", " i foråret.")
    assert (hit.speaker, hit.role, hit.is_interviewer) == ("Carl", "manager", False)
    assert (hit.case, hit.site, hit.wave, hit.kind, hit.turn) == ("K01", "Nordby", "2017", "interview", 2)
    assert [text[start:end] for start, end in hit.parts] == ["skrevet", "ned"]


def test_counts_are_of_all_hits_also_where_capped(study: Study) -> None:
    found = study.search.find("er", limit=2)
    everything = study.search.find("er", limit=None)
    assert (len(found.hits), found.is_capped) == (2, True)
    assert found.total == len(everything.hits) == sum(one.hits for one in found.by_source)
    assert not everything.is_capped
    assert [(one.name, one.hits) for one in found.by_case] == [("K01", 6), ("K02", 5)]
    assert [(one.name, one.hits) for one in found.by_wave] == [("2015", 4), ("2017", 4)]
    assert found.searched == 7


def test_labels_are_not_searched_and_no_words_of_others(study: Study) -> None:
    assert study.search.find("Anna").total == 0
    assert {hit.is_interviewer for hit in study.search.find("hvem").hits} == {True}
    assert study.search.find("hvem", voices=Voices.NOT_INTERVIEWER).total == 0


def test_whose_words(study: Study) -> None:
    assert [hit.source for hit in study.search.find("frivillige").hits] == ["Nordby plan"]
    assert study.search.find("frivillige", voices=Voices.NOT_INTERVIEWER).total == 1
    assert study.search.find("frivillige", voices=Voices.PARTICIPANTS).total == 0
    assert told(study.search.find("alle", voices=Voices.PARTICIPANTS)) == [("K02 uden navne", "alle")]


def test_the_filter_chooses_sources_and_turns(study: Study) -> None:
    assert told(study.search.find("en", Filter(roles=("manager",)))) == []
    assert told(study.search.find("skrevet", Filter(roles=("manager",)))) == [("K01 senere", "skrevet")]
    anna = participant(study, "Anna").id
    assert {hit.speaker for hit in study.search.find("vi*", Filter(participants=(anna,))).hits} == {"Anna"}
    assert study.search.find("er", Filter(cases=(case(study, "K02").id,))).searched == 3
    assert study.search.find("er", Filter(waves=(wave(study, "2015").id,), kinds=("document",))).searched == 1


def test_word_forms_by_choice(study: Study) -> None:
    assert told(study.search.find("nøgler")) == []
    found = study.search.find("nøgler~")
    assert [hit.found for hit in found.hits] == ["Nøglen", "nøglen"]
    assert found.forms == ("nøglen",)
    assert study.search.find(read_query("begyndelse", forms=True)).forms == ("begyndte",)


def test_patterns(study: Study) -> None:
    found = study.search.find(r"/nøgle\w+/")
    assert [hit.found for hit in found.hits] == ["Nøglen", "nøglen"]
    assert found.whole
    with pytest.raises(WrongQueryError) as refused:
        study.search.find("/(/")
    assert refused.value.at == 1


def test_what_changes_is_found_at_once(study: Study) -> None:
    one = source(study, "K01 besøg")
    before = study.search.find("skiltet")
    assert told(before) == [("K01 besøg", "skiltet")]
    plan = study.versions.plan(study.versions.draft(one.id).edited([Edit(0, 5, "Skiltet")]))
    study.versions.save(plan)
    assert [hit.found for hit in study.search.find("skiltet").hits] == ["Skiltet", "skiltet"]
    with pytest.raises(UserError, match="has changed"):
        study.search.spans(before.hits)
    study.undo()
    assert study.search.spans(study.search.find("skiltet").hits) == study.search.spans(before.hits)
    study.sources.set_speaker(source(study, "K01 start").id, 1, is_interviewer=True)
    in_k01 = Filter(cases=(case(study, "K01").id,))
    assert {hit.is_interviewer for hit in study.search.find("kommunen", in_k01).hits} == {True}


def words_of(study: Study, found: Found, unit: FoundUnit) -> list[str]:
    return [
        study.sources.text(span.source_id).text[span.start : span.end] for span in study.search.spans(found.hits, unit)
    ]


def test_spans_to_be_coded(study: Study) -> None:
    found = study.search.find("det")
    assert "Hvordan begyndte det?" in {hit.before + hit.found + hit.after for hit in found.hits}
    wanted = Filter(sources=(source(study, "K01 start").id, source(study, "Begge").id))
    found = study.search.find("det", wanted)
    assert words_of(study, found, FoundUnit.HIT) == ["det", "Det", "det"]
    assert words_of(study, found, FoundUnit.SENTENCE) == [
        "Vi begyndte i det små, og kommunen var med fra starten.",
        "Det er mest naboerne 😀 og et par fra klubben.",
        "Derovre er alt mundtligt, det er sikkert.",
    ]
    assert words_of(study, found, FoundUnit.TURN)[-1] == ("Her er der orden. Derovre er alt mundtligt, det er sikkert.")


def test_two_hits_in_one_turn_are_coded_once(study: Study) -> None:
    twice = study.search.find("/rejst|lederen/", Filter(sources=(source(study, "K02 uden navne").id,)))
    assert [hit.found for hit in twice.hits] == ["Lederen", "rejst"]
    assert len(study.search.spans(twice.hits, FoundUnit.HIT)) == 2
    assert words_of(study, twice, FoundUnit.SENTENCE) == ["Lederen er rejst."]


def test_outside_of_turns_a_turn_is_the_paragraph(study: Study) -> None:
    found = study.search.find("skiltet")
    assert words_of(study, found, FoundUnit.SENTENCE) == ["Nøglen hænger på kontoret [latter], og skiltet er nyt."]
    (turn,) = words_of(study, found, FoundUnit.TURN)
    assert turn.startswith("Besøg om onsdagen.")


def test_it_can_be_cancelled(study: Study) -> None:
    def cancel(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        study.search.find("er", progress=cancel)
    study.search.warm()
    assert study.search.find("er").total


def test_an_empty_study_has_nothing_to_find(empty: Study) -> None:
    found = empty.search.find("noget")
    assert (found.total, found.searched, found.by_case) == (0, 0, ())
    assert empty.search.find("/noget/").total == 0
    assert empty.search.find("noget~").total == 0
    assert empty.search.spans(()) == ()


def test_a_study_for_reading_can_be_searched(ready_file: Path) -> None:
    with Study.open(ready_file, read_only=True) as held:
        assert held.search.find("skrevet").total == 2
