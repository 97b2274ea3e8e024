"""What this computer remembers of reports it wrote: so that no file is replaced that somebody changed since."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcase import settings
from qualcase.coding.recipes import LastRun

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_MOST = 2_000
"""So many files are remembered; the oldest are forgotten, and then count as somebody else's."""


class Written:
    """Files that recipes wrote, each with a stamp of its contents. Kept outside the study, for paths are a computer's.

    A file of which nothing is known counts as changed: it is never replaced.
    """

    def __init__(self) -> None:
        """Read what is remembered."""
        self._kept = settings.Settings(settings.config_folder() / "written.json")

    def is_ours(self, path: Path) -> bool:
        """Whether a file is still as it was written."""
        held = self._files().get(_key(path))
        if not held:
            return False
        try:
            size, stamp = path.stat().st_size, path.stat().st_mtime_ns
        except OSError:
            return False
        if size != held[0]:
            return False
        return bool(stamp == held[1] or _sum(path) == held[2])

    def apart(self, path: Path, others: Collection[str]) -> Path:
        """The path; where one of these other recipes wrote the file there, one with a number, the same at every run."""
        place, number = path, 2
        while place.exists() and self.is_ours(place) and self._is_of(place, others):
            place = path.with_name(f"{path.stem} ({number}){path.suffix}")
            number += 1
        return place

    def beside(self, path: Path, recipe_id: str) -> Path:
        """Where a report goes whose own place is somebody else's: the name with a number.

        The number is the first that is free, or under which this recipe's last report is still as it was written.
        """
        number = 2
        while True:
            place = path.with_name(f"{path.stem} ({number}){path.suffix}")
            if not place.exists() or (self.is_ours(place) and self._is_of(place, (recipe_id,))):
                return place
            number += 1

    def _is_of(self, path: Path, recipe_ids: Collection[str]) -> bool:
        runs = self._kept.get("runs")
        held = runs if isinstance(runs, dict) else {}
        return any(_key(path) in held[one].get("files", ()) for one in recipe_ids if isinstance(held.get(one), dict))

    def remember(self, recipe_id: str, paths: Sequence[Path]) -> None:
        """Take down that a recipe wrote these files just now."""
        files = self._files()
        for path in paths:
            files.pop(_key(path), None)
            files[_key(path)] = [path.stat().st_size, path.stat().st_mtime_ns, _sum(path)]
        self._kept.set("files", dict([*files.items()][-_MOST:]))
        runs = dict(self._kept.get("runs") or {})
        runs[recipe_id] = {"at": datetime.now(UTC).isoformat(), "files": [_key(path) for path in paths]}
        self._kept.set("runs", runs)

    def last_run(self, recipe_id: str) -> LastRun | None:
        """When a recipe was last run here, and what it wrote."""
        runs = self._kept.get("runs")
        held = runs.get(recipe_id) if isinstance(runs, dict) else None
        if not isinstance(held, dict):
            return None
        try:
            return LastRun(datetime.fromisoformat(held["at"]), tuple(Path(one) for one in held["files"]))
        except (TypeError, KeyError, ValueError):
            return None

    def _files(self) -> dict[str, Any]:
        held = self._kept.get("files")
        return dict(held) if isinstance(held, dict) else {}


def _key(path: Path) -> str:
    return str(path.absolute())


def _sum(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while part := file.read(1 << 20):
                digest.update(part)
    except OSError:
        return ""
    return digest.hexdigest()
