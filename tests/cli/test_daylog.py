"""`log`: a day, its note, and the days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_a_day_is_told_with_its_notes(program: Program, study: Path) -> None:
    today = dt.datetime.now().astimezone().date().isoformat()
    shown = program("log", study, "--note", "Talt med\nAnna", "--coder", "Anna").out
    assert "\nAnna  " in shown
    assert "  Coded 10 passages\n" in shown
    assert shown.endswith("\nNote of the day, Anna\n  Talt med\n  Anna\n")
    told = program("log", study, "--day", today, "--json").json
    assert told["day"] == today
    assert told["notes"] == [{"coder": "Anna", "text": "Talt med\nAnna"}]
    anna = next(one for one in told["by"] if one["coder"] == "Anna")
    assert anna["done"][0]["n"] == 10
    assert sum(anna["done"][0]["codes"].values()) == 10
    assert [one["day"] for one in program("log", study, "--days", "--json").json] == [today]


def test_a_day_in_the_language_in_use(program: Program, study: Path) -> None:
    shown = program("--lang", "da", "log", study, "--day", "2001-02-03").out
    assert shown.startswith("lørdag den 3. februar 2001\n")
    assert program("log", study, "--day", "2001-02-03").out.endswith("Nothing was done on this day.\n")
