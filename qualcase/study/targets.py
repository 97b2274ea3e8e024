"""The things that variables, events and respondents are of, and how files name them: exactly, never by a beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.variables import Target, VariableOf
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.study.core import Core


def targets_of(core: Core, of: VariableOf) -> tuple[Target, ...]:
    """All cases (sites …) in the order of the screen."""
    return tuple(Target(one_id, names[0]) for one_id, names in _named(core, of))


def _named(core: Core, of: VariableOf) -> list[tuple[str, Sequence[str]]]:
    """Id and names of each; the first name is what it is called."""
    now = core.now
    match of:
        case VariableOf.CASE:
            return [(one.id, (one.name, one.title, one.full_name)) for one in now.frame.cases]
        case VariableOf.SITE:
            return [(one.id, (one.name,)) for one in now.frame.sites]
        case VariableOf.PARTICIPANT:
            return [(one.id, (one.name,)) for one in now.frame.participants]
        case VariableOf.SOURCE:
            return [(one.id, (one.name, f"{one.name}{one.suffix}")) for one in now.sources]
        case VariableOf.RESPONDENT:
            found = core.read(lambda reading: reading.respondents.all())
            order = {wave.id: wave.position for wave in now.frame.waves}
            return [
                (one.id, (one.name,))
                for one in sorted(found, key=lambda one: (order[one.wave_id], sort_key(one.name), one.id))
            ]


class Finder:
    """Ids by names as files write them, without regard to case and blank space; a beginning is no name."""

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Take ids with their names."""
        self._ids: dict[str, set[str]] = {}
        for one_id, names in entries:
            for name in filter(None, names):
                self._ids.setdefault(_folded(name), set()).add(one_id)

    def find(self, name: str) -> str | None:
        """The one thing that is called so; None where nothing is, or several are."""
        found = self._ids.get(_folded(name), set())
        return next(iter(found)) if len(found) == 1 else None


def finder_of(core: Core, of: VariableOf) -> Finder:
    """Finds cases (sites …) of the study."""
    return Finder(_named(core, of))


def wave_finder(core: Core) -> Finder:
    """Finds waves of the study."""
    return Finder((wave.id, (wave.name,)) for wave in core.now.frame.waves)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
