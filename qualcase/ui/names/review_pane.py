"""The review: names at the left, the chosen one with its hits in context at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.errors import UserError
from qualcase.ui.base.place import Place, Room
from qualcase.ui.names.cards import read_cards
from qualcase.ui.names.hit_list import HitList, HitRow
from qualcase.ui.names.name_head import NameHead
from qualcase.ui.names.name_list import NameList
from qualcase.ui.names.search_bar import SearchBar
from qualcase.ui.names.sieve_bar import SieveBar
from qualcase.ui.names.state import Deed, Review, Sieve, Which
from qualcase.ui.names.words import field_words, state_words
from qualcase.ui.theme import fonts
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.pseudonyms import NameHit, PseudonymTable
    from qualcase.study.name_hits import Hits
    from qualcase.ui.base.session import Session
    from qualcase.ui.names.cards import Card
    from qualcase.ui.names.holder import KeyHolder
    from qualcase.ui.names.state import Name
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ReviewPane(QWidget):
    """Every judgement goes to the key at once; nothing here changes the study."""

    def __init__(self, session: Session, holder: KeyHolder, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._holder = holder
        self._cards: tuple[Card, ...] = ()
        self._shown_hits: tuple[str, ...] = ()
        self.review: Review | None = None
        self.sieve_bar = SieveBar()
        self.names = NameList(tokens)
        self.head = NameHead()
        self.hits = HitList(tokens, fonts.reading(session.settings))
        self.search_bar = SearchBar(session)
        self.nothing = EmptyState(translate("Names", "Looking through the study …"))
        self.stopped = EmptyState(
            translate("Names", "The search was stopped."), translate("Names", "Search again"), self.search
        )
        self.clean = EmptyState(translate("Names", "Nothing was found that may tell who somebody is."))
        self.judged_all = EmptyState(
            translate("Names", "Every name that was found is judged. Replace those that are approved."),
            translate("Names", "Show all"),
            self.show_all,
        )
        self.none_such = EmptyState(
            translate("Names", "No name is like that."), translate("Names", "Show all"), self.show_all
        )
        self._lay_out()
        self._connect()
        self.draw()

    # --- the page's side

    def search(self) -> None:
        """Look through the study, with what the key says now."""
        if self._holder.table is not None:
            self.search_bar.search(self._holder.table)
            self.draw()

    def forget(self) -> None:
        """The key is closed: show nothing."""
        self.search_bar.forget()
        self.review, self._cards, self._shown_hits = None, (), ()
        self.head.forget()
        self.hits.show_rows(())
        self.sieve_bar.set_sieve(Sieve())

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.names.take_theme(tokens)
        self.hits.take_theme(tokens)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list of names."""
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self) -> None:
        """Let every name through."""
        self.sieve_bar.set_sieve(Sieve(Which.ALL))
        self.take_keyboard()

    # --- showing

    def _take_found(self, found: Hits) -> None:
        table = self._holder.table
        if table is None:
            return
        if self.review is None:
            self.review = Review(found.hits, table)
        else:
            self.review.take_table(table)
            self.review.take_search(found.hits)
        self.draw()

    def _take_table(self) -> None:
        if self.review is not None and self._holder.table is not None:
            self.review.take_table(self._holder.table)
            self.draw()

    def draw(self) -> None:
        """Show the names that pass, and the chosen one."""
        review = self.review
        selected = [one.key for one in self.names.selected()]
        shown = review.shown(self.sieve_bar.sieve) if review is not None else ()
        self.sieve_bar.offer(review)
        self._choose_page(shown)
        self.names.show_names(shown, selected)

    def _choose_page(self, shown: tuple[Name, ...]) -> None:
        if shown:
            wanted: QWidget = self._judging
        elif self.review is None:
            wanted = self.nothing if self.search_bar.is_searching else self.stopped
        elif not self.review.names:
            wanted = self.clean
        else:
            wanted = self.judged_all if self.sieve_bar.sieve == Sieve() else self.none_such
        had_focus = self.names.hasFocus() or self.hits.hasFocus()
        self._pages.setCurrentWidget(wanted)
        if had_focus and not shown:
            self.sieve_bar.finder.setFocus()

    def _show_chosen(self) -> None:
        selected, name = self.names.selected(), self.names.current()
        self.head.allow(allowed=bool(selected) and not self._holder.is_working)
        if len(selected) > 1:
            self.head.show_names(selected)
            self._read(tuple(hit for one in selected for hit in one.hits))
        elif name is not None and self.review is not None:
            self.head.show_name(name, self.review.clash(name))
            self._read(name.hits)

    def _read(self, hits: tuple[NameHit, ...]) -> None:
        wanted = tuple(hit.id for hit in hits)
        if wanted == self._shown_hits:
            self._show_cards()
            return
        self._shown_hits = wanted
        study = self._session.study
        self._session.read(lambda: read_cards(study, hits), lambda cards: self._take_cards(wanted, cards))

    def _take_cards(self, wanted: tuple[str, ...], cards: tuple[Card, ...]) -> None:
        if wanted == self._shown_hits:
            self._cards = cards
            self._show_cards()

    def _show_cards(self) -> None:
        if self.review is None or tuple(card.hit_id for card in self._cards) != self._shown_hits:
            return
        held = {hit.id: (hit, name) for name in self.names.selected() for hit in name.hits}
        rows = [self._row(card, *held[card.hit_id]) for card in self._cards if card.hit_id in held]
        self.hits.show_rows(rows)

    def _row(self, card: Card, hit: NameHit, name: Name) -> HitRow:
        parts = [card.where, field_words(hit.place)]
        if card.line:
            parts.append(translate("Names", "line {n}").format(n=card.line))
        parts.append(card.speaker)
        where = " · ".join(part for part in parts if part)
        return HitRow(card, hit.verdict, name.replacement, where, state_words(hit.verdict))

    # --- judging

    def judge(self, deed: Deed) -> None:
        """Say something of the selected names wherever they stand, and go to the next."""
        review, names = self.review, self.names.selected()
        if review is None or not names:
            return
        stays = {one.key for one in names}
        if not self._keep(lambda: review.say_names(names, deed)):
            return
        if deed is not Deed.REOPEN and stays & {one.key for one in self.names.selected()}:
            self.names.step()

    def judge_hit(self, deed: Deed) -> None:
        """Say something of the hit with the keyboard alone, and go to the next."""
        review, row = self.review, self.hits.current()
        name = review.of_hit(row.card.hit_id) if review is not None and row is not None else None
        if review is None or row is None or name is None:
            return
        hit = next(one for one in name.hits if one.id == row.card.hit_id)
        below = self.hits.step() if deed is not Deed.REOPEN else True
        if not self._keep(lambda: review.say_hit(name, hit, deed)) and below:
            self._show_cards()

    def replace_by(self, words: str) -> None:
        """Say what stands in the place of the chosen name."""
        review, name = self.review, self.names.current()
        if review is not None and name is not None and not self._keep(lambda: review.replace_by(name, words)):
            self.head.replacement.give(name.replacement)
        self.draw()

    def go_there(self) -> None:
        """Open the source at the hit with the keyboard."""
        row = self.hits.current()
        name = self.review.of_hit(row.card.hit_id) if self.review is not None and row is not None else None
        if row is None or name is None:
            return
        hit = next(one for one in name.hits if one.id == row.card.hit_id)
        place = self._place_of(hit)
        if place is None:
            self._session.say(translate("Names", "It stands in a field: {field}").format(field=row.where))
        else:
            self._session.go(place)

    def _place_of(self, hit: NameHit) -> Place | None:
        table, record_id = hit.place.table, hit.place.id
        if hit.place.is_text:
            return Place(Room.CODE, source_id=record_id, start=hit.start, end=hit.end)
        if table == "coding":
            coding = self._session.study.codings.get(record_id)
            return Place(Room.CODE, source_id=coding.source_id, coding_id=coding.id)
        fields = {"source": "source_id", "study_case": "case_id", "site": "site_id", "code": "code_id"}
        if table not in fields:
            return None
        room = Room.CODEBOOK if table == "code" else Room.MATERIAL
        return Place(room, **{fields[table]: record_id})  # type: ignore[arg-type]

    def edit_replacement(self) -> None:
        """Put the keyboard where the replacement is typed."""
        self.head.replacement.setFocus()
        self.head.replacement.selectAll()

    def _keep(self, work: Callable[[], PseudonymTable]) -> bool:
        """Whether it could be said."""
        if self._holder.is_working:
            return False
        try:
            table = work()
        except UserError as error:
            self._session.say(str(error), warning=True)
            if len(self.names.selected()) == 1:
                self.edit_replacement()
            return False
        self._holder.take(table)
        return True

    def _key(self, event: QKeyEvent) -> None:
        on_hits = self.sender() is self.hits
        one = self.judge_hit if on_hits else self.judge
        deeds: dict[int, Callable[[], object]] = {
            Qt.Key.Key_A: lambda: self.judge(Deed.APPROVE),
            Qt.Key.Key_O: lambda: self.judge_hit(Deed.APPROVE),
            Qt.Key.Key_R: lambda: one(Deed.REJECT),
            Qt.Key.Key_U: lambda: one(Deed.REOPEN),
            Qt.Key.Key_G: self.go_there,
            Qt.Key.Key_F2: self.edit_replacement,
            Qt.Key.Key_Right: self.hits.setFocus,
            Qt.Key.Key_Left: self.names.setFocus,
            Qt.Key.Key_Return: self.go_there if on_hits else self.hits.setFocus,
            Qt.Key.Key_Enter: self.go_there if on_hits else self.hits.setFocus,
        }
        deed = deeds.get(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if deed is not None and plain:
            event.accept()
            deed()

    # --- looks

    def _connect(self) -> None:
        self._holder.changed.connect(self._take_table)
        self._holder.working.connect(lambda _: self._show_chosen())
        self.search_bar.found.connect(self._take_found)
        self.search_bar.asked.connect(self.search)
        self.search_bar.stopped.connect(self.draw)
        self.sieve_bar.changed.connect(self.draw)
        self.sieve_bar.left.connect(self.take_keyboard)
        self.names.chosen.connect(self._show_chosen)
        self.names.key_pressed.connect(self._key)
        self.names.doubleClicked.connect(lambda _: self.edit_replacement())
        self.hits.key_pressed.connect(self._key)
        self.hits.doubleClicked.connect(lambda _: self.go_there())
        self.head.deed_asked.connect(self.judge)
        self.head.only_asked.connect(lambda: self.judge_hit(Deed.APPROVE))
        self.head.replacement_typed.connect(self.replace_by)
        self.head.replacement.returnPressed.connect(self.take_keyboard)

    def _lay_out(self) -> None:
        self.names.setAccessibleName(translate("Names", "Names"))
        self.hits.setAccessibleName(translate("Names", "Hits in context"))
        self._judging = QWidget()
        right = QVBoxLayout(self._judging)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(hairline())
        right.addWidget(self.hits, 1)
        self._pages = QStackedWidget()
        for page in (self._judging, self.nothing, self.stopped, self.clean, self.judged_all, self.none_such):
            self._pages.addWidget(page)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.sieve_bar)
        left.addWidget(self.names, 1)
        left.addWidget(hairline())
        left.addWidget(self.search_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 2)
        row.addWidget(hairline(upright=True))
        row.addWidget(self._pages, 3)
        self.setFocusProxy(self.names)
