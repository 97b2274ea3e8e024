"""All that is known of one comment: what it says, around which words it lay, and what should be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.study.returning.comment_words import say_deed
from qualcase.text.quotes import shortened
from qualcase.ui.widgets.labels import label
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from qualcase.coding.comments_back import BackRow
    from qualcase.coding.tree import CodeTree

translate = QCoreApplication.translate
_LONGEST = 400


class Detail(QWidget):
    """Stands above the transcript."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deed = label("", strong=True, wrap=True)
        self.who = label("", tone="quiet", wrap=True)
        self.comment = label("", wrap=True)
        self.words = label("", tone="quiet", wrap=True)
        self.note = label("", tone="quiet", wrap=True)
        self.remarks = label("", tone="warn", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for one in (self.deed, self.who, self.comment, self.words, self.note, self.remarks):
            column.addWidget(one)

    def show_row(self, row: BackRow | None, tree: CodeTree, source: str) -> None:
        """Show a row; nothing for None."""
        self.setVisible(row is not None)
        if row is None:
            return
        moment = say_moment(row.made_at) if row.made_at else ""
        resolved = translate("CommentsBack", "resolved") if row.resolved else ""
        words = ""
        if row.words and " ".join(row.words.split()) != " ".join(row.quote.split()):
            words = translate("CommentsBack", "In the document: “{words}”").format(words=shortened(row.words, _LONGEST))
        note = translate("CommentsBack", "Note: {note}").format(note=row.note) if row.note else ""
        texts = {
            self.deed: say_deed(row, tree),
            self.who: " · ".join(part for part in (row.author, moment, source, resolved) if part),
            self.comment: shortened_lines(row.comment),
            self.words: words,
            self.note: note,
            self.remarks: "\n".join(map(str, row.remarks)),
        }
        for one, text in texts.items():
            one.setText(text)
            one.setVisible(bool(text))


def shortened_lines(text: str) -> str:
    """A text with its lines, cut where it is very long."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
