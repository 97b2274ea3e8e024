"""How quick correcting is in a long text: a key, the pause after it, the summary.

Run `python bench/correcting.py`.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.transcript import interview
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.study.new_codings import NewCoding
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.session import Session
from qualcase.ui.code.screen import CodeScreen
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

Result = tuple[str, float, str]
SIZE, CODINGS = 100_000, 2_000


def run() -> list[Result]:
    """Medians in milliseconds beside their targets."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        session = Session(_study(Path(folder)), Settings(Path(folder) / "settings.json"))
        screen = CodeScreen(session, LIGHT)
        session.changed.connect(screen.take_changes)
        screen.resize(1400, 900)
        screen.show()
        try:
            screen.show_place(Place(Room.CODE, source_id=session.study.sources.all()[0].id))
            return _measure(screen, app.processEvents)
        finally:
            session.close()
            screen.deleteLater()


def _study(folder: Path) -> Study:
    chance = random.Random(1)
    text, _ = interview(SIZE, chance)
    (folder / "K01_2015_interview_leder.txt").write_text(text, encoding="utf-8")
    study = Study.create(folder / "study", waves=["2015"])
    study.sources.bring_in(study.sources.prepare([folder / "K01_2015_interview_leder.txt"]))
    source = study.sources.all()[0].id
    length = len(study.sources.text(source).text)
    codes = [study.codebook.add(f"Kode {number}").id for number in range(20)]
    coder = study.coders.ensure("Anna").id
    starts = sorted(chance.randrange(length - 200) for _ in range(CODINGS))
    study.codings.add_many(
        [NewCoding(source, one, one + chance.randint(20, 200), chance.choice(codes), coder) for one in starts]
    )
    return study


def _measure(screen: CodeScreen, settle: Callable[[], object]) -> list[Result]:
    screen.corrections.correct()
    desk = screen.corrections.desk
    editor, session = desk.editor, screen.session
    chance = random.Random(2)
    keys, pauses, summaries = [], [], []
    for _ in range(8):
        place = chance.randrange(SIZE - 1000)
        editor.place_caret(place)
        editor.bring_into_sight(place, place)
        settle()
        for letter in "ny tanke ":
            begun = time.perf_counter()
            QTest.keyClicks(editor, letter)
            settle()
            keys.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        desk.settle()
        pauses.append(time.perf_counter() - begun)
        while session.is_busy:
            settle()
        summaries.append(time.perf_counter() - begun)
    return [
        ("a key in 100 kB with 2,000 codings", 1000 * statistics.median(keys), "≤ 30 ms"),
        ("the pause after it", 1000 * statistics.median(pauses), "≤ 100 ms"),
        ("the summary is there", 1000 * statistics.median(summaries), "≤ 300 ms"),
    ]


if __name__ == "__main__":
    for what, value, target in run():
        print(f"{what:<40} {value:8.1f} ms   {target}")
