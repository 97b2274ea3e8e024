import hashlib
import os
import sys
import threading
from pathlib import Path

import pytest

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import read_file, shown_name
from tests.exchange.reading.packages import docx, p


def refusal(path: Path) -> str:
    with pytest.raises(FileRefusedError) as caught:
        read_file(path)
    return str(caught.value)


def test_a_text_is_normalised_and_known_by_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "interview.txt"
    data = "\ufeffI: Hej\r\nIP: bla\u030a\u00adba\u0308r\r\n".encode()
    path.write_bytes(data)
    read = read_file(path)
    assert read.text == "I: Hej\nIP: blåbär\n"
    assert read.text_hash == hashlib.sha256(read.text.encode()).hexdigest()
    assert (read.original, read.original_hash) == (data, hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize("ending", [".docx", ".DOCX", ".docm"])
def test_word_documents_by_their_ending(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"interview{ending}"
    path.write_bytes(docx(p("I: blå\u00adbær")))
    assert read_file(path).text == "I: blåbær"


@pytest.mark.parametrize("ending", [".txt", ".TXT", ".md", ".text"])
def test_plain_text_by_its_ending(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"interview{ending}"
    path.write_text("Hej", "utf-8")
    assert read_file(path).text == "Hej"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "a.doc",
            "a.doc is in Word's old format (.doc). Save it as .docx in Word or LibreOffice and bring it in again.",
        ),
        (
            "a.pages",
            "a.pages is of a kind that is not read yet (.pages). Save it as .docx or .txt and bring it in again.",
        ),
        ("a.csv", "a.csv is a table, not a text. Save what is text in it as .txt."),
        ("a.xlsx", "a.xlsx is a table, not a text. Save what is text in it as .txt."),
        ("a.mp3", "a.mp3 is not a text that can be read. Save it as .docx or .txt and bring it in again."),
        ("uden", "uden is not a text that can be read. Save it as .docx or .txt and bring it in again."),
    ],
)
def test_kinds_that_are_not_read(tmp_path: Path, name: str, sentence: str) -> None:
    path = tmp_path / name
    path.write_text("Hej", "utf-8")
    assert refusal(path) == sentence


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert refusal(tmp_path / "væk.txt") == "væk.txt is not there. Check the name and the folder."
    empty = tmp_path / "tom.txt"
    empty.touch()
    assert refusal(empty) == "tom.txt is empty. Get it again from where it came from."
    empty.write_text(" \n\t … – \n", "utf-8")
    assert refusal(empty) == "tom.txt holds no words. Check that it is the right file."
    folder = tmp_path / "mappe.txt"
    folder.mkdir()
    assert refusal(folder) == "mappe.txt is not a file."
    loop = tmp_path / "ring.txt"
    loop.symlink_to(loop)
    assert refusal(loop).startswith("ring.txt cannot be read (")
    assert "væk.txt/mere.txt" not in refusal(empty / "mere.txt")
    assert refusal(Path("nul\x00.txt")).startswith("nul.txt cannot be read (")
    assert refusal(tmp_path / ("x" * 300 + ".txt")).startswith("xxx")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rør.txt"
    os.mkfifo(pipe)
    said: list[str] = []
    waiting = threading.Thread(target=lambda: said.append(refusal(pipe)), daemon=True)
    waiting.start()
    waiting.join(5)
    assert said == ["rør.txt is not a file."]


def test_a_file_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    with path.open("wb") as sparse:
        sparse.truncate(200 * 1024 * 1024)
    assert refusal(path).startswith("stor.txt is larger than 100 MB.")
    path.write_text("ord " * 2_600_000, "utf-8")
    assert "far longer than a transcript can be" in refusal(path)


def test_names_are_shown_whatever_bytes_they_have() -> None:
    assert shown_name(Path("a\u030aben.txt")) == "åben.txt"
    assert shown_name(Path(os.fsdecode(b"\xe5ben\n.txt"))) == "ben .txt"
    assert shown_name(Path(os.fsdecode(b"\xff\xfe"))) == "?"
