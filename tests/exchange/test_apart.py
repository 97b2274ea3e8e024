from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from qualcase.exchange.apart import run_apart

if TYPE_CHECKING:
    from pathlib import Path


def test_it_runs_in_another_process() -> None:
    assert run_apart(os.getpid) != os.getpid()


def test_an_error_comes_back(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run_apart(os.listdir, str(tmp_path / "nothing"))
