"""With names out, no report of any kind and form tells a name that the key or the study knows."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.errors import UserError
from qualcase.study.reports.kinds import is_there, kind_of
from tests.study.reports.plainly import Drawing

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study import Study

NAMES = re.compile(r"(?<![^\W_])(?:Karen|Holms?|KAREN|HOLMS?|Bodils?|bodil@nordby\.dk|Anna|Dorthe|Mette|Ole)(?![^\W_])")
FORMS = [
    (kind, suffix) for kind in ReportKind if is_there(kind) for suffix in kind_of(kind).suffixes if suffix != ".png"
]


def _words(path: Path) -> str:
    """Everything in a file that somebody could read, the names of its parts and its properties among it."""
    if not zipfile.is_zipfile(path):
        return path.name + unescape(path.read_text(encoding="utf-8", errors="replace"))
    found = [path.name]
    with zipfile.ZipFile(path) as packed:
        for part in packed.namelist():
            raw = packed.read(part).decode("utf-8", errors="replace")
            # Words of a paragraph may be cut into several runs; its end parts them.
            ended = re.sub(r"</(?:w:p|si|c|is)>", " ", raw)
            found += [part, unescape(re.sub(r"<[^>]*>", "", ended)), unescape(" ".join(re.findall(r'="([^"]*)"', raw)))]
    return "\n".join(found)


@pytest.mark.parametrize(("kind", "suffix"), FORMS)
def test_no_name_stands_in_any_file(
    tale: Study, table: PseudonymTable, tmp_path: Path, kind: ReportKind, suffix: str
) -> None:
    tale.reports.renderer = Drawing()
    tale.reports.take_key(table)
    order = ReportOrder(kind, names=NamesOut.REPLACED)
    try:
        files = tale.reports.write(order, tmp_path / f"ud{suffix}")
    except UserError:
        pytest.skip("the small study has nothing of this kind")
    assert files
    for file in files:
        told = _words(file)
        assert not NAMES.search(told), [told[max(0, hit.start() - 40) : hit.end() + 40] for hit in NAMES.finditer(told)]
