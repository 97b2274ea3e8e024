"""The page of variables, over the board: a table for each kind of things, and what the chosen variable is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.variables import VariableOf
from qualcase.errors import WrongValuesError
from qualcase.ui.theme.fonts import Size
from qualcase.ui.variables import state
from qualcase.ui.variables.form import VariableForm
from qualcase.ui.variables.mending import MendingPanel
from qualcase.ui.variables.model import VariablesModel
from qualcase.ui.variables.state import Given, Paste
from qualcase.ui.variables.view import ValuesView
from qualcase.ui.variables.words import empty_words, of_words
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.name_asker import NameAsker
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.variables import ValueGrid
    from qualcase.study.variable_files import ImportedValues
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_TABLES = ("variable", "variable_value", "study_case", "site", "participant", "respondent", "source", "wave")
_FILES = "Excel (*.xlsx);;CSV (*.csv)"


class VariablesPage(QWidget):
    """What is typed or pasted is checked first; then it is written as one action, or asked about."""

    left = Signal()
    """Back to the board."""
    questionnaire_asked = Signal()
    """A questionnaire is to be brought in."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of = VariableOf.CASE
        self._chosen = ""
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = VariablesModel(self)
        self.view = ValuesView(self.model, tokens)
        self.kinds = Segments()
        self.filter = QLineEdit()
        self.new_variable = NameAsker(
            translate("Variables", "New variable"), translate("Variables", "Name of the variable")
        )
        self.import_button = button(translate("Variables", "Import…"), self.choose_import)
        self.export_button = button(translate("Variables", "Export…"), self.choose_export)
        self.questionnaire_button = button(
            translate("Variables", "Import a questionnaire…"), self.questionnaire_asked.emit
        )
        self.form = VariableForm()
        self.mending = MendingPanel()
        self._empties: dict[VariableOf, EmptyState] = {}
        self._lay_out()
        self._connect()

    def show_of(self, of: VariableOf) -> None:
        """Show the variables of one kind of things."""
        self._of = of
        self.kinds.offer([(of_words(one), one) for one in VariableOf], of)
        self.mending.hide()
        self.model.show_pending(())
        self.questionnaire_button.setVisible(of is VariableOf.RESPONDENT and not self._session.study.read_only)
        self.filter.clear()
        self.draw()

    def draw(self) -> None:
        """Read everything anew."""
        study, of = self._session.study, self._of
        self._session.read(lambda: study.variables.table(of), self._show)

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        if self.isVisible() and changes.touches(*_TABLES):
            self.draw()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.view.take_theme(tokens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is on its way in, else it goes back."""
        if event.key() == Qt.Key.Key_Escape and not self.mending.isHidden():
            self._end_mending()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- showing

    def _show(self, grid: ValueGrid) -> None:
        if grid.of is not self._of:
            return
        writable = not self._session.study.read_only
        self.model.writable = writable
        self.model.titles = {case.id: case.full_name for case in self._session.study.cases.all()}
        row = self.view.currentIndex().row()
        if (grid.targets, grid.columns) != (self.model.grid.targets, self.model.grid.columns):
            self.mending.hide()  # its cells are others now
            self.model.show_pending(())
        self.model.show_grid(grid)
        for widget in (self.import_button, self.new_variable):
            widget.setVisible(writable)
        is_empty = not grid.columns or not grid.targets
        self._tables.setCurrentWidget(self.empty if is_empty else self.view)
        self.filter.setVisible(not is_empty)
        self._filter_rows()
        if not is_empty:
            self._stand_on(row)
        self._show_form()

    def _stand_on(self, row: int) -> None:
        """Stand on the chosen variable, in a row."""
        columns = self.model.grid.columns
        here = self.view.currentIndex()
        if here.isValid() and columns[here.column()].variable.id == self._chosen:
            return
        column = next((n for n, one in enumerate(columns) if one.variable.id == self._chosen), 0)
        self.view.setCurrentIndex(self.model.index(min(max(row, 0), len(self.model.grid.targets) - 1), column))

    @property
    def empty(self) -> EmptyState:
        """What stands in place of the table while there is nothing in it."""
        of = self._of
        if of not in self._empties:
            verb, run = translate("Variables", "New variable"), self.new_variable.ask
            if of is VariableOf.RESPONDENT:
                verb, run = translate("Variables", "Import a questionnaire…"), self.questionnaire_asked.emit
            self._empties[of] = EmptyState(empty_words(of), "" if self._session.study.read_only else verb, run)
            self._tables.addWidget(self._empties[of])
        return self._empties[of]

    def _show_form(self) -> None:
        grid = self.model.grid
        variables = list({column.variable.id: column.variable for column in grid.columns}.values())
        chosen = next((one for one in variables if one.id == self._chosen), None)
        self.form.setVisible(chosen is not None)
        self._edge.setVisible(chosen is not None)
        if chosen is not None:
            place = variables.index(chosen), len(variables)
            held = state.held_values(grid, chosen)
            self.form.show_variable(chosen, held, place, writable=not self._session.study.read_only)

    def _choose(self, variable_id: str) -> None:
        self._chosen = variable_id
        self._show_form()

    def _filter_rows(self) -> None:
        wanted = self.filter.text().strip().casefold()
        for row, target in enumerate(self.model.grid.targets):
            self.view.setRowHidden(row, wanted not in target.name.casefold())

    # --- cells

    def _type(self, row: int, column: int, text: str) -> None:
        self.take(Paste((state.check(self.model.grid, (row, column), text),)))

    def _clear(self) -> None:
        if self.model.writable:
            self.take(Paste(tuple(Given(cell, "") for cell in self.view.selected())))

    def _copy(self) -> None:
        every = len(self.model.grid.targets) * len(self.model.grid.columns)
        selected = self.view.selected()
        text = state.copy(self.model.grid, selected, headings=len(selected) == every)
        QGuiApplication.clipboard().setText(text)

    def _paste(self) -> None:
        if self.model.writable:
            rows = state.parse_cells(QGuiApplication.clipboard().text())
            self.take(state.paste(self.model.grid, rows, self.view.selected(), self.view.visible_rows()))

    def take(self, paste: Paste) -> None:
        """Write what is all right, else ask about what is not: then nothing is written yet."""
        if paste.wrong:
            self.model.show_pending(paste.given)
            self.mending.ask(self.model.grid, paste)
        elif paste.given:
            self._write_cells(paste)

    def _write_cells(self, paste: Paste) -> None:
        study, grid = self._session.study, self.model.grid
        self._session.write(
            lambda: state.write(study, grid, paste.given),
            lambda _: self._tell_written(paste),
            lambda _: self.draw(),
        )

    def _tell_written(self, paste: Paste) -> None:
        self._end_mending()
        if paste.beyond:
            told = translate("Variables", "%n cell(s) lay outside the table and were left out.", "", paste.beyond)
            self._session.tell_done(told)

    def _end_mending(self) -> None:
        self.mending.hide()
        self.model.show_pending(())
        self.view.setFocus()

    # --- variables and files

    def _add(self, name: str) -> None:
        study, of = self._session.study, self._of
        self._session.write(lambda: study.variables.add(name, of), lambda made: self._come_to(made.id))

    def _come_to(self, variable_id: str) -> None:
        self._chosen = variable_id
        self.draw()

    def _write(self, work: Callable[[], object]) -> None:
        self._session.write(work, None, self._refused)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, WrongValuesError):
            self.mending.tell(str(error), error.cells)
        self._show_form()

    def choose_import(self) -> None:
        """Let the user choose a table to bring in."""
        title = translate("Variables", "Import variables")
        folder = str(self._session.study.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, translate("Variables", "Tables (*.xlsx *.csv)"))
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Bring a table in; where cells cannot be taken they are named and nothing is written."""
        study = self._session.study
        self._session.write(lambda: study.variables.bring_in(path), self._tell_imported, self._refused)

    def _tell_imported(self, done: ImportedValues) -> None:
        told = translate("Variables", "%n value(s) came in.", "", done.values)
        if done.made:
            made = translate("Variables", "%n new variable(s)", "", len(done.made))
            told = f"{told} {made}: {', '.join(one.name for one in done.made)}"
        self._session.tell_done(told)

    def choose_export(self) -> None:
        """Let the user say where the table is to be written."""
        title = translate("Variables", "Export variables")
        proposed = self._session.study.path.with_name(f"{of_words(self._of)}.xlsx")
        chosen, pattern = QFileDialog.getSaveFileName(self, title, str(proposed), _FILES)
        if chosen:
            suffix = "" if Path(chosen).suffix.casefold() in (".xlsx", ".csv") else pattern[-5:-1].lstrip("*")
            self.take_out(Path(chosen + suffix))

    def take_out(self, path: Path) -> None:
        """Write the table to a file that can be brought in again."""
        study, of = self._session.study, self._of
        self._session.read(
            lambda: study.variables.take_out(path, of, wide=True),
            lambda _: self._session.say(translate("Variables", "The table is in {file}.").format(file=path)),
        )

    # --- looks

    def _connect(self) -> None:
        study = self._session.study
        self.kinds.chosen.connect(self.show_of)
        self.filter.textChanged.connect(lambda _: self._filter_rows())
        self.new_variable.named.connect(self._add)
        self.model.typed.connect(self._type)
        self.view.copy_asked.connect(self._copy)
        self.view.paste_asked.connect(self._paste)
        self.view.clear_asked.connect(self._clear)
        self.view.variable_chosen.connect(self._choose)
        self.mending.changed.connect(lambda paste: self.model.show_pending(paste.given))
        self.mending.write_asked.connect(self._write_cells)
        self.mending.given_up.connect(self._end_mending)
        self.form.set_asked.connect(lambda one, fields: self._write(lambda: study.variables.set(one, **fields)))
        self.form.move_asked.connect(lambda one, place: self._write(lambda: study.variables.move(one, place)))
        self.form.remove_asked.connect(lambda one: self._write(lambda: study.variables.remove([one])))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(label(translate("Variables", "Variables"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(self.kinds, 1)
        for widget in (self.new_variable, self.questionnaire_button, self.import_button, self.export_button):
            head.addWidget(widget)
        head.addWidget(link_button(translate("Variables", "Back to the board"), self.left.emit))
        self.filter.setPlaceholderText(translate("Variables", "Find a row"))
        self.filter.setAccessibleName(translate("Variables", "Find a row"))
        self.view.setAccessibleName(translate("Variables", "Values of the variables"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(176)
        finding = QHBoxLayout()
        finding.setContentsMargins(16, 8, 16, 8)
        finding.addWidget(self.filter)
        finding.addStretch(1)
        self._tables = QStackedWidget()
        self._tables.addWidget(self.view)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(finding)
        left.addWidget(self._tables, 1)
        left.addWidget(self.mending)
        self.mending.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        self._edge = hairline(upright=True)
        row.addWidget(self._edge)
        row.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addLayout(row, 1)
        self.setFocusProxy(self.view)
