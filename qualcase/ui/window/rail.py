"""The rail at the left: one button a room, an icon and a word each, and the settings at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.window.rooms import icon_name, room_title, rooms

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from qualcase.ui.base.place import Room
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ICON = 24
_HEIGHT = 64
_LEAST_WIDTH = 88


class RailButton(QAbstractButton):
    """An icon above a word. The one that is on has a bar at its left; hover and keyboard show too."""

    def __init__(self, text: str, icon: str, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._tokens = tokens
        self._with_icons = False
        self._drawn: dict[tuple[str, float], QPixmap] = {}
        self.setText(text)
        self.setFont(interface(Size.SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Room for the word."""
        return QSize(max(_LEAST_WIDTH, QFontMetrics(self.font()).horizontalAdvance(self.text()) + 24), _HEIGHT)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self._drawn.clear()
        self.update()

    def show_icon(self) -> None:
        """From now on there is time for icons."""
        self._with_icons = True
        self.update()

    def enterEvent(self, event: object) -> None:
        """Show the hover."""
        del event
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Take the hover back."""
        del event
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background, bar, icon, word, ring."""
        del event
        painter = QPainter(self)
        tokens = self._tokens
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(tokens.hover))
        if self.isChecked():
            painter.fillRect(QRect(0, 8, 3, self.height() - 16), QColor(tokens.accent))
        colour = tokens.text if self.isChecked() else tokens.quiet
        if self._with_icons:
            painter.drawPixmap((self.width() - _ICON) // 2, 10, self._pixmap(colour))
        painter.setPen(QColor(colour))
        painter.setFont(self.font())
        area = QRect(0, 36, self.width(), self.height() - 40)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QColor(tokens.focus))
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def _pixmap(self, colour: str) -> QPixmap:
        from qualcase.ui.theme.icons import pixmap

        key = (colour, self.devicePixelRatioF())
        if key not in self._drawn:
            self._drawn[key] = pixmap(self._icon_name, colour, _ICON, key[1])
        return self._drawn[key]


class Rail(QWidget):
    """The rooms from top to bottom; without a study there is only the settings button."""

    asked = Signal(object)
    """The `Room` that was clicked."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._group = QButtonGroup(self)
        self.buttons = {room: RailButton(room_title(room), icon_name(room), tokens) for room in rooms()}
        self.settings = RailButton(translate("Rail", "Settings"), "gear-six", tokens)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        for number, (room, button) in enumerate(self.buttons.items(), start=1):
            button.setCheckable(True)
            button.setToolTip(f"Ctrl+{number}")
            button.clicked.connect(lambda _=False, chosen=room: self.asked.emit(chosen))
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.settings)

    def show_rooms(self, *, there: bool) -> None:
        """Show or hide the rooms: they need a study."""
        for button in self.buttons.values():
            button.setVisible(there)

    def show_room(self, room: Room) -> None:
        """Put the bar at a room; at none where the room is not on the rail."""
        self._group.setExclusive(room in self.buttons)
        for one, button in self.buttons.items():
            button.setChecked(one is room)

    def show_icons(self) -> None:
        """From now on there is time for icons."""
        for button in (*self.buttons.values(), self.settings):
            button.show_icon()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        for button in (*self.buttons.values(), self.settings):
            button.take_theme(tokens)
