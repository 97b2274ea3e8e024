"""What the screen decides without Qt: keys, ratings, finding codes, names, rows, counterparts."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.changes import EVERYTHING, Changes
from qualcase.coding.codebook import Code, Scale
from qualcase.coding.codings import Coding
from qualcase.coding.facts import Frame
from qualcase.coding.frame import Case, Site, Wave
from qualcase.coding.people import CodingState
from qualcase.coding.sources import Source, SourceKind, Turn
from qualcase.coding.tree import CodeTree
from qualcase.study.sources import SpeakerName
from qualcase.ui.code.counterpart import counterparts
from qualcase.ui.code.finder import CodeFinder
from qualcase.ui.code.keys import Deed, deed_of
from qualcase.ui.code.naming import rest_of_name
from qualcase.ui.code.passages import Lack, choose, passage_to_code
from qualcase.ui.code.ratings import digit_of, moved, signed, step_of
from qualcase.ui.code.source_rows import Level, Row, make_rows, sources_in
from qualcase.ui.transcript.paragraphs import Span
from qualcase.ui.transcript.sheet import Sheet
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SCALE = Scale("s", "retning", {}, -2, 2)
UPWARDS = Scale("u", "styrke", {}, 0, 10)


@pytest.mark.parametrize(
    ("text", "selected", "deed"),
    [
        ("j", False, Deed.NEXT_TURN),
        ("J", False, Deed.NEXT_OF_SPEAKER),
        ("K", False, Deed.PREVIOUS_OF_SPEAKER),
        ("W", False, Deed.BESIDE),
        ("J", True, Deed.FIND),
        ("k", False, Deed.PREVIOUS_TURN),
        ("w", False, Deed.OTHER_WAVE),
        ("d", False, Deed.TURN_DONE),
        ("j", True, Deed.FIND),
        ("d", True, Deed.FIND),
        ("f", False, Deed.FIND),
        ("å", False, Deed.FIND),
        (" ", True, Deed.TAKE_TURN),
        (" ", False, Deed.TAKE_TURN),
        ("5", True, Deed.RATE),
        ("0", False, Deed.RATE_ZERO),
        ("+", False, Deed.RATE_UP),
        ("-", True, Deed.RATE_DOWN),
        ("−", True, Deed.RATE_DOWN),
        ("*", False, Deed.STAR),
        (",", False, Deed.NOTHING),
        ("²", False, Deed.FIND),
    ],
)
def test_what_a_key_means(text: str, selected: bool, deed: Deed) -> None:  # noqa: FBT001 - a parameter of the test
    assert deed_of(text, selected=selected) is deed


def test_digits_count_the_steps_from_the_lowest() -> None:
    assert [step_of(SCALE, digit) for digit in "12345"] == [-2, -1, 0, 1, 2]
    assert step_of(SCALE, "6") is None
    assert [digit_of(SCALE, rating) for rating in (-2, 2, 3)] == ["1", "5", ""]
    assert (step_of(UPWARDS, "9"), digit_of(UPWARDS, 8), digit_of(UPWARDS, 9)) == (8, "9", "")
    assert [signed(rating) for rating in (-2, 0, 1)] == ["−2", "0", "+1"]


def test_plus_and_minus_stay_on_the_scale() -> None:
    assert [moved(SCALE, rating, 1) for rating in (None, -2, 2)] == [1, -1, 2]
    assert [moved(SCALE, rating, -1) for rating in (None, -2, 2)] == [-1, -2, 1]
    assert (moved(UPWARDS, None, 1), moved(UPWARDS, None, -1)) == (0, 10)


def tree() -> CodeTree:
    codes = [
        Code("1", "Ledelse", key="L", names={"en": "Leadership"}),
        Code("2", "Forankring", key="F", position=1, names={"en": "Anchoring"}),
        Code("3", "Aftaler og strukturer", "2", key="FA", names={"en": "Agreements and structures"}),
        Code("4", "Båret af én", "2", position=1, names={"en": "Carried by one"}),
        Code("5", "Rammer og roller", key="R", position=2),
        Code("6", "Grænser", "5", key="fo", names={"en": "Boundaries"}),
        Code("7", "Forandring", position=3),
    ]
    return CodeTree(codes)


def found(typed: str, *recent: str) -> list[str]:
    codes = tree()
    return [codes[code_id].name for code_id in CodeFinder(codes).find(typed, recent)]


def test_a_key_typed_in_full_wins_then_beginnings() -> None:
    assert found("fo")[:3] == ["Grænser", "Forankring", "Forandring"]
    assert found("f")[0] == "Forankring"
    assert found("FA")[0] == "Aftaler og strukturer"
    assert found("ledelse")[0] == "Ledelse"


def test_every_language_and_the_path_are_searched() -> None:
    assert found("carried") == ["Båret af én"]
    assert found("forank aft")[0] == "Aftaler og strukturer"
    assert found("struktur")[0] == "Aftaler og strukturer"
    assert found("rammer gr")[0] == "Grænser"
    assert found("forankring/b")[0] == "Båret af én"


def test_nearly_right_is_found_too_and_nonsense_is_not() -> None:
    assert found("leddelse") == ["Ledelse"]
    assert found("forankrign")[0] == "Forankring"
    assert found("xyz") == []
    assert found("qq") == []


def test_among_equals_the_one_used_last_comes_first() -> None:
    assert found("for")[:2] == ["Forankring", "Forandring"]
    assert found("for", "7")[:2] == ["Forandring", "Forankring"]
    assert found("", "4", "7")[:3] == ["Båret af én", "Forandring", "Ledelse"]
    assert len(found("  ")) == 7


def test_five_hundred_codes_answer_at_once() -> None:
    chance = random.Random(3)  # noqa: S311 - names, no secrets
    letters = "abdefgiklmnoprstuvæøå"
    codes = [Code("top", "Øverst")]
    for number in range(500):
        name = " ".join("".join(chance.choices(letters, k=chance.randint(3, 10))) for _ in range(3))
        parent = codes[-1].id if number % 3 else "top"
        codes.append(Code(f"c{number}", name, parent, names={"en": name[::-1]}))
    finder = CodeFinder(CodeTree(codes))
    finder.find("foran")
    begun = time.perf_counter()
    for typed in ("f", "fo", "for", "fora", "foran", "forank"):
        finder.find(typed)
    assert (time.perf_counter() - begun) / 6 < 0.25  # some 3 ms on a quiet machine; the bench says exactly


WAVES = (Wave("w15", "2015", 0), Wave("w17", "2017", 1))
SITES = (Site("s1", "Fjordby"), Site("s2", "Havneparken"))
CASES = (Case("k3", "K03", "Læsevenner", "s1"), Case("k4", "K04", "", "s1"), Case("k9", "K09"))
FRAME = Frame(WAVES, SITES, (), CASES, (), (), CodeTree(()))


def source(name: str, wave: str | None = "w15", case: str | None = "k3", **fields: object) -> Source:
    kind = SourceKind.OBSERVATION if "obs" in name else SourceKind.INTERVIEW
    cases = (case,) if case else ()
    return Source(name, name, kind, "v", wave_id=wave, case_ids=cases, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("K03_2015_interview_frivillig", "frivillig"),
        ("k03 2015 Observation", ""),
        ("K03_2015_gruppeinterview_to ansatte", "to ansatte"),
        ("Formand (ny)", "Formand (ny)"),
    ],
)
def test_the_name_without_what_stands_beside_it(name: str, rest: str) -> None:
    assert rest_of_name(source(name), FRAME) == rest


def counterpart(
    here: Source, others: Sequence[Source], spoken: Mapping[str, SpeakerName] | None = None
) -> Source | None:
    """The first of those across; `spoken` is who answers, by the name of the source."""
    told = spoken or {}
    found = counterparts(here, others, FRAME, lambda one: [told[one]] if one in told else [])
    return found.found[0] if found.found else None


def test_the_other_wave_has_the_same_case_kind_and_role() -> None:
    here = source("K03_2015_interview_frivillig")
    others = [
        here,
        source("K03_2017_obs", "w17"),
        source("K03_2017_interview_leder", "w17"),
        source("K03_2017_interview_frivillig", "w17"),
        source("K04_2017_interview_frivillig", "w17", "k4"),
    ]
    there = counterpart(here, others)
    assert there is not None
    assert there.name == "K03_2017_interview_frivillig"
    assert counterpart(there, others) is here
    note = counterpart(source("K03_2015_obs"), others)
    assert note is not None
    assert note.name == "K03_2017_obs"
    assert counterpart(others[-1], others) is None
    assert counterpart(source("x", None), others) is here
    policy = source("politik", "w15", None, site_id="s1")
    later = source("politik ny", "w17", None, site_id="s1")
    assert counterpart(policy, [policy, source("andet", "w17", None, site_id="s2"), later]) is later


def test_the_same_person_and_role_go_before_the_name() -> None:
    here = source("K03_2015_interview_a")
    others = [
        source("K03_2017_interview_a", "w17"),
        source("K03_2017_interview_b", "w17"),
        source("K03_2017_obs", "w17"),
    ]
    spoken = {
        "K03_2015_interview_a": SpeakerName("IP", "Birgit", "volunteer", is_interviewer=False),
        "K03_2017_interview_b": SpeakerName("IP", "IP", "volunteer", is_interviewer=False),
        "K03_2017_obs": SpeakerName("B", "Birgit", "volunteer", is_interviewer=False),
    }
    assert counterpart(here, others, spoken) is others[1]
    spoken["K03_2017_interview_a"] = SpeakerName("IP2", "Birgit", "manager", is_interviewer=False)
    assert counterpart(here, others, spoken) is others[0]
    spoken["K03_2017_interview_a"] = SpeakerName("I", "Birgit", "volunteer", is_interviewer=True)
    assert counterpart(here, others, spoken) is others[1]


def test_several_that_are_as_much_alike_are_counted() -> None:
    others = [source("K03_2017_interview_x", "w17"), source("K03_2017_interview_y", "w17")]
    assert counterparts(source("K03_2015_interview_z"), others, FRAME, lambda _: ()).alike == 2


def rows(typed: str = "", passing: frozenset[str] | None = None) -> list[Row]:
    sources = [
        source("politik", None, None, site_id="s1"),
        source("K03_2015_interview_frivillig"),
        source("K03_2017_obs", "w17"),
        source("begge", "w17", "k4", note=""),
    ]
    sources[-1] = Source("begge", "begge", SourceKind.INTERVIEW, "v", wave_id="w17", case_ids=("k4", "k3"))
    sources += [source("K09_2015_interview", case="k9"), source("rapport", None, None)]
    states = {"K03_2017_obs": CodingState.DONE, "begge": CodingState.BEGUN}
    return make_rows(sources, FRAME, states, str, passing=passing, typed=typed)


def shape(found: list[Row]) -> list[object]:
    return [[row.name, shape(row.rows)] if row.rows else f"{row.name} {row.sign}" for row in found]


def test_rows_stand_by_site_case_and_wave() -> None:
    assert shape(rows()) == [
        [
            "Fjordby",
            [
                "interview politik ○",
                ["K03 Læsevenner", ["2015 interview frivillig ○", "2017 observation ✓"]],
                ["K04", ["2017 interview begge (K03 + K04) ◐"]],
            ],
        ],
        ["", [["K09", ["2015 interview ○"]], "interview rapport ○"]],
    ]
    assert [row.level for row in rows()] == [Level.SITE, Level.STUDY]


def test_rows_obey_the_filter_and_what_is_typed() -> None:
    assert sources_in(rows("læse 2017")) == ["K03_2017_obs"]
    assert sources_in(rows("fjordby interview")) == ["politik", "K03_2015_interview_frivillig", "begge"]
    assert rows("findes ikke") == []
    assert sources_in(rows(passing=frozenset({"begge", "rapport"}))) == ["begge", "rapport"]


TEXT = "I: Hvad nu?\nIP: Altså, jo.\n\nSlut.\n"
TURNS = [Turn(0, 3, 12, 0), Turn(12, 16, 27, 1)]


def test_which_passage_is_meant() -> None:
    sheet = Sheet(TEXT, TURNS, {0: Voice("I", dimmed=True), 1: Voice("IP")})
    assert passage_to_code(sheet, Span(2, 12), 0).span == Span(3, 11)
    assert passage_to_code(sheet, Span(26, 28), 0).lack is Lack.ONLY_SPACE
    assert passage_to_code(sheet, None, 5).lack is Lack.INTERVIEWER
    assert passage_to_code(sheet, None, 20).span == Span(16, 26)
    assert passage_to_code(sheet, None, TEXT.index("Slut") + 1).span == Span(28, 33)
    assert passage_to_code(Sheet("\n\n"), None, 1).lack is Lack.NOTHING_SELECTED


def coding(name: str, start: int, end: int, coder: str = "me") -> Coding:
    return Coding(name, "s", start, end, "c", coder, "")


def test_which_coding_keys_change() -> None:
    wide, narrow, others = coding("wide", 0, 50), coding("narrow", 10, 20), coding("others", 12, 14, "you")
    here = [wide, narrow, others]
    assert choose(here, None, coder_id="me") == "narrow"
    assert choose(here, "wide", coder_id="me") == "wide"
    assert choose(here, "wide", "others", "me") == "others"
    assert choose(here, "gone", "gone", "me") == "narrow"
    assert choose([], "wide") is None


def test_changes_say_what_they_touch() -> None:
    from qualcase.words import Message

    assert Changes(None, Message("x"), {EVERYTHING: frozenset()}).touches("coding")
