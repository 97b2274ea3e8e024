"""With names out, a name stands nowhere in any report, in whatever field of the study somebody has written it."""

from __future__ import annotations

import re
import shutil
import sqlite3
import zipfile
from contextlib import closing
from html import unescape
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.orders import NamesOut, ReportOrder
from qualcase.errors import UserError
from qualcase.store.free_texts import PROSE
from qualcase.study import Study
from qualcase.study.reports.kinds import kinds
from tests.exchange.writing.pictures import RedSheets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ALSO = (
    ("study", "title"),
    ("site", "name"),
    ("area", "name"),
    ("study_case", "title"),
    ("speaker", "label"),
    ("scale", "labels"),
    ("code", "names"),
    ("code", "short"),
    ("code", "full"),
    ("saved_view", "name"),
    ("analysis", "name"),
    ("drift_test", "name"),
)
_LEFT = frozenset({("variable_value", "value"), ("coding", "lost")})
"""What would not be right any more with a word behind it."""
_IN_JSON = re.compile(r'(?<=[^"\\,:{\[])"(?=[,}\]])')


@pytest.fixture(scope="module")
def written_over(built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """The demo with a participant's name behind whatever people wrote."""
    path = tmp_path_factory.mktemp("names") / "demo.qualcase"
    shutil.copy(built_demo, path)
    fields = [(table, one) for table, columns in PROSE.items() for one in columns if (table, one) not in _LEFT]
    with closing(sqlite3.connect(path)) as held, held:
        for table, column in (*fields, *_ALSO):
            rows = held.execute(f'SELECT rowid, "{column}" FROM "{table}" WHERE "{column}" <> ""').fetchall()
            new = [
                (_IN_JSON.sub(' Quistorp"', words) if words[0] in "{[" else f"{words} Quistorp", row)
                for row, words in rows
            ]
            held.executemany(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', new)
        held.execute("UPDATE coding SET note = 'said Quistorp', condensed = 'Quistorp in short'")
        held.execute("UPDATE participant SET name = 'Vilfred Quistorp' WHERE name = 'Kirsten'")
    with Study.open(path, need_write=True) as study:
        study.reports.renderer = RedSheets()
        yield study


def _words(path: Path) -> Iterator[tuple[str, str]]:
    """All that stands in a file, part by part; tags are taken out, for words may be cut into several runs."""
    yield "name", path.name
    if not zipfile.is_zipfile(path):
        yield "all", unescape(path.read_text(encoding="utf-8"))
        return
    with zipfile.ZipFile(path) as packed:
        for part in packed.namelist():
            raw = packed.read(part).decode("utf-8", errors="replace")
            yield part, unescape(re.sub("<[^>]*>", "", raw))
            yield part, unescape(" ".join(re.findall('="([^"]*)"', raw)))


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".html"])
def test_no_report_tells_a_name_wherever_it_was_written(written_over: Study, tmp_path: Path, suffix: str) -> None:
    written = 0
    for kind in kinds():
        if suffix not in kind.suffixes:
            continue
        order = ReportOrder(kind.kind, parts=tuple(name for name, _ in kind.parts), names=NamesOut.REPLACED)
        try:
            files = written_over.reports.write(order, tmp_path / f"{kind.kind.value}{suffix}")
        except UserError:  # the demo has nothing of this kind
            continue
        written += 1
        found = [(part, words) for file in files for part, words in _words(file) if "Quistorp" in words]
        told = [(part, words[max(0, words.find("Quistorp") - 40) :][:60]) for part, words in found]
        assert not told, kind.kind
    assert written >= {".docx": 14, ".xlsx": 12, ".html": 1}[suffix]
