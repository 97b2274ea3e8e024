"""The material of the sample: how much there is of what, who speaks in it, and that it reads like its time."""

from __future__ import annotations

import re
import shutil
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pytest
from rapidfuzz import fuzz, process

from qualcase.coding.sources import SourceKind
from qualcase.study import Study
from qualcase.study.demo import build_demo
from qualcase.text.wordcount import count
from tests.sample.files import SAMPLE, SPEECH, WAVES, Row, rows, source_name, tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qualcase.coding.sources import Source

AREAS = {
    "Skole og idræt", "Ældreomsorg", "Natur", "Sundhed", "Museer og biblioteker", "Flygtninge og integration",
    "Boligområder",
}  # fmt: skip
CLOSED, LATE = ("K04", "2017"), ("K14", "2015")
LENGTHS = {"interview": (470, 900), "group_interview": (470, 900), "observation": (280, 500), "document": (230, 480)}
"""Fewest and most words of a source of each kind; of an interview in its turns, the interviewer’s among them."""
SHARED_BY_CHANCE = 12
"""Paragraphs with fewer words may be alike: *Ja.*, *Og om to år?*"""
LATER_WORDS = re.compile(r"corona|covid|gdpr|\bteams\b|\bzoom\b|mitid|nærhedsreform|ukrain|chatgpt", re.IGNORECASE)


@pytest.fixture(scope="module")
def materials() -> list[Row]:
    return rows("materials.csv")


def _by_case_and_wave(materials: list[Row]) -> Mapping[tuple[str, str], list[Row]]:
    found = defaultdict(list)
    for row in materials:
        for case in filter(None, row["case"].split(";")):
            found[case, row["wave"]].append(row)
    return found


def _roles(row: Row) -> set[str]:
    return set(re.findall(r"\((manager|employee|volunteer|citizen)\)", row["participants"]))


def test_eighteen_cases_in_five_places_cover_all_areas() -> None:
    frame = tree("study.yaml")
    cases = Counter(case["site"] for case in frame["cases"])
    assert cases == {"Fjordby": 8, "Havneparken": 2, "Vesterlund": 3, "Klitby": 2, "Møllesø": 3}
    assert {area for case in frame["cases"] for area in case["areas"]} == AREAS
    assert sum(len(case["areas"]) > 1 for case in frame["cases"]) >= 3


def test_every_case_has_two_interviews_and_a_note_in_each_wave(materials: list[Row]) -> None:
    found = _by_case_and_wave(materials)
    for case in (one["name"] for one in tree("study.yaml")["cases"]):
        for wave in WAVES:
            held = found.get((case, wave), [])
            if (case, wave) in (CLOSED, LATE):
                assert held == []
                continue
            kinds = Counter(row["kind"] for row in held)
            assert kinds["interview"] + kinds["group_interview"] >= 2, (case, wave)
            assert kinds["observation"] == 1, (case, wave)


def test_municipality_and_citizens_are_heard_in_each_case(materials: list[Row]) -> None:
    """But for the case in which other people were heard in the two waves: there lies its trap."""
    for (case, wave), held in _by_case_and_wave(materials).items():
        heard = set().union(*(_roles(row) for row in held if row["kind"] in SPEECH))
        if case == "K11":
            assert heard <= ({"manager", "employee"} if wave == "2015" else {"volunteer", "citizen"})
        else:
            assert heard & {"manager", "employee"}, (case, wave)
            assert heard & {"volunteer", "citizen"}, (case, wave)


def test_six_groups_and_one_coordinator_of_three_cases(materials: list[Row]) -> None:
    assert sum(row["kind"] == "group_interview" for row in materials) == 6
    assert [row["case"].count(";") for row in materials if ";" in row["case"]] == [2]


def test_every_place_has_a_policy_that_changes(materials: list[Row]) -> None:
    documents = [row for row in materials if row["kind"] == "document"]
    assert all(row["valid_from"] and row["valid_to"] and row["valid_from"] <= row["valid_to"] for row in documents)
    assert {(row["site"], row["wave"]) for row in documents} == {
        (site["name"], wave) for site in tree("study.yaml")["sites"] for wave in WAVES
    }


def test_two_norwegian_sources_belong_to_the_study(materials: list[Row]) -> None:
    norwegian = [row for row in materials if row["language"] == "nb"]
    assert [(row["case"], row["site"]) for row in norwegian] == [("", ""), ("", "")]


def test_files_are_of_many_kinds(materials: list[Row]) -> None:
    endings = Counter(row["file"].rpartition(".")[2] for row in materials)
    assert set(endings) == {"docx", "txt", "md", "odt", "vtt", "srt"}
    named_as_usual = re.compile(r"^(K\d\d|[A-ZÆØÅ][a-zæøå]+)_\d{4}_|^2017/")
    assert sum(not named_as_usual.match(row["file"]) for row in materials) >= 5


