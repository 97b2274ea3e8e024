"""What can be done in a cell of the board, or with what is planned there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu

from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind, say_role
from qualcase.ui.widgets.words import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.planned import Planned

translate = QCoreApplication.translate
_OF_CASES = (
    SourceKind.INTERVIEW,
    SourceKind.GROUP_INTERVIEW,
    SourceKind.OBSERVATION,
    SourceKind.DOCUMENT,
    SourceKind.QUESTIONNAIRE,
)


class CellMenu(QMenu):
    """Made for one cell; it goes when it is closed."""

    import_asked = Signal()
    plan_asked = Signal(object, object)
    """`SourceKind`, role or None."""
    unplan_asked = Signal(str)
    """Id of a plan that is given up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)

    def fill(self, roles: Sequence[str], plan: Planned | None, *, can_plan: bool) -> None:
        """Offer to bring files in, to plan a source of a kind and role, to give up the plan that was clicked."""
        self.addAction(translate("Material", "Import files here…")).triggered.connect(
            lambda _: self.import_asked.emit()
        )
        if plan is not None:
            gone = self.addAction(translate("Material", "Give up this plan"))
            gone.triggered.connect(lambda _: self.unplan_asked.emit(plan.id))
        if not can_plan:
            return
        self.addSeparator()
        for kind in _OF_CASES:
            words = translate("Material", "Plan: {kind}").format(kind=say_kind(kind))
            if kind.is_speech:
                self._offer_roles(self.addMenu(words), kind, roles)
            else:
                self.addAction(words).triggered.connect(partial(self._plan, kind, None))

    def _offer_roles(self, menu: QMenu, kind: SourceKind, roles: Sequence[str]) -> None:
        for role in roles:
            menu.addAction(capital(say_role(role))).triggered.connect(partial(self._plan, kind, role))
        menu.addSeparator()
        menu.addAction(translate("Material", "Nobody in particular")).triggered.connect(partial(self._plan, kind, None))

    def _plan(self, kind: SourceKind, role: str | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.plan_asked.emit(kind, role)
