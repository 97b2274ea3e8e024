"""The head of a claim's card: the statement, the pattern in a sentence, and which part is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.study.claim_words import expected_words, match_words
from qualcase.ui.claims.state import CellGroup, Part
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.fields import TextField
from qualcase.ui.widgets.labels import label, set_tone
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.claims import Claim
    from qualcase.ui.base.session import Session
    from qualcase.ui.claims.state import ClaimSheet

translate = QCoreApplication.translate


class CardHead(QWidget):
    """Tells what is written."""

    worded = Signal(str)
    """The statement in other words."""
    chosen = Signal(object)
    """The `Part` that somebody wants to look at."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session = session
        self.text = TextField(least=1, most=5)
        self.text.setFont(reading(session.settings))
        self.text.setAccessibleName(translate("Claims", "The claim"))
        self.match = label(wrap=True)
        self.parts = Segments()
        self.parts.setAccessibleName(translate("Claims", "What of the claim is shown"))
        self.text.kept.connect(self.worded)
        self.parts.chosen.connect(self.chosen)
        line = QHBoxLayout()
        line.addWidget(self.parts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(4)
        for widget in (self.text, self.match):
            column.addWidget(widget)
        column.addLayout(line)

    def show_claim(self, claim: Claim, names: Mapping[str, str], *, writable: bool) -> None:
        """Show what is stated."""
        self.text.give(claim.text)
        self.text.setReadOnly(not writable)
        told = match_words(claim, names)
        self.match.setText(told[:1].upper() + told[1:])
        self.match.setVisible(bool(told))

    def show_parts(self, sheet: ClaimSheet | None, part: Part) -> None:
        """Show the parts with how much each has; what is proposed is told apart."""
        claim = sheet.claim if sheet is not None else None
        cells = sheet.cells if sheet is not None else ()
        proposed = sum(one.group is CellGroup.PROPOSED for one in cells)
        passages = translate("Claims", "Passages {n}").format(n=len(claim.evidence) if claim else 0)
        told = translate("Claims", "Cells {n}").format(n=len(cells) - proposed)
        if proposed:
            told += " · " + translate("Claims", "%n speak against it", "", proposed)
        cases = translate("Claims", "Cases {n}").format(n=len(claim.cases) if claim else 0)
        self.parts.offer([(passages, Part.PASSAGES), (told, Part.CELLS), (cases, Part.CASES)], part)


class ExpectationField(QWidget):
    """The pattern that is expected, in words, and when it was written."""

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.field = TextField(least=1, most=4)
        self.field.setPlaceholderText(translate("Claims", "Which pattern do you expect, and why?"))
        self.field.setAccessibleName(translate("Claims", "Expected pattern"))
        self.when = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.field.kept.connect(self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(label(translate("Claims", "Expected pattern"), strong=True))
        column.addWidget(self.field)
        column.addWidget(self.when)

    def show_claim(self, claim: Claim | None, *, writable: bool) -> None:
        """Show what is expected."""
        self.field.give(claim.expectation if claim is not None else "")
        self.field.setReadOnly(not writable)
        self.when.setText(expected_words(claim) if claim is not None else "")
        set_tone(self.when, "warn" if claim is not None and claim.was_expected_late else "quiet")
