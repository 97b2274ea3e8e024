"""What the window remembers from one start to the next, in the settings and never in a study."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from qualcase.settings import Settings

_RECENT = "recent"
_MOST = 8
_KEPT_PAGES = frozenset({Page.CARD, Page.GUIDE, Page.YEARS, Page.SIDE, Page.JOINT})
"""Pages that are only looked at. What writes in a text or takes names out is never opened by itself."""


@dataclass(frozen=True)
class RecentStudy:
    """A study that was open before."""

    path: Path
    title: str
    place: Place | None = None

    @property
    def is_there(self) -> bool:
        """Whether its file is still where it was."""
        return self.path.is_file()


def recent_studies(settings: Settings) -> tuple[RecentStudy, ...]:
    """Studies that were open before, the latest first."""
    kept = settings.get(_RECENT)
    found = (_study(one) for one in kept) if isinstance(kept, list) else ()
    return tuple(one for one in found if one is not None)


def remember_study(settings: Settings, path: Path, title: str, place: Place | None = None) -> None:
    """Put a study first in the list, with where the user is in it."""
    this = RecentStudy(path.resolve(), title, place)
    others = [one for one in recent_studies(settings) if one.path != this.path]
    settings.set(_RECENT, [_plain(one) for one in [this, *others][:_MOST]])


def forget_study(settings: Settings, path: Path) -> None:
    """Take a study off the list."""
    settings.set(_RECENT, [_plain(one) for one in recent_studies(settings) if one.path != path])


def last_place(settings: Settings, path: Path) -> Place | None:
    """Where the user was in a study when it was closed."""
    resolved = path.resolve()
    return next((one.place for one in recent_studies(settings) if one.path == resolved), None)


def _plain(study: RecentStudy) -> dict[str, Any]:
    return {"path": str(study.path), "title": study.title, "place": asdict(study.place) if study.place else None}


def _study(kept: Any) -> RecentStudy | None:
    if not isinstance(kept, dict) or not isinstance(kept.get("path"), str):
        return None
    title = kept.get("title")
    path = Path(kept["path"])
    return RecentStudy(path, title if isinstance(title, str) and title else path.stem, _place(kept.get("place")))


def _place(kept: Any) -> Place | None:
    if not isinstance(kept, dict) or kept.get("room") not in set(Room):
        return None
    known = {entry.name for entry in fields(Place)}
    values = {name: value for name, value in kept.items() if name in known}
    cases = values.get("case_ids")
    values["case_ids"] = tuple(map(str, cases)) if isinstance(cases, list | tuple) else ()
    page = values.get("page")
    values["page"] = Page(page) if isinstance(page, str) and page in _KEPT_PAGES else None
    return Place(**{**values, "room": Room(values["room"])})
