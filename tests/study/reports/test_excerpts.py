"""Coded excerpts as a report: nested as asked, counted, defined, in Word, Excel and csv."""

from __future__ import annotations

import csv
import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.people import RoleIn
from qualcase.coding.report import Definition, Heading, Look, Paragraph, Quote
from qualcase.errors import Cancelled, UserError
from qualcase.progress import silent
from qualcase.study.exports import source_line
from qualcase.study.ordering import GROUPS, group_order
from qualcase.words import use_language
from qualcase.words.dates import say_date
from tests.study.making import case, code, code_quote, coded, coder, participant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.report import Block
    from qualcase.progress import Progress
    from qualcase.study import Study


def outline(path: Path) -> list[str]:
    """Headings with a sign for each level, and the words of each excerpt."""
    lines = []
    for paragraph in docx.Document(str(path)).paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if style and style.startswith("Heading"):
            lines.append(f"{'#' * int(style.split()[1])} {paragraph.text}")
        elif style == "Excerpt":
            lines.append(paragraph.text)
    return lines


def write(
    study: Study, path: Path, chosen: Filter | None = None, by: Sequence[str] = (), progress: Progress = silent
) -> None:
    study.reports.write(ReportOrder(ReportKind.EXCERPTS, chosen or Filter(), tuple(by)), path, progress)


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def blocks(study: Study, by: Sequence[str] = (), **asked: Any) -> list[Block]:
    return list(study.reports.document(ReportOrder(ReportKind.EXCERPTS, by=tuple(by), **asked)).blocks)


def nested(study: Study, by: Sequence[str]) -> list[tuple[tuple[str, ...], str]]:
    """Each excerpt under the headings that are in force for it."""
    found = []
    above: dict[int, str] = {}
    for block in blocks(study, by, parts=("excerpts",)):
        if isinstance(block, Heading):
            above = {level: text for level, text in above.items() if level < block.level}
            assert block.level == len(above) + 1  # no level is skipped
            above[block.level] = block.text
        elif isinstance(block, Quote):
            found.append((tuple(above.values()), block.text))
    return found


# --- Word


