"""Draws the pictures of the documentation from the demo study, so that they stay true.

Run it by `.venv/bin/python script/pictures.py`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import docx
import openpyxl

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.sheet_back import SheetKind
from qualcase.study import Study
from qualcase.study.demo import build_demo
from qualcase.ui.pictures.comparing import draw_comparing
from qualcase.ui.pictures.interpreting import draw_interpreting
from qualcase.ui.pictures.reporting import draw_reporting
from qualcase.ui.pictures.screens import draw_doubled, draw_growing_codebook, draw_more, draw_screens
from qualcase.words import use_language

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
_TALK = "I: Hvordan går det nu?\n{who}: Det går bedre, for nu ved vi, hvem der gør hvad {when}.\n"
INCOMING = {
    "K02_2017_interview_leder.txt": _TALK.format(who="IP", when="til hverdag"),
    "K03_2017_interview_frivillig.md": "# Om rollen\n\n"
    + _TALK.format(who="Birgit", when="om onsdagen").replace("\n", "\n\n")
    + "# Om kommunen\n\nI: Hvem ringer du til?\n\nBirgit: Til Lone. [latter] Hun tager den altid.\n",
    "K03_2017_observation.txt": "Der hænger en tavle ved døren. To standser og læser den.\n",
    "K12_2017_interview_borger.txt": _TALK.format(who="IP", when="i caféen"),
    "noter fra telefonen.txt": "Ring til lederen om nøglen.\n",
    "variabler.csv": "of,name,wave,variable,value\ncase,K02,2017,antal frivillige,18\n",
    "K04_2015_interview_leder.docx": "",
}
"""Files on their way in; the last one is empty, so it is refused."""
SHORT = {
    "da": "Skrevne eller mundtlige aftaler, faste møder, en kontaktperson med timer til opgaven.",
    "en": "Written or spoken agreements, regular meetings, a contact person with hours for the task.",
}
"""Another definition of the code with most passages."""


_COMMENTED = "K03_2017_interview_medarbejder"
_COMMENTS = ("Roller", "Forankring/Aftaler og strukturer", "Rollr", "Er det ikke det samme, som lederen sagde i 2015?")
"""Codes, one of them misspelt, and a remark that is none."""
_EDIT = "Det gælder også i weekenden."
_HEAD = 4
"""Long runs before somebody speaks."""
_LONG = 40
"""Characters from which on words are a passage."""
_SUMMARY = 80
"""Characters from which on a cell holds a summary, and no name."""


def main() -> int:
    """Draw every screen in English, the workspaces also dark and in Danish."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        os.environ["QUALCASE_HOME"] = str(home / "settings")
        os.environ["HOME"] = str(home)  # the start page says where a study is
        use_language("en")
        study = build_demo(home / "qualcase-demo")
        draw_screens(study, IMAGES)
        draw_more(study, IMAGES, _incoming(home / "incoming"))
        draw_comparing(study, IMAGES)
        draw_comparing(study, IMAGES, dark=True)
        draw_interpreting(study, IMAGES)
        draw_growing_codebook(study, IMAGES, SHORT)
        draw_doubled(study, IMAGES)
        sheet, document = came_back(study, home)
        draw_reporting(study, IMAGES, sheet, document)
        draw_reporting(study, IMAGES, sheet, document, dark=True)
        for picture in draw_screens(study, home / "dark", dark=True):
            picture.replace(IMAGES / f"{picture.stem}-dark.png")
        use_language("da")
        draw_screens(study, IMAGES / "da")
    for picture in sorted(IMAGES.rglob("*.png")):
        print(picture.relative_to(IMAGES))
    return 0


def came_back(path: Path, folder: Path) -> tuple[Path, Path]:
    """A workbook of summaries that a co-author edited, and a transcript in which they set comments."""
    sheet, document = folder / "summaries.xlsx", folder / "K03.docx"
    with Study.open(path, read_only=True) as study:
        study.sheets.write(SheetKind.SUMMARIES, sheet)
        source = study.names.sources.find(_COMMENTED)
        study.reports.write(ReportOrder(ReportKind.TRANSCRIPTS, source_ids=(source.id,)), document)
    book = openpyxl.load_workbook(sheet)
    cells = book.worksheets[0]
    seen = [number for number, one in enumerate(cells[1]) if not cells.column_dimensions[one.column_letter].hidden]
    for number, row in enumerate(cells.iter_rows(min_row=2)):
        written = [row[at] for at in seen if isinstance(row[at].value, str) and len(row[at].value) > _SUMMARY]
        if written and number % 5 == 0:
            written[0].value = f"{written[0].value} {_EDIT}"
    book.save(sheet)
    made = docx.Document(str(document))
    runs = [run for one in made.paragraphs for run in one.runs if len(run.text) > _LONG][_HEAD:]
    for run, words in zip(runs[:: max(1, len(runs) // len(_COMMENTS))], _COMMENTS, strict=False):
        made.add_comment(run, text=words, author="Kirsten")
    made.save(str(document))
    return sheet, document


def _incoming(folder: Path) -> list[Path]:
    folder.mkdir()
    for name, text in INCOMING.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in INCOMING]


if __name__ == "__main__":
    sys.exit(main())
