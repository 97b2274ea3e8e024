"""The text of a source with the passages of comments marked in it, and the current one selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.study.wording import say_role
from qualcase.ui.theme import fonts
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.view import TranscriptView
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comments_back import BackPlan, BackRow
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens


class Passage(QWidget):
    """Shows one source at a time."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tokens = session, tokens
        self.view = TranscriptView(fonts.reading(session.settings), tokens)
        self._source_id: str | None = None
        self._rows: Sequence[BackRow] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.view.take_letters(fonts.letters(session.settings))

    def begin(self, plan: BackPlan) -> None:
        """Show the source that a document is of."""
        self._source_id = None
        self._open(plan.sources[0].source_id if plan.sources else None)

    def show_marks(self, rows: Sequence[BackRow]) -> None:
        """Mark the passages of these comments."""
        self._rows = rows
        if self._source_id is not None:
            self.view.set_marks(self._marks())

    def show_row(self, row: BackRow | None) -> None:
        """Bring the passage of a comment into sight."""
        if row is None:
            return
        if row.source_id is not None:
            self._open(row.source_id)
        if row.placed:
            self.view.select(row.start, row.end)
            self.view.bring_into_sight(row.start, row.end)
        else:
            self.view.place_caret(self.view.caret())

    def selection(self) -> tuple[str, int, int, str] | None:
        """What is selected in the text: the source, code points, half-open, and the words."""
        span = self.view.selection()
        if span is None or self._source_id is None:
            return None
        return self._source_id, span[0], span[1], self.view.sheet.text[span[0] : span[1]]

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours, and the reading type as it is set now."""
        self._tokens = tokens
        self.view.take_tokens(tokens)
        self.view.take_letters(fonts.letters(self._session.settings))
        self.view.take_font(fonts.reading(self._session.settings))

    def _open(self, source_id: str | None) -> None:
        if source_id is None or source_id == self._source_id:
            return
        self._source_id = source_id
        sources = self._session.study.sources
        read = sources.text(source_id)
        voices = {
            number: Voice(one.label, say_role(one.role), one.name if one.name != one.label else "", one.is_interviewer)
            for number, one in sources.speaker_names(source_id).items()
        }
        self.view.show_text(read.text, read.turns, voices, self._marks())

    def _marks(self) -> list[Mark]:
        tree = self._session.study.codebook.tree
        marks = []
        for one in self._rows:
            if one.source_id == self._source_id and one.placed:
                code = tree[one.code_id] if one.code_id and one.code_id in tree else None
                colour = shown(code.colour, self._tokens).name() if code else self._tokens.quiet
                name = code.name if code else one.new_name or one.author
                marks.append(Mark(str(one.number), one.start, one.end, colour, name, one.comment))
        return marks
