"""Tables that lay among the files: each comes in where it belongs; and the table that says it all, written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from qualcase.coding.bundle import TableKind
from qualcase.ui.importing.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.bundle import IncomingSource
    from qualcase.study.event_files import ImportedEvents
    from qualcase.study.variable_files import ImportedValues
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate


class Elsewhere(QObject):
    """What needs no more to be said comes in at once, as an action of its own; the rest goes to its page."""

    came_in = Signal(object)
    """The path of a table that is none of the files any more."""
    materials_asked = Signal(object)
    """The path of a materials table that is to be used."""
    questionnaire_asked = Signal(object)
    """The path of a questionnaire that is to come in as such."""
    variables_asked = Signal(object)
    """The path of a table of variables of which something is to be mended."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page

    def bring(self, path: Path, kind: TableKind) -> None:
        """Bring a table in where it belongs."""
        match kind:
            case TableKind.MATERIALS:
                self.materials_asked.emit(path)
            case TableKind.QUESTIONNAIRE:
                self.questionnaire_asked.emit(path)
            case TableKind.VARIABLES:
                self._bring_variables(path)
            case TableKind.EVENTS:
                self._bring_events(path)

    def save_table(self, incoming: Sequence[IncomingSource]) -> None:
        """Let the user write what is proposed into a table, to be filled in elsewhere and used here."""
        title = translate("Import", "Save what is proposed as a table")
        start = str(self._session.study.path.with_name("materials.xlsx"))
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, start, TABLES)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.xlsx")
        sources = self._session.study.sources
        said = translate("Import", "{table} is written: fill it in, and use it here.").format(table=path.name)
        self._session.read(lambda: sources.write_table(path, incoming), lambda _: self._session.say(said))

    def _bring_variables(self, path: Path) -> None:
        variables = self._session.study.variables

        def tell(done: ImportedValues) -> None:
            self.came_in.emit(path)
            self._session.tell_done(translate("Import", "%n value(s) of variables came in.", "", done.values))

        # What cannot be taken is shown and mended where the variables are.
        self._session.write(lambda: variables.bring_in(path), tell, lambda _: self.variables_asked.emit(path))

    def _bring_events(self, path: Path) -> None:
        events = self._session.study.events

        def tell(done: ImportedEvents) -> None:
            self.came_in.emit(path)
            self._session.tell_done(translate("Import", "%n event(s) came in.", "", len(done.added)))

        self._session.write(lambda: events.bring_in(path), tell)
