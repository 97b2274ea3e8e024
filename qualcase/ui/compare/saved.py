"""Saved views in the window: saved, opened, renamed, removed, and told of when they changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.coding.codings import Excerpt
from qualcase.coding.sources import Source
from qualcase.ui.base.place import Place, Room
from qualcase.ui.compare.chooser import Chooser
from qualcase.ui.compare.save_sheet import SaveSheet
from qualcase.ui.compare.view_changes import ChangedCell, Looked, change_entries, read_changes
from qualcase.ui.compare.views_sheet import ViewsSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.views import View, ViewSettings
    from qualcase.ui.base.session import Session
    from qualcase.ui.compare.board import Board
    from qualcase.ui.compare.state import CompareState
    from qualcase.ui.compare.switching import Switching
    from qualcase.ui.widgets.overlay import Overlay

translate = QCoreApplication.translate


class SavedViews(QObject):
    """Opens views and keeps the strip over the matrix true. One sheet at a time."""

    def __init__(self, session: Session, state: CompareState, switching: Switching, board: Board) -> None:
        """Follow the view that was open when the study was left."""
        super().__init__(board)
        self._session, self._state, self._switching, self._board = session, state, switching, board
        self._study, self._matrix = session.study, board.matrix
        self._turn = 0
        """How often it was asked what changed."""
        self._open: View | None = None
        self._looked: Looked | None = None
        self.sheet: Overlay | None = None
        """The sheet that was opened last."""
        board.headline.views_wanted.connect(self.ask_views)
        board.strip.changes_wanted.connect(self.ask_changes)
        board.strip.seen_wanted.connect(self.take_as_seen)
        board.strip.closed.connect(self.close)

    def asked_now(self) -> ViewSettings:
        """Everything that is asked now, as a view keeps it."""
        folded = tuple(sorted(self._matrix.table.folded))
        return replace(self._state.asked, filter=self._session.filter, folded=folded)

    # Saving and opening

    def ask_save(self) -> None:
        """Ask for a name and save what is shown; the open view's own is proposed."""
        self._session.read(self._study.views.all, self._show_saving)

    def _show_saving(self, views: Sequence[View]) -> None:
        sheet = SaveSheet(self._matrix.window())
        sheet.named.connect(self.save)
        self._lay(sheet)
        sheet.ask(views, self._open.name if self._open else "")

    def save(self, name: str, view_id: str | None) -> None:
        """Save what is shown under a name, or in the place of a view."""
        settings, coder = self.asked_now(), self._session.coder_name
        views, coders = self._study.views, self._study.coders

        def work() -> View:
            me = coders.ensure(coder).id
            return views.set(view_id, settings, me) if view_id else views.save(name, settings, me)

        self._session.write(work, self._hold)

    def ask_views(self) -> None:
        """List the saved views."""
        self._session.read(self._study.views.all, self._list)

    def _list(self, views: Sequence[View]) -> None:
        sheet = ViewsSheet(self._matrix.window(), self._matrix.tokens)
        sheet.chosen.connect(self.open)
        sheet.renamed.connect(lambda one, name: self._session.write(lambda: self._study.views.rename(one, name)))
        sheet.removed.connect(lambda one: self._session.write(lambda: self._study.views.remove([one])))
        sheet.save_wanted.connect(self.ask_save)
        self._lay(sheet)
        self._fill(sheet, views)

    def _fill(self, sheet: ViewsSheet, views: Sequence[View]) -> None:
        """The list at once, and of each view whether it changed, one after the other."""
        sheet.show_views(views, self._state.view_id)
        for view in views:
            self._session.later(lambda view=view: read_changes(self._study, view), self._tell)  # type: ignore[misc]

    def _tell(self, looked: Looked) -> None:
        if isinstance(self.sheet, ViewsSheet) and self.sheet.isVisible():
            self.sheet.show_changed(looked.view.id, looked.changes)

    def open(self, view_id: object) -> None:
        """Show a view again: its filter, and everything it is asked by."""
        self._session.read(lambda: self._study.views.get(str(view_id)), self._show)

    def _show(self, view: View) -> None:
        self._session.set_filter(view.settings.filter)
        self._matrix.set_folded(frozenset(view.settings.folded))
        self._switching.ask(replace(view.settings, filter=self._state.asked.filter))
        self._hold(view)

    def _hold(self, view: View) -> None:
        self._state.view_id, self._open = view.id, view
        self.look()

    def close(self) -> None:
        """Follow no view any longer; what is shown stays."""
        self._state.view_id, self._open, self._looked = "", None, None
        self._board.strip.hide()
        self.show()

    # What changed

    def look(self) -> None:
        """Look anew what changed in the open view, whether it is still there, and in the list where it is shown."""
        view_id = self._state.view_id
        if view_id:
            # Beside the readings that somebody waits for; what was asked since replaces what has not begun.
            self._turn += 1
            turn = self._turn
            self._session.later(lambda: self._read(view_id, turn), lambda found: self._take(found, turn))
        if isinstance(self.sheet, ViewsSheet) and self.sheet.isVisible():
            sheet = self.sheet
            self._session.read(self._study.views.all, lambda views: self._fill(sheet, views))

    def _read(self, view_id: str, turn: int) -> Looked | None:
        view = next((one for one in self._study.views.all() if one.id == view_id), None)
        return read_changes(self._study, view) if view and turn == self._turn else None

    def _take(self, looked: Looked | None, turn: int) -> None:
        if turn != self._turn:
            return
        if looked is None:
            self.close()
        elif looked.view.id == self._state.view_id:
            self._looked, self._open = looked, looked.view
            self._board.strip.show_changes(looked.view, looked.changes)
            self.show()

    def show(self) -> None:
        """Name the open view over the matrix, with a star where something else is asked than it keeps."""
        view = self._open
        if view is None and self._state.view_id:
            self.look()  # open since the last start
            return
        altered = view is not None and replace(self.asked_now(), folded=()) != replace(view.settings, folded=())
        self._board.headline.show_view(view.name if view else "", altered=altered)

    def ask_changes(self) -> None:
        """List what changed; each line leads to its cell or passage."""
        if self._looked is None or not self._looked.changes:
            return
        title = translate("CompareScreen", "What changed in “{view}”").format(view=self._looked.view.name)
        sheet = Chooser(self._matrix.window(), self._matrix.tokens, title, width=640, height=480)
        sheet.chosen.connect(self._go_to)
        self._lay(sheet)
        sheet.ask(change_entries(self._looked))

    def _go_to(self, target: object) -> None:
        if isinstance(target, Excerpt):
            self._session.go(Place(Room.CODE, target.source_id, target.start, target.end, target.id))
        elif isinstance(target, Source):
            self._session.go(Place(Room.CODE, target.id))
        elif isinstance(target, ChangedCell):
            self._unfold(target.row)
            if self._matrix.focus_on(target.row, target.column):
                self._matrix.setFocus()
            else:
                self._session.say(translate("CompareScreen", "This cell is not shown now: open the view again."))

    def _unfold(self, row_id: str) -> None:
        """Unfold what lies over a row."""
        shown = self._matrix.comparison
        above = {one.id: one.parent_id for one in shown.rows} if shown else {}
        folded, at = set(self._matrix.table.folded), above.get(row_id)
        while at is not None:
            folded.discard(at)
            at = above.get(at)
        if folded != self._matrix.table.folded:
            self._matrix.set_folded(frozenset(folded))

    def take_as_seen(self) -> None:
        """Take down what the open view shows now: later changes are told from here on."""
        view_id, coder = self._state.view_id, self._session.coder_name
        study = self._study
        if view_id:
            self._session.write(lambda: study.views.take_down(view_id, study.coders.ensure(coder).id))

    def _lay(self, sheet: Overlay) -> None:
        if self.sheet is not None:
            self.sheet.put_away()
            self.sheet.deleteLater()
        self.sheet = sheet
