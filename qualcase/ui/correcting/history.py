"""Earlier versions of a text: a list at the right, what each one changed in the middle, and the way back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qualcase.study.edit_tables import say_why
from qualcase.ui.correcting.diff_view import DiffView
from qualcase.ui.correcting.pane import Head
from qualcase.ui.correcting.past import read_past
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from qualcase.coding.sources import TextVersion
    from qualcase.ui.base.session import Session
    from qualcase.ui.correcting.past import Past
    from qualcase.ui.correcting.work import Given
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_VERSION = Qt.ItemDataRole.UserRole + 1


class VersionHistory(QObject):
    """The two widgets, and what joins them."""

    restore_wanted = Signal(str, str, int)
    """Id of the source and of a version, and its number."""
    left = Signal()

    def __init__(self, session: Session, font: QFont, tokens: Tokens) -> None:
        self.middle = QWidget()
        super().__init__(self.middle)
        self._session = session
        self._given: Given | None = None
        self._versions: tuple[TextVersion, ...] = ()
        self.head = Head()
        self.head.leave_wanted.connect(self.left)
        self.view = DiffView(font, tokens)
        self.view.left.connect(self.left)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, hairline(), self.view):
            column.addWidget(widget, 1 if widget is self.view else 0)
        self._delegate = RowDelegate(tokens, self)
        self.side = self._make_side()

    @property
    def source_id(self) -> str:
        """Whose versions are shown."""
        return self._given.source_id if self._given is not None else ""

    def show_source(self, given: Given) -> None:
        """Show the versions of a source, the newest first and chosen."""
        self._given = given
        self.head.show_work(translate("Correcting", "Versions of {source}").format(source=given.title), "")
        versions = self._session.study.versions
        self._session.read(lambda: versions.history(given.source_id), self._show_versions)

    def take_theme(self, font: QFont, tokens: Tokens) -> None:
        """Use other colours and another face."""
        self._delegate.tokens = tokens
        self.view.take_theme(font, tokens)
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves, Enter brings a version back."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.back.isEnabled():
                self._restore()
                return True
        return super().eventFilter(watched, event)

    def _make_side(self) -> QWidget:
        side = QWidget()
        title = label(translate("Correcting", "Versions"), strong=True)
        title.setContentsMargins(8, 0, 0, 0)
        self.list = QListWidget()
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Correcting", "Versions"))
        self.list.setProperty("takesKeys", True)
        self.list.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda now, _: self._show(now))
        self.told = label(tone="quiet", wrap=True)
        self.back = button(translate("Correcting", "Bring this text back…"), self._restore)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        self.told.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(self.told)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 0, 0)
        foot.addWidget(self.back)
        foot.addStretch(1)
        layout.addLayout(foot)
        return side

    def _show_versions(self, versions: tuple[TextVersion, ...]) -> None:
        if self._given is None or (versions and versions[0].source_id != self._given.source_id):
            return
        self._versions = versions
        self.list.blockSignals(True)
        self.list.clear()
        coders = {one.id: one.name for one in self._session.study.coders.all()}
        for one in reversed(versions):
            parts = (str(one.number), say_why(one), coders.get(one.made_by or "", ""))
            item = QListWidgetItem(" · ".join(part for part in parts if part))
            item.setData(_VERSION, one)
            item.setData(RIGHT_ROLE, say_moment(one.made_at) if one.made_at else "")
            item.setToolTip(one.original_name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show(self, item: QListWidgetItem | None) -> None:
        given = self._given
        if item is None or given is None:
            return
        version: TextVersion = item.data(_VERSION)
        earlier = [one for one in self._versions if one.number < version.number]
        study = self._session.study
        present = study.sources.get(given.source_id).version_id == version.id
        self.back.setEnabled(not present and not study.read_only)
        self.told.setText(_told(version, present=present))
        before = max(earlier, key=lambda one: one.number, default=None)

        def show(past: Past) -> None:
            now = self.list.currentItem()
            if now is not None and now.data(_VERSION) == past.version and self._given is given:
                self.view.show_past(past, given.marks)

        self._session.read(lambda: read_past(study, version, before), show)

    def _restore(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._given is not None:
            version: TextVersion = item.data(_VERSION)
            self.restore_wanted.emit(self._given.source_id, version.id, version.number)


def _told(version: TextVersion, *, present: bool) -> str:
    """What is said of the chosen version below the list."""
    now = translate("Correcting", "This is the present text.") if present else ""
    return "\n".join(part for part in (version.original_name, now) if part)
