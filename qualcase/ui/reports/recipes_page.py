"""The page of recipes: what would be written where, when it was last, and running, renaming, moving, removing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qualcase.study.reports.kinds import kind_of
from qualcase.ui.base.actions import Action
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.reports.deeds import Deeds
from qualcase.ui.reports.results import ResultStrip
from qualcase.ui.reports.state import TABLES_OF_RECIPES
from qualcase.ui.reports.words import suffix_title
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.recipes import LastRun, Recipe
    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.reports.desk import Desk
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_FILE = 3
"""The column of the file."""
Row = tuple["Recipe", "Path", "LastRun | None"]


class RecipesPage(QWidget):
    """A table of them; what is chosen can be changed below it."""

    left = Signal()

    def __init__(self, session: Session, tokens: Tokens, desk: Desk, parent: QWidget | None = None) -> None:
        """Read nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._desk = session, desk
        self.rows: tuple[Row, ...] = ()
        self.table = QTreeWidget()
        self.results = ResultStrip()
        self.deeds = Deeds(session, self.results, self)
        self._reading = Latest(session)
        self._lay_out(tokens)
        self.table.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.table.itemDoubleClicked.connect(lambda *_: self.open_chosen())
        self.deeds.done.connect(self.renew)
        self.results.again_asked.connect(self.make_again)

    def _lay_out(self, tokens: Tokens) -> None:
        table = self.table
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setItemDelegate(RowDelegate(tokens, table))
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(translate("Reports", "Recipes"))
        words = (
            translate("Reports", "Recipe"),
            translate("Reports", "Report"),
            translate("Reports", "Written as"),
            translate("Reports", "File"),
            translate("Reports", "Last run"),
        )
        table.setHeaderLabels(list(words))
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(_FILE, QHeaderView.ResizeMode.Stretch)  # its end tells most
        for column, width in ((0, 200), (1, 180), (2, 140), (4, 150)):
            table.setColumnWidth(column, width)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        self.run_all = main_button(translate("Reports", "Run all recipes"), self.deeds.run)
        self.run_one = button(translate("Reports", "Run this one"), self.run_chosen)
        head.addWidget(label(translate("Reports", "Recipes"), size=Size.TITLE), 1)
        head.addWidget(link_button(translate("Reports", "Back to Reports"), self.left.emit))
        head.addWidget(self.run_one)
        head.addWidget(self.run_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        # Other pages say what to do where nothing stands; an empty table does not.
        kept = translate("Reports", "A report that is kept is written again with one key.")
        self.nothing = EmptyState(kept, translate("Reports", "Back to Reports"), self.left.emit)
        self.nothing.hide()
        for widget in (hairline(), table, self.nothing, hairline(), self._chosen(), self.results):
            self._column.addWidget(widget, 1 if widget in (table, self.nothing) else 0)
        self.setFocusProxy(table)

    def _chosen(self) -> QWidget:
        """What can be changed of the chosen recipe."""
        made = self.below = QWidget()
        layout = form()
        layout.setContentsMargins(16, 8, 16, 8)
        self.name_field, self.pattern, self.folder = LineField(), LineField(), LineField()
        add_row(layout, translate("Reports", "Name"), self.name_field)
        add_row(layout, translate("Reports", "File name"), self.pattern)
        may = translate("Reports", "Words, and in braces: {study}, {report}, {kind}, {date}, {time}")
        layout.addRow("", label(may, tone="quiet", size=Size.SMALL))
        self.pattern.setAccessibleDescription(may)
        add_row(layout, translate("Reports", "Folder, from that of the study"), self.folder)
        for name, field in (("name", self.name_field), ("pattern", self.pattern), ("folder", self.folder)):
            field.kept.connect(lambda words, name=name: self._change(**{name: words}))
        made.setLayout(layout)
        return made

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Show the recipes."""
        del place
        self.renew()
        self.setFocus()

    def current_place(self) -> Place:
        """The page."""
        return Place(Room.REPORTS, page=Page.RECIPES)

    def take_changes(self, changes: Changes) -> None:
        """Show them anew."""
        if changes.touches(*TABLES_OF_RECIPES):
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Recipes have filters of their own."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        delegate = self.table.itemDelegate()
        assert isinstance(delegate, RowDelegate)  # noqa: S101 - set above
        delegate.tokens = tokens
        self.table.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed meanwhile."""
        super().showEvent(event)
        self.renew()

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the recipes."""
        group = translate("Reports", "Recipes")
        writable = self._desk.is_writable

        def chosen() -> bool:
            return self.chosen is not None

        def can() -> bool:
            return writable() and chosen()

        def there() -> bool:
            return bool(self.rows)

        named = [
            ("run_all", translate("Reports", "Run all recipes"), self.deeds.run, ("F5",), there),
            ("run", translate("Reports", "Run this recipe"), self.run_chosen, ("Ctrl+Return", "Ctrl+Enter"), chosen),
            ("open", translate("Reports", "Open the recipe"), self.open_chosen, ("Return",), chosen),
            ("rename", translate("Reports", "Rename the recipe"), self.begin_naming, ("F2",), can),
            ("remove", translate("Reports", "Remove the recipe"), self.remove_chosen, ("Del",), can),
            ("up", translate("Reports", "Move the recipe up"), lambda: self.move_chosen(-1), ("Alt+Up",), can),
            ("down", translate("Reports", "Move the recipe down"), lambda: self.move_chosen(1), ("Alt+Down",), can),
            ("back", translate("Reports", "Back to Reports"), self.go_back, ("Esc",), lambda: True),
        ]
        return [Action(f"recipes.{name}", title, run, keys, group, on) for name, title, run, keys, on in named]

    # --- what a person does

    @property
    def chosen(self) -> Recipe | None:
        """The recipe that is chosen."""
        item = self.table.currentItem()
        row = self.table.indexOfTopLevelItem(item) if item is not None else -1
        return self.rows[row][0] if 0 <= row < len(self.rows) else None

    def begin_naming(self) -> None:
        """Let the chosen one be named anew: what is typed takes the place of its name."""
        self.name_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name_field.selectAll()

    def go_back(self) -> None:
        """From a field to the table, from the table to the reports."""
        if self.below.isAncestorOf(QApplication.focusWidget() or self):
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def run_chosen(self) -> None:
        """Write the chosen one."""
        if self.chosen is not None:
            self.deeds.run([self.chosen.id])

    def make_again(self, path: Path) -> None:
        """Make a file that somebody changed again: at the desk, where it is seen what would become of it."""
        self.left.emit()
        self._desk.again.look(path)

    def open_chosen(self) -> None:
        """Open the chosen one at the desk."""
        if self.chosen is not None:
            self._desk.open_recipe(self.chosen.id)
            self.left.emit()

    def remove_chosen(self) -> None:
        """Take the chosen one away; Undo brings it back."""
        held, study = self.chosen, self._session.study
        if held is not None:
            self._session.write(lambda: study.recipes.remove([held.id]))

    def move_chosen(self, way: int) -> None:
        """Let it be written sooner or later than the others."""
        held, study = self.chosen, self._session.study
        if held is not None:
            at = [one.id for one, _, _ in self.rows].index(held.id)
            self._session.write(lambda: study.recipes.move(held.id, max(0, at + way)))

    def _change(self, **fields: str) -> None:
        held, study = self.chosen, self._session.study
        if held is not None and self._desk.is_writable():
            self._session.write(lambda: study.recipes.set(held.id, **fields), None, lambda _: self._show_chosen())

    # --- showing

    def renew(self) -> None:
        """Read the recipes, where each would write, and when it last did."""
        study = self._session.study
        if self.isVisible():
            self._reading.ask(lambda: _rows(study), self._show)

    def _show(self, rows: tuple[Row, ...]) -> None:
        held = self.chosen.id if self.chosen is not None else ""
        self.rows = rows
        blocked = self.table.blockSignals(True)
        self.table.clear()
        for recipe, target, last in rows:
            words = (
                recipe.name,
                str(kind_of(recipe.order.kind).title),
                suffix_title(recipe.suffix),
                self._near(target),
                say_moment(last.at) if last else "",
            )
            item = QTreeWidgetItem(list(words))
            item.setToolTip(_FILE, str(target))
            self.table.addTopLevelItem(item)
            if recipe.id == held:
                self.table.setCurrentItem(item)
        first = self.table.topLevelItem(0)
        if self.table.currentItem() is None and first is not None:
            self.table.setCurrentItem(first)
        self.table.blockSignals(blocked)
        had = self.table.hasFocus() or self.nothing.action.hasFocus()
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.setFocusProxy(self.table if rows else self.nothing)
        if had:  # what is hidden gives the keyboard to the rail
            self.setFocus()
        self.run_all.setEnabled(bool(rows))
        self.run_one.setEnabled(bool(rows))
        self._show_chosen()

    def _show_chosen(self) -> None:
        held = self.chosen
        self.below.setVisible(held is not None)
        if held is not None:
            self.name_field.give(held.name)
            self.pattern.give(held.pattern)
            self.folder.give(held.folder)

    def _near(self, target: Path) -> str:
        folder = self._session.study.path.parent
        return str(target.relative_to(folder)) if target.is_relative_to(folder) else str(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)


def _rows(study: Study) -> tuple[Row, ...]:
    return tuple((one, study.recipes.target(one), study.recipes.last_run(one.id)) for one in study.recipes.all())
