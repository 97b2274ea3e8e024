"""Joins a list of entries with the collection in use: reads it, follows what happens, and has done what is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.coding.around import around
from qualcase.coding.collections import ItemKind
from qualcase.ui.base.actions import Action
from qualcase.ui.base.latest import Latest
from qualcase.ui.collecting.deeds import CollectionDeeds
from qualcase.ui.collecting.state import DRAFT, TABLES, CollectionState, Shown, read_collection
from qualcase.ui.collecting.words import empty_words

if TYPE_CHECKING:
    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.collections import Collection
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.collecting.collector import Collector
    from qualcase.ui.collecting.entry_list import EntryList

translate = QCoreApplication.translate


class EntryBoard(QObject):
    """One per list; it reads only while the list is seen."""

    shown = Signal()
    """The collection was read anew: `state.shown`."""

    def __init__(self, session: Session, collector: Collector, entries: EntryList) -> None:
        """Listen to the list."""
        super().__init__(entries)
        self._session, self._collector, self._list = session, collector, entries
        self.state = CollectionState()
        self.deeds = CollectionDeeds(session, collector)
        self._latest = Latest(session)
        self._stale = True
        self._waiting: Shown | None = None
        entries.entries.writable = not session.study.read_only
        entries.opened.connect(self.deeds.go_to)
        entries.around_wanted.connect(self._show_around)
        entries.write_wanted.connect(self.begin)
        entries.written.connect(self._take_written)
        entries.editing_left.connect(self._take_up)
        entries.step_wanted.connect(self.step)
        entries.taken_out.connect(self.take_out)
        entries.dropped.connect(self._take_dropped)
        entries.moved.connect(lambda ids, at: self.deeds.move(ids, self._place(at)))
        collector.chosen.connect(self.ask)

    @property
    def collection(self) -> Collection | None:
        """The collection that is shown."""
        return self.state.shown.collection

    def take_changes(self, changes: Changes) -> None:
        """Read anew what an action touched."""
        if changes.touches(*TABLES):
            self.ask()

    def ask(self) -> None:
        """Read the collection in use, now or once somebody looks."""
        self._stale = True
        self.renew()

    def renew(self) -> None:
        """Read it if anything changed since and somebody looks."""
        if self._stale and self._list.isVisible():
            self._stale = False
            study, in_use = self._session.study, self._collector.in_use
            self._latest.ask(lambda: read_collection(study, in_use.get()), self._take)

    # --- what a person does

    def begin(self, kind: ItemKind) -> None:
        """Write a heading or own words below the current entry."""
        if not self._collector.may_write():
            return
        if self.collection is None:
            self._session.say(translate("Collecting", "Begin a collection first: give it a name."))
            return
        self._list.finish_writing()
        number = self.state.begin(kind, self._list.currentIndex().row())
        self._draw()
        self._list.write_in(number)

    def step(self, step: int) -> None:
        """The chosen entries go up or down by one."""
        ids = self._list.chosen_ids
        to = self.state.place_of_move(ids, step)
        if to is not None:
            self.deeds.move(ids, to)

    def take_out(self) -> None:
        """Take the chosen entries out."""
        ids = self._list.chosen_ids
        next_id = self.state.neighbour(ids)
        if ids and self._collector.may_write():
            number = self._list.entries.number_of(next_id)
            if number >= 0:
                self._list.choose([], number)
            self.deeds.take_out(ids)

    def copy_all(self) -> None:
        """Copy all as text."""
        self.deeds.copy(self.state.shown)

    def export(self) -> None:
        """Write all to a file."""
        if self.collection is not None:
            self.deeds.choose_export(self.collection, self._list.window())

    def actions(self, group: str) -> list[Action]:
        """What can be done with the entries, whose keys the list sees to itself."""
        own = partial(Action, group=group, by_screen=True, enabled=self._has_collection)
        heading = translate("Collecting", "Put a heading below the entry")
        words = translate("Collecting", "Put own words below the entry")
        return [
            own("collection.heading", heading, partial(self.begin, ItemKind.HEADING), ("H",)),
            own("collection.words", words, partial(self.begin, ItemKind.WORDS), ("W", "Ins")),
            own("collection.edit", translate("Collecting", "Write in the entry"), self._list.open_current, ("F2",)),
            own("collection.up", translate("Collecting", "Move the entries up"), partial(self.step, -1), ("Alt+Up",)),
            own(
                "collection.down",
                translate("Collecting", "Move the entries down"),
                partial(self.step, 1),
                ("Alt+Down",),
            ),
            own("collection.out", translate("Collecting", "Take the entries out"), self.take_out, ("Del",)),
            own("collection.copy", translate("Collecting", "Copy the collection as text"), self.copy_all),
            own(
                "collection.export", translate("Collecting", "Export the collection to Word or Markdown…"), self.export
            ),
        ]

    # --- inner workings

    def _show_around(self, excerpt: Excerpt, more: int) -> None:
        """Show more or fewer turns around an excerpt."""
        cards = self._list.entries
        steps = max(0, cards.steps(excerpt.id) + more)

        def show(source: SourceText) -> None:
            cards.set_around(excerpt.id, steps, around(source.text, source.turns, excerpt.start, excerpt.end, steps))
            self._list.scheduleDelayedItemsLayout()

        self._session.read(lambda: self._session.study.sources.text(excerpt.source_id), show)

    def _has_collection(self) -> bool:
        return self.collection is not None

    def _take(self, shown: Shown) -> None:
        if self._list.is_editing:
            self._waiting = shown
            return
        if shown.collection is not None:
            self._collector.in_use.settle_on(shown.collection.id)
        new = self.state.take(shown)
        if self._collector.take_fresh() and not new and shown.rows:
            new = (shown.rows[-1].id,)  # put at the end while nobody looked
        self._draw()
        if new:
            self._list.choose(new, self._list.entries.number_of(new[0]))
            self._list.bring_into_sight(new[-1])
        elif self._list.hasFocus():
            self._list.choose_any()
        self.shown.emit()

    def _take_up(self) -> None:
        """The field is gone: show what was read meanwhile, and no draft that nobody wrote."""
        draft = self.state.draft
        if draft is not None and not draft.text:
            self.state.draft = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._take(waiting)
        else:
            self._draw()

    def _take_written(self, row_id: str, text: str) -> None:
        collection = self.collection
        if row_id != DRAFT:
            held = next((one for one in self.state.shown.rows if one.id == row_id), None)
            if held is not None and held.text != text.strip():
                self.deeds.write(row_id, text)
            return
        draft = self.state.draft
        at = self.state.write(text)
        if at is not None and draft is not None and collection is not None:
            self.deeds.write_new(collection.id, draft.kind, text, at, self._refused)

    def _refused(self, _: BaseException) -> None:
        self.state.draft = None
        self._draw()

    def _take_dropped(self, things: list[str | PassageRef], at: int) -> None:
        self._collector.put(things, self._place(at), self.collection.id if self.collection else None)

    def _place(self, at: int) -> int:
        """A place of the list as one of the study, which has no draft."""
        draft = self.state.draft
        return at - 1 if draft is not None and draft.at < at else at

    def _draw(self) -> None:
        self._list.show_rows(self.state.rows, empty_words(there=self.collection is not None))
        self._list.viewport().update()
