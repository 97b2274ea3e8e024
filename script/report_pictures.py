"""Draws the pages of every report of the demo study, as LibreOffice lays them out, so that they can be looked at.

Run it by `.venv/bin/python script/report_pictures.py [KIND ...]`. It needs `soffice`, `pdftoppm`, ImageMagick's
`montage` and `chromium`, which are no part of the program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.study import Study
from qualcase.study.demo import build_demo
from qualcase.study.reports.kinds import kind_of
from qualcase.ui.charts.renderer import ChartRenderer
from qualcase.words import use_language

if TYPE_CHECKING:
    from collections.abc import Sequence

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images" / "reports"
_DENSITY = "60"
"""Pixels to the inch: headings and the shape of the page can be read, the folder stays small."""
_MOST_PAGES = 6
_INTERVIEW = "K03_2017_interview_medarbejder"
_TIME = 180
"""Seconds that one document may take."""
_WINDOW = "1366,900"


def main(names: Sequence[str]) -> int:
    """Draw the first pages of the reports named, or of all."""
    missing = [one for one in ("soffice", "pdftoppm", "montage", "chromium") if not shutil.which(one)]
    if missing:
        print(f"These programs are missing: {', '.join(missing)}", file=sys.stderr)
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["QUALCASE_HOME"] = str(folder / "settings")
        use_language("da")
        with Study.open(build_demo(folder / "qualcase-demo")) as study:
            study.reports.renderer = ChartRenderer()
            for kind in [ReportKind(one) for one in names] or list(ReportKind):
                _draw(study, kind, folder)
    return 0


def _draw(study: Study, kind: ReportKind, folder: Path) -> None:
    suffixes = kind_of(kind).suffixes
    suffix = next(one for one in (".docx", ".xlsx", ".html") if one in suffixes)
    order = ReportOrder(kind)
    if kind is ReportKind.TRANSCRIPTS:
        order = ReportOrder(kind, source_ids=(study.names.sources.find(_INTERVIEW).id,))
    written = study.reports.write(order, folder / f"{kind}{suffix}")[0]
    sheet = IMAGES / f"{kind}.png"
    if suffix == ".html":
        _draw_in_browser(written, sheet, folder)
    else:
        _draw_pages(written, sheet, folder)
    print(sheet.relative_to(IMAGES))


def _draw_in_browser(written: Path, sheet: Path, folder: Path) -> None:
    """The page as it opens."""
    home = f"--user-data-dir={folder / 'browser'}"
    command = ["chromium", "--headless", "--no-sandbox", home, f"--window-size={_WINDOW}", f"--screenshot={sheet}"]
    subprocess.run([*command, written.as_uri()], check=True, timeout=_TIME, capture_output=True)


def _draw_pages(written: Path, sheet: Path, folder: Path) -> None:
    """The first pages, beside each other."""
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(written)]
    subprocess.run(command, check=True, timeout=_TIME, capture_output=True)
    pages = folder / f"pages-{written.stem}"
    pages.mkdir()
    draw = ["pdftoppm", "-r", _DENSITY, "-png", "-l", str(_MOST_PAGES), str(written.with_suffix(".pdf"))]
    subprocess.run([*draw, str(pages / "page")], check=True)
    drawn = [str(one) for one in sorted(pages.glob("*.png"))]
    joined = ["montage", *drawn, "-tile", "3x", "-geometry", "+8+8", "-background", "#D9D9D9"]
    subprocess.run([*joined, "-dither", "None", "-colors", "64", f"PNG8:{sheet}"], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