def test_ten_persons_and_more_speak_in_both_waves(materials: list[Row]) -> None:
    waves = defaultdict(set)
    for row in materials:
        for name in re.findall(r"=([^(;]+) \(", row["participants"]):
            waves[name].add(row["wave"])
    assert sum(len(held) == 2 for held in waves.values()) >= 10


def _said(demo: Study, source: Source) -> list[tuple[str, str]]:
    """Label and words of each turn; the interviewer's label is `I`, that of nobody is empty."""
    told = demo.sources.text(source.id)
    found = []
    for turn in told.turns:
        speaker = told.speakers.get(turn.speaker) if turn.speaker is not None else None
        label = "" if speaker is None else "I" if speaker.is_interviewer else speaker.label
        found.append((label, told.text[turn.said : turn.end]))
    return found


def _words(demo: Study, source: Source) -> Counter[str]:
    """Words of each label."""
    found: Counter[str] = Counter()
    for label, words in _said(demo, source):
        found[label] += count(words)
    return found


def test_sources_are_as_long_as_such_sources_are(demo: Study) -> None:
    wrong = {}
    for source in demo.sources.all():
        if source.kind is SourceKind.QUESTIONNAIRE:
            continue
        fewest, most = LENGTHS[source.kind.value]
        words = _words(demo, source).total() or count(demo.sources.text(source.id).text)
        if not fewest <= words <= most:
            wrong[source.name] = words
    assert wrong == {}


def test_the_interviewer_asks_and_the_others_talk(demo: Study) -> None:
    for source in demo.sources.all():
        if source.kind.is_speech:
            words = _words(demo, source)
            share = words.pop("I") / (total := sum(words.values()) or 1)
            assert 0.05 < share < 0.4, source.name
            assert min(words.values()) > total / (10 * len(words)), source.name


def test_nothing_is_from_later_years(demo: Study) -> None:
    found = {}
    for source in demo.sources.all():
        hits = LATER_WORDS.findall(demo.sources.text(source.id).text)
        if hits:
            found[source.name] = hits
    assert found == {}


def test_no_two_interviews_share_more_than_stock_phrases(demo: Study) -> None:
    """The interviewer's questions are stock phrases by nature; what the others say is nobody else's."""
    paragraphs = [
        (source.name, words)
        for source in demo.sources.all()
        if source.kind.is_speech
        for label, words in _said(demo, source)
        if label != "I" and count(words) >= SHARED_BY_CHANCE
    ]
    lines = [line for _, line in paragraphs]
    alike = process.cdist(lines, lines, scorer=fuzz.ratio, score_cutoff=75, workers=1)
    pairs = [
        (paragraphs[one][0], paragraphs[other][0], lines[one][:40])
        for one, other in zip(*alike.nonzero(), strict=True)
        if one < other and paragraphs[one][0] != paragraphs[other][0]
    ]
    assert pairs == []


def test_coded_sources_carry_as_many_passages_as_careful_reading_gives(demo: Study) -> None:
    first = demo.coders.all()[0]
    states = demo.sources.states()
    for source in demo.sources.all():
        passages = sum(coding.coder_id == first.id for coding in demo.codings.of_source(source.id))
        state = states.get(source.id, {}).get(first.id)
        if state is None or state.value == "not_begun":
            assert passages == 0, source.name
        elif state.value == "done":
            assert 3 <= passages <= 40, source.name


def test_the_table_of_codings_is_rich() -> None:
    codings = rows("codings.csv")
    assert len(codings) >= 900
    assert sum(bool(row["rating"]) for row in codings) > len(codings) / 2
    assert sum(bool(row["note"]) for row in codings) > len(codings) / 10
    assert sum(bool(row["star"]) for row in codings) >= 36
    assert {row["about"] for row in codings} == {"", "2015", "before", "expected"}
    assert {row["about_case"] for row in codings} == {"", "K02", "K05", "K06"}


def test_every_source_says_how_far_its_coder_is(materials: list[Row]) -> None:
    told = {row["source"] for row in rows("coding_status.csv") if row["coder"] == "Ditte"}
    assert told == {source_name(row["file"]) for row in materials}


def test_each_file_of_the_table_is_there(materials: list[Row]) -> None:
    assert [row["file"] for row in materials if not (SAMPLE / row["file"]).is_file()] == []


def test_where_the_sample_lies_tells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "K03" / "Fjordby 2015" / "K77" / "sample"
    shutil.copytree(SAMPLE, folder)
    monkeypatch.setattr("qualcase.study.sample.sample_folder", lambda: folder)
    with Study.open(build_demo(tmp_path / "demo"), read_only=True) as study:
        assert "K77" not in {one.name for one in study.cases.all()}
        visits = [one for one in study.sources.all() if one.name.startswith("Nesfjord")]
        assert len(visits) == 2
        assert not any(one.case_ids or one.site_id for one in visits)
