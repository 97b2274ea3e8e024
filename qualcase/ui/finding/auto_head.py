"""By what auto-coding proposes: who speaks, in which role, what is answered, below which heading."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from qualcase.coding.autocoding import ENOUGH_LIKE, Rule
from qualcase.ui.finding.code_line import CodeLine
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_PAUSE = 300
"""Milliseconds of rest in typing after which questions are looked for."""
_LEAST = 40
"""Below this likeness nothing is like a question any more."""


@dataclass(frozen=True)
class RuleWish:
    """A rule, and by what."""

    rule: Rule
    what: tuple[str, ...]
    """A participant's id, a role, questions, a heading."""
    others: tuple[str, ...] = ()
    """Further questions of the guide."""
    least: float = ENOUGH_LIKE
    follow_ups: bool = False


class AutoHead(QWidget):
    """Tells when something else is wanted."""

    changed = Signal()
    search_wanted = Signal()
    """Passages shall be found by words."""
    guide_wanted = Signal(object)
    """The path of an interview guide."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Nothing is proposed."""
        super().__init__(parent)
        self._guide: tuple[str, ...] = ()
        self.code = CodeLine(tokens)
        self.rule, self.speaker, self.role, self.heading, self.question = (Choice() for _ in range(5))
        self.questions = QPlainTextEdit()
        self.least = QSpinBox()
        self.follow_ups = QCheckBox(translate("Finding", "Go on over other questions"))
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._name_all()
        self._pages = (self.speaker, self.role, self._questions_page(), self.heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.code)
        layout.addWidget(self.rule)
        for page in self._pages:
            layout.addWidget(page)
        self._connect()
        self._show_rule()

    def wish(self) -> RuleWish | None:
        """What is wanted; None as long as something is missing."""
        rule = self._rule()
        what: Sequence[object]
        if rule is Rule.QUESTION:
            what = list(dict.fromkeys(" ".join(one.split()) for one in self.questions.toPlainText().splitlines()))
        else:
            what = [{Rule.SPEAKER: self.speaker, Rule.ROLE: self.role, Rule.HEADING: self.heading}[rule].value()]
        given = tuple(str(one) for one in what if one)
        others = tuple(one for one in self._guide if one not in given)
        least = float(self.least.value())
        return RuleWish(rule, given, others, least, self.follow_ups.isChecked()) if given else None

    def offer(
        self, speakers: Sequence[tuple[str, str]], roles: Sequence[tuple[str, str]], headings: Sequence[str]
    ) -> None:
        """Offer people (name, id), roles (name, role) and headings; what is chosen stays."""
        for choice, entries in (
            (self.speaker, speakers),
            (self.role, roles),
            (self.heading, [(one, one) for one in headings]),
        ):
            held = choice.value()
            choice.offer(entries, held if any(value == held for _, value in entries) else None)

    def take_guide(self, questions: Sequence[str], wordings: Sequence[str] = ()) -> None:
        """Offer the questions of a guide; what fits another of them better is no longer proposed.

        Args:
            questions: To choose from.
            wordings: How they may be put besides.
        """
        self._guide = tuple(dict.fromkeys((*questions, *wordings)))
        self.question.offer([(one, one) for one in questions])
        self.question.setVisible(bool(questions))
        self.changed.emit()

    def _name_all(self) -> None:
        names = {
            self.rule: translate("Finding", "The rule"),
            self.speaker: translate("Finding", "Who speaks"),
            self.role: translate("Finding", "In which role"),
            self.heading: translate("Finding", "Below which heading"),
            self.question: translate("Finding", "Take a question of the guide"),
            self.questions: translate("Finding", "Questions, one a line"),
            self.least: translate("Finding", "How like a question must be, of 100"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
        for choice in (self.speaker, self.role, self.heading, self.question):
            choice.setPlaceholderText(names[choice])
        self.questions.setPlaceholderText(names[self.questions])
        self.questions.setTabChangesFocus(True)
        self.questions.setFixedHeight(4 * self.questions.fontMetrics().lineSpacing() + 12)
        self.least.setRange(_LEAST, 100)
        self.least.setValue(round(ENOUGH_LIKE))
        self.least.setMinimumWidth(72)
        self.least.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.rule.offer(
            (
                (translate("Finding", "By who speaks"), Rule.SPEAKER),
                (translate("Finding", "By role"), Rule.ROLE),
                (translate("Finding", "By question: what is answered to it"), Rule.QUESTION),
                (translate("Finding", "By heading: what stands below it"), Rule.HEADING),
                (translate("Finding", "By words: search…"), Rule.SEARCH),
            ),
            Rule.SPEAKER,
        )

    def _questions_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.guide = link_button(translate("Finding", "Open an interview guide…"), self._choose_guide)
        self.question.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(translate("Finding", "Likeness at least"), tone="quiet"))
        row.addWidget(self.least)
        row.addStretch(1)
        row.addWidget(self.guide)
        layout.addWidget(self.questions)
        layout.addWidget(self.question)
        layout.addLayout(row)
        layout.addWidget(self.follow_ups)
        return page

    def _connect(self) -> None:
        self.rule.currentIndexChanged.connect(self._show_rule)
        for choice in (self.speaker, self.role, self.heading):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.question.activated.connect(self._take_question)
        self.questions.textChanged.connect(self._rest.start)
        self.least.valueChanged.connect(lambda _: self._rest.start())
        self.follow_ups.toggled.connect(lambda _: self.changed.emit())
        self._rest.timeout.connect(self.changed)

    def _show_rule(self) -> None:
        if self._rule() is Rule.SEARCH:
            self.rule.setCurrentIndex(0)
            self.search_wanted.emit()
            return
        for number, page in enumerate(self._pages):
            page.setVisible(number == self.rule.currentIndex())
        self.changed.emit()

    def _rule(self) -> Rule:
        return Rule(str(self.rule.value()))

    def _choose_guide(self) -> None:
        title = translate("Finding", "An interview guide")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "*.yaml *.yml *.txt")
        if chosen:
            self.guide_wanted.emit(Path(chosen))

    def _take_question(self) -> None:
        held, chosen = self.questions.toPlainText().rstrip(), str(self.question.value())
        if chosen not in held.splitlines():
            self.questions.setPlainText(f"{held}\n{chosen}".strip())
        self.question.setCurrentIndex(-1)
