"""The files of the sample study as plain rows, for tests that hold them against each other."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_transcripts"
WAVES = ("2015", "2017")
SPEECH = ("interview", "group_interview")

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of a table of the sample."""
    with (SAMPLE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tree(name: str) -> Any:
    """The contents of a YAML file of the sample."""
    return yaml.safe_load((SAMPLE / name).read_text(encoding="utf-8"))


def source_name(file: str) -> str:
    """What a source is called after its file."""
    return file.rpartition("/")[2].rpartition(".")[0]


def expected_cells() -> list[Row]:
    """What the comparison must show, cell by cell."""
    with Path(__file__).with_name("expected_cells.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
