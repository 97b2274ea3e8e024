"""Reports with pictures and turned sheets that are made again, and styles of templates."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any, cast

import docx

from qualcase.coding.charts import Chart, ChartKind
from qualcase.coding.remake_reading import pieces_of
from qualcase.coding.remaking import Words, plan_remake
from qualcase.coding.report import Cell, Figure, Grid, GridColumn, Heading, Paragraph, Quote, Report, Turned
from qualcase.exchange.reading.report_back import read_returned, read_seal
from qualcase.exchange.writing.report_merge import Closing, Merging
from qualcase.exchange.writing.report_prints import Sealed
from qualcase.exchange.writing.word import write_report
from tests.exchange.writing.pictures import RedSheets
from tests.exchange.writing.schema import assert_valid
from tests.study.returning.working_over import Worked, body_texts, texts

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block


SEALED = Sealed({"kind": "excerpts"}, "2026-03-01", "s")


def write(path: Path, *blocks: Block, shape: float = 0.5) -> Path:
    """A report as the program writes it."""
    report = Report("Title", ("Date: today",), "Header", "en", "Contents", blocks)
    write_report(report, path, renderer=RedSheets(shape=shape), sealed=SEALED)
    return path


def again(old: Path, fresh: Path) -> Path:
    """The old one made again as the fresh one."""
    held, today = read_returned(old), read_returned(fresh)
    seal = read_seal(held)
    assert seal is not None
    spans = pieces_of(today.body.found)
    pieces = [piece for piece, _, _ in spans]
    words = Words(lambda number: today.body.found[spans[number][1]].text, {one.key: "" for one in pieces if one.key})
    plan = plan_remake(seal.pieces, held.body.found, pieces, words)
    new = old.with_name("new.docx")
    Merging(held, seal.pieces, today, spans).write(plan, new, seal, Closing())
    assert_valid(new)
    docx.Document(str(new))
    return new


def figure(alt: str) -> Figure:
    return Figure(Chart(ChartKind.PROFILE, "p", "Profile", cast("Any", None), alt=alt), "What it shows")


def pictures(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {one: archive.read(one) for one in archive.namelist() if "media/" in one}


def test_pictures_are_those_of_today_and_old_ones_leave_the_file(tmp_path: Path) -> None:
    old = write(tmp_path / "old.docx", Heading(1, "One"), figure("five"), figure("six"), Paragraph("End"))
    worked = Worked(old)
    worked.write_after("Figure ", "What I think of it.")
    worked.save()
    fresh = write(
        tmp_path / "fresh.docx", Heading(1, "One"), figure("seven"), figure("six"), Paragraph("End"), shape=0.3
    )
    new = again(old, fresh)
    assert sorted(pictures(new).values()) == sorted(pictures(fresh).values())
    told = body_texts(new)
    assert told.index("What I think of it.") == 3
    assert "seven" in told
    assert "five" not in told


def test_turned_sheets_come_with_what_lies_on_them(tmp_path: Path) -> None:
    def grid(*words: str) -> Grid:
        return Grid((GridColumn("A"), GridColumn("B")), tuple((Cell.of(one), Cell.of("b")) for one in words), "Grid")

    old = write(tmp_path / "old.docx", Heading(1, "One"), Quote("Said.", "K01-17-001 · x", key="K01-17-001"))
    Worked(old).save()
    fresh = write(
        tmp_path / "fresh.docx",
        Heading(1, "One"),
        Quote("Said.", "K01-17-001 · x", key="K01-17-001"),
        Turned(landscape=True),
        Heading(1, "Two"),
        grid("first", "second"),
        Turned(landscape=False),
        Heading(1, "Three"),
    )
    new = again(old, fresh)
    sections = docx.Document(str(new)).sections
    assert [one.orientation for one in sections] == [one.orientation for one in docx.Document(str(fresh)).sections]
    assert "second" in texts(new)


def test_the_styles_of_a_template_stay(tmp_path: Path) -> None:
    template = tmp_path / "template.docx"
    made = docx.Document()
    made.styles["Heading 1"].font.name = "Institution Sans"
    made.save(str(template))
    quote = Quote("Said.", "K01-17-001 · x", key="K01-17-001")
    report = Report("Title", (), "Header", "en", "Contents", (Heading(1, "One"), quote))
    old = tmp_path / "old.docx"
    write_report(report, old, template=template, sealed=SEALED)
    fresh = write(
        tmp_path / "fresh.docx", Heading(1, "One"), quote, Heading(1, "Two"), Quote("New.", "x", key="K01-17-002")
    )
    new = docx.Document(str(again(old, fresh)))
    (two,) = [one for one in new.paragraphs if one.text == "Two"]
    assert two.style is not None
    assert two.style.name == "Heading 1"
    assert two.style.font.name == docx.Document(str(old)).styles["Heading 1"].font.name
    (said,) = [one for one in new.paragraphs if one.text == "New."]
    (old_said,) = [one for one in new.paragraphs if one.text == "Said."]
    assert said.style is not None
    assert old_said.style is not None
    assert said.style.name == old_said.style.name
