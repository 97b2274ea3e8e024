"""The line at the bottom: what happened, with Undo; warnings until they are read; when it was saved; who has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, Tone, label, set_tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Offer:
    """Something that can be done about a message: a verb and what it does."""

    verb: str
    run: Callable[[], object] = field(compare=False)


@dataclass(frozen=True)
class Note:
    """A sentence on the line, with what can be done about it."""

    sentence: str
    offers: tuple[Offer, ...] = ()
    warning: bool = False


class MessageLine(QWidget):
    """Shows the oldest unread warning, else the latest message."""

    shown = Signal(str)
    """The sentence that stands there now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = Note("")
        self._warnings: list[Note] = []
        self.setFixedHeight(40)
        self.text = ElidedLabel()
        self.text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleName(translate("MessageLine", "What happened"))
        self.notice = label(tone="warn")
        self.saved = label(tone="quiet")
        self.offers: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 0, 16, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.text)
        self._layout.addStretch(1)
        self._layout.addWidget(self.notice)
        self._layout.addWidget(self.saved)
        self.notice.hide()

    @property
    def note(self) -> Note:
        """What stands there now."""
        return self._warnings[0] if self._warnings else self._latest

    def say(self, sentence: str, *offers: Offer, warning: bool = False) -> None:
        """Put a sentence there. A warning waits its turn and stays until it is read."""
        note = Note(sentence, offers, warning)
        if not warning:
            self._latest = note
        elif note not in self._warnings:
            self._warnings.append(note)
        self._draw()

    def read(self) -> None:
        """The warning that stands there was read."""
        if self._warnings:
            self._warnings.pop(0)
            self._draw()

    def clear(self) -> None:
        """Forget everything that was said: another study is shown."""
        self._latest = Note("")
        self._warnings.clear()
        self.saved.clear()
        self.show_notice("")
        self._draw()

    def show_saved(self, words: str) -> None:
        """When the study was saved last."""
        self.saved.setText(words)
        self._fit()

    def show_notice(self, words: str) -> None:
        """Something that holds all the time: the study is read only."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))
        self._fit()

    def _draw(self) -> None:
        note = self.note
        tone: Tone = "warn" if note.warning else ""
        set_tone(self.text, tone)
        mark = "! " if note.warning else ""
        self.text.setText(mark + note.sentence)
        for old in self.offers:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.offers = [link_button(offer.verb, self._runner(offer, note)) for offer in note.offers]
        if note.warning:
            more = f" ({len(self._warnings)})" if len(self._warnings) > 1 else ""
            self.offers.append(link_button(translate("MessageLine", "Got it") + more, self.read))
        for place, button in enumerate(self.offers, start=1):
            self._layout.insertWidget(place, button)
        self._fit()
        self.shown.emit(note.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sentence the room that is left."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = [*self.offers, self.saved, *([self.notice] if self.notice.text() else [])]
        taken = sum(widget.sizeHint().width() + 8 for widget in beside) + 48
        self.text.setFixedWidth(max(min(self.text.sizeHint().width(), self.width() - taken), 40))

    def _runner(self, offer: Offer, note: Note) -> Callable[[], object]:
        def run() -> None:
            offer.run()
            if note.warning and note in self._warnings:
                self._warnings.remove(note)
                self._draw()

        return run
