import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import read_file
from qualcase.exchange.reading.md import read_md
from qualcase.text.turns import recognise_turns


def text(source: str) -> str:
    return read_md(source.encode(), "fil.md").text


def notes(source: str) -> list[str]:
    return [str(note) for note in read_md(source.encode(), "fil.md").notes]


def test_marks_are_dropped_and_words_kept() -> None:
    source = (
        "# Titel *ét*\n\nUnder\n---\n**fed** _kursiv_ `kode` ~~streget~~ \\*stjerne\\* &aelig; 2_000_000\n\n***\n\n"
        "[et link](http://x.dk 'titel') <http://y.dk>\nog https://z.dk\n\n> citat\n> mere\n\n"
        "```python\nx = 1\n\n    y\n```"
    )
    assert text(source) == (
        "Titel ét\n\nUnder\nfed kursiv kode streget *stjerne* æ 2_000_000\n\net link http://y.dk\nog https://z.dk\n\n"
        "citat\nmere\n\nx = 1\n\n    y"
    )
    assert notes(source) == []


def test_bold_names_give_turns() -> None:
    source = "# Interview\n\n**I:** Hej med *dig*\n\n**Anne**: Dav.  \nJa.\n\n**I:** Nå."
    read = text(source)
    assert read == "Interview\n\nI: Hej med dig\n\nAnne: Dav.\nJa.\n\nI: Nå."
    assert [(label.text, label.turns) for label in recognise_turns(read).labels] == [("I", 2), ("Anne", 1)]


def test_lists() -> None:
    source = "- en\n- to\n  - tre\n\n+ fire\n\n2015. Et år\n\n3) fem\n4)\n5) - seks"
    assert text(source) == "en\nto\ntre\n\nfire\n\n2015. Et år\n\n3) fem\n4)\n5) seks"
    assert notes(source) == ["The numbers or bullets of 5 list paragraphs were left out."]


def test_tables_are_read_like_those_of_documents() -> None:
    source = "Først\n\n| Hvem | Hvad |\n|---|---|\n| I | Hej **du** |\n| IP | Dav |\n\nSidst"
    assert text(source) == "Først\n\nHvem\tHvad\nI\tHej du\nIP\tDav\n\nSidst"


def test_plain_text_stays_as_it_is() -> None:
    plain = (
        "I: Hej [latter]\nIP1: #hashtag – ja ... 3 * 4 * 5\n[IP1]: http://x.dk\n[id2]: ja\n#00:01:02-5# I: <b>Nå</b>"
        " & <3\n"
        "Kl. 10:30\tog 😀 a_b_c\u00a0\u2028x"
    )
    assert text(plain) == plain


def test_indented_lines_are_no_code() -> None:
    assert text("I: Hej\n\n    IP: Dav\n\n\tI: Nå") == "I: Hej\n\nIP: Dav\n\nI: Nå"


def test_pictures_are_left_out() -> None:
    assert text("før ![en *båd*](b.png) efter") == "før  efter"
    assert notes("![a](a.png) ![b](b.png)") == ["2 pictures and drawings were left out."]


def test_encodings_and_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "interview.md"
    path.write_bytes("# Blåbær\r\n\r\n**I:** på a\u030aen 😀\r\n".encode("utf-8-sig"))
    assert read_file(path).text == "Blåbær\n\nI: på åen 😀"
    path.write_bytes("# Blåbærgrød\r\rpå lørdag".encode("cp1252"))
    assert read_file(path).text == "Blåbærgrød\n\npå lørdag"


@given(st.lists(st.text(st.sampled_from("abcæøå ,.!?()–😀0123456789:"), max_size=30), max_size=8))
def test_words_without_marks_are_all_kept(lines: list[str]) -> None:
    assert text("\n".join(lines)).split() == "\n".join(lines).split()


@given(st.text(st.sampled_from("#*_->`[]()!|<&\\\n\t 1.a"), max_size=60))
def test_anything_is_read(source: str) -> None:
    assert text(source).count("a") <= source.count("a")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(FileRefusedError):
        assert isinstance(read_md(data, "a.md").text, str)


@pytest.mark.parametrize(
    "source",
    [
        "[" * 20_000, "*a **a " * 20_000, "> " * 60_000, "`a " * 60_000, "- " * 60_000, "![a" * 8_000, "# a\n" * 20_000,
        "ord " * 500_000, "a\n" * 40_000, "|" * 200_000, "a|b\n-|-\n" + "a|b\n" * 10_000, "~~a" * 30_000,
        "<a " * 60_000, "\\" * 100_000, "&" * 100_000, "- a\n" * 15_000, "*" * 100_000, "_a" * 40_000,
    ],
    ids=range(18),
)  # fmt: skip
def test_no_file_takes_long(source: str) -> None:
    before = time.process_time()
    text(source)
    assert time.process_time() - before < 5


def test_what_is_far_too_long_is_refused() -> None:
    for source in ("ord " * 1_300_000, "\n" * 200_001, "[" * 200_000, "*a" * 1_100_000):
        with pytest.raises(FileRefusedError, match="far longer than a transcript can be"):
            text(source)


def test_real_transcripts(shared: Path) -> None:
    for name, turns in (("hitsave_lantana_otter.md", [29, 30]), ("hitsave_5speakers.md", [61, 29, 45, 33, 44, 1])):
        read = read_file(shared / "real" / "transcripts" / name)
        assert read.text.startswith("Transcript of interview with ")
        assert [label.turns for label in recognise_turns(read.text).labels] == turns
        assert "_" not in read.text
        assert read.notes == ()
