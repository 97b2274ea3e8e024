"""The desk of reports: choose a kind, say what is wanted, see how it will read, write it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind
from qualcase.coding.views import ViewSettings
from qualcase.study.reports.subjects import subjects
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.reports.again import Again, AgainStrip
from qualcase.ui.reports.columns import Columns, column_of
from qualcase.ui.reports.deeds import Deeds
from qualcase.ui.reports.left_pane import LeftPane
from qualcase.ui.reports.options import OptionsPane
from qualcase.ui.reports.paper import Paper
from qualcase.ui.reports.previewing import Looked, Warned, look, selection_words
from qualcase.ui.reports.results import ResultStrip
from qualcase.ui.reports.state import TABLES_OF_RECIPES, ReportsState, narrowing_of
from qualcase.ui.reports.strip import WarningStrip
from qualcase.ui.reports.words import button_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.name_asker import NameAsker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.leaving import OutPlace, OutWarning
    from qualcase.coding.orders import NamesOut, ReportOrder
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_PAUSE = 120
"""Milliseconds without another wish before the preview is made anew."""


class Desk(QWidget):
    """Shows what its state wants."""

    recipes_asked = Signal()
    changed_here = Signal()
    """What can be done became something else."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Ask for nothing before it is shown."""
        super().__init__(parent)
        self._session = session
        self.state = ReportsState(session.settings, session.study.info().id)
        self.options = OptionsPane()
        self.paper = Paper(session.settings, tokens)
        self.strip, self.results = WarningStrip(), ResultStrip()
        self.deeds = Deeds(session, self.results, self)
        self.again_strip = AgainStrip()
        self.again = Again(session, self.again_strip, self)
        self.left = LeftPane(session, tokens, self.recipes_asked.emit, self.deeds.run, self.again.choose)
        self.kinds, self.recipes = self.left.kinds, self.left.recipes
        self.looked: Looked | None = None
        self._stale = True
        self._warned_of: NamesOut | None = None
        """Whether what is said below the preview is of names kept or of names replaced."""
        self._looking, self._warning = Latest(session), Latest(session)
        self._progress: BackgroundProgress | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        self._connect()

    # --- laying out

    def _lay_out(self) -> None:
        self.columns = Columns(self.left, self._middle(), self._right())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self.setFocusProxy(self.kinds)

    def _middle(self) -> QWidget:
        made, column = column_of(0, 12, 0, 8)
        head, inside = column_of(16, 0, 16, 4)
        self.title = label(size=Size.TITLE, wrap=True)
        self.purpose = label(tone="quiet", wrap=True)
        inside.addWidget(self.title)
        inside.addWidget(self.purpose)
        column.addWidget(head)
        column.addWidget(self.options, 1)
        column.addWidget(hairline())
        foot, below = column_of(16, 8, 16, 0)
        self.write_button = main_button("", self.write)
        self.write_button.setToolTip("Ctrl+Enter")
        self.save_asker = NameAsker(translate("Reports", "Save as recipe…"), translate("Reports", "Name of the recipe"))
        self.save_changes = link_button(translate("Reports", "Save in the recipe"), self.save_in_recipe)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.save_asker)
        line.addWidget(self.save_changes)
        line.addStretch(1)
        below.addWidget(self.write_button)
        below.addLayout(line)
        column.addWidget(foot)
        return made

    def _right(self) -> QWidget:
        made, column = column_of(0, 0, 0, 0)
        self.stack = QStackedWidget()
        self.nothing = label(tone="quiet", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(48, 48, 48, 48)
        self.stack.addWidget(self.paper)
        self.stack.addWidget(self.nothing)
        column.addWidget(self.stack, 1)
        for widget in (hairline(), self.strip, self.results, self.again_strip):
            column.addWidget(widget)
        return made

    def _connect(self) -> None:
        options = self.options
        self.kinds.chosen.connect(self.choose_kind)
        self.kinds.entered.connect(self.go_to_options)
        self.recipes.chosen.connect(self.open_recipe)
        self.recipes.entered.connect(self.go_to_options)
        options.wanted.connect(lambda field, value: self.want(**{field: value}))
        options.part_turned.connect(self.turn_part)
        options.template_asked.connect(self.choose_template)
        options.bar_asked.connect(self.forget_narrowing)
        options.key_asked.connect(lambda: self._session.go(Place(Room.MATERIAL, page=Page.NAMES)))
        self.save_asker.named.connect(self.save_recipe)
        self.strip.place_asked.connect(self.go_to_place)
        self.deeds.held_back.connect(self._hold_back)
        self.deeds.done.connect(self._written)
        self.results.again_asked.connect(self.again.look)
        for strip, other in ((self.results, self.again_strip), (self.again_strip, self.results)):
            strip.begun.connect(lambda other=other: None if other.is_working else other.put_away())

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Show the kind that the place names, ready to be written; else what was shown."""
        named = any(one.kind.value == place.row_id for one in self.state.there)
        if named and place != self.current_place():
            self.state.choose(ReportKind(str(place.row_id)), **narrowing_of(place))
        self._draw()
        self.ask_anew(0)
        left = self.recipes if self.state.recipe_id else self.kinds
        (self.write_button if named else left).setFocus()

    def current_place(self) -> Place:
        """The recipe that is open, else the kind that is shown."""
        if self.state.recipe_id:
            return Place(Room.REPORTS, row_id=self.state.recipe_id)
        order = self.state.wanted.order
        site_id, code_id = (next(iter(held), None) for held in (order.site_ids, order.code_ids))
        return Place(Room.REPORTS, row_id=order.kind.value, case_ids=order.case_ids, site_id=site_id, code_id=code_id)

    def take_changes(self, changes: Changes) -> None:
        """Look anew: any action may change what a report holds."""
        if changes.touches(*TABLES_OF_RECIPES) and self.isVisible():
            self._draw()
        self.ask_anew()

    def take_filter(self, chosen: Filter) -> None:
        """Report of other material."""
        del chosen
        if self.isVisible():
            self._draw()
        self.ask_anew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.left.take_theme(tokens)
        self.paper.take_theme(tokens)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while it was hidden."""
        super().showEvent(event)
        self._draw()
        if self._stale:
            self.ask_anew(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what is wanted."""
        super().hideEvent(event)
        self.state.keep()

    # --- what a person wants

    def choose_kind(self, value: str) -> None:
        """Show another kind."""
        self.state.choose(ReportKind(value))
        self._draw()
        self.ask_anew()
        self.changed_here.emit()

    def compare_as(self, asked: ViewSettings) -> None:
        """Report of figures as they were compared in a room, where the kind knows of that."""
        if "comparison" in self.state.known.takes:
            own = replace(asked, filter=Filter())
            self.want(comparison=own if own != ViewSettings() else None, subject_id="")

    def forget_narrowing(self) -> None:
        """Report of all that the bar lets through."""
        self.choose_kind(self.state.kind.value)

    def open_recipe(self, recipe_id: str) -> None:
        """Want what a recipe wants; the window's filter becomes its own."""
        chosen = self.state.open_recipe(self._session.study.recipes.get(recipe_id))
        if chosen != self._session.filter:
            self._session.set_filter(chosen)
            self._session.say(translate("Reports", "The filter is that of the recipe now."))
        self._draw()
        self.ask_anew()
        self.changed_here.emit()

    def want(self, **fields: object) -> None:
        """Want something else of the report."""
        groups = fields.pop("by", None)
        changed = isinstance(groups, tuple) and self.state.nest(groups)
        if self.state.want(**fields) or changed:
            self.ask_anew()
        self._draw()

    def turn_part(self, part: str) -> None:
        """Leave a part out, or have it again."""
        self.state.turn_part(part)
        self._draw()
        self.ask_anew()

    def choose_template(self) -> None:
        """Ask for the institution's document."""
        title = translate("Reports", "Choose a Word document whose looks are used")
        start = str(Path(self.state.wanted.order.template or self._session.study.path).parent)
        chosen, _ = QFileDialog.getOpenFileName(self, title, start, "Word (*.docx *.dotx)")
        if chosen:
            self.want(template=chosen)

    def begin_anew(self) -> None:
        """Want of the kind what is usual."""
        self.state.begin_anew()
        self._draw()
        self.ask_anew()

    def go_to_options(self) -> None:
        """Give the keyboard to the first field."""
        self.options.take_focus()

    def order(self) -> ReportOrder:
        """What would be written."""
        return self.state.order(self._session.filter)

    def write(self) -> None:
        """Ask where to, and write."""
        if self.strip.holds_back:
            self._hold_back(None)
            return
        self.deeds.choose_file(self.order(), self.state.wanted.suffix, meant=self.strip.sure.isChecked())

    def save_recipe(self, name: str) -> None:
        """Keep what is wanted as a recipe."""
        self.deeds.save_recipe(name, self.order(), self.state.wanted.suffix)

    def save_in_recipe(self) -> None:
        """Let the recipe that was opened write what is wanted now."""
        if self.state.recipe_id:
            self.deeds.change_recipe(self.state.recipe_id, self.order(), self.state.wanted.suffix)

    def go_to_place(self, place: OutPlace) -> None:
        """To the passage that a warning is about."""
        span = (place.start, place.end) if place.end else (None, None)
        self._session.go(Place(Room.CODE, source_id=place.source_id, start=span[0], end=span[1]))

    def is_writable(self) -> bool:
        """Whether recipes can be kept."""
        return not self._session.study.read_only

    # --- showing

    def _draw(self) -> None:
        state, study = self.state, self._session.study
        kept = study.recipes.all()
        if state.recipe_id not in {one.id for one in kept}:
            state.recipe_id = ""
        self.left.show_rows(state.there, state.kind.value, kept, state.recipe_id)
        self.columns.divide()
        self.save_asker.setVisible(self.is_writable())
        self.save_changes.setVisible(bool(state.recipe_id) and self.is_writable())
        if not state.there:
            return
        self.title.setText(str(state.known.title))
        self.purpose.setText(str(state.known.purpose))
        offered = [(one.name, one.id) for one in subjects(study, state.kind)]
        self.options.show_state(state, selection_words(study, self.order()), offered)
        self.options.show_key(study.reports.names_known, replaces=state.replaces)
        self.write_button.setText(button_words(state.wanted.suffix))
        self.options.show_citation(self.looked.citation if self.looked else "")

    def ask_anew(self, pause: int = _PAUSE) -> None:
        """Make the preview anew after a pause (milliseconds); what is being made for an earlier wish is given up."""
        self._stale = True
        if self.isVisible():
            if self._progress is not None:
                self._progress.cancel()
            self._soon.start(pause)

    def _ask(self) -> None:
        if not self.state.there:
            return
        self._stale = False
        study, order, suffix = self._session.study, self.order(), self.state.wanted.suffix
        progress = self._progress = BackgroundProgress(self)
        if self._warned_of is not order.names:
            self._warned_of = order.names
            self.strip.wait()
        self._looking.ask(lambda: look(study, order, suffix, progress), self._show)
        self._warning.ask(lambda: Warned(order, study.reports.warnings(order, progress)), self._warn)

    def _show(self, looked: Looked) -> None:
        self.looked = looked
        words = looked.refused
        if looked.by_itself:
            words = translate("Reports", "How this report looks is seen in the file itself.")
        self.nothing.setText(words)
        self.stack.setCurrentWidget(self.nothing if words else self.paper)
        if not words:
            self.paper.show_looked(looked)
        self.options.show_citation(looked.citation)

    def _warn(self, warned: Warned) -> None:
        self.strip.show_warnings(warned.warnings)

    def _hold_back(self, warnings: Sequence[OutWarning] | None) -> None:
        if warnings is not None:
            self.strip.show_warnings(warnings)
        self._session.say(translate("Reports", "Look first at what is said below the preview."), warning=True)
        self.strip.sure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self) -> None:
        self._draw()
        self.changed_here.emit()
