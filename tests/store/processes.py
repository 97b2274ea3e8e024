"""Starting `tests.store.child`."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def child(*words: object) -> Iterator[subprocess.Popen[str]]:
    """A child at work; killed at the end if it still runs."""
    command = [sys.executable, "-m", "tests.store.child", *map(str, words)]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def said_by_child(*words: object) -> list[str]:
    """The lines that a child says until it ends well."""
    command = [sys.executable, "-m", "tests.store.child", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
