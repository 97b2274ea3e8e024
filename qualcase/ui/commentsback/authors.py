"""Under whom each author of comments is coded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.comments_back import BackPlan
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_ACROSS, _WIDTH = 3, 216
_NEW = "new"


class Authors(QWidget):
    """A choice for each author who has something to say."""

    def __init__(
        self, session: Session, then: Callable[[str, str | None, str], object], parent: QWidget | None = None
    ) -> None:
        """`then` gets an author, the id of a coder or None for a new one, and the coder's name."""
        super().__init__(parent)
        self._session, self._then = session, then
        self.choices: dict[str, Choice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 4, 16, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)

    def show_plan(self, plan: BackPlan) -> None:
        """Show the authors of a document."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.choices = {}
        saying = {one.author for one in plan.open_rows}
        coders = self._session.study.coders.all()
        wanted = [one for one in plan.authors if one.name in saying]
        for place, author in enumerate(wanted):
            choice = Choice()
            entries: list[tuple[str, object]] = [(one.name, one.id) for one in coders]
            if all(one.name.casefold() != author.name.casefold() for one in coders):
                words = translate("CommentsBack", "{name} (a new coder)").format(name=author.name or "?")
                entries.append((words, _NEW))
            choice.offer(entries, author.coder_id or _NEW)
            choice.setMinimumWidth(_WIDTH)
            words = translate("CommentsBack", "{author} is coded as").format(author=author.name or "?")
            choice.setAccessibleName(words)
            choice.activated.connect(partial(self._chosen, author.name))
            row, column = divmod(place, _ACROSS)
            self._grid.addWidget(label(words, tone="quiet"), row, 2 * column)
            self._grid.addWidget(choice, row, 2 * column + 1)
            self.choices[author.name] = choice
        self._grid.setColumnStretch(2 * _ACROSS, 1)
        self.setVisible(bool(wanted))

    def _chosen(self, author: str, _: int) -> None:
        choice = self.choices[author]
        value = choice.value()
        coder_id = None if value == _NEW else str(value)
        names = {one.id: one.name for one in self._session.study.coders.all()}
        self._then(author, coder_id, names.get(coder_id or "", author or "?"))
