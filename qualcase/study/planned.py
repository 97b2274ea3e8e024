"""Operations on planned sources, and on what is remembered of speakers' labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.heard import who_was_heard
from qualcase.coding.ids import new_id
from qualcase.coding.planned import Planned, filled_plans
from qualcase.errors import UserError
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qualcase.coding.facts import Facts
    from qualcase.coding.sources import SourceKind
    from qualcase.study.core import Core


class PlannedSources(Part):
    """`study.planned`: sources that are to be collected. Removed by hand, also when the source is there."""

    def __init__(self, core: Core, facts: Callable[[], Facts]) -> None:
        """`facts` tells who speaks in which source."""
        super().__init__(core)
        self._facts = facts

    def filled(self) -> dict[str, str]:
        """The plans whose source is there by now: id of the plan, id of the source. All others are open."""
        planned = self.all()
        roles = who_was_heard(self._facts()).in_source if any(one.role for one in planned) else {}
        return filled_plans(planned, self._core.now.sources, roles)

    def all(self) -> tuple[Planned, ...]:
        """Every planned source, in the order in which they were planned."""
        return self._core.read(lambda reading: reading.planned.all())

    def add(
        self,
        kind: SourceKind,
        wave_id: str,
        *,
        case_id: str | None = None,
        site_id: str | None = None,
        role: str | None = None,
    ) -> Planned:
        """Plan a source of a case or of a site in a wave. Raises UserError when it has neither, or both."""
        if (case_id is None) == (site_id is None):
            raise UserError("A planned source belongs to a case or to a site. Say to which.")
        made = Planned(new_id(), wave_id, kind, case_id, site_id, role)
        name = self._core.now.names[case_id or site_id or ""]
        self._core.act("planned.add", lambda writing: writing.planned.insert(made), name=name)
        return made

    def remove(self, planned_ids: Iterable[str]) -> None:
        """Give plans up, or take those away of which the source is there. Raises KeyError."""
        ids = list(dict.fromkeys(planned_ids))
        held = {one.id: one for one in self.all()}
        place = ", ".join(self._core.now.names[held[one].case_id or held[one].site_id or ""] for one in ids)
        self._core.act("planned.remove", lambda writing: writing.planned.delete(ids), name=place)
