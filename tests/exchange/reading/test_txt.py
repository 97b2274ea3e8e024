import codecs
import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.encoding import decode
from qualcase.exchange.reading.txt import read_txt

DANISH = "I: Har I åbent på lørdag?\nIP: Ja – både børn og ældre, æbler og ”kage” for 10 §."
SHORT = ["på", "Næh.", "Å, ja", "Rønnebær", "IP: Vi går i gang på onsdag, ikke også?", "ØST", "café", "Smørrebrød på"]


@pytest.mark.parametrize("text", [DANISH, *SHORT])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_danish_comes_out_right(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("text", [DANISH.replace("–", "-").replace("”", '"').replace("§", "x"), *SHORT])
def test_danish_from_old_dos_programs(text: str) -> None:
    assert decode(text.encode("cp865"), "a.txt").text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Привет, как дела? Мы работаем вместе с волонтерами. И еще много слов, чтобы было понятно.", "koi8-r"),
        ("Zażółć gęślą jaźń, współpraca z wolontariuszami.", "cp1250"),
        ("こんにちは、ボランティアの皆さん。", "shift_jis"),
        ("Γεια σας, εθελοντές και δήμος", "cp1253"),
        ("你好,志工與市政府的合作", "big5"),
        ("你好，这是一个测试文本。", "gb2312"),
        ("مرحبا بكم المتطوعون", "cp1256"),
        ("Ça va très bien, les bénévoles – même à l’école.", "cp1252"),
        ("Über die Straße für Bürger", "cp1252"),
    ],
)
def test_other_languages(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(encoding: str) -> None:
    assert decode(DANISH.encode(encoding), "a.txt").text == DANISH


@given(st.text())
def test_utf8_is_always_utf8(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if b"\x00" not in data and not data.startswith(
        (codecs.BOM_UTF8, b"PK\x03\x04", b"%PDF", b"{\\rtf", b"GIF8", b"\x1f\x8b")
    ):
        assert decode(data, "a.txt").text == data.decode()


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with contextlib.suppress(FileRefusedError):
        assert isinstance(read_txt(data, "a.txt").text, str)


def test_a_few_broken_places_are_shown() -> None:
    read = read_txt("Blåbærgrød på lørdag. ".encode() * 9 + b"\xe5 slut", "a.txt")
    assert read.text.endswith("\ufffd slut")
    assert [str(note) for note in read.notes] == ["One character could not be read and is shown as �."]


def test_the_encoding_is_noted_where_it_is_not_the_usual_one() -> None:
    assert [str(note) for note in read_txt("på".encode("cp1252"), "a.txt").notes] == [
        "Its letters were read as Windows-1252 (Western Europe)."
    ]
    assert [str(note) for note in read_txt("你好，这是一个测试文本。".encode("gb2312"), "a.txt").notes] == [
        "Its letters were read as GB18030."
    ]
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "ascii"):
        assert read_txt(b"hello" if encoding == "ascii" else "på".encode(encoding), "a.txt").notes == ()


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + b"x" * 50,
        b"%PDF-1.7 ...",
        b"{\\rtf1\\ansi Hej}",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04 hej" * 50,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefusedError, match=r"a.txt is not plain text, whatever its ending"):
        read_txt(data, "a.txt")


def test_a_stray_zero_byte_does_no_harm() -> None:
    assert decode(b"Hej " * 500 + b"\x00" + b"slut", "a.txt").text.endswith("slut")


def test_chinese_subtitles_as_text(shared: Path) -> None:
    path = shared / "real" / "transcripts" / "srt_gb2312.srt"
    read = read_txt(path.read_bytes(), "undertekster.txt")
    assert "宇宙守护神  保护我们远离邪恶" in read.text
    assert "轻轻一跳就能飞跃高楼" in read.text
