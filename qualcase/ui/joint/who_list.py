"""The respondents behind a bar, each with what he or she wrote besides; Enter goes to those words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcase.study.wording import say_role
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.joint import WhoAnswered
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.rows import Index

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_PAD = 12
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FAR = 100_000


def origin(one: WhoAnswered) -> str:
    """The quiet line of a respondent: who, where, and which participant a key joins."""
    parts = [one.respondent.name, say_role(one.respondent.role) if one.respondent.role else "", one.case or one.site]
    if one.participant:
        parts.append(translate("Joint", "is {name}").format(name=one.participant))
    return " · ".join(part for part in parts if part)


def words(one: WhoAnswered) -> str:
    """What the respondent wrote, a line for each question and answer; empty for nothing."""
    lines = [line for answer in one.written for line in (answer.question, answer.text)]
    return "\n".join(line for line in lines if line)


class WhoModel(QAbstractListModel):
    """Respondents."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.people: tuple[WhoAnswered, ...] = ()

    def show(self, people: Sequence[WhoAnswered]) -> None:
        """Show others."""
        self.beginResetModel()
        self.people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What is read out and copied."""
        if not index.isValid():
            return None
        one = self.people[index.row()]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return f"{words(one)}\n{origin(one)}".strip()
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: WhoList, tokens: Tokens, reading: QFont) -> None:
        super().__init__(view)
        self._view = view
        self.use(tokens, reading)

    def use(self, tokens: Tokens, reading: QFont) -> None:
        self._tokens, self._reading, self._small = tokens, reading, interface(Size.SMALL)

    def _lines(self, one: WhoAnswered) -> list[tuple[str, QFont, str, QRect]]:
        """Questions and answers with type, colour and place below each other."""
        found, top, width = [], 8, max(1, self._view.card_width - 2 * _PAD)
        for answer in one.written:
            parts = (
                (answer.question, self._small, self._tokens.quiet),
                (answer.text, self._reading, self._tokens.text),
            )
            for said, font, colour in parts:
                if said:
                    room = QRect(_PAD, top, width, _FAR)
                    area = QRect(_PAD, top, width, QFontMetrics(font).boundingRect(room, int(_WRAP), said).height())
                    found.append((said, font, colour, area))
                    top = area.bottom() + 3
            top += 4
        said, area = origin(one), QRect(_PAD, top, width, QFontMetrics(self._small).height())
        return [*found, (said, self._small, self._tokens.quiet, area)]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(1, self._lines(self._view.people.people[index.row()])[-1][3].bottom() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, area, state = self._view.people.people[index.row()], option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self._tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self._tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._tokens.focus))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        for said, font, colour, place in self._lines(one):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(place.translated(area.topLeft()), _WRAP, said)
        painter.setPen(QColor(self._tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()


class WhoList(QListView):
    """Respondents from top to bottom."""

    opened = Signal(object)
    """The `WhoAnswered` whose words somebody wants to see in their source."""

    def __init__(self, tokens: Tokens, reading: QFont, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.card_width = 320
        self.people = WhoModel(self)
        self._delegate = _Delegate(self, tokens, reading)
        self.setModel(self.people)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Joint", "Respondents"))
        self.doubleClicked.connect(lambda _: self.open_chosen())

    @property
    def chosen(self) -> WhoAnswered | None:
        """The chosen respondent."""
        row = self.currentIndex().row()
        return self.people.people[row] if 0 <= row < len(self.people.people) else None

    def show_people(self, people: Sequence[WhoAnswered]) -> None:
        """Show other respondents, the first of them chosen."""
        self.people.show(people)
        if people:
            self.setCurrentIndex(self.people.index(0))
        self.scrollToTop()

    def open_chosen(self) -> None:
        """Go to the words of the chosen respondent."""
        if self.chosen is not None:
            self.opened.emit(self.chosen)

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self._delegate.use(tokens, reading)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if width != self.card_width:
            self.card_width = width
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the words; letters are keys of the window here."""
        if event.key() in _ENTER:
            self.open_chosen()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""
