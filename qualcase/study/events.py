"""Operations on events: what happened when in a case or a site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.events import Event
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.core import Part

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from qualcase.study.event_files import ImportedEvents


class Events(Part):
    """`study.events`."""

    def all(self) -> tuple[Event, ...]:
        """Every event, by date."""
        return self._core.read(lambda reading: reading.events.all())

    def get(self, event_id: str) -> Event:
        """One event by id. Raises KeyError."""
        found = self._core.read(lambda reading: reading.events.get(event_id))
        if found is None:
            raise KeyError(event_id)
        return found

    def of_case(self, case_id: str) -> tuple[Event, ...]:
        """What happened in a case, and in the site in which it lies, by date."""
        case = next(one for one in self._core.now.frame.cases if one.id == case_id)
        return tuple(
            one for one in self.all() if one.case_id == case_id or (one.site_id and one.site_id == case.site_id)
        )

    def of_site(self, site_id: str) -> tuple[Event, ...]:
        """What happened in a site itself, by date."""
        return tuple(one for one in self.all() if one.site_id == site_id)

    def add(self, date: dt.date, text: str, *, case_id: str | None = None, site_id: str | None = None) -> Event:
        """A new event of a case or of a site. Raises UserError when it has neither, or both."""
        made = _checked(Event(new_id(), date, text, site_id, case_id))
        label = {"text": made.text}
        self._core.act("event.add", lambda writing: writing.events.insert(made), **label)
        return made

    def set(self, event_id: str, **fields: Any) -> Event:
        """Change date, text or place (`case_id` or `site_id`; the other is taken away)."""
        if fields.get("case_id"):
            fields = {"site_id": None, **fields}
        elif fields.get("site_id"):
            fields = {"case_id": None, **fields}
        new = _checked(replace(self.get(event_id), **fields))
        self._core.act("event.set", lambda writing: writing.events.update(new), text=new.text)
        return new

    def remove(self, event_ids: Iterable[str]) -> None:
        """Take events away."""
        ids = list(dict.fromkeys(event_ids))
        texts = "; ".join(self.get(one).text for one in ids)
        self._core.act("event.remove", lambda writing: writing.events.delete(ids), text=texts)

    def bring_in(self, path: Path) -> ImportedEvents:
        """Read events from a .csv or .xlsx file (`date`, `site`, `case`, `event`), as one action.

        An event that is there already, with the same date, place and words, does not come in again.

        Raises:
            FileRefusedError: The file cannot be read, or lacks columns.
            WrongValuesError: Some cells cannot be taken; all of those are named, and nothing is changed.
        """
        from qualcase.study.event_files import bring_in

        return bring_in(self._core, path)

    def take_out(self, path: Path) -> int:
        """Write the events to a .csv or .xlsx file that `bring_in` reads; gives back how many."""
        from qualcase.study.event_files import take_out

        return take_out(self._core, path)


def _checked(event: Event) -> Event:
    """The event with its words tidied, if it has words and one place."""
    text = event.text.strip()
    if not text:
        raise UserError("An event needs words that say what happened. Write them.")
    if (event.case_id is None) == (event.site_id is None):
        raise UserError("An event happens in a case or in a site. Say in which.")
    return replace(event, text=text)
