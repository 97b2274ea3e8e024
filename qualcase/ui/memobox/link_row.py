"""What a memo links to, and what links to it, a button each; a link that meets nothing is said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qualcase.ui.base.thing import Thing
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import Tone, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QPushButton

    from qualcase.coding.memos import MemoEntry, MemoLink
    from qualcase.study import Study

translate = QCoreApplication.translate


class LinkRow(QWidget):
    """Buttons in a line that goes on in the next."""

    followed = Signal(object)
    """A `Thing` to go to."""
    memo_asked = Signal(object)
    """A `Thing` whose memo is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._flow = FlowLayout(self, across=4, down=2)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_links(self, links: Iterable[MemoLink], study: Study) -> None:
        """Where the links of a text lead."""
        wanted: dict[str, tuple[str, Thing | None]] = {}
        for one in links:
            if one.target is None:
                several = study.memos.is_ambiguous(one.words)
                wanted[one.words] = _open_words(one.words, several=several), None
            else:
                thing = Thing(one.target, one.target_id)
                wanted[thing.key] = f"→ {study.memos.name_of(*thing)}", thing
        self._show(tuple(wanted.values()))

    def show_from(self, entries: Sequence[MemoEntry]) -> None:
        """The memos that link here."""
        found = {Thing(one.memo.target, one.memo.target_id): one.name for one in entries}
        self._show(tuple((f"← {name}", thing) for thing, name in found.items()), from_here=True)

    def _show(self, wanted: tuple[tuple[str, Thing | None], ...], *, from_here: bool = False) -> None:
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        if wanted and from_here:
            self._say(translate("Memos", "Links here:"), "quiet")
        for words, thing in wanted:
            if thing is None:
                self._say(words, "warn")
                continue
            signal = self.memo_asked if from_here else self.followed
            button = link_button(words, partial(signal.emit, thing))
            self.buttons.append(button)
            self._flow.addWidget(button)
        self.setVisible(bool(wanted))

    def _say(self, words: str, tone: Tone) -> None:
        said = label(words, tone=tone)
        said.setContentsMargins(0, 3, 4, 3)
        self._flow.addWidget(said)


def _open_words(words: str, *, several: bool) -> str:
    if several:
        said = translate("Memos", "[[{words}]] may be several things: write its kind before it, [[case:{words}]].")
        return said.format(words=words)
    return translate("Memos", "[[{words}]] leads nowhere: nothing is called so.").format(words=words)
