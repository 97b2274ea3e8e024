from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from qualcase.ui.base.place import Room
from qualcase.ui.run import self_test
from qualcase.ui.window.memory import memory_used
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_self_test_visits_every_room(path: Path, qtbot: QtBot) -> None:
    seen = self_test(path)
    assert seen.trouble == ""
    assert set(seen.first_paint) == {"window", "usable", *(room.value for room in rooms())}
    assert all(time > 0 for time in seen.first_paint.values())
    assert seen.memory > 10


def test_the_self_test_says_why_a_study_cannot_be_shown(tmp_path: Path, qtbot: QtBot) -> None:
    seen = self_test(tmp_path / "gone.qualcase")
    assert "gone.qualcase" in seen.trouble
    assert set(seen.first_paint) == {"window"}


def test_without_a_study_the_start_page_is_enough(qtbot: QtBot) -> None:
    assert set(self_test(None).first_paint) == {"window"}


def test_memory_is_told() -> None:
    assert 10 < memory_used() < 4000


def test_nothing_heavy_is_loaded_before_the_window_is_seen(root: Path) -> None:
    """Paint first: what costs time is imported afterwards."""
    script = """
import json, sys
from qualcase.ui.base.services import Services
from qualcase.ui.run import make_window
from qualcase.ui.window.painting import wait_for_paint
window = make_window(Services.none())
window.show()
assert wait_for_paint(window)
heavy = ["numpy", "docx", "qtawesome", "qtpy", "spacy", "sqlalchemy", "lxml", "rapidfuzz", "yaml", "xlsxwriter"]
print(json.dumps([name for name in [*heavy, "qualcase.study", "qualcase.store"] if name in sys.modules]))
window.close()
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert json.loads(ran.stdout.splitlines()[-1]) == []


def test_rooms_come_in_the_order_of_the_rail() -> None:
    assert rooms() == (Room.MATERIAL, Room.CODE, Room.CODEBOOK, Room.COMPARE, Room.SUMMARIES, Room.REPORTS)
