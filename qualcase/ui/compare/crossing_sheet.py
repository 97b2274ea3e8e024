"""The sheet on which somebody chooses what is crossed: rows, columns, and what splits each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.coding.comparison import ByVariable
from qualcase.ui.compare.crossing_state import (
    Option,
    Side,
    as_usual,
    bands_of,
    crossed,
    options,
    read_bands,
    same_thing,
    swapped,
)
from qualcase.ui.compare.crossing_words import by_name, cut, side_name, variable_of
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RIGHT_ROLE, STRONG_ROLE, RowDelegate
from qualcase.ui.widgets.segments import Segments
from qualcase.words.dates import say_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comparison import Comparison
    from qualcase.coding.variables import Variable
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_BRIEF = 18
"""Characters of a name on the switch of the sides: three of them stand beside each other."""
_OPTION = Qt.ItemDataRole.UserRole


class CrossingSheet(Overlay):
    """Three sides, a field, and what fits. What is chosen holds at once; the sheet stays until it is put away."""

    asked = Signal(object)
    """`ViewSettings` with another crossing."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        """Start on the columns."""
        super().__init__(window, width=600, height=480)
        self.setAccessibleName(translate("CompareScreen", "Choose what is crossed"))
        self._variables: Sequence[Variable] = ()
        self._asked: ViewSettings | None = None
        self.sides = Segments(self)
        self.sides.setAccessibleName(translate("CompareScreen", "Side of the matrix"))
        self.sides.chosen.connect(lambda _: self._show_side())
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CompareScreen", "Type to find"))
        self.field.setAccessibleName(translate("CompareScreen", "What stands there"))
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setProperty("clear", True)
        self.list.setAccessibleName(translate("CompareScreen", "What stands there"))
        self.list.setItemDelegate(RowDelegate(tokens, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ListKeys(self.field, self.list, self._choose)
        self.list.itemClicked.connect(self._choose)
        self.bands = LineField(self)
        self.bands.kept.connect(self._take_bands)
        self._bands_title = label(tone="quiet", wrap=True)
        self._bands_title.setBuddy(self.bands)
        self.swap = link_button(translate("CompareScreen", "Swap rows and columns"), self._swap)
        self.usual = link_button(translate("CompareScreen", "Codes × cases × waves again"), self._as_usual)
        self._lay_out()

    def _lay_out(self) -> None:
        hint = translate("CompareScreen", "Tab leads to the next side, Enter chooses, Esc is done.")
        buttons = QHBoxLayout()
        buttons.addWidget(self.swap)
        buttons.addWidget(self.usual)
        buttons.addStretch(1)
        buttons.addWidget(button(translate("CompareScreen", "Done"), self.put_away))
        self.body.addWidget(self.sides)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._bands_title)
        self.body.addWidget(self.bands)
        self.body.addWidget(label(hint, tone="quiet", wrap=True))
        self.body.addLayout(buttons)

    @property
    def side(self) -> Side:
        """The side that is being chosen for."""
        return Side(str(self.sides.value() or Side.COLUMNS))

    def ask(self, asked: ViewSettings, variables: Sequence[Variable], side: Side = Side.COLUMNS) -> None:
        """Open on a side of what is asked now."""
        self._variables = variables
        self._offer_sides(asked, side)
        self._show_side()
        self.open(self.field)

    def show_asked(self, asked: ViewSettings) -> None:
        """Show what is asked now."""
        self._offer_sides(asked, self.side)
        self._fill()

    def _offer_sides(self, asked: ViewSettings, side: Side) -> None:
        self._asked = asked
        names = {one.id: one.name for one in self._variables}
        sides = zip(Side, asked.dimensions, strict=True)
        self.sides.offer([(f"{side_name(one)}: {cut(by_name(by, names), _BRIEF)}", one) for one, by in sides], side)

    def _show_side(self) -> None:
        self.field.clear()
        self._fill()
        if self.isVisible():
            self.field.setFocus()

    def _fill(self) -> None:
        """The options that fit what was typed, the present one in strong letters."""
        if self._asked is None:
            return
        now = getattr(self._asked, self.side)
        names = {one.id: one.name for one in self._variables}
        wanted = self.field.text().casefold().split()
        self.list.clear()
        for option in options(self._variables, self.side):
            words = by_name(option.by, names)
            right = variable_of(option.variable.of) if option.variable else self._stands_on(option)
            if all(word in f"{words} {right}".casefold() for word in wanted):
                item = QListWidgetItem(words if option.variable else words[:1].upper() + words[1:])
                item.setData(_OPTION, option)
                item.setData(RIGHT_ROLE, right)
                item.setData(STRONG_ROLE, same_thing(option.by, now))
                self.list.addItem(item)
                if same_thing(option.by, now) or self.list.count() == 1:
                    self.list.setCurrentItem(item)
        self._show_bands(now)

    def _stands_on(self, option: Option) -> str:
        """On which other side something stands: choosing it here changes places."""
        assert self._asked is not None  # noqa: S101 - nothing is listed before
        sides = zip(Side, self._asked.dimensions, strict=True)
        other = next((one for one, by in sides if one is not self.side and by is not None and by == option.by), None)
        return translate("CompareScreen", "changes places") if other else ""

    def _show_bands(self, now: object) -> None:
        options_ = options(self._variables, self.side)
        by = now if isinstance(now, ByVariable) else None
        has = by is not None and any(one.has_bands for one in options_ if same_thing(one.by, by))
        self._bands_title.setVisible(has)
        self.bands.setVisible(has)
        if by is not None and has:
            title = translate("CompareScreen", "Bands of numbers begin at (empty: proposed from the values)")
            self._bands_title.setText(title)
            self.bands.setAccessibleName(title)
            self.bands.give("; ".join(say_plain(one) for one in by.bands))

    def show_comparison(self, shown: Comparison) -> None:
        """Show the bands that are in use where none were asked for."""
        values = (shown.rows, shown.columns, shown.splits)[list(Side).index(self.side)]
        self.bands.setPlaceholderText("; ".join(say_plain(one) for one in bands_of(values)))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or self._asked is None:
            return
        option: Option = item.data(_OPTION)
        if not same_thing(option.by, getattr(self._asked, self.side)):
            self._tell(crossed(self._asked, self.side, option.by))
        self.field.selectAll()

    def _take_bands(self, text: str) -> None:
        bands = read_bands(text)
        self.bands.setProperty("wrong", bands is None)
        self.bands.style().unpolish(self.bands)
        self.bands.style().polish(self.bands)
        now = getattr(self._asked, self.side)
        if self._asked is not None and bands is not None and isinstance(now, ByVariable):
            self._tell(crossed(self._asked, self.side, ByVariable(now.variable_id, bands, now.name)))

    def _swap(self) -> None:
        if self._asked is not None:
            self._tell(swapped(self._asked))

    def _as_usual(self) -> None:
        if self._asked is not None:
            self._tell(as_usual(self._asked))

    def _tell(self, asked: ViewSettings) -> None:
        self.show_asked(asked)
        self.asked.emit(asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab in the field leads to the next side; bands, where there are some, come after the last."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.field:
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            if step and self.bands.isVisibleTo(self) and step == 1:
                self.bands.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if step:
                sides = list(Side)
                self.sides.show_value(sides[(sides.index(self.side) + step) % len(sides)])
                self._show_side()
                return True
        return super().eventFilter(watched, event)
