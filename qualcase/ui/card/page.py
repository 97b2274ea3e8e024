"""The page of a case or site, over the board."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qualcase.coding.frame import Case
from qualcase.coding.memos import MemoTarget
from qualcase.coding.timeline import Band
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import Thing
from qualcase.ui.card import state
from qualcase.ui.card.events_list import EventsList
from qualcase.ui.card.people_table import PeopleTable
from qualcase.ui.card.state import Card, CardKind
from qualcase.ui.card.values_table import ValuesTable
from qualcase.ui.memobox.box import MemoBox
from qualcase.ui.places.case_details import CaseDetails
from qualcase.ui.places.site_details import SiteDetails
from qualcase.ui.places.timeline import TimelineView
from qualcase.ui.places.words import known_roles
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.timeline import TimeMark
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDEST = 1240
_GAP = 32
_LEAST_ABOUT = 360
"""So wide the fields beside the variables are at least, in pixels; in a narrower window they stand below."""
_TABLES = (
    "study_case", "site", "area", "case_area", "wave", "source", "source_case", "participant", "participant_role",
    "speaker", "text_version", "event", "variable", "variable_value", "coder",
)  # fmt: skip


class CardPage(QWidget):
    """Every field keeps itself; what it writes comes back as changes."""

    left = Signal()
    """Back to the board."""
    grid_asked = Signal(object)
    """The variables of all cases (sites) are to be shown: `VariableOf`."""

    years_asked = Signal()
    """What is said here from wave to wave is to be shown."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind, self._id = CardKind.CASE, ""
        self.card: Card | None = None
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label(size=Size.TITLE)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.before = link_button("", lambda: self.step(0))
        self.behind = link_button("", lambda: self.step(1))
        self.years = link_button(translate("Card", "Over the years"), self.years_asked.emit)
        self.back = link_button(translate("Card", "Back to the board"), self.left.emit)
        self.answers = link_button(translate("Card", "Questionnaires beside codes"), self._go_to_answers)
        self.case_details = CaseDetails(on_page=True)
        self.site_details = SiteDetails(on_page=True)
        self.timeline = TimelineView(tokens)
        self.undated = label(tone="quiet")
        self.values = ValuesTable()
        self.people = PeopleTable()
        self.events = EventsList()
        self.memo_box = MemoBox(session)
        self.memo = self.memo_box.field
        self._lay_out()
        self._connect()

    def show_thing(self, kind: CardKind, thing_id: str) -> None:
        """Show the page of a case or site."""
        self._kind, self._id = kind, thing_id
        self.card = None
        self.memo_box.show_thing(Thing(kind.memo_target, thing_id))
        self.draw()

    def place(self) -> Place:
        """Where the user is."""
        is_case = self._kind is CardKind.CASE
        return Place(
            Room.MATERIAL,
            case_id=self._id if is_case else None,
            site_id=None if is_case else self._id,
            page=Page.CARD,
        )

    def draw(self) -> None:
        """Read everything anew."""
        study, kind, thing_id = self._session.study, self._kind, self._id
        self._session.read(lambda: state.read_card(study, kind, thing_id), self._show)

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        if self._id and changes.touches(*_TABLES):
            self.draw()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.timeline.take_theme(tokens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, unless a field has taken it for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- showing

    def _show(self, card: Card | None) -> None:
        if card is None:
            self.left.emit()
            return
        if card.id != self._id:
            return
        is_new = self.card is None
        self.card = card
        study = self._session.study
        frame, writable = study.frame(), not study.read_only
        thing = card.thing
        self.title.setText(thing.full_name if isinstance(thing, Case) else thing.name)
        if isinstance(thing, Case):
            self.case_details.show_case(thing, frame, writable=writable)
        else:
            self.site_details.show_site(thing, frame, writable=writable)
        self.case_details.setVisible(isinstance(thing, Case))
        self.site_details.setVisible(not isinstance(thing, Case))
        self.timeline.show_timeline(card.timeline)
        undated = card.timeline.undated
        self.undated.setText(translate("Card", "%n source(s) without a date", "", undated))
        self.undated.setVisible(undated > 0)
        self.values.show_card(card, writable=writable)
        self.people.show_card(card, known_roles(study), writable=writable)
        self.events.show_events(card.events, writable=writable)
        self._name_neighbours(card)
        QTimer.singleShot(0, self, self._arrange)  # once the new values have their sizes
        if is_new:
            self.scroller.verticalScrollBar().setValue(0)

    def _name_neighbours(self, card: Card) -> None:
        names = {one.id: one.name for one in self._session.study.cases.all()}
        names.update((one.id, one.name) for one in self._session.study.sites.all())
        for button, other, words in zip(
            (self.before, self.behind), card.neighbours, ("‹ {name}", "{name} ›"), strict=True
        ):
            button.setText(words.format(name=names.get(other or "", "")))
            button.setVisible(other is not None)

    # --- doing

    def step(self, side: int) -> None:
        """Go to the case (site) before, 0, or behind, 1."""
        other = self.card.neighbours[side] if self.card else None
        if other is not None:
            self._session.go(
                Place(
                    Room.MATERIAL,
                    case_id=other if self._kind is CardKind.CASE else None,
                    site_id=other if self._kind is CardKind.SITE else None,
                    page=Page.CARD,
                )
            )

    def _go_to_answers(self) -> None:
        """To the answers to questionnaires of this case or site, beside its codes."""
        self._session.go(replace(self.place(), room=Room.COMPARE, page=Page.JOINT))

    def _open(self, mark: TimeMark) -> None:
        if mark.band is Band.EVENT:
            self.events.go_to(mark.id)
        elif mark.id:
            self._session.go(Place(Room.CODE, source_id=mark.id))

    def _connect(self) -> None:
        study = self._session.study
        self.case_details.set_asked.connect(lambda one, fields: self._write(lambda: study.cases.set(one, **fields)))
        self.site_details.set_asked.connect(lambda one, fields: self._write(lambda: study.sites.set(one, **fields)))
        self.site_details.case_asked.connect(
            lambda one: self._session.go(Place(Room.MATERIAL, case_id=one, page=Page.CARD))
        )
        self.timeline.opened.connect(self._open)
        self.values.value_asked.connect(
            lambda variable, wave, text: self._write(lambda: state.set_value(study, variable, self._id, wave, text))
        )
        self.values.grid_asked.connect(lambda: self.grid_asked.emit(self._kind.variables_of))
        self.people.role_asked.connect(
            lambda one, wave, role: self._write(lambda: state.set_role(study, one, self._case_ids(), wave, role))
        )
        self.people.withdrawal_asked.connect(
            lambda one: self._session.go(Place(Room.MATERIAL, participant_id=one, page=Page.NAMES))
        )
        self.people.memo_asked.connect(lambda one: self._session.memo_asked.emit((Thing(MemoTarget.PARTICIPANT, one),)))
        self.people.person_wished.connect(
            lambda name: self._write(lambda: state.add_person(study, self._id, name, known_roles(study)[0]))
        )
        self.events.set_asked.connect(lambda one, fields: self._write(lambda: study.events.set(one, **fields)))
        self.events.remove_asked.connect(lambda one: self._write(lambda: study.events.remove([one])))
        self.events.add_asked.connect(self._add_event)

    def _case_ids(self) -> tuple[str, ...]:
        return (self._id,) if self._kind is CardKind.CASE else ()

    def _add_event(self, day: object, words: str) -> None:
        study, thing_id, is_case = self._session.study, self._id, self._kind is CardKind.CASE
        place = {"case_id": thing_id} if is_case else {"site_id": thing_id}
        self._write(lambda: study.events.add(day, words, **place))  # type: ignore[arg-type]  # a signal's value

    def _write(self, work: Callable[[], object]) -> None:
        """Write; where it is refused the fields show again what holds."""
        self._session.write(work, None, lambda _: self.draw())

    # --- looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two halves beside each other where both have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._first.minimumSize().width() + _GAP + _LEAST_ABOUT + 2 * 16
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if self.width() >= needed else ways.TopToBottom)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for widget in (self.years, self.answers, self.before, self.behind, self.back):
            head.addWidget(widget)
        body = QWidget()
        body.setProperty("page", True)
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 32)
        column.setSpacing(16)
        column.addWidget(_section(translate("Card", "Timeline"), self.timeline, self.undated))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(_GAP)
        first, second = self._first, _ = QVBoxLayout(), QVBoxLayout()
        for one in (first, second):
            one.setSpacing(24)
            self._columns.addLayout(one, 1)
        first.addWidget(_section(translate("Card", "Variables"), self.values))
        first.addWidget(_section(translate("Card", "Informants"), self.people))
        first.addStretch(1)
        second.addWidget(_section(translate("Card", "About"), self.case_details, self.site_details))
        second.addWidget(_section(translate("Card", "Memo"), self.memo_box))
        second.addStretch(1)
        column.addLayout(self._columns)
        column.addWidget(_section(translate("Card", "Events"), self.events))
        column.addStretch(1)
        holder = QWidget()
        holder.setProperty("page", True)
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(body, 1)
        beside.addStretch(0)
        self.scroller = QScrollArea()
        self.scroller.setWidget(holder)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.timeline)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline())
        layout.addWidget(self.scroller, 1)


def _section(title: str, *parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(label(title, strong=True))
    for part in parts:
        column.addWidget(part)
    return made
