"""Transcripts with comments as Word documents: sound files, exact places, everything found again."""

from __future__ import annotations

import datetime as dt
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.sources import TextHeading
from qualcase.coding.transcripts import (
    CommentOut,
    Legend,
    LegendRow,
    Stretch,
    Transcript,
    TranscriptDocument,
    comment_key,
)
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.comments import read_comments
from qualcase.exchange.reading.files import read_file
from qualcase.exchange.writing.word_comments import write_transcripts
from qualcase.text.normalise import normalise, text_hash
from tests.exchange.writing.office import W, as_pdf, assert_sound, parts, pdf_text, saved_by_libreoffice, text_of
from tests.exchange.writing.templates import institution

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "I: Hvem er med?\nBo: Det er 😀 naboerne & <et> par fra klubben.\n\nAnna: Ja.\tHelt sikkert.\n"
MADE = dt.datetime(2026, 3, 1, 12, 30, tzinfo=dt.UTC)


def document(*transcripts: Transcript, **fields: Any) -> TranscriptDocument:
    return TranscriptDocument("K01", "Study · K01", "da", transcripts, **fields)


def transcript(*comments: CommentOut, text: str = TEXT, **fields: Any) -> Transcript:
    return Transcript(
        "K01 start", ("interview · 2015",), text, comments, source_id="s1", text_hash=text_hash(text), **fields
    )


def around(quote: str, code: str = "Roller", author: str = "Anna Berg", text: str = TEXT) -> CommentOut:
    start = text.index(quote)
    return CommentOut(start, start + len(quote), author, (code,), MADE, f"{start:032x}")


def test_comments_lie_around_their_words_in_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    write_transcripts(document(transcript(around("😀 naboerne"), around("Ja.\tHelt", "Forankring"))), path)
    assert_sound(path)
    read = docx.Document(str(path))
    found = [(one.author, one.initials, one.text) for one in read.comments]
    assert found == [("Anna Berg", "AB", "Roller"), ("Anna Berg", "AB", "Forankring")]
    assert [one.quote for one in read_comments(path).comments] == ["😀 naboerne", "Ja.\tHelt"]


def test_the_words_of_a_transcript_stand_in_the_document_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    write_transcripts(document(transcript(around("par fra"))), path)
    assert TEXT in read_file(path).text


