import os
from pathlib import Path

import pytest

from qualcase.exchange.reading.walking import walk


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")


def test_a_folder_in_the_order_in_which_people_count(tmp_path: Path) -> None:
    put(tmp_path, "K10.txt", "K2.txt", "Å.txt", "b/K1.txt", "b/10/x.txt", "b/9/x.txt")
    found = walk([tmp_path])
    assert [one.path.relative_to(tmp_path).as_posix() for one in found] == [
        "b/9/x.txt",
        "b/10/x.txt",
        "b/K1.txt",
        "K2.txt",
        "K10.txt",
        "Å.txt",
    ]
    assert [one.inside for one in found] == [3, 3, 2, 1, 1, 1]


def test_what_nobody_means_is_passed_over(tmp_path: Path) -> None:
    put(
        tmp_path,
        "a.txt",
        "~$a.docx",
        ".skjult.txt",
        ".git/b.txt",
        "studie.qualcase",
        "README.md",
        "Thumbs.db",
    )
    assert [one.path.name for one in walk([tmp_path])] == ["a.txt"]
    assert [one.path.name for one in walk([tmp_path / ".skjult.txt", tmp_path / "README.md"])] == [
        ".skjult.txt",
        "README.md",
    ]


def test_each_file_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b/c.txt")
    (tmp_path / "b" / "igen.txt").symlink_to(tmp_path / "a.txt")
    names = [one.path.name for one in walk([tmp_path / "a.txt", tmp_path, tmp_path / "b", tmp_path / "." / "a.txt"])]
    assert names == ["a.txt", "c.txt"]


def test_links_in_a_ring_and_missing_files(tmp_path: Path) -> None:
    put(tmp_path, "a/b.txt")
    (tmp_path / "a" / "ring").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "selv.txt").symlink_to(tmp_path / "a" / "selv.txt")
    names = [one.path.name for one in walk([tmp_path, tmp_path / "væk.txt", Path("nul\x00.txt")])]
    assert names == ["b.txt", "selv.txt", "væk.txt", "nul\x00.txt"]


def test_names_of_any_bytes(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xe5ben.txt"
    try:
        os.close(os.open(odd, os.O_CREAT | os.O_WRONLY))
    except OSError:
        pytest.skip("the file system takes only names that are text")
    assert len(walk([tmp_path])) == 1


def test_the_folder_that_a_browser_saves_with_a_page_is_left_aside(tmp_path: Path) -> None:
    put(tmp_path, "K03.htm", "K03_files/a.png", "K03_files/b/c.htm", "Plan.HTML", "Plan-filer/x.css", "K04_files/d.txt")
    found = walk([tmp_path])
    assert [(one.path.name, one.aside) for one in found] == [
        ("K03.htm", "K03_files"),
        ("d.txt", ""),
        ("Plan.HTML", "Plan-filer"),
    ]
    chosen = walk([tmp_path / "K03_files", tmp_path / "K03.htm", tmp_path / "K04_files"])
    assert [(one.path.name, one.aside) for one in chosen] == [("K03.htm", "K03_files"), ("d.txt", "")]
    assert [one.path.name for one in walk([tmp_path / "K03_files" / "b"])] == ["c.htm"]
