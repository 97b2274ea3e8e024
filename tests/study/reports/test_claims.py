"""Claim cards as a report: both sides quoted, case by case expected and observed, what nobody has answered."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.claims import CitedCell, Side, Verdict
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Definition, Grid, Heading, Look, Paragraph, Quote
from qualcase.errors import UserError
from tests.study.making import case, code, coded, coder, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.claims import Claim
    from qualcase.coding.report import Block, Cell
    from qualcase.study import Study


@pytest.fixture
def claim(study: Study) -> Claim:
    """A claim with everything; behind it one that says nothing yet."""
    mette, claims = coder(study, "Mette").id, study.claims
    one = claims.add("Aftaler\nbærer.", mette, expectation="Hvor der er skrevet noget ned.", note="Ikke alene.")
    claims.add("Roller er uklare.")
    k01, k02 = case(study, "K01").id, case(study, "K02").id
    claims.expect(one.id, k01, Verdict.HOLDS)
    claims.observe(one.id, k01, Verdict.HOLDS, "Der er en aftale.")
    claims.observe(one.id, k02, Verdict.FAILS, "Intet på skrift.")
    agreement = coded(study, "K01 senere", "en aftale med biblioteket.\nCarl: Den blev skrevet ned").id
    nothing = coded(study, "K02 gruppe", "Det er ikke skrevet ned").id
    claims.put(one.id, [agreement], Side.FOR, "Skrevet af flere.")
    claims.put(one.id, [nothing], Side.AGAINST)
    cell = (code(study, "Forankring/Aftaler").id, k01, wave(study, "2017").id, None)
    claims.cite(one.id, [CitedCell(*cell, Side.FOR)])
    aside = (code(study, "Forankring/Aftaler").id, k02, wave(study, "2015").id, None)
    claims.cite(one.id, [CitedCell(*aside, Side.ASIDE, "Før aftalen.")])
    return claims.get(one.id)


def blocks(study: Study, **asked: Any) -> list[Block]:
    return list(study.reports.document(ReportOrder(ReportKind.CLAIMS, **asked)).blocks)


def words(cell: Cell) -> str:
    return "\n".join(one.text for one in cell.content)


def outline(study: Study, **asked: Any) -> list[object]:
    """Headings with signs, tables as rows of words, excerpts as their words and first remark, other text as it is."""
    told: list[object] = []
    for one in blocks(study, **asked):
        if isinstance(one, Heading):
            told.append(f"{'#' * one.level} {one.text}")
        elif isinstance(one, Grid):
            told.append([[words(cell) for cell in row] for row in one.rows])
        elif isinstance(one, Quote):
            told.append((one.text, one.remarks))
        elif isinstance(one, Definition):
            told.append(one.rows)
        elif isinstance(one, Paragraph):
            told.append(one.text)
    return told


def test_a_card_lays_everything_open(study: Study, claim: Claim) -> None:
    told = outline(study)
    assert told[:6] == [
        "# 1. Aftaler bærer.",
        "Holds in 1, fails in 1; 2 for it, 1 against it",
        "Ikke alene.",
        "## Expected",
        (("Expectation", "Hvor der er skrevet noget ned."),),
        told[5],
    ]
    assert str(told[5]).endswith("before anything was observed.")
    assert told[6:10] == [
        "## Case by case",
        [
            ["K01 Læsevenner", "holds", "holds", "Der er en aftale."],
            ["K02 Madklubben", "–", "fails", "Intet på skrift."],
        ],
        "## For it",
        (
            "en aftale med biblioteket.\nCarl: Den blev skrevet ned",
            ("Shows: Skrevet af flere.", "Direction: +2 (furthers)"),
        ),
    ]
    assert told[10] == [["K01 · Aftaler · 2017", "helps, 2/3, rated +2.0", ""]]
    assert told[11:13] == ["## Against it", ("Det er ikke skrevet ned", ("Direction: −2 (hinders)",))]
    assert told[13] == "## Set aside"
    assert told[14] == [["K02 · Aftaler · 2015", "hinders, 1/2, rated −2.0", "Før aftalen."]]
    match = next(one for one in blocks(study) if isinstance(one, Grid)).notes
    assert match == ("Of 1 case with both: as expected 1 (K01); observed, nothing expected 1 (K02)",)


def test_figures_that_nobody_has_answered_are_told(study: Study, claim: Claim) -> None:
    heading = "## Figures that speak against it, not answered yet"
    assert not study.claims.against(claim.id)
    assert heading not in outline(study)
    before = (code(study, "Forankring").id, case(study, "K01").id, wave(study, "2015").id, None)
    study.claims.cite(claim.id, [CitedCell(*before, Side.FOR)])
    [other] = study.claims.against(claim.id)
    told = outline(study, subject_id=claim.id)
    rows = told[told.index(heading) + 1]
    assert rows == [[study.claims.name_of(other.cell), "hinders, 1/2, rated −2.0", "K01, cited for it, helps"]]
    assert study.claims.name_of(other.cell) == "K02 · Forankring · 2015"


def test_a_side_with_nothing_on_it_says_so(study: Study, claim: Claim) -> None:
    told = outline(study)
    at = told.index("# 2. Roller er uklare.")
    assert told[at:] == [
        "# 2. Roller er uklare.",
        "0 for it, 0 against it",
        "## For it",
        "Nothing.",
        "## Against it",
        "Nothing.",
    ]


def test_parts_may_be_left_out(study: Study, claim: Claim) -> None:
    headings = [one for one in outline(study, subject_id=claim.id, parts=("cases",)) if str(one).startswith("#")]
    assert headings == ["# 1. Aftaler bærer.", "## Case by case"]


def test_a_passage_that_is_no_longer_coded_is_not_passed_over(study: Study, claim: Claim) -> None:
    study.codings.remove([coded(study, "K02 gruppe", "Det er ikke skrevet ned").id])
    found = blocks(study, subject_id=claim.id)
    assert Paragraph("A passage that stood here is no longer coded.", Look.WARNING) in found


def test_what_was_expected_late_is_no_prediction(study: Study, claim: Claim) -> None:
    study.claims.set(claim.id, expectation="Overalt.")
    warned = [one.text for one in blocks(study) if isinstance(one, Paragraph) and one.look is Look.WARNING]
    assert len(warned) == 1
    assert warned[0].endswith("it is no prediction.")


def test_one_claim_or_those_that_say_something_of_what_is_chosen(study: Study, claim: Claim) -> None:
    def cards(**asked: Any) -> list[object]:
        return [one for one in outline(study, **asked) if str(one).startswith("# ")]

    first, second = "# 1. Aftaler bærer.", "# 2. Roller er uklare."
    assert cards() == [first, second]
    assert cards(subject_id=study.claims.all()[1].id) == [second]  # numbered as among all
    whole = outline(study, subject_id=claim.id)
    assert outline(study, case_ids=(case(study, "K02").id,)) == whole  # a card is never cut
    assert outline(study, filter=Filter(codes=(code(study, "Forankring").id,))) == whole
    with pytest.raises(UserError, match="No claim says anything"):
        cards(code_ids=(code(study, "Roller").id,), filter=Filter(kinds=("document",)))
    with pytest.raises(UserError, match="The claim is gone"):
        cards(subject_id="gone")


def test_as_a_table(study: Study, claim: Claim, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    study.reports.write(ReportOrder(ReportKind.CLAIMS, subject_id=claim.id), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["number"] for row in rows} == {"1"}
    assert [row["what"] for row in rows] == [
        "claim",
        "expectation",
        "case",
        "case",
        "passage",
        "passage",
        "cell",
        "cell",
    ]


def test_nothing_to_report_says_what_to_do(study: Study) -> None:
    with pytest.raises(UserError, match="No claim is written yet"):
        blocks(study)
