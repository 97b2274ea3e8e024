"""The sheet on which somebody chooses the order and the groups of columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QWidget

from qualcase.coding.arranging import GroupBy
from qualcase.ui.compare.arranging_state import (
    OF_A_LINE,
    Choice,
    arrangement,
    can_arrange,
    can_group,
    choices,
    grouped,
    ordered,
)
from qualcase.ui.compare.chooser import VALUE, Chooser, Entry
from qualcase.ui.compare.crossing_state import Side
from qualcase.ui.compare.crossing_words import group_name, order_name, side_name
from qualcase.ui.matrix import spoken
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class OrderSheet(Chooser):
    """Orders in a list, groups beneath; what is chosen holds at once."""

    asked = Signal(object)
    """`ViewSettings` arranged otherwise."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        """Start on the columns."""
        super().__init__(window, tokens, translate("CompareScreen", "Order and groups"), width=520, height=440)
        self._asked: ViewSettings | None = None
        self._shown: Comparison | None = None
        self._at = (0, 0)
        self.sides, self.groups = Segments(self), Segments(self)
        self.sides.setAccessibleName(translate("CompareScreen", "Side of the matrix"))
        self.groups.setAccessibleName(translate("CompareScreen", "Grouped by"))
        self.sides.chosen.connect(lambda _: self._show_side())
        self.groups.chosen.connect(self._group)
        self.field.installEventFilter(self)
        self._grouping = QWidget(self)
        line = QHBoxLayout(self._grouping)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(translate("CompareScreen", "Grouped by"), tone="quiet"))
        line.addWidget(self.groups, 1)
        self.body.insertWidget(1, self.sides)
        self.body.addWidget(self._grouping)
        hint = translate("CompareScreen", "By hand: drag the headings, or Alt+Shift with an arrow key.")
        self.body.addWidget(label(hint, tone="quiet", wrap=True))

    @property
    def side(self) -> Side:
        """The side that is being arranged."""
        return Side(str(self.sides.value() or Side.COLUMNS))

    def ask_for(self, asked: ViewSettings, shown: Comparison, at: tuple[int, int]) -> None:
        """Open on what is shown, with the focused cell as row and column (numbers in the comparison)."""
        self._asked, self._shown, self._at = asked, shown, at
        sides = [one for one in (Side.COLUMNS, Side.ROWS) if can_arrange(asked, one)]
        self.sides.offer([(side_name(one), one) for one in sides], Side.COLUMNS)
        self.sides.setVisible(len(sides) > 1)
        self._show_side()
        self.open(self.field)

    def _show_side(self) -> None:
        asked, shown = self._asked, self._shown
        if asked is None or shown is None:
            return
        how = arrangement(asked, self.side)
        other = shown.columns if self.side is Side.ROWS else shown.rows
        focused = other[self._at[1] if self.side is Side.ROWS else self._at[0]].id
        names = {one.id: spoken.row_title(one) for one in other}
        held = [one for one in choices(asked, self.side, focused) if not one.by or one.by in names]
        self.entries = [
            Entry(order_name(one.order), one, self._line(one, names), one == Choice(how.order, how.by)) for one in held
        ]
        self.field.clear()
        self.fill()
        self._grouping.setVisible(can_group(asked, self.side))
        self.groups.offer([(group_name(one), one) for one in GroupBy], how.group)
        if self.isVisible():
            self.field.setFocus()

    def _line(self, choice: Choice, names: dict[str, str]) -> str:
        if choice.order not in OF_A_LINE:
            return ""
        if choice.by:
            return names[choice.by]
        if self.side is Side.ROWS:
            return translate("CompareScreen", "all columns together")
        return translate("CompareScreen", "all rows together")

    def choose(self, item: QListWidgetItem | None) -> None:
        """Arrange in this order."""
        if item is None or self._asked is None or self._shown is None:
            return
        choice: Choice = item.data(VALUE)
        values = self._shown.rows if self.side is Side.ROWS else self._shown.columns
        self.put_away()
        self.asked.emit(ordered(self._asked, self.side, choice, values))

    def _group(self, group: object) -> None:
        if self._asked is not None and isinstance(group, GroupBy):
            self._asked = grouped(self._asked, self.side, group)
            self.asked.emit(self._asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab in the field leads to the groups, or to the other side."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            target = self.groups if self._grouping.isVisibleTo(self) else self.sides
            if target.isVisibleTo(self):
                target.focusNextPrevChild(True)
                return True
        return super().eventFilter(watched, event)
