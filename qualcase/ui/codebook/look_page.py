"""Looking passages of a code through, one below the other in context; each decision is one key and one action.

One action each, not one for all: a code with hundreds of passages is looked through over days, and what was decided is
kept, shared and taken back one by one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from qualcase.ui.codebook.diff_text import DiffText
from qualcase.ui.codebook.look_card import LookCard
from qualcase.ui.codebook.look_state import targets_by_key
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QKeyEvent

    from qualcase.coding.codebook import Code
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.codebook.look_state import Looking
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTH = 860
_DIFF_HEIGHT = 128
_LONGEST = 22
"""Letters of a code's name on its button."""
_ALL = "X"
"""The key that sends a passage to all codes."""
_PINS = {Qt.Key.Key_1: "good", Qt.Key.Key_2: "border", Qt.Key.Key_3: "not"}


_Verb = tuple[str, str, "Callable[[], object]"]
"""A key, what it does in words, and how."""


class _Scroll(QScrollArea):
    """Leaves the arrow keys to the page, which goes from passage to passage with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by page only."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LookPage(QWidget):
    """Tells what a person decided of the current passage; who listens writes it."""

    kept = Signal(str)
    """Id of a coding that is coded rightly."""
    recoded = Signal(str, object, bool)
    """Id of a coding, ids of the codes that it goes to, whether it stays as well."""
    other_wanted = Signal(str)
    """Id of a coding that is to go to a code that is still to be chosen."""
    removed = Signal(str)
    pinned = Signal(str, str)
    """Id of a coding, and the kind of example that it is."""
    opened = Signal(str)
    """Id of a coding that is to be seen in its source."""
    all_kept = Signal()
    left = Signal()

    def __init__(self, tokens: Tokens, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._font = tokens, font
        self._targets: dict[str, Code] = {}
        self._looking: Looking | None = None
        self.cards: list[LookCard] = []
        self._current = ""
        self._decided: set[str] = set()
        """Passages that were decided about and are still being written."""
        self.title = ElidedLabel(strong=True)
        self.progress_text = label(tone="quiet")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(translate("Codebook", "Looked through"))
        self.changes = DiffText(translate("Codebook", "What changed in the definition"), tokens)
        self.changes.left.connect(self.left)
        self._keys = (QHBoxLayout(), QHBoxLayout())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = _Scroll()
        self._lay_out()

    @property
    def current(self) -> str:
        """Id of the coding that keys decide about; empty when nothing waits."""
        return self._current

    def show_looking(self, looking: Looking, tree: CodeTree) -> None:
        """Show what waits; the passage after the one that was decided becomes the current one."""
        before = [one.coding_id for one in self.cards]
        place = before.index(self._current) if self._current in before else 0
        self._looking = looking
        queue = looking.queue
        self.title.setText(tree.path(queue.code_id).replace("/", " / "))
        words = translate("Codebook", "{done} of {total} looked through").format(done=queue.done, total=queue.total)
        self.progress_text.setText(words)
        self.progress.setRange(0, max(queue.total, 1))
        self.progress.setValue(queue.done if queue.total else 1)
        self._targets = targets_by_key(tree, queue)
        self.changes.show_changes(looking.changes)
        self.changes.setVisible(bool(looking.changes))
        needed = round(self.changes.document().size().height()) + 4
        self.changes.setFixedHeight(min(needed, _DIFF_HEIGHT))
        self._offer_keys()
        self._show_cards(place)

    def take_theme(self, tokens: Tokens, font: QFont) -> None:
        """Use other colours."""
        self._tokens, self._font = tokens, font
        self.changes.take_theme(tokens)
        for card in self.cards:
            card.tokens = tokens
            card.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the current passage, or go to another one."""
        key, text = event.key(), event.text().upper()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif not self._current or not self._decide(Qt.Key(key), text, stays=shift):
            super().keyPressEvent(event)

    def _decide(self, key: Qt.Key, text: str, *, stays: bool) -> bool:
        """What a key decides about the current passage; whether it was one of these keys."""
        plain = {"R": self.want_other, "G": self.open}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.keep()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif key in _PINS:
            self.pin(_PINS[key])
        elif text in plain:
            plain[text]()
        elif text in dict(self.target_words()):
            self.send(text, stays=stays)
        else:
            return False
        return True

    # --- what can be done with the current passage

    def target_words(self) -> list[tuple[str, str]]:
        """The letters that send a passage to the codes that the code is split into, with what they are called."""
        found = [(letter, code.name) for letter, code in self._targets.items()]
        if len(found) > 1:
            both = translate("Codebook", "both") if len(found) == 2 else translate("Codebook", "all of them")
            found.append((_ALL, both))
        return found

    def send(self, letter: str, *, stays: bool = False) -> None:
        """The passage goes to one of the codes, or to all; with `stays` it keeps its own as well."""
        codes = self._targets.values() if letter == _ALL else [self._targets[letter]]
        self.recoded.emit(self._go_on(), [code.id for code in codes], stays)

    def keep(self) -> None:
        """The passage stays."""
        self.kept.emit(self._go_on())

    def want_other(self) -> None:
        """The passage goes to a code that is asked for."""
        self.other_wanted.emit(self._current)

    def remove(self) -> None:
        """The passage is coded no longer."""
        self.removed.emit(self._go_on())

    def pin(self, kind: str) -> None:
        """The passage is an example."""
        self.pinned.emit(self._current, kind)

    def open(self) -> None:
        """The passage is seen in its source."""
        self.opened.emit(self._current)

    def step(self, by: int) -> None:
        """Go to the passage after or before."""
        ids = [card.coding_id for card in self.cards]
        if self._current in ids:
            self._focus(min(max(ids.index(self._current) + by, 0), len(ids) - 1))

    def go_on_from(self, coding_id: str) -> None:
        """A passage was decided about in another way: the next one is current."""
        if coding_id == self._current:
            self._go_on()

    def show_again(self) -> None:
        """A decision was refused: what was decided about may still wait."""
        self._decided.clear()

    def _go_on(self) -> str:
        """The current passage is being decided about: the next is current at once, so that no key is lost on it."""
        decided = self._current
        place = [card.coding_id for card in self.cards].index(decided)
        self._decided.add(decided)
        card = self.cards.pop(place)
        self._current = ""
        if self.cards:
            self._focus(min(place, len(self.cards) - 1))
        else:
            self.back.setFocus()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        return decided

    # --- making

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        self.back = button(translate("Codebook", "Back to the codebook"), self.left.emit)
        self.keep_all = link_button(translate("Codebook", "All that wait stay"), self.all_kept.emit)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.progress_text)
        head.addWidget(self.keep_all)
        self.nothing = label(translate("Codebook", "Every passage of this code has been looked at."), tone="quiet")
        page = QWidget()
        page.setProperty("page", True)
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, 0, 24)
        body.addLayout(self._column)
        body.addWidget(self.nothing)
        body.addStretch(1)
        self._scroll.setWidget(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.changes)
        for row in self._keys:
            row.setSpacing(4)
            column.addLayout(row)
        column.addWidget(self._scroll, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(0)
        across.addWidget(inner, 1)
        across.addStretch(0)

    def _offer_keys(self) -> None:
        """What can be decided, as buttons that name their keys: where it goes, and below that what else."""
        goes: list[_Verb] = [
            ("↵", translate("Codebook", "stays"), self.keep),
            *((letter, words, partial(self.send, letter)) for letter, words in self.target_words()),
            ("R", translate("Codebook", "another code…"), self.want_other),
            ("⌫", translate("Codebook", "is not coded"), self.remove),
        ]
        besides: list[_Verb] = [
            ("1", translate("Codebook", "good example"), partial(self.pin, "good")),
            ("2", translate("Codebook", "border"), partial(self.pin, "border")),
            ("3", translate("Codebook", "not this"), partial(self.pin, "not")),
            ("G", translate("Codebook", "in the source"), self.open),
        ]
        for row, verbs in zip(self._keys, (goes, besides), strict=True):
            self._fill(row, verbs)

    def _fill(self, row: QHBoxLayout, verbs: list[_Verb]) -> None:
        while (item := row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        waits = bool(self._looking and self._looking.passages)
        for key, words, run in verbs:
            short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            made = link_button(f"{key}  {short}", run)
            made.setToolTip(words)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setEnabled(waits)
            row.addWidget(made)
        row.addStretch(1)

    def _show_cards(self, place: int) -> None:
        found = self._looking.passages if self._looking else ()
        self._decided &= {one.excerpt.id for one in found}
        passages = [one for one in found if one.excerpt.id not in self._decided]
        ids, current = [one.excerpt.id for one in passages], self._current
        place = ids.index(current) if current in ids else place
        had_focus = any(card.hasFocus() for card in self.cards) or self.hasFocus() or not self.cards
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for passage in passages:
            card = LookCard(passage, self._font, self._tokens)
            card.focused.connect(self._take_current)
            self._column.addWidget(card)
            card.show()  # now, not with the next event: what is not shown yet cannot have the keyboard
            self.cards.append(card)
        self.nothing.setVisible(not passages)
        self.keep_all.setVisible(bool(passages))
        self._current = ""
        if self.cards:
            self._focus(min(place, len(self.cards) - 1), take=had_focus)
        elif had_focus:
            self.back.setFocus()

    def _focus(self, number: int, *, take: bool = True) -> None:
        card = self.cards[number]
        self._current = card.coding_id
        if take:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(card, 0, 48)

    def _take_current(self, coding_id: str) -> None:
        self._current = coding_id
