"""Puts what is chosen anywhere into the collection in use, and begins one where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.ui.collecting.in_use import InUse, free_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate


class Collector(QObject):
    """One per session. It writes through the session; who shows a collection learns of it from the study."""

    chosen = Signal()
    """Another collection is in use."""
    was_put = Signal()
    """Something came into the collection in use."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Take up what was in use last."""
        super().__init__(parent)
        self._session = session
        self.in_use = InUse(session.settings, session.study)
        self._fresh = False

    @classmethod
    def of(cls, session: Session) -> Collector:
        """The one of a session, made when it is first asked for."""
        found = session.findChild(cls)
        return found if found is not None else cls(session, session)

    def choose(self, collection_id: str) -> None:
        """Use another collection."""
        self.in_use.choose(collection_id)
        self.chosen.emit()

    def put(self, things: Sequence[str | PassageRef], at: int | None = None, collection_id: str | None = None) -> None:
        """Put codings and passages into a collection, before the place `at` (from 0), else at its end."""
        if not things:
            self._session.say(translate("Collecting", "Choose an excerpt or select words first."))
            return
        if not self.may_write():
            return
        study, name = self._session.study, self._session.coder_name

        def work() -> tuple[str, bool]:
            held = study.collections.all()
            known = {one.id for one in held}
            used = self.in_use.get()
            current = collection_id if collection_id in known else used.id if used is not None else None
            if current is not None:
                return current, bool(study.collections.put_things(current, things, at))
            made = study.collections.begin(free_name(held), things, study.coders.ensure(name).id)
            return made.id, True

        self._session.write(work, lambda done: self._tell(*done))

    def take_fresh(self) -> bool:
        """Whether anything was put since this was asked last."""
        fresh, self._fresh = self._fresh, False
        return fresh

    def may_write(self) -> bool:
        """Whether the study can be written; says so where it cannot."""
        if self._session.study.read_only:
            self._session.say(translate("Collecting", "You read only: the collection stays as it is."), warning=True)
        return not self._session.study.read_only

    def _tell(self, collection_id: str, is_new: bool) -> None:  # noqa: FBT001 - a result of the work
        self.choose(collection_id)
        if is_new:
            self._fresh = True
            self.was_put.emit()
        else:
            name = next((one.name for one in self._session.study.collections.all() if one.id == collection_id), "")
            words = translate("Collecting", "It stands in “{name}” already.")
            self._session.say(words.format(name=name))
