"""What a collection shows, row by row, with what is just being written in it. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcase.coding.collections import ItemKind, PassageRef
from qualcase.study.collection_report import say_mark

if TYPE_CHECKING:
    from collections.abc import Collection as Many
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.collections import Collection, CollectionEntry
    from qualcase.study import Study
    from qualcase.study.collection_spread import Spread

DRAFT = "draft"
"""Id of the row that is being written and stands in no study yet."""
TABLES = (
    "collection",
    "collection_item",
    "coding",
    "code",
    "source",
    "source_case",
    "text_version",
    "speaker",
    "participant",
    "participant_role",
    "study_case",
    "site",
    "wave",
)
"""Whoever shows a collection looks anew when one of these is touched."""


@dataclass(frozen=True)
class Row:
    """One place of a collection as it is shown."""

    id: str
    kind: ItemKind
    text: str
    excerpt: Excerpt | None = None
    mark: str = ""
    """What is to be known of an excerpt, as a sentence."""
    thing: str | PassageRef | None = None
    """The coding or passage that stands here."""

    @property
    def is_written(self) -> bool:
        """Whether its words are the person's own: a heading, or words between."""
        return self.kind is not ItemKind.EXCERPT


@dataclass(frozen=True)
class Shown:
    """A collection as it was read."""

    collection: Collection | None = None
    rows: tuple[Row, ...] = ()
    spread: Spread | None = None


@dataclass(frozen=True)
class Draft:
    """A heading or words that are being written before the row `at`, from 0."""

    kind: ItemKind
    at: int
    text: str = ""


@dataclass
class CollectionState:
    """One per list of entries."""

    shown: Shown = field(default_factory=Shown)
    draft: Draft | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown, with the draft in its place."""
        rows, draft = self.shown.rows, self.draft
        if draft is None:
            return rows
        return (*rows[: draft.at], Row(DRAFT, draft.kind, draft.text), *rows[draft.at :])

    def take(self, shown: Shown) -> tuple[str, ...]:
        """Show what was read; ids of rows that are new in the same collection."""
        before, self.shown = self.shown, shown
        if self.draft is not None and (self.draft.text or _name_of(before) != _name_of(shown)):
            self.draft = None  # what was written has come into the study, or another collection is shown
        if self.draft is not None:
            self.draft = Draft(self.draft.kind, min(self.draft.at, len(shown.rows)))
        if before.collection is None or _name_of(before) != _name_of(shown):
            return ()
        known = {one.id for one in before.rows}
        return tuple(one.id for one in shown.rows if one.id not in known)

    def begin(self, kind: ItemKind, after: int) -> int:
        """Begin to write below a row (−1 where none is chosen: at the end); where the draft stands."""
        at = after + 1 if after >= 0 else len(self.shown.rows)
        self.draft = Draft(kind, at)
        return at

    def write(self, text: str) -> int | None:
        """The draft was written; the place where it belongs, None where nothing was written."""
        draft = self.draft
        if draft is None or not text.strip():
            self.draft = None
            return None
        self.draft = Draft(draft.kind, draft.at, text.strip())
        return draft.at

    def place_of_move(self, ids: Many[str], step: int) -> int | None:
        """Before which row chosen rows come when they go up (−1) or down (1) by one; None where they stay."""
        places = [number for number, one in enumerate(self.shown.rows) if one.id in ids]
        if not places:
            return None
        together = places == list(range(places[0], places[-1] + 1))
        if step < 0:
            to = places[0] - 1 if together else places[0]
            return to if to >= 0 else None
        to = places[-1] + 2 if together else places[-1] + 1
        return to if to <= len(self.shown.rows) else None

    def neighbour(self, ids: Many[str]) -> str | None:
        """Which row is chosen once these are gone: the one below, else the one above."""
        rows = self.shown.rows
        last = max((number for number, one in enumerate(rows) if one.id in ids), default=-1)
        below = [one.id for one in rows[last + 1 :] if one.id not in ids]
        above = [one.id for one in rows[: last + 1] if one.id not in ids]
        return below[0] if below else above[-1] if above else None


def read_collection(study: Study, collection: Collection | None) -> Shown:
    """Read a collection as it is now."""
    if collection is None:
        return Shown()
    entries = study.collections.entries(collection.id)
    return Shown(collection, tuple(_row(one) for one in entries), study.collections.spread(entries))


def things_of(rows: Sequence[Row]) -> list[str | PassageRef]:
    """The codings and passages among rows."""
    return [one.thing for one in rows if one.thing is not None]


def _row(entry: CollectionEntry) -> Row:
    item = entry.item
    thing: str | PassageRef | None = item.coding_id
    if item.source_id is not None:
        thing = PassageRef(item.source_id, item.start or 0, item.end or 0)
    mark = say_mark(entry.mark) if entry.mark else ""
    return Row(item.id, item.kind, entry.text, entry.excerpt, mark, thing)


def _name_of(shown: Shown) -> str | None:
    return shown.collection.id if shown.collection else None
