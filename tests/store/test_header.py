from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.store import schema
from qualcase.store.header import journal_of, read_header

if TYPE_CHECKING:
    from pathlib import Path


def test_the_header_tells_what_a_file_is(path: Path) -> None:
    header = read_header(path)
    assert header is not None
    assert header.application.to_bytes(4, "big") == b"qcas"
    assert header.version == schema.FORMAT_VERSION
    assert header.size == path.stat().st_size


@pytest.mark.parametrize("data", [b"", b"x" * 200, b"SQLite format 3\x00", b"SQLite format 4\x00" + bytes(200)])
def test_other_files_have_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    assert read_header(tmp_path / "a") is None


def test_the_journal_lies_beside_the_study(tmp_path: Path) -> None:
    assert journal_of(tmp_path / "a.qualcase") == tmp_path / "a.qualcase-journal"
