"""Which names are shown: by typing, by kind, by how far they are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcase.text.identifiers import IdentifierKind
from qualcase.ui.names.state import Sieve, Which
from qualcase.ui.names.words import kind_words
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from qualcase.ui.names.state import Review

translate = QCoreApplication.translate


class SieveBar(QWidget):
    """Says when something else is to be shown."""

    changed = Signal()
    left = Signal()
    """What was typed is found: the keyboard goes to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sieve = Sieve()
        self.finder = QLineEdit()
        self.kind = Choice()
        self.which = Segments()
        self.finder.setPlaceholderText(translate("Names", "Find a name"))
        self.finder.setAccessibleName(translate("Names", "Find a name"))
        self.finder.setClearButtonEnabled(True)
        self.kind.setAccessibleName(translate("Names", "Kind of find"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.finder, 1)
        row.addWidget(self.kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.which)
        self.which.chosen.connect(lambda _: self._sift())
        self.kind.activated.connect(lambda _: self._sift())
        self.finder.textChanged.connect(lambda _: self._sift())
        self.finder.returnPressed.connect(self.left)

    def offer(self, review: Review | None) -> None:
        """Offer what there is of a review."""
        names = review.names if review is not None else ()
        clashes = review.clashes() if review is not None else 0
        words = [
            (translate("Names", "Undecided {n}").format(n=review.undecided if review else 0), Which.UNDECIDED),
            (translate("Names", "All {n}").format(n=len(names)), Which.ALL),
        ]
        if clashes or self.sieve.which is Which.CLASHING:
            words.append((translate("Names", "Inconsistent {n}").format(n=clashes), Which.CLASHING))
        self.which.offer(words, self.sieve.which)
        kinds = [kind for kind in IdentifierKind if any(name.kind is kind for name in names)]
        every = (translate("Names", "Every kind"), None)
        kept = self.sieve.kind.value if self.sieve.kind is not None else None
        self.kind.offer([every, *((kind_words(kind), kind.value) for kind in kinds)], kept)
        if self.sieve.kind not in (None, *kinds):
            self.kind.setCurrentIndex(0)

    def set_sieve(self, sieve: Sieve) -> None:
        """Let others through."""
        self.sieve = sieve
        blocked = self.finder.blockSignals(True)
        self.finder.setText(sieve.words)
        self.finder.blockSignals(blocked)
        self.changed.emit()

    def _sift(self) -> None:
        which, kind = self.which.value(), self.kind.value()
        self.sieve = Sieve(
            which if isinstance(which, Which) else Which.UNDECIDED,
            IdentifierKind(kind) if isinstance(kind, str) else None,
            self.finder.text(),
        )
        self.changed.emit()