def test_word_holds_headings_nested_as_asked(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.docx"
    chosen = Filter(codes=(code(study, "Roller").id,))
    write(study, path, chosen, ("case", "code", "wave"))
    assert outline(path) == [
        "# K01 Læsevenner",
        "## Roller",
        "### 2015",
        "Det er mest naboerne 😀 og et par",
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.",
        "### Nøgler/skilte",
        "#### 2015",
        "Nøglen hænger på kontoret",
        "# K02 Madklubben",
        "## Roller",
        "### Nøgler/skilte",
        "#### 2015",
        "jeg har nøglen",
    ]


def test_word_says_what_was_chosen_and_when(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.docx"
    chosen = Filter(cases=(case(study, "K01").id,))
    write(study, path, chosen)
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    header = "\n".join(paragraph.text for section in document.sections for paragraph in section.header.paragraphs)
    about = [text for text in texts[:12] if ": " in text]
    assert about[:4] == [
        "Study: Prøve",
        "Selection: cases: K01",
        "Codings: coded by each source’s lead coder",
        f"Date: {say_date(datetime.now(UTC).astimezone().date())}",
    ]
    assert (
        about[5]
        == f"What it holds: {said(study.excerpts(chosen))}"
        == "What it holds: 7 excerpts, 4 persons, 4 sources"
    )
    assert "Prøve · Coded excerpts" in header


def test_word_says_where_each_excerpt_comes_from(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.docx"
    write(study, path)
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    one = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    place = texts.index(one.quote)
    where = f"★ K01, 2015, interview, Bo (volunteer), K01 start {one.start}–{one.end}"
    assert texts[place + 1] == f"{study.excerpt_ids.one(one.id)} · {where}"
    assert texts[place + 2] == "Note: naboerne igen"
    rated = texts.index("Det er ikke skrevet ned")
    assert texts[rated + 2] == "Direction: −2 (hinders)"
    about = texts.index("skrevet ned i foråret")
    assert texts[about + 2] == "Speaks about: expected"


def test_a_rating_on_a_scale_without_minus_has_no_sign(study: Study) -> None:
    quotes = {block.text: block for block in blocks(study) if isinstance(block, Quote)}
    assert quotes["kommunen var med fra starten"].remarks == ("Direction: +1",)
    study.codings.set(coded(study, "K01 start", "kommunen var med fra starten").id, rating=0)
    quotes = {block.text: block for block in blocks(study) if isinstance(block, Quote)}
    assert quotes["kommunen var med fra starten"].remarks == ("Direction: +0",)


def test_codes_are_called_in_the_first_language_of_the_codebook(study: Study) -> None:
    for language in ("en", "da"):
        use_language(language)
        assert {above[0] for above, _ in nested(study, ("code",))} == {"Forankring", "Roller"}


# --- nesting


EXPECTED: dict[str, Callable[[Excerpt], tuple[str, ...]]] = {
    "code": lambda one: tuple(one.code.replace("\\/", "\0").split("/")),
    "case": lambda one: (
        {"K01": "K01 Læsevenner", "K02": "K02 Madklubben"}.get(
            one.case or "", "Several cases" if one.cases else "Sites and the whole study"
        ),
    ),
    "site": lambda one: (one.site or "not known",),
    "wave": lambda one: (one.wave or "no wave",),
    "kind": lambda one: (
        {"group_interview": "group interview", "observation": "observation note"}.get(one.kind, one.kind),
    ),
    "role": lambda one: (one.role or "not known",),
    "participant": lambda one: (one.participant or "not known",),
    "coder": lambda one: (one.coder,),
    "source": lambda one: (one.source,),
}
PAIRS = [*((one,) for one in GROUPS), *itertools.permutations(GROUPS, 2), ("wave", "case", "code")]


def headings(one: Excerpt, by: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.replace("\0", "/") for group in by for name in EXPECTED[group](one))


@pytest.fixture
def full(study: Study) -> Study:
    """The study with passages of several cases, without a wave, and by two coders who lead."""
    code_quote(study, "Begge", "det er sikkert", "Roller")
    code_quote(study, "Begge", "Her er der", "Roller")
    code_quote(study, "Nordby plan", "alle bydele", "Roller")
    code_quote(study, "K02 gruppe", "hver gang.\nIP2: Og jeg har nøglen.\nIP1: Det er ikke", "Roller")
    sources = {one.name: one for one in study.sources.all()}
    k01, k02 = case(study, "K01").id, case(study, "K02").id
    study.sources.set(sources["Begge"].id, case_ids=(k02, k01))
    study.participants.set(participant(study, "Dorthe").id, roles=(RoleIn("volunteer", k01), RoleIn("manager", k02)))
    study.sources.set(sources["K02 uden navne"].id, wave_id=None)
    study.sources.set_lead(sources["K01 start"].id, coder(study, "Ole").id)
    code_quote(study, "K01 start", "kommunen", "Forankring", "Ole")
    return study


def test_every_nesting_keeps_each_group_together(full: Study) -> None:
    excerpts = {one.text: one for one in full.excerpts()}
    assert len(excerpts) > 13
    for by in PAIRS:
        found = nested(full, by)
        assert sorted(text for _, text in found) == sorted(excerpts), by
        assert [above for above, _ in found] == [headings(excerpts[text], by) for _, text in found], by
        for depth in range(1, len(by) + 1):
            paths = [headings(excerpts[text], by[:depth]) for _, text in found]
            runs = [path for path, _ in itertools.groupby(paths)]
            assert len(runs) == len(set(runs)), by


def test_groups_stand_in_the_order_of_the_screen(full: Study) -> None:
    def first(group: str) -> list[str]:
        return [name for name, _ in itertools.groupby(above[0] for above, _ in nested(full, (group,)))]

    assert first("case") == ["K01 Læsevenner", "K02 Madklubben", "Several cases", "Sites and the whole study"]
    assert first("site") == ["Nordby", "Sydby"]
    assert first("wave") == ["2015", "2017", "no wave"]
    assert first("kind") == ["interview", "group interview", "observation note", "document"]
    assert first("role") == ["manager", "volunteer", "not known"]
    assert first("participant")[-1] == "not known"
    assert first("coder") == ["Mette", "Ole"]
    assert first("source") == [one.name for one in full.sources.all() if one.name in first("source")]


def test_excerpts_of_one_group_stand_in_the_order_of_the_text(full: Study) -> None:
    found = list(full.each_of(group_order(full, Filter(), ("source",))))
    for _, group in itertools.groupby(found, key=lambda one: one.source):
        starts = [one.start for one in group]
        assert starts == sorted(starts)


@pytest.mark.parametrize("by", [("colour",), ("code", "code"), ("code", "")])
def test_unknown_or_doubled_groups_are_refused(study: Study, tmp_path: Path, by: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match="each once"):
        write(study, tmp_path / "x.docx", by=by)
    assert list(tmp_path.glob("x*")) == []


# --- tables


def test_csv_holds_one_row_for_each_excerpt(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.csv"
    write(study, path)
    rows = csv_rows(path)
    assert [row["Text"] for row in rows] == [one.text for one in study.excerpts()]
    one = next(row for row in rows if row["Text"].startswith("Det er mest"))
    held = coded(study, "K01 start", one["Text"])
    expected = {
        "Code": "Roller",
        "Case": "K01",
        "Site": "Nordby",
        "Wave": "2015",
        "Speaks about": "",
        "Kind": "interview",
        "Participant": "Bo",
        "Role": "volunteer",
        "Rating": "",
        "Note": "naboerne igen",
        "Star": "1",
        "Words": "7",
        "Coder": "Mette",
        "Source": "K01 start",
        "Start": str(held.start),
        "End": str(held.end),
        "Id": held.id,
    }
    assert {name: one[name] for name in expected} == expected


def test_excel_holds_the_same_with_numbers_as_numbers(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.xlsx"
    write(study, path, by=("wave",))
    book = openpyxl.load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    names = [str(name) for name in rows[0]]
    records = [dict(zip(names, row, strict=True)) for row in rows[1:]]
    assert [one["Wave"] for one in records] == ["2015"] * 7 + ["2017"] * 5
    rated = next(one for one in records if one["Text"] == "Det er ikke skrevet ned")
    assert (rated["Rating"], rated["Words"]) == (-2, 5)
    about = [str(cell) for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]
    assert "coded by each source’s lead coder" in about
    assert [sheet.title for sheet in book.worksheets[:2]] == ["Excerpts", "Codes"]


def test_a_text_that_looks_like_a_formula_stays_text(study: Study, tmp_path: Path) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    study.codings.set(one.id, note='=HYPERLINK("x")')
    write(study, tmp_path / "e.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "e.xlsx").worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == '=HYPERLINK("x")')
    assert cell.data_type == "s"


# --- refusals and progress


def test_an_unknown_ending_is_refused(study: Study, tmp_path: Path) -> None:
    for path in (tmp_path / "x.pdf", tmp_path / "x"):
        with pytest.raises(UserError, match=r"\.docx, \.xlsx, \.csv"):
            write(study, path)
    write(study, tmp_path / "x.CSV")
    assert [path.name for path in tmp_path.glob("x*")] == ["x.CSV"]


def test_progress_is_told_and_can_stop_it(study: Study, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write(study, tmp_path / "a.docx", progress=lambda done, total, what="": told.append((done, total)))
    assert told[0] == (0, 12)
    assert told[-1] == (12, 12)

    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write(study, tmp_path / "b.docx", progress=stop)
    assert list(tmp_path.glob("*b*")) == []


def test_a_source_line_of_every_kind(study: Study) -> None:
    lines = {one.text: source_line(one) for one in study.excerpts()}
    assert lines["sammen med frivillige"].startswith("Nordby, 2015, document, Nordby plan ")
    assert lines["Lederen er rejst"].startswith("K02, 2017, group interview, K02 uden navne ")
    code_quote(study, "Begge", "det er sikkert", "Roller")
    joint = next(one for one in study.excerpts() if one.text == "det er sikkert")
    assert source_line(joint).startswith("K01, K02, 2017, interview, Dorthe (employee), Begge ")


# --- what stands around the excerpts


def test_each_heading_says_how_much_stands_under_it(full: Study) -> None:
    excerpts = {one.text: one for one in full.excerpts()}
    for by in (("code", "case"), ("case", "code"), ("role",), ("wave", "site", "participant")):
        under: dict[tuple[str, ...], list[Excerpt]] = {}
        for above, text in nested(full, by):
            for depth in range(1, len(above) + 1):
                under.setdefault(above[:depth], []).append(excerpts[text])
        path: dict[int, str] = {}
        told: dict[tuple[str, ...], str] = {}
        for block in blocks(full, by, parts=("counts", "excerpts")):
            if isinstance(block, Heading):
                path = {level: text for level, text in path.items() if level < block.level} | {block.level: block.text}
            elif isinstance(block, Paragraph):
                assert block.look is Look.QUIET
                told[tuple(path.values())] = block.text
        assert told == {above: said(held) for above, held in under.items() if len(held) > 1}, by


def said(held: Sequence[Excerpt]) -> str:
    """Plainly recounted."""
    counts = [(len(held), "excerpt")]
    counts.append((len({name for one in held for name in one.participants}), "person"))
    counts.append((len({one.source_id for one in held}), "source"))
    return ", ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in counts if n)


def test_definitions_stand_under_the_codes_or_in_a_section_of_their_own(study: Study) -> None:
    roles = code(study, "Roller")
    study.codebook.set(roles.id, short={"da": "Hvem gør hvad", "en": "Who does what"}, not_when={"en": "Not of rules"})
    meant = Definition((("Short definition", "Who does what"), ("Do not use when", "Not of rules")), roles.colour)
    found = blocks(study, ("code",))
    assert found[found.index(Heading(1, "Roller")) + 2] == meant
    assert isinstance(found[found.index(Heading(1, "Roller")) + 1], Paragraph)
    behind = blocks(study, ("case",))
    at = behind.index(Heading(1, "What the codes mean"))
    assert behind[at + 1 :] == [
        Heading(2, "Forankring"),
        Heading(3, "Aftaler"),
        Heading(2, "Roller"),
        meant,
        Heading(3, "Nøgler/skilte"),
    ]
    for by in ((), ("case",)):
        assert not any(isinstance(one, Definition) for one in blocks(study, by, parts=("excerpts", "counts")))


def test_lines_below_excerpts_are_there_by_choice(study: Study) -> None:
    one = coded(study, "K02 gruppe", "Det er ikke skrevet ned")
    study.codings.set(one.id, note="tøver", condensed="Intet på skrift")

    def lines(*parts: str) -> tuple[str, ...]:
        found = blocks(study, parts=parts)
        return next(block.remarks for block in found if isinstance(block, Quote) and block.text == one.quote)

    every = ("Direction: −2 (hinders)", "Note: tøver", "In short: Intet på skrift")
    assert lines() == every
    assert lines("excerpts") == ()
    assert lines("excerpts", "ratings") == every[:1]
    assert lines("excerpts", "notes", "in-short") == every[1:]


def test_without_the_excerpts_the_outline_is_left(study: Study) -> None:
    found = blocks(study, ("case",), parts=("counts",))
    assert found == [
        Heading(1, "K01 Læsevenner"),
        Paragraph("7 excerpts, 4 persons, 4 sources", Look.QUIET),
        Heading(1, "K02 Madklubben"),
        Paragraph("4 excerpts, 3 persons, 3 sources", Look.QUIET),
        Heading(1, "Sites and the whole study"),
        Paragraph("1 excerpt, 1 source", Look.QUIET),
    ]


# --- what an order chooses


def test_cases_and_codes_stand_in_the_order_that_was_asked_for(study: Study) -> None:
    cases = tuple(case(study, name).id for name in ("K02", "K01"))
    found = blocks(study, ("case",), case_ids=cases)
    assert [one.text for one in found if isinstance(one, Heading) and one.level == 1][:2] == [
        "K02 Madklubben",
        "K01 Læsevenner",
    ]
    codes = tuple(code(study, name).id for name in ("Roller", "Forankring"))
    found = blocks(study, ("code",), code_ids=codes)
    assert [one.text for one in found if isinstance(one, Heading) and one.level == 1] == ["Roller", "Forankring"]


def test_what_is_asked_for_and_the_filter_narrow_each_other(study: Study) -> None:
    k01, agreements = case(study, "K01").id, code(study, "Forankring/Aftaler").id

    def texts(**asked: Any) -> set[str]:
        return {one.text for one in blocks(study, **asked) if isinstance(one, Quote)}

    whole = Filter(codes=(code(study, "Forankring").id,))
    assert texts(filter=whole, code_ids=(agreements,)) == texts(code_ids=(agreements,))
    assert texts(filter=Filter(codes=(agreements,)), code_ids=whole.codes) == texts(code_ids=(agreements,))
    both = texts(filter=Filter(cases=(k01,)), code_ids=(agreements,), wave_ids=(study.waves.all()[1].id,))
    assert both == {"en aftale med biblioteket.\nCarl: Den blev skrevet ned"}
    with pytest.raises(UserError, match="leaves out every case"):
        texts(filter=Filter(cases=(case(study, "K02").id,)), case_ids=(k01,))
    with pytest.raises(UserError, match="leaves out every wave"):
        texts(filter=Filter(waves=(study.waves.all()[0].id,)), wave_ids=(study.waves.all()[1].id,))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"case_ids": ("gone",)}, "A case that the report is to be about is not in the study"),
        ({"code_ids": ("gone",)}, "A code that"),
        ({"wave_ids": ("gone",)}, "A wave that"),
        ({"source_ids": ("gone",)}, "A source that"),
        ({"parts": ("colours",)}, "“Coded excerpts” has no part “colours”. Its parts are excerpts, counts,"),
        ({"subject_id": "view"}, "“Coded excerpts” cannot be asked for with a subject"),
        ({"by": ("colour",)}, "each once"),
    ],
)
def test_what_cannot_be_is_refused(study: Study, asked: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError) as refused:
        blocks(study, **asked)
    assert words in str(refused.value)


def test_nothing_to_report_says_what_to_do(study: Study, empty: Study, tmp_path: Path) -> None:
    for suffix in ("docx", "xlsx", "csv"):
        with pytest.raises(UserError, match="No coded passage passes the selection"):
            write(study, tmp_path / f"none.{suffix}", Filter(kinds=("questionnaire",)))
        with pytest.raises(UserError, match="Code a passage first"):
            write(empty, tmp_path / f"none.{suffix}")
    assert list(tmp_path.glob("none*")) == []


def test_only_what_was_made_in_a_way(study: Study) -> None:
    assert len([one for one in blocks(study, made_by=("hand",)) if isinstance(one, Quote)]) == 12
    with pytest.raises(UserError, match="No coded passage"):
        blocks(study, made_by=("auto",))
