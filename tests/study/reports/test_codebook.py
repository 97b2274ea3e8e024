"""The codebook as a table of definitions: nested, with examples, as it is or as it was frozen, and how it grew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from qualcase.coding.codebook import Example
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Grid, Heading, Look, Paragraph, Quote, Turned
from qualcase.errors import UserError
from qualcase.study.codebook_files import find_codebook
from qualcase.words import use_language
from tests.study.making import code, code_quote, coded

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block, Cell
    from qualcase.study import Study


@pytest.fixture
def defined(study: Study) -> Study:
    """The study with a code that is defined, exemplified, pinned and retired."""
    study.codebook.set(
        code(study, "Roller").id,
        short={"da": "Hvem gør hvad", "en": "Who does what"},
        full={"da": "Alt om opgaver."},
        use_when={"en": "Tasks are named"},
        not_when={"en": "It is about rules"},
        examples=(Example("not", {"en": "We meet on Mondays."}), Example("good", {"en": "I bake."})),
        inductive=True,
    )
    study.codebook.retire(code(study, "Roller").id)
    study.codebook.pins.pin(coded(study, "K01 start", "Det er mest naboerne 😀 og et par").id, "good")
    study.codebook.pins.pin(coded(study, "K02 gruppe", "jeg har nøglen").id, "border")
    return study


def blocks(study: Study, **asked: Any) -> list[Block]:
    return list(study.reports.document(ReportOrder(ReportKind.CODEBOOK, **asked)).blocks)


def words(cell: Cell) -> str:
    return "\n".join(one.text for one in cell.content)


def codes(study: Study, **asked: Any) -> Grid:
    return next(one for one in blocks(study, **asked) if isinstance(one, Grid))


def test_it_is_the_table_of_definitions_nested_as_the_tree(defined: Study) -> None:
    made = defined.reports.document(ReportOrder(ReportKind.CODEBOOK))
    assert made.landscape
    assert "Codes: 5" in made.subtitle
    grid = codes(defined)
    assert [one.name for one in grid.columns] == [
        "Code",
        "Short definition",
        "Full definition",
        "Use when",
        "Do not use when",
        "Examples",
    ]
    names = [row[0].content[0].text for row in grid.rows]
    assert names == [
        "Forankring (en)",
        "\u2003Aftaler (en)",
        "\u2003Åbenhed (en)",
        "Roller (en)",
        "\u2003Nøgler/skilte (en)",
    ]
    assert [row[0].bold for row in grid.rows] == [True, False, False, True, False]
    roles = list(grid.rows)[3]
    assert [words(one) for one in roles[1:5]] == [
        "Who does what",
        "Alt om opgaver.",  # another language stands in
        "Tasks are named",
        "It is about rules",
    ]
    assert words(roles[0]).split("\n")[1:] == [
        "inductive: found in the material",
        "no longer used for new passages",
        "2 passages",
    ]
    assert words(next(iter(grid.rows))[0]).split("\n")[1] == "Rated: Direction"


def test_names_are_those_of_the_language_in_use_where_the_codebook_has_it(defined: Study) -> None:
    use_language("da")
    assert next(iter(codes(defined).rows))[0].content[0].text == "Forankring"
    use_language("nb")
    assert next(iter(codes(defined).rows))[0].content[0].text == "Forankring"


def test_examples_are_pinned_passages_with_their_source_then_written_ones(defined: Study) -> None:
    roles, keys = list(codes(defined).rows)[3:]
    neighbours = coded(defined, "K01 start", "Det er mest naboerne 😀 og et par")
    fits, quote, baking, not_this, mondays = roles[5].content
    assert (fits, baking) == (Paragraph("Fits well:", Look.QUIET), Paragraph("I bake."))
    assert isinstance(quote, Quote)
    assert (quote.text, quote.key) == (neighbours.quote, defined.excerpt_ids.one(neighbours.id))
    assert (not_this, mondays) == (Paragraph("Not this:", Look.QUIET), Paragraph("We meet on Mondays."))
    assert [one.text for one in keys[5].content] == ["At the border:", "jeg har nøglen"]
    assert len(codes(defined, parts=("codes",)).columns) == 5


def test_passages_are_counted_by_whoever_counts(defined: Study) -> None:
    defined.codebook.take_up(code(defined, "Roller").id)
    code_quote(defined, "K01 start", "det små", "Roller", "Ole")

    def told(**asked: Any) -> str:
        return words(list(codes(defined, **asked).rows)[3][0]).split("\n")[-1]

    assert told() == "2 passages"
    ole = next(one.id for one in defined.coders.all() if one.name == "Ole")
    assert told(filter=Filter(coders=(ole,))) == "2 passages"
    assert told(filter=Filter(kinds=("document",))) == "0 passages"
    assert told(parts=("codes",)) == "inductive: found in the material"


def test_only_some_codes_with_those_above_and_below(study: Study) -> None:
    def names(**asked: Any) -> list[str]:
        return [row[0].content[0].text.strip() for row in codes(study, **asked).rows]

    assert names(code_ids=(code(study, "Forankring/Aftaler").id,)) == ["Forankring (en)", "Aftaler (en)"]
    assert names(filter=Filter(codes=(code(study, "Roller").id,))) == ["Roller (en)", "Nøgler/skilte (en)"]


def test_scales_that_are_in_use_are_told(study: Study) -> None:
    found = blocks(study, parts=("scales",))
    assert found[:2] == [Heading(1, "Rating scales"), Heading(2, "Direction")]
    assert isinstance(found[2], Grid)
    assert [[words(cell) for cell in row] for row in found[2].rows] == [
        ["−2", "hinders"],
        ["−1", ""],
        ["0", ""],
        ["+1", ""],
        ["+2", "furthers"],
    ]


def test_a_frozen_version_is_as_it_was(defined: Study) -> None:
    defined.codebook.versions.freeze("før mødet")
    defined.codebook.set(code(defined, "Roller").id, short={"en": "Something else"})
    defined.codebook.add("Ny")
    frozen = defined.codebook.versions.all()[0]
    for subject in ("1", frozen.id):
        made = defined.reports.document(ReportOrder(ReportKind.CODEBOOK, subject_id=subject))
        assert any(line.startswith("Version: 1, ") and line.endswith("før mødet") for line in made.subtitle)
        grid = next(one for one in made.blocks if isinstance(one, Grid))
        assert len(list(grid.rows)) == 5
        assert words(list(grid.rows)[3][1]) == "Who does what"
        assert words(list(grid.rows)[3][0]).endswith("no longer used for new passages")  # nobody counted then
        assert any(isinstance(one, Quote) for one in list(grid.rows)[3][5].content)
    with pytest.raises(UserError, match=r"no version 7\. Those there are: 1"):
        blocks(defined, subject_id="7")


def test_how_it_grew_is_told_version_by_version(defined: Study) -> None:
    assert blocks(defined, parts=("history",))[1:] == [
        Heading(1, "How the codebook grew"),
        Paragraph("No version was frozen, and no code went into another.", Look.QUIET),
    ]
    assert Heading(1, "How the codebook grew") not in blocks(defined)
    versions = defined.codebook.versions
    versions.freeze("start")
    defined.codebook.add("Ny")
    defined.codebook.set(code(defined, "Roller").id, short={"en": "Something else"})
    versions.freeze("midt")
    defined.codebook.merge(code(defined, "Ny").id, code(defined, "Roller").id)
    turned, heading, grid, below, merged = blocks(defined, parts=("history",))
    assert (turned, heading) == (Turned(landscape=False), Heading(1, "How the codebook grew"))
    assert isinstance(grid, Grid)
    told = [[words(cell).split("\n") for cell in row] for row in grid.rows]
    assert [(row[0], row[1][0], row[2]) for row in told] == [
        (["1"], "start", ["5 codes"]),
        (["2"], "midt", ["New: Ny", "Changed: Roller (Short definition (da), Short definition (en))"]),
        (["now"], "not frozen", ["Gone: Ny, merged into Roller"]),
    ]
    assert below == Heading(2, "Codes that went into others")
    assert isinstance(merged, Paragraph)
    assert merged.text.startswith("Ny went into Roller: 0 passages (")
    until = [one for one in blocks(defined, parts=("history",), subject_id="1") if isinstance(one, Grid)]
    assert [words(row[0]) for row in until[0].rows] == ["1"]


def test_in_excel_it_can_be_read_in_again(defined: Study, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    defined.reports.write(ReportOrder(ReportKind.CODEBOOK), path)
    assert [sheet.title for sheet in openpyxl.load_workbook(path).worksheets[:2]] == ["Codes", "Rating scales"]
    read, held = find_codebook(path), defined.codebook.tree
    assert [read.tree.path(one.id) for one in read.codes] == [held.path(one.id) for one in held.ordered]
    assert read.codes[3].full == held.ordered[3].full


@pytest.mark.parametrize("version", [None, 1], ids=["as it is", "frozen"])
def test_its_workbook_is_the_one_that_is_exported(defined: Study, tmp_path: Path, version: int | None) -> None:
    defined.codebook.versions.freeze()
    defined.export_codebook(tmp_path / "exported.xlsx", version)
    defined.reports.write(ReportOrder(ReportKind.CODEBOOK, subject_id=str(version or "")), tmp_path / "reported.xlsx")
    exported, reported = (openpyxl.load_workbook(tmp_path / f"{one}.xlsx") for one in ("exported", "reported"))
    for sheet in ("Codes", "Rating scales", "Codebook"):
        counts = -1 if sheet == "Codes" and version is None else None  # those of a report go by whoever counts
        told = [[row[:counts] for row in book[sheet].values] for book in (exported, reported)]
        assert told[0] == told[1]
    assert find_codebook(tmp_path / "reported.xlsx").title == find_codebook(tmp_path / "exported.xlsx").title


def test_its_workbook_counts_what_the_selection_lets_through(defined: Study) -> None:
    order = ReportOrder(ReportKind.CODEBOOK, Filter(waves=(defined.waves.all()[0].id,)))
    codes = defined.reports.tables(order)[0]
    counted = next(place for place, one in enumerate(codes.columns) if one.name == "Coded passages")
    assert "selection" in str(codes.columns[counted].meaning)
    every = defined.codebook.uses()
    assert 0 < sum(int(str(row[counted])) for row in codes.rows) < sum(every.values())


def test_an_empty_codebook_says_what_to_do(empty: Study) -> None:
    with pytest.raises(UserError, match="The codebook has no codes yet"):
        blocks(empty)
