"""What the program remembers about the person, outside any study: language, theme, coder, recent studies, places.

One JSON file in the user's configuration folder. With `QUALCASE_HOME` set, settings, logs and backups all live
below that folder.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import platformdirs


def _home() -> Path | None:
    home = os.environ.get("QUALCASE_HOME")
    return Path(home) if home else None


def config_folder() -> Path:
    """The folder of the settings file."""
    return _home() or Path(platformdirs.user_config_dir("qualcase", appauthor=False))


def data_folder() -> Path:
    """The folder of backups."""
    home = _home()
    return home / "data" if home else Path(platformdirs.user_data_dir("qualcase", appauthor=False))


def log_folder() -> Path:
    """The folder of log files."""
    home = _home()
    return home / "log" if home else Path(platformdirs.user_log_dir("qualcase", appauthor=False))


class Settings:
    """A small dictionary on disk, written whole at each change. A damaged file counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the settings at `path` (default: the user's own)."""
        self._path = path or config_folder() / "settings.json"
        self._values: dict[str, Any] = {}
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
        if isinstance(read, dict):
            self._values = read

    def get(self, key: str, default: Any = None) -> Any:
        """The value kept under `key`."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keep a JSON value under `key`. Where the disk refuses, the value lasts for this session only."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        try:
            self._write()
        except OSError:
            return

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix="settings", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(self._values, file, ensure_ascii=False, indent=1)
        Path(name).replace(self._path)
