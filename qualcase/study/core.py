"""What all parts of a study share: the store, the snapshot of its names, and the one way to act."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from qualcase.language.service import shared_language
from qualcase.study.snapshot import Snapshot, read_snapshot
from qualcase.study.texts import Texts
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.store.reading import Reading
    from qualcase.store.store import Store
    from qualcase.store.writing import Writing

T = TypeVar("T")


class Core:
    """The store with a snapshot that is renewed when what it shows has changed."""

    def __init__(self, store: Store) -> None:
        """Watch the store before anybody else does, so that listeners find the snapshot renewed."""
        self.store = store
        self._snapshots: dict[str, Snapshot] = {}
        """One a language: a report may be in another than the window that goes on beside it."""
        self._changed = 0
        self._watchers: list[Callable[[Changes], None]] = []
        self.person_id: str | None = None
        """The coder at the keyboard: who is named in the history where the agreed layer is coded."""
        self.language = shared_language()
        store.subscribe(self._take)
        self.texts = Texts(self)

    @property
    def now(self) -> Snapshot:
        """The names of the study as they are now."""
        language = current_language()
        found = self._snapshots.get(language)
        while found is None:
            before = self._changed
            read = self.store.read(read_snapshot)
            if before == self._changed:
                # Nothing was committed while it was read; else it may be the state before.
                found = self._snapshots[language] = read
        return found

    def read(self, work: Callable[[Reading], T]) -> T:
        """One short reading."""
        return self.store.read(work)

    def act(self, label: str, work: Callable[[Writing], T], /, coder_id: str | None = None, **values: object) -> T:
        """Do `work` as one undoable action with this label (a key of `qualcase.words.actions`) and its values.

        `coder_id` is who does it; nobody is the agreed layer, so there the person at the keyboard stands in its place.
        """
        if coder_id is not None:
            agreed = self.now.frame.agreed
            coder_id = self.person_id if agreed and coder_id == agreed.id else coder_id
        return self.store.act(label, values, work, coder_id=coder_id)[0]

    def watch(self, watcher: Callable[[Changes], None]) -> None:
        """Be told of changes before anybody outside is, so that whoever is told finds nothing stale."""
        self._watchers.append(watcher)

    def _take(self, changes: Changes) -> None:
        if changes.touches(*Snapshot.TABLES):
            self._changed += 1
            self._snapshots = {}
        for watcher in self._watchers:
            watcher(changes)


class Part:
    """Base of the parts of a study (`study.sources`, `study.codings` …)."""

    def __init__(self, core: Core) -> None:
        """Share the core."""
        self._core = core
