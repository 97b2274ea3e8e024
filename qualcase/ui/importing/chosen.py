"""The files that are chosen in the table: shown beside it, and changed by what is said there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from qualcase.ui.importing import labels
from qualcase.ui.importing.edits import with_confirmed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.people import Participant
    from qualcase.study import Study
    from qualcase.ui.importing.labels import Said
    from qualcase.ui.importing.model import ImportModel
    from qualcase.ui.importing.preview import Preview
    from qualcase.ui.importing.rows import Row
    from qualcase.ui.importing.table import ImportTable


class Chosen(QObject):
    """Joins table and preview."""

    def __init__(self, study: Study, model: ImportModel, table: ImportTable, preview: Preview) -> None:
        super().__init__(preview)
        self._study, self._model, self._table, self._preview = study, model, table, preview
        self._people: dict[str, tuple[str, ...]] = {}
        """Names of the persons of each case."""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show)
        model.rows_changed.connect(self._later.start)
        table.selectionModel().selectionChanged.connect(lambda *_: self._later.start())
        table.selectionModel().currentChanged.connect(lambda *_: self._later.start())
        table.speakers_asked.connect(preview.take_keyboard)
        preview.said.connect(self._say_who)
        preview.role_said.connect(self._say_role)
        preview.same_asked.connect(self._say_the_same)
        preview.none_said.connect(self._say_no_label)
        preview.turns_asked.connect(self._look_for_turns)
        preview.decided.connect(lambda twin: model.decide(self.numbers(), twin))
        preview.confirmed.connect(lambda: model.change(self.numbers(), with_confirmed))
        preview.names_taken.connect(lambda: model.change(self.numbers(), labels.with_proposed))

    def know_people(self, in_cases: Mapping[str, tuple[Participant, ...]]) -> None:
        """Offer these persons, given by the id of their case."""
        self._people = labels.people_by_case(self._study.frame(), in_cases)

    def numbers(self) -> list[int]:
        """Numbers of the files that are meant: the selected ones, else the one at the keyboard."""
        chosen = self._table.selected_numbers()
        current = self._table.current_number()
        return chosen if chosen or current is None else [current]

    def _show(self) -> None:
        number, chosen, preview = self._table.current_number(), self.numbers(), self._preview
        if number is None:
            preview.show_nothing()
            return
        frame, rows = self._study.frame(), self._model.rows
        preview.show_file(rows[number], len(chosen), *self._model.judged(number))
        preview.show_proposed(sum(labels.has_proposals(rows[one]) for one in chosen))
        preview.show_labels(
            self._lines(),
            labels.people_to_offer([rows[one] for one in chosen], self._people),
            [one.name for one in frame.participants],
            labels.known_roles(frame, rows),
            len(chosen),
        )

    def _lines(self) -> tuple[labels.LabelLine, ...]:
        return labels.lines_of(self._model.rows, self.numbers(), self._people)

    def _say_who(self, label: str, said: Said) -> None:
        self._model.change(self.numbers(), lambda row: labels.with_said(row, label, said))

    def _say_role(self, label: str, role: str) -> None:
        self._model.change(self.numbers(), lambda row: labels.with_role(row, label, role))

    def _say_the_same(self, label: str) -> None:
        """Let the label be the same in the further files as in the chosen ones."""
        line = next((one for one in self._lines() if one.label == label), None)
        if line is None or line.said is None:
            return
        said, role = line.said, line.role or ""

        def same(row: Row) -> Row:
            return labels.with_role(labels.with_said(row, label, said), label, role)

        self._model.change(line.elsewhere, same)

    def _say_no_label(self, label: str) -> None:
        recognise = self._study.sources.recognised
        self._model.change(self.numbers(), lambda row: labels.without_label(row, label, recognise))

    def _look_for_turns(self) -> None:
        recognise = self._study.sources.recognised
        self._model.change(self.numbers(), lambda row: labels.with_turns(row, recognise))
