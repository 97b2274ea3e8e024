"""The middle of the page: what must be known, and one table at a time or the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.study.qca_paths import choosable, plot_of
from qualcase.study.qca_words import warning_words
from qualcase.ui.qca.plot import PlotView
from qualcase.ui.qca.sheets import members_sheet, necessity_sheet, solutions_sheet, truth_sheet
from qualcase.ui.qca.table import NOTHING, SheetView
from qualcase.ui.qca.tabs import Tab, tab_title
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.qca import Values
    from qualcase.study.qca_paths import Choosable
    from qualcase.ui.qca.asking import Asked
    from qualcase.ui.qca.pieces import Sheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LOW = 640
"""In a window that is lower than this, in pixels, what must be known is a line to be opened."""


class Warnings(QWidget):
    """How much there is to know, and below it what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = link_button("", self.turn)
        self.button.setProperty("tone", "warn")
        self.words = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.words.setIndent(LINK_AIR)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 16, 4)
        layout.setSpacing(2)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.words)
        self._count = 0

    def show_warnings(self, said: Sequence[str]) -> None:
        """Say these; with none there is nothing to be seen."""
        if not self._count and self.window().height() < _LOW:
            self.words.hide()  # the table needs the room
        self._count = len(said)
        self.words.setText("\n".join(said))
        self.setVisible(bool(said))
        self._name()

    def turn(self) -> None:
        """Show them, or put them away."""
        self.words.setVisible(self.words.isHidden())
        self._name()

    def _name(self) -> None:
        sign = "▸" if self.words.isHidden() else "▾"
        self.button.setText(f"{sign} " + translate("Qca", "%n thing to know", "", self._count))


class Results(QWidget):
    """Shows an answer, or says why there is none."""

    case_opened = Signal(str)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self.tabs = Segments()
        self.tabs.setAccessibleName(translate("Qca", "Tables"))
        self.tabs.offer([(tab_title(tab), tab) for tab in Tab], Tab.TRUTH)
        self.tabs.chosen.connect(self.show_tab)
        self.warnings = Warnings()
        self.table = SheetView(tokens, "")
        self.plot = PlotView(tokens)
        self.plot.setAccessibleName(tab_title(Tab.PLOT))
        self.path = Choice()
        self.path.setAccessibleName(translate("Qca", "Path"))
        self.path.activated.connect(lambda _: self._take_path())
        self.fit = label(tone="quiet", size=Size.SMALL)
        self._paths: list[Choosable] = []
        self._wanted_path = ""
        self.table.case_opened.connect(self.case_opened)
        self.plot.case_opened.connect(self.case_opened)
        self._nothing: EmptyState | None = None
        self._lay_out()

    @property
    def tab(self) -> Tab:
        """What is shown."""
        value = self.tabs.value()
        return value if isinstance(value, Tab) else Tab.TRUTH

    @property
    def least_width(self) -> int:
        """Pixels that the tabs need."""
        return max(320, self.tabs.sizeHint().width() + 32)

    @property
    def has_keyboard(self) -> bool:
        """Whether the table or plot has it."""
        return self.table.hasFocus() or self.plot.hasFocus()

    def show_asked(
        self, asked: Asked, choose_outcome: Callable[[], object], choose_conditions: Callable[[], object]
    ) -> None:
        """Show what came back."""
        self._asked = asked
        if self._nothing is not None:
            self._column.removeWidget(self._nothing)
            self._nothing.hide()
            self._nothing.deleteLater()
            self._nothing = None
        answer = asked.answer
        for widget in (self._stack, self.warnings, self._head):
            widget.setVisible(answer is not None)
        if answer is None:
            self._nothing = _nothing(asked, choose_outcome, choose_conditions)
            self._column.addWidget(self._nothing, 1)
            return
        said = [warning_words(one) for one in answer.warnings]
        if not answer.solutions:
            said.insert(0, translate("Qca", "No row shows the outcome, so there is no path. Look at the consistency."))
        self.warnings.show_warnings(said)
        held = self._wanted_path
        self._paths = choosable(answer)
        names = [one.name for one in self._paths]
        self.path.offer([(one, one) for one in names], held if held in names else next(iter(names), None))
        self.show_tab(self.tab)

    def show_tab(self, tab: Tab) -> None:
        """Show another table, or the plot."""
        self.tabs.show_value(tab)
        answer = self._asked.answer if self._asked is not None else None
        if answer is None or self._asked is None:
            return
        had = self.has_keyboard
        self._stack.setCurrentIndex(1 if tab is Tab.PLOT else 0)
        if tab is Tab.PLOT:
            self._show_plot()
        else:
            sheet: Sheet = {
                Tab.MEMBERS: lambda: members_sheet(answer),
                Tab.TRUTH: lambda: truth_sheet(answer),
                Tab.NECESSITY: lambda: necessity_sheet(answer),
                Tab.SOLUTIONS: lambda: solutions_sheet(self._asked, answer) if self._asked else NOTHING,
            }[tab]()
            self.table.setAccessibleName(sheet.title)
            self.table.show_sheet(sheet)
        self.setFocusProxy(self.plot if tab is Tab.PLOT else self.table)
        if had:
            self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the table or plot, or to the way out where there is neither."""
        wanted = self._nothing if self._nothing is not None else self.plot if self.tab is Tab.PLOT else self.table
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_term(self, term: Values) -> None:
        """Plot this path or condition."""
        at = next((n for n, one in enumerate(self._paths) if one.term == term), None)
        if at is not None:
            self.path.setCurrentIndex(at)
            self._wanted_path = self._paths[at].name

    def step_path(self, way: int) -> None:
        """Plot another one."""
        if self._paths:
            self.choose_term(self._paths[(self.path.currentIndex() + way) % len(self._paths)].term)
            self.show_tab(Tab.PLOT)

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.table.use(tokens)
        self.plot.use(tokens)

    def _take_path(self) -> None:
        self._wanted_path = str(self.path.value())
        self._show_plot()

    def _show_plot(self) -> None:
        answer = self._asked.answer if self._asked is not None else None
        at = self.path.currentIndex()
        if answer is not None and 0 <= at < len(self._paths):
            found = plot_of(answer, self._paths[at])
            self.plot.show_plot(found)
            self.fit.setText(found.said)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(8, 8, 16, 4)
        head.addWidget(self.tabs, 1)
        whole = QWidget()
        plot = QVBoxLayout(whole)
        plot.setContentsMargins(0, 0, 0, 0)
        plot.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        line.addWidget(self.path, 1)
        line.addWidget(self.fit)
        plot.addLayout(line)
        plot.addWidget(self.plot, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(whole)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self.warnings)
        self._column.addWidget(hairline())
        self._column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)


def _nothing(asked: Asked, choose_outcome: Callable[[], object], choose_conditions: Callable[[], object]) -> EmptyState:
    if asked.problem:
        return EmptyState(asked.problem)
    if asked.plan.outcome is None:
        return EmptyState(
            translate(
                "Qca",
                "Which conditions of the cases go together with an outcome? Choose what is to be explained, a rated "
                "code or a variable, then two to five conditions.",
            ),
            translate("Qca", "Choose the outcome"),
            choose_outcome,
        )
    return EmptyState(
        translate("Qca", "What may lead there? Choose two to five conditions of the cases."),
        translate("Qca", "Choose conditions"),
        choose_conditions,
    )
