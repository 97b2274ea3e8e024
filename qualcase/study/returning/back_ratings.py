"""Case ratings that come back in a sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from qualcase.coding.case_ratings import CaseRating, RatedCell
from qualcase.coding.ids import new_id
from qualcase.coding.values import FOREIGN, parse_number
from qualcase.errors import UserError
from qualcase.study.case_ratings import step_of
from qualcase.study.rating_words import step_words
from qualcase.study.reports.ratings import NOT_RATED, UNRATABLE, kept_step
from qualcase.study.targets import Finder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qualcase.coding.sheet_back import SheetCell
    from qualcase.store.writing import Writing
    from qualcase.study.returning.sheet_planning import Context, Wanted
    from qualcase.words import Message

_DASHES = frozenset({"-", "–", "—", "−"})


class RatingsBack:
    """Step and reason of a rating; of a cell that waited for one, the rater too."""

    can_join = False
    whole_rows = True

    def __init__(self, context: Context) -> None:
        """Everything is read once."""
        study = context.study
        frame = study.frame()
        self._context, self._coder_id = context, context.coder_id
        self._names = {one.id: one.name for group in (frame.cases, frame.waves, frame.coders) for one in group}
        self._tree = frame.tree
        self._raters = Finder((one.id, (one.name,)) for one in frame.people_coding)
        self._allowed = ", ".join(one.name for one in frame.people_coding) or "–"
        self._held = {(one.cell, one.coder_id): one for one in study.case_ratings.all()}

    def place(self, row_id: str) -> str | None:
        """The case, the code and the wave; None where one of them, or what was rated, is gone."""
        parts = row_id.split(".")
        if len(parts) != 6 or parts[0] != "r" or parts[2] not in self._tree:
            return None
        ids = [one for one in (parts[1], *parts[3:]) if one != "-"]
        if any(one not in self._names for one in ids):
            return None
        waves = " → ".join(self._names[one] for one in parts[3:5] if one != "-")
        return f"{self._names[parts[1]]} · {self._tree.path(parts[2])} · {waves}"

    def present(self, row_id: str, key: str) -> str:
        """What is kept of it."""
        held = self._rating(row_id)
        if key == "value":
            return kept_step(held)
        return "" if held is None else held.reason if key == "reason" else held.coder_id

    def canonical(self, row_id: str, key: str, cell: SheetCell) -> str:
        """A step as it is kept, words, or the id of a rater. Raises UserError."""
        if key == "reason" or not cell.text:
            if key == "rater" and self._row_rater(row_id):
                raise UserError("Who rated cannot be changed here. Leave the name as it was.")
            return cell.text
        return _step(cell) if key == "value" else self._rater(row_id, cell.text)

    def shown(self, row_id: str, key: str, kept: str) -> str:
        """Steps and names as people read them."""
        del row_id
        if key == "value":
            return UNRATABLE if kept == NOT_RATED else step_words(float(kept)) if kept else ""
        return self._names.get(kept, "") if key == "rater" else kept

    def after(self, row_id: str, key: str, sheet: str) -> str:
        """As in the sheet."""
        del row_id, key
        return sheet

    def earlier(self, row_id: str, key: str) -> Iterable[str]:
        """What was kept of it."""
        cell, rater = self._cell(row_id), self._row_rater(row_id)
        held = [
            one
            for one in self._before
            if one["coder_id"] == rater and all(one[name] == value for name, value in cell._asdict().items())
        ]
        if key == "value":
            return [NOT_RATED if one["value"] is None else f"{one['value']:g}" for one in held]
        return [str(one["reason"]) for one in held] if key == "reason" else ()

    def notes(self, row_id: str, key: str, after: str) -> tuple[Message, ...]:
        """Nothing goes with it."""
        del row_id, key, after
        return ()

    def check(self, row_id: str, cells: Mapping[str, str]) -> None:
        """Whether step, reason and rater go together. Raises UserError."""
        value, reason, rater = self._as_wanted(row_id, cells)
        if not value and not reason:
            return  # it is taken back, or never was
        if not value:
            raise UserError("There is a reason and no step. Write 0, 0.33, 0.67 or 1, or – where it cannot be rated.")
        if not reason:
            raise UserError("A rating needs its reason: what in the case carries it. Write it.")
        if not self._row_rater(row_id) and (self._cell(row_id), rater) in self._held:
            raise UserError(
                "{name} has rated this meanwhile. Change that rating in the program, or export again.",
                name=self._names[rater],
            )

    def work(self, wanted: Wanted) -> Callable[[Writing], None]:
        """Write them; one without step and reason is taken back."""
        gone, changed, added = [], [], []
        for row_id, cells in wanted.items():
            held = self._rating(row_id)
            value, reason, rater = self._as_wanted(row_id, cells)
            if not value and not reason:
                gone += [held.id] if held else []
                continue
            if not rater:
                raise UserError("Nobody is named who rates. Write one of {names} under rater.", names=self._allowed)
            step = None if value == NOT_RATED else float(value)
            moment = datetime.now(UTC)
            if held:
                changed.append(replace(held, value=step, reason=reason, made_at=moment))
            else:
                added.append(CaseRating(new_id(), *self._cell(row_id), rater, step, reason, moment))

        def write(writing: Writing) -> None:
            writing.case_ratings.delete(gone)
            writing.case_ratings.update(changed)
            writing.case_ratings.insert(added)

        return write

    @cached_property
    def _before(self) -> tuple[dict[str, Any], ...]:
        return self._context.core.store.rows_before("case_rating", self._context.sheet.stamp.made_at)

    def _as_wanted(self, row_id: str, cells: Mapping[str, str]) -> tuple[str, str, str]:
        value, reason, rater = (
            cells.get(key, self.present(row_id, key)).strip() for key in ("value", "reason", "rater")
        )
        return value, reason, self._row_rater(row_id) or rater or self._coder_id or ""

    def _rater(self, row_id: str, name: str) -> str:
        found = self._raters.find(name)
        if found is None:
            raise UserError(
                "There is no coder called “{name}”. These are there: {names}.", name=name, names=self._allowed
            )
        own = self._row_rater(row_id)
        if own and found != own:
            raise UserError("Who rated cannot be changed here. Leave the name as it was.")
        return found

    def _rating(self, row_id: str) -> CaseRating | None:
        return self._held.get((self._cell(row_id), self._row_rater(row_id)))

    @staticmethod
    def _cell(row_id: str) -> RatedCell:
        _, case_id, code_id, since, wave_id, _ = row_id.split(".")
        return RatedCell(case_id, code_id, wave_id, None if since == "-" else since)

    @staticmethod
    def _row_rater(row_id: str) -> str:
        return row_id.rpartition(".")[2].strip("-")


def _step(cell: SheetCell) -> str:
    if cell.text in _DASHES:
        return NOT_RATED
    number = parse_number(cell.text if not cell.text.startswith((".", ",")) else f"0{cell.text}", FOREIGN)
    if number is None:
        raise UserError(
            "“{value}” is no step of the ladder. Use 0, 0.33, 0.67 or 1, or – where it cannot be rated.",
            value=cell.text,
        )
    return f"{step_of(float(number)):g}"
