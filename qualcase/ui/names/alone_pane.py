"""Who is alone in their role, site and wave: a figure or a quote from there points to one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.base.place import Place, Room
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.rows import QUIET_ROLE, RIGHT_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.study.disclosure import SinglePerson
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTH = 760
_SOURCE_ROLE = Qt.ItemDataRole.UserRole + 1


class AlonePane(QWidget):
    """A row each, below it the sources; Enter opens one."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tree = QTreeWidget()
        self.delegate = RowDelegate(tokens, self.tree)
        self.tree.setItemDelegate(self.delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(24)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(translate("Names", "Persons alone in their role, site and wave"))
        self.tree.itemActivated.connect(lambda item, _: self._open(item))
        self.told = label(tone="quiet", wrap=True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 12)
        head.setSpacing(8)
        head.addWidget(label(translate("Names", "Alone in role, site and wave"), size=Size.TITLE))
        head.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        self.tree.setMaximumWidth(_WIDTH)
        beside = QHBoxLayout()
        beside.setContentsMargins(8, 8, 8, 0)
        beside.addWidget(self.tree, 100)
        beside.addStretch(1)
        column.addLayout(beside, 1)
        self.setFocusProxy(self.tree)

    def draw(self) -> None:
        """Look anew at what the filter lets through."""
        study, chosen = self._session.study, self._session.filter
        self._session.read(lambda: study.disclosure.single_persons(chosen), self._show)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.delegate.tokens = tokens
        self.tree.viewport().update()

    def _show(self, found: Sequence[SinglePerson]) -> None:
        if found:
            said = translate(
                "Names",
                "Whoever knows the place knows who these %n person(s) are, whatever stands for their names. It is no "
                "promise for the others: what people tell may still say who they are.",
                "",
                len(found),
            )
        else:
            said = translate(
                "Names",
                "Nobody whom the filter lets through is alone in their role, site and wave. It is no promise: what "
                "people tell may still say who they are.",
            )
        self.told.setText(said)
        ids = {source.name: source.id for source in self._session.study.sources.all()}
        self.tree.clear()
        for one in found:
            role = say_role(one.role) if one.role else translate("Names", "no role")
            where = " · ".join((one.site or "–", one.wave or "–", role))
            top = QTreeWidgetItem([where])
            top.setData(0, RIGHT_ROLE, one.participant)
            top.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{where}, {one.participant}")
            for name in one.sources:
                below = QTreeWidgetItem(top, [name])
                below.setData(0, QUIET_ROLE, True)
                below.setData(0, _SOURCE_ROLE, ids.get(name))
            self.tree.addTopLevelItem(top)
        self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _open(self, item: QTreeWidgetItem) -> None:
        below = item.child(0)
        source_id = (item if below is None else below).data(0, _SOURCE_ROLE)
        if source_id:
            self._session.go(Place(Room.CODE, source_id=source_id))
