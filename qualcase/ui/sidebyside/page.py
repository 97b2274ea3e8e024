"""The page Side by side: cards of one case in two waves, or of several cases, with what changed under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.coding.around import around
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Place, Room
from qualcase.ui.check.caption import Caption
from qualcase.ui.filterbar.checklist import CheckList
from qualcase.ui.filterbar.state import Field, offer
from qualcase.ui.sidebyside.actions import side_actions
from qualcase.ui.sidebyside.bar import Bar
from qualcase.ui.sidebyside.boxes import Boxes
from qualcase.ui.sidebyside.copying import copy_side, copy_text
from qualcase.ui.sidebyside.grid import SideGrid
from qualcase.ui.sidebyside.heads import Heads
from qualcase.ui.sidebyside.items import make_items
from qualcase.ui.sidebyside.state import SideState, read_side
from qualcase.ui.summarybox.state import TABLES
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.coding.views import ViewSettings
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.sidebyside.state import SideSheet
    from qualcase.ui.summarybox.box import SummaryBox
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class SidePage(QWidget):
    """Lies over Compare. Escape leads back to the cell that is shown."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        tokens: Tokens,
        asked: Callable[[], ViewSettings] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Start empty; `asked` tells by what measure, with which codes and between which waves is compared."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._tokens, self._asked = session, tokens, asked
        self._latest = Latest(session)
        self._stale = False
        self._wanted: str | None = None
        self.state = SideState()
        self.sheet: SideSheet | None = None
        self.bar = Bar(self)
        self.grid = SideGrid(tokens, reading(session.settings), self)
        self.grid.setAccessibleName(translate("SideBySide", "Excerpts side by side"))
        self.heads = Heads(self.grid, self)
        self.boxes = Boxes(session, self.grid, self)
        self.caption = Caption(self, with_picture=False)
        self.nothing = EmptyState(
            translate("SideBySide", "What was shown here is gone. Choose a cell of the matrix, and press Enter."),
            translate("SideBySide", "Back to the matrix"),
            self.leave,
            self,
        )
        self.list: CheckList | None = None
        self.setFocusProxy(self.grid)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._parts = (self.bar, hairline(), self.heads, hairline(), self.grid, hairline(), self.boxes, self.caption)
        for widget in self._parts:
            column.addWidget(widget, 1 if widget is self.grid else 0)
        column.addWidget(self.nothing, 1)
        self.nothing.hide()

    def _connect(self) -> None:
        self.grid.opened.connect(self._go_to)
        self.grid.around_wanted.connect(self._ask_around)
        self.heads.removed.connect(self._turn_case)
        self.boxes.left.connect(self.grid.setFocus)
        self.caption.copy_wanted.connect(self.copy)
        self.bar.code_asked.connect(self.ask_code)
        self.bar.cases_asked.connect(self.ask_cases)
        self.bar.code_stepped.connect(self.step_code)
        self.bar.case_stepped.connect(self.step_case)
        self.bar.left.connect(self.leave)

    # What the room tells

    def show_place(self, place: Place) -> None:
        """Show the code and the cases that a place names, with its excerpt chosen."""
        self.state.show(place)
        self._wanted = place.coding_id
        self._ask()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.did.emit("passages")

    def current_place(self) -> Place:
        """The code, the cases and the chosen excerpt."""
        excerpt = self.grid.excerpt
        return self.state.place(excerpt.id if excerpt else self._wanted, self._case_here())

    def excerpts_here(self) -> Sequence[str]:
        """Ids of the codings that are chosen, to be collected."""
        return [one.id for one in self.grid.chosen_excerpts]

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched."""
        if changes.touches(*TABLES, "scale", "wave"):
            self._stale = True
            self._renew()

    def take_filter(self, chosen: Filter) -> None:
        """Look at other material."""
        del chosen
        self._stale = True
        self._renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.grid.use(tokens, reading(self._session.settings))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while nobody looked."""
        super().showEvent(event)
        self._renew()

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return side_actions(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape comes back to the matrix."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # What a person does

    def leave(self) -> None:
        """Back to the cell of the matrix."""
        self.boxes.keep()
        self.left.emit()

    def step_code(self, step: int) -> None:
        """The next code of the tree, or the one before."""
        if self.state.step_code(self._session.study.frame(), step):
            self._wanted = None
            self._ask()

    def step_case(self, step: int) -> None:
        """In the place of the case at hand the next one that is not shown."""
        if self.state.step_case(self._session.study.frame(), step, self._case_here()):
            self._wanted = None
            self._ask()

    def take_away(self) -> None:
        """Take the case at hand away; one stays."""
        case_id = self._case_here()
        if case_id is not None and len(self.state.case_ids) > 1:
            self._turn_case(case_id)

    def ask_cases(self) -> None:
        """Open the list of cases, to put some beside or take some away."""
        found = self._open_list(Field.CASES, translate("SideBySide", "Cases"), self.bar.cases, self.state.case_ids)
        found.turned.connect(self._turn_case)

    def ask_code(self) -> None:
        """Open the list of codes."""
        shown = (self.state.code_id or "",)
        found = self._open_list(Field.CODES, translate("SideBySide", "Code"), self.bar.code, shown)
        found.turned.connect(self._choose_code)

    def write_sentence(self) -> None:
        """Go to the sentence of the case at hand."""
        box = self._box_here()
        if box is not None:
            box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_holds(self) -> None:
        """Say that the sentence of the case at hand still holds."""
        box = self._box_here()
        if box is not None:
            box.say_holds()

    def go_to_chosen(self) -> None:
        """To the chosen excerpt in its transcript; the first one when none is chosen."""
        excerpt = self.grid.excerpt or self.grid.first_card()
        if excerpt is not None:
            self._go_to(excerpt)

    def show_more(self, steps: int) -> None:
        """Show more or fewer turns around the chosen excerpt."""
        if self.grid.excerpt is not None:
            self._ask_around(self.grid.excerpt, steps)

    def copy(self) -> None:
        """Copy all that is shown as a table, with what changed and the caption."""
        if self.sheet is not None:
            copy_side(self.sheet.made, self._sentences())
            self._session.say(translate("SideBySide", "Copied the table with its caption"))

    def copy_as_text(self) -> None:
        """Copy the same as text, case by case."""
        if self.sheet is not None:
            copy_text(self.sheet.made, self._sentences())
            self._session.say(translate("SideBySide", "Copied the text with its caption"))

    def _sentences(self) -> list[str]:
        return [one.field.toPlainText().strip() for one in self.boxes.boxes]

    # Reading

    def _renew(self) -> None:
        if self._stale and self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self.state.fit(self._session.study.frame())
        question = self.state.question(self._session.filter, self._asked() if self._asked else None)
        if question is None:
            self._show_nothing(gone=True)
            return
        study = self._session.study
        self._latest.ask(lambda: read_side(study, question), self._show, lambda: self._show_nothing(gone=True))

    def _show(self, sheet: SideSheet) -> None:
        self._show_nothing(gone=False)
        made, self.sheet = sheet.made, sheet
        self.grid.delegate.look_at(made.code.id, sheet.strongest)
        self.bar.show_side(made)
        self.grid.say_nothing(_nothing_words() if not made.rows else "")
        self.grid.show_items(make_items(made), made.columns, [one.first for one in made.blocks])
        self.heads.show_side(made)
        self.boxes.show_side(sheet)
        self.caption.show_caption(made.shown.caption, made.shown.check)
        wanted, self._wanted = self._wanted, None
        if not (wanted and self.grid.choose(wanted)):
            self.grid.choose_first()

    def _show_nothing(self, *, gone: bool) -> None:
        for widget in self._parts:
            widget.setVisible(not gone)
        self.nothing.setVisible(gone)

    def _open_list(self, field: Field, title: str, at: QWidget, chosen: Sequence[str]) -> CheckList:
        study = self._session.study
        self.list = CheckList(title, offer(study.frame(), ())[field], self._tokens, at)
        self.list.all.hide()
        self.list.show_chosen(chosen)
        self.list.closed.connect(self._forget_list)
        self.list.open_list()
        return self.list

    def _forget_list(self) -> None:
        self.list = None

    def _turn_case(self, case_id: str) -> None:
        self.boxes.keep()
        self.state.turn_case(self._session.study.frame(), case_id)
        if self.list is not None:
            self.list.show_chosen(self.state.case_ids)
        self._ask()

    def _choose_code(self, code_id: str) -> None:
        if self.list is not None:
            self.list.put_away()
        self.state.code_id = code_id
        self._ask()

    def _number_here(self) -> int:
        waves = len(self.sheet.made.waves) if self.sheet else 1
        return max(0, self.grid.column) // max(1, waves)

    def _case_here(self) -> str | None:
        """The case of the chosen card, else the last one."""
        if self.sheet is None or self.grid.column < 0:
            return next(reversed(self.state.case_ids), None)
        cases = self.sheet.made.cases
        return cases[min(self._number_here(), len(cases) - 1)].id

    def _box_here(self) -> SummaryBox | None:
        boxes = self.boxes.boxes
        focused = next((one for one in boxes if one.field.hasFocus()), None)
        found = focused or (boxes[min(self._number_here(), len(boxes) - 1)] if boxes else None)
        return found if found is not None and found.cell is not None else None

    def _go_to(self, excerpt: Excerpt) -> None:
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def _ask_around(self, excerpt: Excerpt, more: int) -> None:
        steps = max(0, self.grid.cards.steps(excerpt.id) + more)
        if steps == 0:
            self._show_around(excerpt, 0, None)
            return
        study = self._session.study
        self._session.read(
            lambda: study.sources.text(excerpt.source_id), lambda text: self._show_around(excerpt, steps, text)
        )

    def _show_around(self, excerpt: Excerpt, steps: int, source: SourceText | None) -> None:
        found = around(source.text, source.turns, excerpt.start, excerpt.end, steps) if source else None
        self.grid.show_around(excerpt, steps, found)


def _nothing_words() -> str:
    return translate("SideBySide", "No passage here: the line above says of each wave why.")
