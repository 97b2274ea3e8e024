from __future__ import annotations

from pathlib import Path

import pytest

from qualcase.ui.start.wishes import file_for, parse_waves, with_suffix


@pytest.mark.parametrize(
    ("text", "waves"),
    [
        ("2015, 2017", ("2015", "2017")),
        (" 2015 ;2017,, 2015 ", ("2015", "2017")),
        ("", ()),
        ("efterår 2015", ("efterår 2015",)),
    ],
)
def test_waves_are_read_from_a_line(text: str, waves: tuple[str, ...]) -> None:
    assert parse_waves(text) == waves


def test_a_title_becomes_a_free_file_name(tmp_path: Path) -> None:
    assert file_for(tmp_path, "Ærø: hvad / hvem?") == tmp_path / "Ærø hvad hvem.qualcase"
    (tmp_path / "A.qualcase").touch()
    (tmp_path / "A (2).qualcase").touch()
    assert file_for(tmp_path, "A") == tmp_path / "A (3).qualcase"
    assert file_for(tmp_path, " ... ") == tmp_path / "study.qualcase"
    assert len(file_for(tmp_path, "x" * 400).name) < 100


def test_the_ending_is_added_where_it_lacks() -> None:
    assert with_suffix(Path("/a/b")) == Path("/a/b.qualcase")
    assert with_suffix(Path("/a/b.QUALCASE")) == Path("/a/b.QUALCASE")
    assert with_suffix(Path("/a/b.v2")) == Path("/a/b.v2.qualcase")
