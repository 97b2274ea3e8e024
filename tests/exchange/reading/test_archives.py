import io
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import Limits, check_archive, open_archive, parse_part, read_part
from tests.exchange.reading.packages import archive, docx, p

HARM = "can harm the computer"
DAMAGED = "damaged or was not copied to its end"


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(FileRefusedError) as caught:
        check_archive(data, "fil.docx", limits or Limits())
    sentence = str(caught.value)
    assert sentence.startswith("fil.docx ")
    return sentence


def test_a_plain_archive_passes(tmp_path: Path) -> None:
    data = docx(p("Hej"))
    check_archive(data, "fil.docx")
    path = tmp_path / "fil.docx"
    path.write_bytes(data)
    check_archive(path)
    with open_archive(path) as opened:
        assert b"Hej" in read_part(opened, "word/document.xml", "fil.docx")


def test_a_missing_archive(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"væk.docx cannot be read"):
        check_archive(tmp_path / "væk.docx")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"I: Hej\nIP: Dav, det er bare tekst", "is not what its ending says"),
        (b"PK\x03\x04" + b"x" * 40, DAMAGED),
        (docx(p("Hej"))[:-30], DAMAGED),
        (docx(p("Hej " * 500))[:600], DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "Word's old format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 99,
            "locked with a password",
        ),
    ],
)
def test_what_is_no_archive(data: bytes, sentence: str) -> None:
    assert sentence in refusal(data)


@pytest.mark.parametrize("place", range(0, 700, 23))
def test_an_archive_with_a_broken_byte_is_read_or_refused(place: int) -> None:
    data = bytearray(docx(p("Hej med dig " * 40)))
    data[place % len(data)] ^= 0xFF
    try:
        with open_archive(bytes(data), "fil.docx") as opened:
            parse_part(read_part(opened, "word/document.xml", "fil.docx"), "fil.docx")
    except (FileRefusedError, KeyError):
        pass


def test_names_that_lead_out_and_names_twice() -> None:
    assert HARM in refusal(archive({"a.xml": "<a/>", "../../ud.txt": "x"}))
    assert HARM in refusal(archive({"a.xml": "<a/>", "..\\ud.txt": "x"}))
    assert HARM in refusal(archive({"A.xml": "<a/>", "a.XML": "<a/>"}))
    check_archive(archive({"a..b.xml": "<a/>"}), "fil.docx")


def test_a_password_on_an_entry() -> None:
    data = bytearray(archive({"word/document.xml": "<a/>"}))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign) + flags
        data[at : at + 2] = struct.pack("<H", 1)
    assert "locked with a password" in refusal(bytes(data))


def test_sizes() -> None:
    small = Limits(total=1000, entry=600, ratio=200, entries=4)
    check_archive(archive({"a.txt": "x" * 500}), "fil.docx", small)
    assert HARM in refusal(archive({"a.txt": "x" * 700}), small)
    assert HARM in refusal(archive({f"{number}.txt": "x" * 400 for number in range(3)}), small)
    assert HARM in refusal(archive({f"{number}.txt": "" for number in range(5)}), small)
    assert HARM in refusal(archive({"a.txt": b"\x00" * 1_500_000}))
    check_archive(archive({"a.txt": b"\x00" * 900_000}), "fil.docx")


def test_a_huge_directory_is_not_even_read() -> None:
    entries = {f"{number:060}": "" for number in range(60_000)}
    data = archive(entries)
    tracemalloc.start()
    before = time.process_time()
    assert HARM in refusal(data)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert time.process_time() - before < 2


def test_an_entry_that_lies_about_its_size_is_cut_off() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/image1.png", "x" * 5_000_000)
    data = bytearray(stream.getvalue())
    for sign, size in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(sign) + size
        data[at : at + 4] = struct.pack("<I", 1000)
    with open_archive(bytes(data), "fil.docx") as opened, pytest.raises(FileRefusedError, match="damaged"):
        read_part(opened, "word/media/image1.png", "fil.docx")


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "xml",
    [
        BOMB.encode(),
        b"\xef\xbb\xbf" + BOMB.encode(),
        b"<?xml version='1.0'?>\n" + BOMB.encode(),
        b"<!-- " + b"x" * 3000 + b" -->" + BOMB.encode(),
        ("\ufeff" + BOMB).encode("utf-16-le"),
        ("\ufeff" + BOMB).encode("utf-16-be"),
        BOMB.encode("utf-16-le"),
        BOMB.encode("utf-16-be"),
        ("<?xml version='1.0' encoding='UTF-16'?>" + BOMB).encode("utf-16"),
    ],
)
def test_a_document_type_is_refused_in_any_part(xml: bytes) -> None:
    assert HARM in refusal(archive({"word/document.xml": "<a/>", "docProps/app.xml": xml}))


@pytest.mark.parametrize(
    "xml",
    [
        b"<!-- " + b"x" * 100_000 + b" --><x/>",
        b"<?xml version='1.0' encoding='UTF-7'?>" + BOMB.encode("utf-7"),
        BOMB.encode("utf-32"),
        BOMB.encode("cp500"),
        b"bare tekst",
    ],
)
def test_xml_that_hides_its_beginning_is_refused(xml: bytes) -> None:
    assert refusal(archive({"word/document.xml": xml}))


def test_a_picture_may_have_a_document_type() -> None:
    check_archive(archive({"word/media/image1.svg": b"<!DOCTYPE svg><svg/>", "a.xml": "<a/>"}), "fil.docx")


def test_no_entity_is_resolved_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmeligt", "utf-8")
    root = parse_part(f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><x>&e;</x>'.encode(), "fil.docx")
    assert "hemmeligt" not in "".join(str(text) for text in root.itertext())
    for broken in (b"<x>", b"", b"<x>&unknown;</x>", b"<x>" * 400):
        with pytest.raises(FileRefusedError, match=DAMAGED):
            parse_part(broken, "fil.docx")
