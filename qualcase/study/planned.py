"""Operations on planned sources, and on what is remembered of speakers' labels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.label_rules import LabelRule
from qualcase.coding.planned import Planned
from qualcase.errors import UserError
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.sources import SourceKind
    from qualcase.store.writing import Writing


class PlannedSources(Part):
    """`study.planned`: sources that are to be collected. Removed by hand, also when the source is there."""

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


class LabelRules(Part):
    """`study.label_rules`: what is remembered of labels for the next files. Never who somebody is."""

    def all(self) -> tuple[LabelRule, ...]:
        """Every rule, by label."""
        return self._core.read(lambda reading: reading.label_rules.all())

    def find(self, label: str) -> LabelRule | None:
        """What is remembered of a label, without regard to case."""
        wanted = _folded(label)
        return next((one for one in self.all() if _folded(one.label) == wanted), None)

    def set(self, label: str, *, is_interviewer: bool = False, role: str | None = None) -> LabelRule:
        """Remember that a label is the interviewer's, or which role it tells; replaces what was remembered of it.

        Raises:
            UserError: There is no label, or nothing to remember.
        """
        tidy = " ".join(label.split())
        if not tidy or (not is_interviewer and not role):
            raise UserError("Say of which label, and whether it is the interviewer or which role it has.")
        held = self.find(tidy)
        told = None if is_interviewer else role
        rule = LabelRule(held.id if held else new_id(), tidy, is_interviewer, told)

        def work(writing: Writing) -> None:
            if held:
                writing.label_rules.update(replace(rule, label=held.label))
            else:
                writing.label_rules.insert(rule)

        self._core.act("label.remember", work, label=tidy)
        return rule

    def forget(self, label: str) -> None:
        """Remember nothing of a label any more."""
        held = self.find(label)
        if held:
            self._core.act("label.forget", lambda writing: writing.label_rules.delete(held.id), label=held.label)


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
