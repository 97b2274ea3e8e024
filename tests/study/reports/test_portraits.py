"""Portraits of cases: what stands in them, which excerpts are chosen, and what is left out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.case_patterns import Profiles
from qualcase.coding.case_ratings import RatedCell
from qualcase.coding.charts import ChartKind
from qualcase.coding.claims import Side
from qualcase.coding.filters import Filter
from qualcase.coding.ladders import Ladders
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Definition, Figure, Grid, Heading, PageBreak, Quote
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.reports.chosen_excerpts import Marked, choose
from qualcase.study.reports.portraits import MOST_EXCERPTS
from tests.study.making import case, code, coder, wave

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.report import Block

ORDER = ReportOrder(ReportKind.PORTRAITS)


@pytest.fixture(scope="module")
def demo(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as study:
        yield study


def of(study: Study, *names: str, **more: object) -> ReportOrder:
    """An order for the portraits of some cases."""
    ids = {one.name: one.id for one in study.frame().cases}
    return replace(ORDER, case_ids=tuple(ids[one] for one in names), **more)  # type: ignore[arg-type]


def blocks(study: Study, order: ReportOrder) -> list[Block]:
    return list(study.reports.document(order).blocks)


def headings(found: list[Block], level: int) -> list[str]:
    return [one.text for one in found if isinstance(one, Heading) and one.level == level]


def test_a_case_with_everything(demo: Study) -> None:
    found = blocks(demo, of(demo, "K03"))
    assert headings(found, 1) == ["K03 Læsevenner"]
    assert headings(found, 2) == [
        "Variables", "Timeline", "What is said", "What changed", "Case ratings", "Excerpts",
    ]  # fmt: skip
    facts = next(one for one in found if isinstance(one, Definition))
    assert dict(facts.rows)["Site"] == "Fjordby"
    assert "interview 2" in dict(facts.rows)["2017"]
    variables = next(one for one in found if isinstance(one, Grid))
    assert [column.name for column in variables.columns] == ["Variable", "2015", "2017"]
    rows = [[words.text for cell in row for words in cell.content] for row in variables.rows]
    assert ["antal frivillige", "9", "14"] in rows
    kinds = [one.chart.kind for one in found if isinstance(one, Figure)]
    assert kinds == [ChartKind.TIMELINE, ChartKind.PROFILE, ChartKind.RATINGS]


def test_the_cases_stand_in_the_order_that_was_asked_for_each_on_pages_of_its_own(demo: Study) -> None:
    found = blocks(demo, of(demo, "K07", "K01"))
    assert [one[:3] for one in headings(found, 1)] == ["K07", "K01"]
    breaks = [number for number, one in enumerate(found) if isinstance(one, PageBreak)]
    assert len(breaks) == 1
    assert isinstance(found[breaks[0] + 1], Heading)


def test_the_profile_holds_the_figures_of_the_comparison(demo: Study) -> None:
    charts = demo.reports.charts(of(demo, "K03", parts=("profile",)))
    (content,) = (one.content for one in charts)
    assert isinstance(content, Profiles)
    whole = demo.compare()
    column = next(number for number, one in enumerate(whole.columns) if one.name == "K03")
    for number, value in enumerate(content.shown.rows):
        row = next(place for place, one in enumerate(whole.rows) if one.id == value.id)
        assert content.figures[number, 0].tolist() == pytest.approx(list(whole.line_at(row, column)), nan_ok=True)
    assert "K03 Læsevenner: Ledelse 2015 1, 2017 1" in charts[0].alt


def test_excerpts_stand_under_their_own_code_few_of_each_and_say_why(demo: Study) -> None:
    found = blocks(demo, of(demo, "K03", parts=("excerpts", "every-code")))
    counts: dict[str, int] = {}
    at = ""
    for one in found:
        if isinstance(one, Heading) and one.level == 3:
            at = one.text
        elif isinstance(one, Quote):
            counts[at] = counts.get(at, 0) + 1
    assert counts
    assert max(counts.values()) <= MOST_EXCERPTS
    quotes = [one for one in found if isinstance(one, Quote)]
    assert any("Cited" in one.remarks for one in quotes)
    starred = {one.text for one in demo.excerpts(Filter(cases=of(demo, "K03").case_ids)) if one.star}
    assert len(starred & {one.text for one in quotes}) >= 4


def test_otherwise_a_main_code_has_one_excerpt_and_no_passage_stands_twice(demo: Study) -> None:
    found = blocks(demo, of(demo, "K03"))
    start = next(at for at, one in enumerate(found) if isinstance(one, Heading) and one.text == "Excerpts")
    shown = [one for one in found[start + 2 :] if not isinstance(one, PageBreak)]
    heads, quotes = shown[::2], shown[1::2]
    assert all(isinstance(one, Heading) and " / " not in one.text for one in heads)
    assert all(isinstance(one, Quote) for one in quotes)
    texts = [one.text for one in quotes if isinstance(one, Quote)]
    assert len(set(texts)) == len(texts) >= 5
    mains = {one.name for one in demo.frame().tree.ordered if one.parent_id is None}
    assert {one.text for one in heads if isinstance(one, Heading)} <= mains
    under = [words for one in quotes if isinstance(one, Quote) for words in one.remarks if words.startswith("Coded: ")]
    assert under


def test_the_passages_that_carry_ratings_stand_there_where_they_are_asked_for(demo: Study) -> None:
    def said(*parts: str) -> str:
        grids = [one for one in blocks(demo, of(demo, "K03", parts=parts)) if isinstance(one, Grid)]
        return " ".join(words.text for one in grids for row in one.rows for cell_ in row for words in cell_.content)

    assert "“" not in said("ratings")
    assert "“" in said("ratings", "carried")
    assert "“" not in said()


def test_pinned_come_before_starred_before_cited_before_strong(study: Study) -> None:
    held = study.excerpts(Filter(cases=(case(study, "K01").id,)))
    plain = replace(held[0], star=False, rating=None, words=5, about=None, wave="2015")
    pinned, cited = replace(plain, id="pinned"), replace(plain, id="cited")
    starred, strong = replace(plain, id="starred", star=True), replace(plain, id="strong", rating=-2, words=90)
    marked = Marked(frozenset({"pinned"}), frozenset({"cited"}))
    chosen = choose([strong, cited, starred, pinned], marked, 3)
    assert [one.id for one in chosen] == ["pinned", "starred", "cited"]


def test_what_room_is_left_goes_to_a_wave_that_has_none_yet(study: Study) -> None:
    held = study.excerpts(Filter(cases=(case(study, "K01").id,)))
    plain = replace(held[0], star=False, rating=2, words=50, about=None, wave="2015")
    later = replace(plain, id="later", wave="2017", rating=1, words=3)
    chosen = choose([plain, replace(plain, id="next"), later], Marked(), 2)
    assert [one.wave for one in chosen] == ["2015", "2017"]


def test_pins_and_citations_are_found(study: Study) -> None:
    one, other = study.excerpts(Filter(cases=(case(study, "K01").id,)))[:2]
    study.codebook.pins.pin(one.id, "good")
    study.claims.put(study.claims.add("Det bæres af få.").id, [other.id], Side.FOR)
    marked = Marked.of(study, [one.id, other.id])
    assert marked.pinned == {one.id}
    assert marked.cited == {other.id}
    assert marked.words(one) == ("An example of its code",)


def test_ratings_stand_with_reasons_and_the_other_rater_is_seen(study: Study) -> None:
    k01, anchoring = case(study, "K01").id, code(study, "Forankring").id
    cell = RatedCell(k01, anchoring, wave(study, "2015").id)
    study.case_ratings.set(cell, 0.67, "Kommunen var med fra starten.", coder(study, "Mette").id)
    study.case_ratings.set(cell, 0.33, "Kun i ord.", coder(study, "Ole").id)
    study.case_ratings.set(
        RatedCell(k01, anchoring, wave(study, "2017").id), 1.0, "Skrevet ned.", coder(study, "Mette").id
    )
    found = blocks(study, of(study, "K01", parts=("ratings",)))
    (figure,) = (one for one in found if isinstance(one, Figure))
    ladders = figure.chart.content
    assert isinstance(ladders, Ladders)
    (line,) = ladders.lines
    assert [one.value for one in line.waves] == [0.67, 1.0]
    assert line.waves[0].others == (0.33,)
    assert line.waves[0].differs
    assert not line.waves[1].differs
    assert "Forankring: 2015 .67 (others .33), 2017 1" in figure.chart.alt
    (grid,) = (one for one in found if isinstance(one, Grid))
    told = " ".join(words.text for row in grid.rows for cell_ in row for words in cell_.content)
    for words in ("Kommunen var med fra starten.", "Kun i ord.", "Skrevet ned.", "Ole"):
        assert words in told


def test_a_case_of_which_nothing_is_known_has_its_heading_and_no_empty_parts(empty: Study) -> None:
    empty.cases.add("K09", title="Ny")
    found = blocks(empty, ORDER)
    assert headings(found, 1) == ["K09 Ny"]
    assert not headings(found, 2)
    with pytest.raises(UserError, match="nothing to draw"):
        empty.reports.charts(ORDER)


def test_without_cases_it_says_so(empty: Study) -> None:
    with pytest.raises(UserError, match="No case"):
        empty.reports.document(ORDER)


def test_one_wave_only_where_only_one_is_asked_for(study: Study) -> None:
    later = wave(study, "2017").id
    number = study.variables.add("frivillige", VariableOf.CASE, VariableKind.NUMBER)
    study.variables.set_values(
        [
            GivenValue(number.id, case(study, "K01").id, text, wave(study, year).id)
            for year, text in (("2015", "4"), ("2017", "9"))
        ]
    )
    found = blocks(study, of(study, "K01", wave_ids=(later,)))
    grid = next(one for one in found if isinstance(one, Grid))
    assert [column.name for column in grid.columns] == ["Variable", "2017"]
    assert all("2015" not in one.source_line for one in found if isinstance(one, Quote))


def test_the_timeline_tells_its_dates_in_words(study: Study) -> None:
    study.events.add(dt.date(2016, 5, 1), "Ny leder", case_id=case(study, "K01").id)
    (chart,) = study.reports.charts(of(study, "K01", parts=("timeline",)))
    assert "2016-05-01 Ny leder" in chart.alt
    assert chart.name == "timeline-K01"


def test_the_workbook_holds_all_cases_below_each_other(demo: Study, tmp_path: Path) -> None:
    demo.reports.write(of(demo, "K01", "K03"), tmp_path / "portraits.xlsx")
    book = openpyxl.load_workbook(tmp_path / "portraits.xlsx")
    cases = {row[0].value for row in book["Codes by wave"].iter_rows(min_row=2)}
    assert {"K01", "K03"} <= cases
    assert {"Variables", "Case ratings", "Excerpts"} <= set(book.sheetnames)