@pytest.mark.parametrize(
    ("spans", "order"),
    [
        ([(0, 10), (2, 5)], ["s0", "s1", "e1", "e0"]),
        ([(0, 5), (3, 10)], ["s0", "s1", "e0", "e1"]),
        ([(0, 5), (5, 10)], ["s0", "e0", "s1", "e1"]),
        ([(0, 5), (0, 5)], ["s0", "s1", "e1", "e0"]),
        ([(0, 10), (0, 5)], ["s0", "s1", "e1", "e0"]),
    ],
)
def test_marks_nest_where_passages_do(tmp_path: Path, spans: list[tuple[int, int]], order: list[str]) -> None:
    path = tmp_path / "k.docx"
    comments = [CommentOut(start, end, "A", ("Roller",), None, str(start)) for start, end in spans]
    write_transcripts(document(transcript(*comments)), path)
    body: Any = parts(path)["word/document.xml"]
    marks = list(body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd"))
    assert [("s" if one.tag.endswith("Start") else "e") + one.get(f"{W}id") for one in marks] == order
    for one in body.iter(f"{W}commentRangeEnd"):
        reference = one.getnext().find(f"{W}commentReference")
        assert reference is not None
        assert reference.get(f"{W}id") == one.get(f"{W}id")


def test_a_passage_over_several_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    write_transcripts(document(transcript(around("klubben.\n\nAnna: Ja."))), path)
    (one,) = read_comments(path).comments
    assert one.quote == "klubben.\n\nAnna: Ja."


def test_every_comment_has_an_id_of_its_own_in_all_transcripts(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    both = (transcript(around("med?"), around("par")), transcript(around("Ja.")))
    write_transcripts(document(*both, several=True), path)
    assert_sound(path)
    found = parts(path)
    ids = [one.get(f"{W}id") for one in found["word/comments.xml"]]
    assert ids == ["0", "1", "2"]
    assert [one.get(f"{W}id") for one in found["word/document.xml"].iter(f"{W}commentReference")] == ids
    kept = read_comments(path).parts
    assert [len(one.kept.comments) for one in kept] == [2, 1]
    text = read_comments(path).text
    assert [text[one.start : one.end] for one in kept] == [TEXT, TEXT]


def test_author_date_and_lines(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    lines = ("Roller / Ansvar", "Retning: +2", "første\nanden linje & <mere>")
    write_transcripts(document(transcript(CommentOut(0, 1, 'Anna "B" <C>', lines, MADE, "x"))), path)
    (one,) = read_comments(path).comments
    assert one.author == 'Anna "B" <C>'
    assert one.text == "Roller / Ansvar\nRetning: +2\nførste\nanden linje & <mere>"
    assert one.made_at == MADE.astimezone().replace(tzinfo=None)


def test_what_is_kept_for_the_way_back_holds_no_names_and_no_words(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    write_transcripts(document(transcript(around("naboerne", "Roller", "Anna Berg"))), path)
    with zipfile.ZipFile(path) as archive:
        kept = archive.read("customXml/item1.xml").decode()
    for word in ("Anna", "Berg", "nabo", "Roller", "K01"):
        assert word not in kept
    (part,) = read_comments(path).parts
    assert part.found
    assert (part.kept.source_id, part.kept.text_hash, part.kept.part_hash) == ("s1", text_hash(TEXT), text_hash(TEXT))
    start = TEXT.index("naboerne")
    assert part.kept.comments[0][:3] == (f"{start:032x}", start, start + 8)


def test_legend_line_numbers_and_headings(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    legend = Legend("Codes", ("Code", "Meaning", "Passages"), [LegendRow("Roller", "#3072C1", "Who does what", 2)])
    one = transcript(
        around("med?"),
        turns=[Stretch(0, 3, 15, asks=True), Stretch(16, 20, 60)],
        headings=[TextHeading(0, 15, 1)],
    )
    write_transcripts(document(one, legend=legend, line_numbers=True), path)
    assert_sound(path)
    body: Any = parts(path)["word/document.xml"]
    (table,) = body.iter(f"{W}tbl")
    assert [text_of(cell) for cell in table.iter(f"{W}tc")] == [
        *("", "Code", "Meaning", "Passages"),
        *("", "Roller", "Who does what", "2"),
    ]
    (numbers,) = body.iter(f"{W}lnNumType")
    assert numbers.getprevious().tag == f"{W}pgMar"
    labels = [
        text_of(run) for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}rStyle[@{W}val='SpeakerLabel']") is not None
    ]
    assert labels == ["I: ", "Bo: "]


def test_libreoffice_opens_it_with_all_comments_and_keeps_what_we_kept(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    comments = [around("Hvem er"), around("er med?\nBo: Det"), around("😀 naboerne", "Forankring"), around("Ja.")]
    write_transcripts(document(transcript(*comments)), path)
    assert "Hvem er med?" in pdf_text(as_pdf(path, tmp_path))
    again = saved_by_libreoffice(path, tmp_path)
    before, after = read_comments(path), read_comments(again)
    assert [(one.author, one.text) for one in after.comments] == [(one.author, one.text) for one in before.comments]
    # It writes some comments over several paragraphs at a point of their passage.
    assert all(one.start <= other.start <= one.end for one, other in zip(before.comments, after.comments, strict=True))
    assert [one.quote for one in after.comments if "\n" not in one.quote and one.quote] == [
        "Hvem er",
        "😀 naboerne",
        "Ja.",
    ]
    assert [one.kept for one in after.parts] == [one.kept for one in before.parts]
    assert after.parts[0].found
    assert after.text[after.parts[0].start : after.parts[0].end] == TEXT


ALPHABET = st.sampled_from([*"abæå .:\n\n", "e\u0301", "👩‍👩‍👧", "\u00a0", "\u200f", "😀", "\t", "\u0327", "&", "<"])


@st.composite
def commented_texts(draw: st.DrawFn) -> tuple[str, list[CommentOut]]:
    text = normalise("".join(draw(st.lists(ALPHABET, min_size=1, max_size=60))) + "x")
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)), max_size=8))
    comments = [
        CommentOut(start, min(start + size, len(text)), "A", (f"Code {number % 3}",), None, f"{number:032x}")
        for number, (start, size) in enumerate(spans)
    ]
    return text, comments


@given(commented_texts())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_place_comes_back_to_the_code_point(tmp_path: Path, made: tuple[str, list[CommentOut]]) -> None:
    text, comments = made
    path = tmp_path / "k.docx"
    write_transcripts(document(transcript(*comments, text=text)), path)
    read = read_comments(path)
    (part,) = read.parts
    assert read.text[part.start : part.end] == text
    found = sorted((one.start - part.start, one.end - part.start, comment_key(one.text)) for one in read.comments)
    assert found == sorted((one.start, one.end, comment_key("\n".join(one.lines))) for one in comments)


def test_in_the_template_of_an_institution(tmp_path: Path) -> None:
    template, path = tmp_path / "institution.docx", tmp_path / "k.docx"
    institution(template)
    legend = Legend("Codes", ("Code", "Meaning", "Passages"), [LegendRow("Roller", "#3072C1", "Who does what", 1)])
    fields: dict[str, Any] = {"template": str(template), "line_numbers": True, "legend": legend}
    write_transcripts(document(transcript(around("klubben.\n\nAnna")), **fields), path)
    assert_sound(path)
    (one,) = read_comments(path).comments
    assert one.quote == "klubben.\n\nAnna"
    body: Any = parts(path)["word/document.xml"]
    (size,), (margins,) = body.iter(f"{W}pgSz"), body.iter(f"{W}pgMar")
    column = int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    assert sum(int(one.get(f"{W}w")) for one in body.iter(f"{W}gridCol")) <= column
    assert len(list(body.iter(f"{W}lnNumType"))) == 1
    with pytest.raises(FileRefusedError, match="template itself"):
        write_transcripts(document(transcript(), template=str(template)), template)
