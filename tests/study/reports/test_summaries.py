"""The framework grid as a report: a cell a summary, its marks leading to the passages behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Grid, Heading, Look, Quote, Turned
from qualcase.errors import UserError
from tests.study.making import case, code, coded, coder, wave
from tests.study.test_summaries import cell

if TYPE_CHECKING:
    from qualcase.coding.report import Block, Cell
    from qualcase.study import Study


@pytest.fixture
def written(study: Study) -> Study:
    """Four summaries; one cites two passages and marks only the second, one was changed behind."""
    mette = coder(study, "Mette").id
    neighbours = coded(study, "K01 start", "Det er mest naboerne 😀 og et par").id
    key = coded(study, "K01 besøg", "Nøglen hænger på kontoret").id
    agreement = coded(study, "K02 gruppe", "Det er ikke skrevet ned").id
    study.summaries.set(cell(study, "Roller", "2015"), "Naboer [2], intet andet.", mette, [key, neighbours])
    study.summaries.set(cell(study, "Forankring", "2017", since="2015"), "Fra én\ntil flere [1].", mette, [neighbours])
    study.summaries.set(cell(study, "Forankring", "2015", of="K02"), "Intet på skrift [1].", mette, [agreement])
    study.summaries.set(cell(study, "Roller", "2015", of="K02"), "Kun nøglen.", mette)
    return study


def blocks(study: Study, **asked: Any) -> list[Block]:
    return list(study.reports.document(ReportOrder(ReportKind.SUMMARIES, **asked)).blocks)


def words(cell_: Cell) -> str:
    return "\n".join(one.text for one in cell_.content)


def rows(study: Study, **asked: Any) -> dict[str, list[list[str]]]:
    """The rows of the grid under each heading."""
    found: dict[str, list[list[str]]] = {}
    above = ""
    for block in blocks(study, **asked):
        if isinstance(block, Heading):
            above = block.text
        elif isinstance(block, Grid):
            found[above] = [[words(one) for one in row] for row in block.rows]
    return found


def test_case_by_case_with_wave_beside_wave_and_the_change_below(written: Study) -> None:
    found = blocks(written, parts=("grid",))
    assert [one.text for one in found if isinstance(one, Heading)] == ["K01 Læsevenner", "K02 Madklubben"]
    grid = next(one for one in found if isinstance(one, Grid))
    assert [one.name for one in grid.columns] == ["Code", "2015", "2017"]
    assert rows(written, parts=("grid",)) == {
        "K01 Læsevenner": [
            ["Forankring\n2015 → 2017", "Fra én\ntil flere [1]."],
            ["Roller", "Naboer [2], intet andet.", ""],
        ],
        "K02 Madklubben": [["Forankring", "Intet på skrift [1].", ""], ["Roller", "Kun nøglen.", ""]],
    }


def test_code_by_code(written: Study) -> None:
    assert rows(written, by=("code",), parts=("grid",)) == {
        "Forankring": [
            ["K01 Læsevenner\n2015 → 2017", "Fra én\ntil flere [1]."],
            ["K02 Madklubben", "Intet på skrift [1].", ""],
        ],
        "Roller": [
            ["K01 Læsevenner", "Naboer [2], intet andet.", ""],
            ["K02 Madklubben", "Kun nøglen.", ""],
        ],
    }


def test_marks_lead_to_the_evidence_by_its_permanent_ids(written: Study) -> None:
    quotes = (
        ("K01 start", "Det er mest naboerne 😀 og et par"),
        ("K01 besøg", "Nøglen hænger på kontoret"),
        ("K02 gruppe", "Det er ikke skrevet ned"),
    )
    neighbours, key, agreement = (written.excerpt_ids.one(coded(written, *one).id) for one in quotes)
    told = rows(written, parts=("grid", "evidence"))
    assert told["K01 Læsevenner"][0][1] == f"Fra én\ntil flere [{neighbours}]."
    # What is cited without a mark stands behind.
    assert told["K01 Læsevenner"][1][1] == f"Naboer [{neighbours}], intet andet. [{key}]"
    assert told["K02 Madklubben"][0][1] == f"Intet på skrift [{agreement}]."
    found = blocks(written, parts=("grid", "evidence"))
    behind = found[found.index(Turned(landscape=False)) :]
    assert [one.text for one in behind if isinstance(one, Heading)] == [
        "What the summaries rest on",
        "K01 Læsevenner",
        "K02 Madklubben",
    ]
    listed = [one for one in behind if isinstance(one, Quote)]
    assert [(one.key, one.text) for one in listed] == [
        (label, text) for label, (_, text) in zip((neighbours, key, agreement), quotes, strict=True)
    ]
    for template in ("", "{case}, {wave}"):
        cited = [one for one in blocks(written, citation=template) if isinstance(one, Quote)]
        assert all(one.key in one.source_line for one in cited)


def test_what_is_no_longer_coded_is_cited_by_a_dash(written: Study) -> None:
    written.codings.remove([coded(written, "K02 gruppe", "Det er ikke skrevet ned").id])
    assert rows(written)["K02 Madklubben"][0][1].startswith("Intet på skrift [–].")


def test_who_wrote_what_is_stale_and_where_nothing_is_written(written: Study) -> None:
    written.codings.set(coded(written, "K01 start", "Det er mest naboerne 😀 og et par").id, about_time="before")
    found = blocks(written, parts=("grid", "to-look-at", "writers", "gaps"))
    grid = next(one for one in found if isinstance(one, Grid))
    anchoring, _, roles = grid.rows
    assert [one.look for one in roles[1].content] == [Look.PLAIN, Look.QUIET, Look.WARNING]  # type: ignore[union-attr]
    assert words(roles[1]).split("\n")[1].startswith("Mette, ")
    assert words(roles[1]).endswith("To look at again: 1 passage behind it changed since.")
    assert words(anchoring[1]) == "1 passage, nothing written"
    assert words(roles[2]) == ""
    made = written.reports.document(ReportOrder(ReportKind.SUMMARIES))
    assert {"Summaries: 4", "To look at again: 2"} <= set(made.subtitle)


def test_a_change_stands_below_its_waves_over_their_width_and_on_their_page(written: Study) -> None:
    made = written.reports.document(ReportOrder(ReportKind.SUMMARIES, parts=("grid", "gaps")))
    above, below, _ = next(one for one in made.blocks if isinstance(one, Grid)).rows
    assert [words(one) for one in above] == ["Forankring", "1 passage, nothing written", "3 passages, nothing written"]
    assert [words(one) for one in below] == ["2015 → 2017", "Fra én\ntil flere [1]."]
    assert (above[0].follows, below[0].follows) == (False, True)
    assert below[1].span == 2


def test_pages_lie_on_their_side_for_more_than_two_waves_alone(written: Study) -> None:
    assert not written.reports.document(ReportOrder(ReportKind.SUMMARIES)).landscape
    written.waves.add("2019")
    made = written.reports.document(ReportOrder(ReportKind.SUMMARIES, parts=("grid",)))
    assert made.landscape
    grid = next(one for one in made.blocks if isinstance(one, Grid))
    assert [one.name for one in grid.columns] == ["Code", "2015", "2017", "2019"]


def test_without_the_grid_it_reads_as_a_text(written: Study) -> None:
    found = blocks(written, parts=("to-look-at",))
    assert [one.text for one in found if isinstance(one, Heading)] == [
        "K01 Læsevenner",
        "Forankring, 2015 → 2017",
        "Roller, 2015",
        "K02 Madklubben",
        "Forankring, 2015",
        "Roller, 2015",
    ]


def test_what_is_chosen(written: Study) -> None:
    first, last = wave(written, "2015").id, wave(written, "2017").id
    k02, k01 = case(written, "K02").id, case(written, "K01").id
    grid = ("grid",)
    assert list(rows(written, parts=grid, case_ids=(k02, k01))) == ["K02 Madklubben", "K01 Læsevenner"]
    assert list(rows(written, parts=grid, filter=Filter(cases=(k02,)))) == ["K02 Madklubben"]
    assert sum(map(len, rows(written, parts=grid, wave_ids=(first,)).values())) == 3
    assert sum(map(len, rows(written, parts=grid, code_ids=(code(written, "Roller").id,)).values())) == 2
    with pytest.raises(UserError, match="No summary passes the selection"):
        blocks(written, wave_ids=(last,))


def test_of_a_filter_only_what_can_narrow_it_is_told(written: Study) -> None:
    chosen = Filter(roles=("citizen",), kinds=("document",), codes=(code(written, "Roller").id,))
    made = written.reports.document(ReportOrder(ReportKind.SUMMARIES, chosen))
    assert "Selection: codes: Roller" in made.subtitle
    assert "Summaries: 2" in made.subtitle


def test_what_is_written_of_a_site_stands_before_its_cases(written: Study) -> None:
    site = next(one for one in written.sites.all() if one.name == "Nordby")
    written.summaries.set(cell(written, "Roller", "2015")._replace(case_id=None, site_id=site.id), "Hele Nordby.")
    assert list(rows(written, parts=("grid",))) == ["Nordby: the whole site", "K01 Læsevenner", "K02 Madklubben"]


def test_nothing_to_report_says_what_to_do(study: Study) -> None:
    with pytest.raises(UserError, match="No summary is written yet"):
        blocks(study)
    with pytest.raises(UserError, match=r"case by case \(case\) or code by code"):
        blocks(study, by=("wave",))
