"""What every report says of itself, and what every kind keeps to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from qualcase import __version__
from qualcase.coding.change_sheet import ChangeCell
from qualcase.coding.change_sheet import Heading as Question
from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Heading
from qualcase.coding.views import ViewSettings
from qualcase.errors import UserError
from qualcase.study.reports.kinds import kind_of
from qualcase.study.reports.making import about_lines
from qualcase.words.dates import say_date
from tests.study.making import case, code, coder, wave
from tests.study.test_summaries import cell

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

KINDS = (
    ReportKind.EXCERPTS,
    ReportKind.SIDE_BY_SIDE,
    ReportKind.MATRIX,
    ReportKind.SUMMARIES,
    ReportKind.CHANGES,
    ReportKind.CLAIMS,
    ReportKind.CODEBOOK,
)
MEASURED = (ReportKind.SIDE_BY_SIDE, ReportKind.MATRIX, ReportKind.CHANGES)


@pytest.fixture
def found(study: Study) -> Study:
    """The study with something of everything that is reported."""
    study.summaries.set(cell(study, "Roller", "2015"), "Naboerne bærer det.")
    study.claims.add("Aftaler bærer.")
    line = ChangeCell(
        code(study, "Forankring").id, case(study, "K01").id, wave(study, "2015").id, wave(study, "2017").id
    )
    study.change_sheet.accept([(Question.TURNS, line)], "Vendt.")
    return study


@pytest.mark.parametrize("kind", KINDS)
def test_every_report_says_of_what_it_is(found: Study, kind: ReportKind) -> None:
    made = found.reports.document(ReportOrder(kind))
    assert made.subtitle[:3] == (
        "Study: Prøve",
        "Selection: the whole study",
        "Codings: coded by each source’s lead coder",
    )
    measure = "Measure: Persons with at least one excerpt coded with the code"
    assert (measure in made.subtitle) == (kind in MEASURED)
    today = say_date(datetime.now(UTC).astimezone().date())
    assert {f"Date: {today}", f"Made with: qualcase {__version__}"} <= set(made.subtitle)
    assert made.header.split(" · ")[0] == "Prøve"
    assert made.language == "da"


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_of_ones_own_stands_above_and_in_the_header(found: Study, kind: ReportKind) -> None:
    made = found.reports.document(ReportOrder(kind, title="Til mødet"))
    assert made.title == "Til mødet"
    assert "Til mødet" in made.header


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_may_stand_alone(found: Study, kind: ReportKind) -> None:
    for name, words in kind_of(kind).parts:
        made = found.reports.document(ReportOrder(kind, parts=(name,)))
        levels = [one.level for one in made.blocks if isinstance(one, Heading)]
        assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False)), name
        assert str(words)


@pytest.mark.parametrize("kind", KINDS)
def test_each_goes_into_a_workbook_with_what_must_be_known(found: Study, tmp_path: Path, kind: ReportKind) -> None:
    path = tmp_path / "out.xlsx"
    found.reports.write(ReportOrder(kind), path)
    book = openpyxl.load_workbook(path)
    told = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert "coded by each source’s lead coder" in told
    assert f"qualcase {__version__}" in told


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "asked",
    [
        {"case_ids": ("gone",)},
        {"code_ids": ("gone",)},
        {"parts": ("gone",)},
        {"subject_id": "gone"},
        {"citation": "{x"},
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    found: Study, tmp_path: Path, kind: ReportKind, asked: dict[str, Any]
) -> None:
    path = tmp_path / "out.docx"
    path.write_bytes(b"before")
    with pytest.raises(UserError):
        found.reports.write(ReportOrder(kind, **asked), path)
    assert path.read_bytes() == b"before"


def test_what_is_asked_for_besides_the_filter_is_told_as_its_selection(study: Study) -> None:
    first = study.waves.all()[0]
    mette = coder(study, "Mette")
    order = ReportOrder(
        ReportKind.EXCERPTS,
        Filter(coders=(mette.id,), kinds=("interview",)),
        case_ids=(case(study, "K02").id, case(study, "K01").id),
        wave_ids=(first.id,),
        made_by=("hand",),
    )
    told = dict(about_lines(study, order))
    assert told["Selection"] == "cases: K02, K01; kinds of source: interview"
    assert told["Codings"] == "coded by Mette"
    assert (told["Waves"], told["Made by"]) == ("2015", "by hand")
    measured = ReportOrder(ReportKind.MATRIX, comparison=ViewSettings(measure=Measure.SHARE))
    assert dict(about_lines(study, measured))["Measure"].startswith("Share of the words")
