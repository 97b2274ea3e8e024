"""Names on the way out: every form of every name is gone from whatever is written, and nothing else is touched."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.charts import Chart, ChartKind
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.people import RoleIn
from qualcase.coding.report import Cell, Definition, Figure, Grid, GridColumn, Heading, Paragraph, Quote, Report
from qualcase.coding.tables import Column, Table
from qualcase.study.reports.outgoing import Outgoing
from tests.study.making import case, participant, wave
from tests.study.reports.conftest import TALE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.coding.report import Block
    from qualcase.study import Study

OUT = ReportOrder(ReportKind.EXCERPTS, names=NamesOut.REPLACED, language="da")


@pytest.fixture
def away(tale: Study, table: PseudonymTable) -> Outgoing:
    return Outgoing(tale, OUT, table)


def test_a_person_is_told_by_role_number_and_case(away: Outgoing, tale: Study) -> None:
    told = away.people.participants
    assert [told[participant(tale, one).id] for one in ("Anna", "Bo", "Carl", "Karen Holm")] == [
        "Frivillig 1, K01",
        "Frivillig 2, K01",
        "Leder 1, K01",
        "Frivillig 3, K01",
    ]
    assert len(set(away.people.participants.values())) == len(tale.participants.all())
    assert set(away.people.coders.values()) == {"Koder 1", "Koder 2"}  # not in the Danish catalogue yet


def test_the_label_stays_when_more_people_come(away: Outgoing, tale: Study, table: PseudonymTable) -> None:
    before = away.people.participants
    tale.participants.add("Aage Aas", (RoleIn("volunteer", case(tale, "K01").id, wave(tale, "2015").id),))
    after = Outgoing(tale, OUT, table).people.participants
    assert {one: after[one] for one in before} == dict(before)


def test_in_what_people_say_labels_stand_in_brackets_and_keep_the_genitive(away: Outgoing, tale: Study) -> None:
    karen = away.people.participants[participant(tale, "Karen Holm").id]
    text, _ = away.passage(TALE)
    assert f"[{karen}]s hus er åbent 😀 for [naboen]s mand" in text
    assert "KAREN" not in text
    assert "Karen" not in text
    assert "Bodil" not in text
    assert "Holm" not in text
    assert "Skriv til [e-mail], eller" in text
    assert text.count("\n") == TALE.count("\n")


def test_positions_follow(away: Outgoing) -> None:
    wanted = ["Det er mig", "hus er åbent 😀 for", "Karens hus", "Holm: Det"]
    spans = [(TALE.index(one), TALE.index(one) + len(one)) for one in wanted]
    text, moved = away.passage(TALE, spans)
    found = [text[start:end] for start, end in moved]
    assert found[:2] == wanted[:2]
    assert found[2].startswith("[")
    assert found[2].endswith("s hus")
    assert found[3].startswith("[")
    assert found[3].endswith("]: Det")


def test_a_name_that_fills_a_field_stands_bare(away: Outgoing, tale: Study) -> None:
    karen = away.people.participants[participant(tale, "Karen Holm").id]
    assert away.text("K01, 2017, interview, Karen Holm (frivillig), K01_Karen_2017 3–9") == (
        f"K01, 2017, interview, {karen} (frivillig), K01_[{karen}]_2017 3–9"
    )
    assert away.text("Karen Holm") == karen
    assert away.text("Vi talte med Karen om det") == f"Vi talte med [{karen}] om det"
    assert away.text("Mette er færdig med K01") == "[Koder 1] er færdig med K01"
    assert away.passage("Mette kom forbi")[0] == "Mette kom forbi"  # another Mette, for all that anybody knows
    assert away.text("Kodet af: Mette, Ole") == "Kodet af: Koder 1, Koder 2"
    assert away.text("IP1 (K02 gruppe)") == away.people.participants[participant(tale, "IP1 (K02 gruppe)").id]


def test_words_that_are_no_names_stay(away: Outgoing) -> None:
    for words in ("De bor i byen, ved en holm i åen", "2015 · 2017", "Forankring / Aftaler", "", "Det er mig 😀"):
        assert away.passage(words)[0] == words == away.text(words)


def test_nothing_is_touched_where_names_are_kept(tale: Study, table: PseudonymTable) -> None:
    kept = Outgoing(tale, ReportOrder(ReportKind.EXCERPTS), table)
    spans = ((3, 9),)
    assert kept.passage(TALE, spans) == (TALE, spans)
    report = Report("Karen", ("Karen",), "Karen", "da", "", [Heading(1, "Karen")])
    assert kept.report(report) is report
    assert kept.coder("x", "Mette") == "Mette"


def test_without_a_key_people_of_the_study_are_replaced_all_the_same(tale: Study) -> None:
    text, _ = Outgoing(tale, OUT).passage("Karen og Bodil")
    assert "Karen" not in text
    assert text.endswith(" og Bodil")


def test_no_block_keeps_a_name(away: Outgoing) -> None:
    content: Any = {"Karen": ("Bodil", 3)}
    chart = Chart(ChartKind.HEARD, "heard-Karen", "Karen", content, "Karen", (("Karen", "Bodil"),), "K")
    blocks: list[Block] = [
        Heading(1, "Karen Holm"),
        Paragraph("Karen og Bodil"),
        Quote("Karens hus", "K01, Karen Holm", ("Note: Bodil sagde det",), "K01-17-001"),
        Definition((("Karen", "Bodil"),), "#3072C1"),
        Grid(
            (GridColumn("Karen"),),
            iter([(Cell.of("Bodil"), Cell((Quote("Karen", "Bodil"), Paragraph("Karen"))))]),
            "Karen",
            ("Bodil",),
        ),
        Figure(chart, "Bodil", ("Karen",)),
    ]
    made = away.report(Report("Karen", ("Undersøgelse: Karen",), "Bodil", "da", "Indhold", iter(blocks)))
    seen = [made.title, *made.subtitle, made.header]
    for one in made.blocks:
        seen.append(repr(one))
        if isinstance(one, Grid):
            seen += [repr(row) for row in one.rows]
    told = "\n".join(seen)
    assert "Karen" not in told
    assert "Bodil" not in told
    assert "Holm" not in told
    assert "K01-17-001" in told
    assert "#3072C1" in told


def test_reports_stay_streams(away: Outgoing) -> None:
    read: list[int] = []

    def blocks() -> Iterator[Paragraph]:
        for number in range(1000):
            read.append(number)
            yield Paragraph(f"Karen {number}")

    made = iter(away.report(Report("", (), "", "da", "", blocks())).blocks)
    next(made)
    assert len(read) == 1


def test_cells_and_pictures(away: Outgoing) -> None:
    table = Table("Karen", [Column("Bodil", 5, "Karen")], iter([("Karen Holm", 3, None, 2.5, True)]), "Bodil")
    made = away.tables([table])[0]
    assert next(iter(made.rows))[1:] == (3, None, 2.5, True)
    assert "Karen" not in made.title
    assert made.columns[0].name == "[naboen]"
    content: Any = "Karen"
    drawn = away.charts([Chart(ChartKind.PROFILE, "profile-Karen", "Karen", content, alt="Karen 3 af 4")])[0]
    assert "Karen" not in repr(drawn)
    assert not set(drawn.name) & set("[]/ ")


_STAY = ("hus", "😀", "é", "(latter)", "K03", "og,")
_WORDS = ["Karen", "karen", "KAREN HOLM", "Bodils", "bodil@nordby.dk", "Bo", "\n", *_STAY]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(_WORDS), max_size=30), cuts=st.lists(st.integers(0, 400), min_size=2, max_size=8))
def test_words_between_names_stay_and_positions_follow(away: Outgoing, words: list[str], cuts: list[int]) -> None:
    text = " ".join(words)
    ordered = sorted(min(one, len(text)) for one in cuts)
    spans = [(start, end) for start, end in pairwise(ordered) if start < end]
    new, moved = away.passage(text, spans)
    assert not re.search(r"\b(?:Karen|KAREN|HOLM|Bodil)", new)
    assert [one for one in new.split() if one in _STAY] == [one for one in words if one in _STAY]
    for (start, end), (first, last) in zip(spans, moved, strict=True):
        assert 0 <= first <= last <= len(new)
        if away.passage(text[start:end])[0] == text[start:end] and new[first:last] != text[start:end]:
            # Only where a span cut through a name is it another one: then it holds the whole replacement.
            assert "[" in new[first:last] or first == last
    assert [*moved] == sorted(moved)


_OF_FILES = (
    "KarenHolm_2017",
    "karenholm-2017",
    "K01_karen_2017",
    "K01_karen_holm_2017",
    "K01_Karen2_2017",
    "2017Karen",
    "interview-karen-holm",
    "KAREN.HOLM",
)


@pytest.mark.parametrize("name", _OF_FILES)
def test_names_of_files_hide_no_name(away: Outgoing, tale: Study, name: str) -> None:
    karen = away.people.participants[participant(tale, "Karen Holm").id]
    for line in (name, f"K01 · 2017 · interview, {name} 3–9", f"{name}.docx"):
        told = away.text(line)
        assert karen in told
        assert "karen" not in told.casefold()
        assert "holm" not in told.casefold()


def test_whole_names_that_are_run_together_go_from_what_people_say_too(away: Outgoing) -> None:
    told, _ = away.passage("Skriv til karen.holm@nordby.dk, eller @KarenHolms side, ring til Karen2")
    assert "karen" not in told.casefold()
    assert "holm" not in told.casefold()


@pytest.mark.parametrize("line", ["K01_2017_interview_frivillig", "holmen-2017", "K01_besøg_2017", "kl. 10", "N2_ån"])
def test_names_of_files_without_names_stay(away: Outgoing, line: str) -> None:
    assert away.text(line) == line


def test_two_of_the_same_name_are_told_as_either(tale: Study, table: PseudonymTable) -> None:
    tale.participants.add("Karen-Holm", (RoleIn("manager", case(tale, "K02").id, None),))
    told = Outgoing(tale, OUT, table).text("interview_karenholm_2017")
    assert told == "interview_[person]_2017"


@pytest.mark.parametrize("called", ["Karen", "Karen Holms hus", "karen_holm", "Bodils have"])
def test_a_case_that_is_called_after_somebody_is_told_by_its_number(
    tale: Study, table: PseudonymTable, called: str
) -> None:
    tale.cases.set(case(tale, "K01").id, name=called)
    away = Outgoing(tale, OUT, table)
    assert away.people.participants[participant(tale, "Karen Holm").id] == "Frivillig 3, C01"
    told = away.passage("Karen og Bodil er fra K01")[0]
    assert told == "[Frivillig 3, C01] og [naboen] er fra K01"
    assert called.split(maxsplit=1)[0] not in away.text(called)
