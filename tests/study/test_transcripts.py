"""Transcripts with comments: which codings stand beside which words, in one document or several, with names out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.tables import Table
from qualcase.errors import UserError
from qualcase.exchange.reading.comments import read_comments
from tests.exchange.writing.office import assert_sound, parts, text_of
from tests.study.making import code, coder, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


def order(study: Study, *names: str, **fields: object) -> ReportOrder:
    ids = tuple(source(study, name).id for name in names)
    return ReportOrder(ReportKind.TRANSCRIPTS, source_ids=ids, **fields)  # type: ignore[arg-type]


def comments(path: Path) -> list[tuple[str, str, str]]:
    return [(one.author, one.text, one.quote) for one in read_comments(path).comments]


def test_each_coding_that_counts_is_a_comment(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    assert study.reports.write(order(study, "K01 start"), path) == (path,)
    assert_sound(path)
    assert comments(path) == [
        ("Mette", "Forankring\nDirection: +1", "kommunen var med fra starten"),
        ("Mette", "Roller\nnaboerne igen", "Det er mest naboerne 😀 og et par"),
        ("Mette", "Roller", "mest naboerne 😀 og et par fra klubben.\nAnna: Ja."),
    ]


def test_the_codings_of_whom_the_filter_counts(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    ole = coder(study, "Ole").id
    study.reports.write(order(study, "K01 start", filter=Filter(coders=(ole,))), path)
    assert comments(path) == [("Ole", "Roller", "kommunen var med")]


def test_parts_can_be_left_out_and_codes_chosen(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    roller = code(study, "Roller").id
    study.reports.write(order(study, "K01 start", parts=("lines",), code_ids=(roller,)), path)
    assert [text for _, text, _ in comments(path)] == ["Roller", "Roller"]
    body = parts(path)["word/document.xml"]
    tags = {one.tag.rpartition("}")[2] for one in body.iter()}
    assert "tbl" not in tags
    assert "lnNumType" in tags


def test_memos_and_a_legend_with_what_codes_mean(study: Study, tmp_path: Path) -> None:
    from qualcase.coding.memos import MemoTarget

    study.codebook.set(code(study, "Roller").id, short={"en": "Who does what"})
    coding = next(one for one in study.codings.of_source(source(study, "K01 start").id) if one.note)
    study.memos.write(MemoTarget.CODING, coding.id, "Spørg igen i 2017", coding.coder_id)
    path = tmp_path / "k.docx"
    study.reports.write(order(study, "K01 start"), path)
    assert ("Mette", "Roller\nnaboerne igen\nMemo: Spørg igen i 2017", coding.quote) in comments(path)
    words = text_of(parts(path)["word/document.xml"])
    assert "RollerWho does what2" in words


def test_several_sources_are_several_documents_or_one(study: Study, tmp_path: Path) -> None:
    names = ("K01 start", "K02 gruppe")
    written = study.reports.write(order(study, *names), tmp_path / "all.docx")
    assert [one.name for one in written] == ["all-K01 start.docx", "all-K02 gruppe.docx"]
    assert [len(comments(one)) for one in written] == [3, 2]
    (one,) = study.reports.write(order(study, *names, together=True), tmp_path / "one.docx")
    assert_sound(one)
    read = read_comments(one)
    assert len(read.comments) == 5
    texts = [study.sources.text(source(study, name).id).text for name in names]
    assert [read.text[part.start : part.end] for part in read.parts] == texts


def test_a_filter_chooses_sources_and_nothing_left_is_said(study: Study, tmp_path: Path) -> None:
    wave = study.waves.all()[1].id
    chosen = ReportOrder(ReportKind.TRANSCRIPTS, filter=Filter(waves=(wave,)))
    names = [one.name for one in study.reports.write(chosen, tmp_path / "w.docx")]
    assert sorted(names) == ["w-Begge.docx", "w-K01 senere.docx", "w-K02 uden navne.docx"]
    nobody = ReportOrder(ReportKind.TRANSCRIPTS, filter=Filter(kinds=("questionnaire",)))
    with pytest.raises(UserError, match="No source"):
        study.reports.write(nobody, tmp_path / "n.docx")


def test_the_table_of_the_same(study: Study) -> None:
    (table,) = study.reports.tables(order(study, "K01 start"))
    assert isinstance(table, Table)
    rows = [dict(zip([one.name for one in table.columns], row, strict=True)) for row in table.rows]
    assert [(one["Line"], one["Speaker"], one["Code"], one["Rating"], one["Coder"]) for one in rows] == [
        (2, "Anna", "Forankring", 1, "Mette"),
        (4, "Bo", "Roller", None, "Mette"),
        (4, "Bo", "Roller", None, "Mette"),
    ]
    text = study.sources.text(source(study, "K01 start").id).text
    assert [one["Passage"] for one in rows] == [text[int(str(one["Start"])) : int(str(one["End"]))] for one in rows]


def test_names_go_out_of_words_labels_and_authors(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    study.reports.write(order(study, "K01 start", names=NamesOut.REPLACED), path)
    assert_sound(path)
    found = comments(path)
    assert [author for author, _, _ in found] == ["Coder 1"] * 3
    assert [quote for _, _, quote in found][:2] == ["kommunen var med fra starten", "Det er mest naboerne 😀 og et par"]
    assert found[2][2].startswith("mest naboerne 😀 og et par fra klubben.\n[")
    assert found[2][2].endswith("]: Ja.")
    for name, root in parts(path).items():
        words = f"{text_of(root)} {' '.join(str(value) for one in root.iter() for value in one.attrib.values())}"
        for person in ("Anna", "Mette", "Bo:"):
            assert person not in words, (name, person)
