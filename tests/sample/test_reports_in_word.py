"""Every kind of report of the demo as a Word file: it keeps to the schema, and LibreOffice opens it."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.orders import ReportOrder
from qualcase.errors import UserError
from qualcase.study.reports.kinds import kinds
from tests.exchange.writing.office import assert_sound
from tests.exchange.writing.pictures import RedSheets
from tests.exchange.writing.templates import institution

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

_OF_A_KIND = 2
"""Transcripts are a file for each source; they are all written alike."""


@pytest.fixture(scope="module")
def documents(demo: Study, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Each kind that has something to report of, by itself and within a template."""
    folder = tmp_path_factory.mktemp("rapporter på Ærø")
    template = institution(folder / "skabelon.docx")
    drawing, demo.reports.renderer = demo.reports.renderer, RedSheets()
    made: list[Path] = []
    for kind in kinds():
        if ".docx" not in kind.suffixes:
            continue
        for place, name in (("", kind.kind.value), (str(template), f"{kind.kind.value} i skabelon")):
            order = ReportOrder(kind.kind, template=place)
            with suppress(UserError):  # nothing of this kind in the demo
                made += demo.reports.write(order, folder / f"{name}.docx")[:_OF_A_KIND]
    demo.reports.renderer = drawing
    return made


def test_every_kind_keeps_to_the_schema(documents: list[Path]) -> None:
    for path in documents:
        assert_sound(path)


def test_libreoffice_opens_every_kind(documents: list[Path], tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None or not documents:
        pytest.skip("LibreOffice is not installed, or there is no kind of report")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    alone = [path for path in documents if not path.stem.endswith("skabelon")]
    subprocess.run([*command, *map(str, alone)], check=True, capture_output=True, timeout=600)
    for path in alone:
        assert (tmp_path / f"{path.stem}.pdf").read_bytes().startswith(b"%PDF"), path.name
