"""What files that are to be new versions would do to the codings of their sources, and what was decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.editing import Decision, EditPlan
    from qualcase.ui.base.session import Session
    from qualcase.ui.importing.model import ImportModel
    from qualcase.ui.importing.rows import Row


class _Key(NamedTuple):
    """Of what a plan is: another text, or another source, is another plan."""

    text_hash: str
    source_id: str


class Plans(QObject):
    """Plans are made in the background as soon as a person says that a file is a new version."""

    def __init__(self, session: Session, model: ImportModel) -> None:
        super().__init__(model)
        self._session, self._model = session, model
        self._plans: dict[_Key, EditPlan | None] = {}
        """None while it is being made, and where none can be."""
        self._decided: dict[_Key, dict[str, Decision]] = {}
        model.rows_changed.connect(self._make_missing)

    def plan_of(self, row: Row) -> EditPlan | None:
        """The plan of a file, once there is one."""
        key = _key_of(row)
        return self._plans.get(key) if key is not None else None

    def decided(self, row: Row) -> dict[str, Decision]:
        """What was decided about the passages of a file, by the ids of the codings."""
        key = _key_of(row)
        return dict(self._decided.get(key, {})) if key is not None else {}

    def decide(self, row: Row, decisions: dict[str, Decision]) -> None:
        """Take what a person decided."""
        key = _key_of(row)
        if key is not None:
            self._decided[key] = decisions
            self._tell()

    def decisions(self) -> dict[str, Decision]:
        """What was decided about all that comes in."""
        return {which: said for row in self._model.coming() for which, said in self.decided(row).items()}

    def renew(self) -> None:
        """Codings or texts of the study were changed: plans are made anew, what was decided stays where it can."""
        self._plans = {}
        self._make_missing()

    def forget(self) -> None:
        """The files are gone."""
        self._plans, self._decided = {}, {}

    def _make_missing(self) -> None:
        for row in self._model.rows:
            key = _key_of(row)
            if key is not None and key not in self._plans:
                self._plans[key] = None
                self._make(key, row)
        self._tell()

    def _make(self, key: _Key, row: Row) -> None:
        sources, incoming = self._session.study.sources, row.incoming

        def take(plan: EditPlan) -> None:
            if key in self._plans:
                self._plans[key] = plan
                kept = self._decided.get(key, {})
                self._decided[key] = {which: said for which, said in kept.items() if which in plan.by_id}
                self._tell()

        self._session.read(lambda: sources.plan_version(incoming), take)

    def _tell(self) -> None:
        waiting: dict[Path, int] = {}
        for row in self._model.rows:
            plan = self.plan_of(row)
            if plan is not None:
                decided = self.decided(row)
                waiting[row.incoming.path] = sum(one.coding.id not in decided for one in plan.to_decide)
        self._model.take_waiting({path: count for path, count in waiting.items() if count})


def _key_of(row: Row) -> _Key | None:
    incoming = row.incoming
    if incoming.new_version_of is None or incoming.read is None or incoming.refused is not None:
        return None
    return _Key(incoming.read.text_hash, incoming.new_version_of)
