"""Comments of Word documents, by place in the text as it would come in: odd documents, and hostile ones."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.comments import read_comments
from qualcase.exchange.reading.files import read_file
from tests.exchange.writing.commenting import Remark, commented, edited_parts

if TYPE_CHECKING:
    from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
START, END = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
REFERENCE = '<w:r><w:commentReference w:id="0"/></w:r>'


def written(path: Path, body: str, comments: str = "", more: dict[str, str] | None = None) -> Path:
    """A document as small as can be, with one comment unless others are given."""
    one = '<w:comment w:id="0" w:author="Kirsten"><w:p><w:r><w:t>Roller</w:t></w:r></w:p></w:comment>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    space = "http://schemas.openxmlformats.org/package/2006"
    notes = f'<Relationship Id="r2" Type="{relation}/footnotes" Target="footnotes.xml"/>' if more else ""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{space}/content-types"><Default Extension="xml" ContentType="application'
        f'/xml"/><Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{space}/relationships"><Relationship Id="r1" '
        f'Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}/relationships"><Relationship Id="r1" '
        f'Type="{COMMENTS}" Target="comments.xml"/>{notes}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}">{comments or one}</w:comments>',
        **(more or {}),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def line(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        (line(run("Nu "), START, run("kender de"), END, REFERENCE, run(" mig")), "kender de"),
        (line(run("a"), START, run("b")) + line(run("c"), END, REFERENCE, run("d")), "b\nc"),
        # between paragraphs, as Word writes when whole ones are marked
        (line(run("a")) + START + line(run("b")) + line(run("c")) + END + line(REFERENCE, run("d")), "b\nc"),
        # tracked changes: as it reads when they are accepted
        (
            line(START, run("vi "), "<w:del w:id='9'><w:r><w:delText>ikke</w:delText></w:r></w:del>",
                 f"<w:ins w:id='8'>{run('altid')}</w:ins>", END, REFERENCE, run(" mødtes")),
            "vi altid",
        ),
        # within a link, and a control
        (line(f"<w:hyperlink>{START}{run('her')}{END}{REFERENCE}</w:hyperlink>", run(" og der")), "her"),
        (f"<w:sdt><w:sdtContent>{line(run('x'), START, run('y'), END, REFERENCE)}</w:sdtContent></w:sdt>", "y"),
        # in a table of speaker and speech
        (
            f"<w:tbl><w:tr><w:tc>{line(run('IP'))}</w:tc><w:tc>{line(run('ja '), START, run('tak'), END, REFERENCE)}"
            "</w:tc></w:tr></w:tbl>" + line(run("slut")),
            "tak",
        ),
        # a mark in a cell that is otherwise empty
        (
            f"<w:tbl><w:tr><w:tc>{line(START)}</w:tc><w:tc>{line(run('ja'), END, REFERENCE)}</w:tc></w:tr></w:tbl>"
            + line(run("slut")),
            "ja",
        ),
        # no end, no start, only the reference
        (line(run("a"), START, run("bc"), REFERENCE, run("d")), "bc"),
        (line(run("ab"), END, REFERENCE, run("c")), ""),
        (line(run("ab"), REFERENCE, run("c")), ""),
        # tabs, breaks, letters beyond the first plane, and signs that are dropped
        (
            line(run("a"), START, "<w:r><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>😀</w:t></w:r>", END, REFERENCE),
            "b\tc\n😀",
        ),
        (line(run("sam\u00adar"), START, run("bej\u00adde"), END, REFERENCE), "bejde"),
        # an accent that joins the letter before the mark
        (line(run("se a"), START, run("\u030ar"), END, REFERENCE), "r"),
        # ends before it begins
        (line(run("a"), END, run("b"), START, run("c"), REFERENCE), "b"),
    ],
)  # fmt: skip
def test_the_words_that_a_comment_lies_around(tmp_path: Path, body: str, quote: str) -> None:
    path = written(tmp_path / "k.docx", body)
    read = read_comments(path)
    assert read.text == read_file(path).text
    (one,) = read.comments
    assert (one.author, one.text, one.quote) == ("Kirsten", "Roller", quote)
    assert read.text[one.start : one.end] == quote


def test_a_comment_in_a_footnote(tmp_path: Path) -> None:
    words = line(run("se "), START, run("bilag"), END, REFERENCE)
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{words}</w:footnote></w:footnotes>'
    body = line(run("aftalen"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    read = read_comments(written(tmp_path / "k.docx", body, more={"word/footnotes.xml": note}))
    assert [one.quote for one in read.comments] == ["bilag"]
    assert read.text.endswith("[1] se bilag")


def test_replies_resolved_and_several_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    document = docx.Document()
    document.add_paragraph("Nu kender de mig på gangen.")
    document.save(str(path))
    commented(
        path,
        [
            Remark(3, 9, "Synlighed\nigen", replies=(("Bo", "Enig"), ("Kirsten", "Godt")), resolved=True),
            Remark(13, 16, "Roller"),
        ],
    )
    first, second = read_comments(path).comments
    assert (first.quote, first.text, first.resolved) == ("kender", "Synlighed\nigen", True)
    assert [(one.author, one.text) for one in first.replies] == [("Bo", "Enig"), ("Kirsten", "Godt")]
    assert (second.quote, second.replies, second.resolved) == ("mig", (), False)


def test_replies_in_a_circle_are_still_read(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    document = docx.Document()
    document.add_paragraph("Nu kender de mig på gangen.")
    document.save(str(path))
    commented(path, [Remark(3, 9, "en", replies=(("Bo", "to"),))])

    def twist(parts: dict) -> None:  # type: ignore[type-arg]
        own, reply = parts["word/commentsExtended.xml"]
        name = "{http://schemas.microsoft.com/office/word/2012/wordml}paraId"
        own.set(f"{name}Parent", reply.get(name))

    edited_parts(path, twist)
    found = read_comments(path).comments
    assert {one.text for one in found} | {reply.text for one in found for reply in one.replies} == {"en", "to"}


def test_comments_without_anchor_and_with_an_id_twice(tmp_path: Path) -> None:
    words = '<w:comment w:id="{}" w:author="K"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment>'
    comments = words.format(0, "med") + words.format(7, "uden") + words.format(0, "igen")
    read = read_comments(written(tmp_path / "k.docx", line(START, run("ord"), END, REFERENCE), comments))
    assert [one.text for one in read.comments] == ["med", "igen"]


@pytest.mark.parametrize("tag", ["del", "moveFrom"])
def test_a_comment_on_words_that_are_gone_is_told(tmp_path: Path, tag: str) -> None:
    words = run("væk") if tag == "moveFrom" else "<w:r><w:delText>væk</w:delText></w:r>"
    body = line(run("her "), f"<w:{tag} w:id='9'>{START}{words}{END}{REFERENCE}</w:{tag}>", run("slut"))
    read = read_comments(written(tmp_path / "k.docx", body))
    assert read.comments == ()
    assert "1 comment stands on deleted words, or nowhere, and is not read: Roller" in [str(one) for one in read.notes]


def test_dates_that_are_none(tmp_path: Path) -> None:
    comment = '<w:comment w:id="0" w:author="K" w:date="{}"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>'
    for date, year in (("2026-11-22T10:00:00Z", 2026), ("i går", None), ("9999-99-99T00:00:00", None), ("", None)):
        path = written(tmp_path / "k.docx", line(START, run("ord"), END, REFERENCE), comment.format(date))
        (one,) = read_comments(path).comments
        assert (one.made_at.year if one.made_at else None) == year


def test_what_we_kept_that_somebody_spoiled_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "k.docx"
    document = docx.Document()
    document.add_paragraph("Nu kender de mig.")
    document.save(str(path))
    commented(path, [Remark(0, 2, "Roller")])
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    for spoiled in (
        b"<transcripts xmlns='urn:qualcase:transcripts'><t><c s='x' e='1'/></t></transcripts>",
        b"<a urn:qualcase:transcripts",
    ):
        held["customXml/item1.xml"] = spoiled
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in held.items():
                archive.writestr(name, data)
        assert [one.quote for one in read_comments(path).comments] == ["Nu"]


@pytest.mark.parametrize("name", ["k.txt", "k.doc", "k.rtf", "k"])
def test_other_files_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"words")
    with pytest.raises(FileRefusedError, match="no Word document"):
        read_comments(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_broken_files_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "k.docx"
    path.write_bytes(data)
    with pytest.raises(FileRefusedError):
        read_comments(path)


def test_entities_and_deep_nesting_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxx">]>'
    path = written(tmp_path / "k.docx", line(run("ord")))
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    held["word/comments.xml"] = bomb + held["word/comments.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    with pytest.raises(FileRefusedError):
        read_comments(path)


def test_marks_of_ours_typed_by_somebody_do_no_harm(tmp_path: Path) -> None:
    body = line(run("\ufdd0s0\ufdd1a\ufdd0e99\ufdd1"), START, run("b"), END, REFERENCE)
    (one,) = read_comments(written(tmp_path / "k.docx", body)).comments
    assert one.text == "Roller"


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
DC = "http://purl.org/dc/elements/1.1/"
NEW = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"


RESOLVED = 'loext:resolved="true"'


def open_document(path: Path, body: str) -> Path:
    """An OpenDocument text as small as can be."""
    spaces = f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}" xmlns:dc="{DC}" xmlns:loext="{NEW}"'
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"{content}</office:document-content>")
    return path


def annotation(name: str, words: str, more: str = "") -> str:
    lines = "".join(f"<text:p>{line}</text:p>" for line in words.split("\n"))
    told = "<dc:creator>Kirsten</dc:creator><dc:date>2026-11-22T10:00:00</dc:date>"
    own = f'office:name="{name}"' if name else ""
    return f"<office:annotation {own} {more}>{told}{lines}</office:annotation>"


def test_comments_of_libreoffice(tmp_path: Path) -> None:
    body = (
        f"<text:p>Nu {annotation('a', 'Synlighed')}kender de<office:annotation-end office:name='a'/> mig "
        f"{annotation('', 'Roller')}på</text:p>"
        f"<text:p>gan{annotation('b', 'over flere', RESOLVED)}gen.</text:p>"
        "<text:p>Ja<office:annotation-end office:name='b'/>, her.</text:p>"
    )
    path = open_document(tmp_path / "k.odt", body)
    read = read_comments(path)
    assert read.text == read_file(path).text
    assert [(one.text, one.quote, one.resolved) for one in read.comments] == [
        ("Synlighed", "kender de", False),
        ("Roller", "", False),
        ("over flere", "gen.\nJa", True),
    ]
    assert read.comments[0].made_at is not None
    point = read.comments[1].start
    assert read.text[point : point + 2] == "på"


def test_answers_of_libreoffice(tmp_path: Path) -> None:
    answer = annotation("b", "Enig", 'loext:parent-name="a"')
    body = f"<text:p>Nu {annotation('a', 'Roller')}kender{answer}<office:annotation-end office:name='a'/> de</text:p>"
    (one,) = read_comments(open_document(tmp_path / "k.odt", body)).comments
    assert (one.quote, [reply.text for reply in one.replies]) == ("kender", ["Enig"])
