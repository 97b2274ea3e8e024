"""What a person says of the questions of a source, and how it is written: each word is one action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from qualcase.coding.guide import Asked, How
from qualcase.ui.base.place import Place, Room
from qualcase.ui.guide.state import next_waiting, read_queue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.guide import AskingTurn
    from qualcase.ui.base.session import Session
    from qualcase.ui.guide.state import Confirming, ConfirmRow, Waiting

translate = QCoreApplication.translate


class ConfirmView(Protocol):
    """What is shown while questions are confirmed."""

    @property
    def source_id(self) -> str | None:
        """The source that is shown, or is about to be."""

    @property
    def confirming(self) -> Confirming | None:
        """The source of which keys speak; none while another one is on its way."""

    @property
    def row(self) -> ConfirmRow | None:
        """The question that is meant."""

    @property
    def turn(self) -> AskingTurn | None:
        """The interviewer's turn that is chosen."""

    def take_said(self, said: Asked) -> None:
        """Show what was said before it is written, and go on to the next question."""

    def take_asked(self) -> None:
        """Show what is written now."""

    def show_source(self, source_id: str) -> None:
        """Go to another source."""

    def show_queue(self, queue: tuple[Waiting, ...]) -> None:
        """Show what waits."""


class ConfirmDeeds:
    """Writes in the background, one word after the other, so that keys may come as fast as they like."""

    def __init__(self, session: Session, view: ConfirmView) -> None:
        """Speak of what the view shows."""
        self._session, self._view = session, view
        self._unwritten: dict[tuple[str, str], Asked] = {}
        """What was said of questions (source, question) and is still being written."""

    def with_unwritten(self, source_id: str, asked: Iterable[Asked]) -> tuple[Asked, ...]:
        """What is known of a source with what is still being written."""
        held = {one.question_id: one for one in asked}
        held.update({question: one for (source, question), one in self._unwritten.items() if source == source_id})
        return tuple(held.values())

    def put(self) -> None:
        """The question was put in the chosen turn; at the proposed words where these are in it."""
        row, turn, source_id = self._view.row, self._view.turn, self._source_id()
        if row is None or source_id is None:
            return
        start, end = (turn.start, turn.end) if turn is not None else (None, None)
        said = Asked("", source_id, row.question.id, put=True, start=start, end=end)
        match = row.match
        if match is not None and turn is not None and turn.start <= match.start < turn.end:
            said = Asked(
                "", source_id, row.question.id, True, How.MATCHED, None, None, match.score, match.start, match.end
            )
        self._say(said, row)

    def not_put(self) -> None:
        """The question was not put in this source."""
        row, source_id = self._view.row, self._source_id()
        if row is not None and source_id is not None:
            self._say(Asked("", source_id, row.question.id, put=False), row)

    def take_back(self) -> None:
        """Nothing is known of the question any more."""
        row, source_id, study = self._view.row, self._source_id(), self._session.study
        name = self._session.coder_name
        if row is not None and row.asked is not None and source_id is not None:
            question_id = row.question.id
            self._session.write(
                lambda: study.asked.set(source_id, question_id, None, study.coders.ensure(name).id),
                lambda _: self._view.take_asked(),
            )

    def deny_rest(self) -> None:
        """No question of which nothing is known yet was put."""
        found, study, name = self._view.confirming, self._session.study, self._session.coder_name
        source_id = self._source_id()
        if found is not None and found.waiting and source_id is not None:
            self._session.write(
                lambda: study.asked.deny_rest(source_id, study.coders.ensure(name).id), lambda _: self.next_source()
            )

    def forget(self) -> None:
        """Take back all that was said of the source's questions."""
        found, study, source_id = self._view.confirming, self._session.study, self._source_id()
        if found is not None and found.waiting < len(found.rows) and source_id is not None:
            self._session.write(lambda: study.asked.forget(source_id))

    def next_source(self) -> None:
        """The next source that waits."""
        study, chosen, here = self._session.study, self._session.filter, self._view.source_id

        def go(queue: tuple[Waiting, ...]) -> None:
            following = next_waiting(queue, here)
            if following is not None:
                self._view.show_source(following)
            else:
                self._view.show_queue(queue)

        # Behind what is still being written, in the same line.
        self._session.write(lambda: read_queue(study, chosen), go)

    def go_to_transcript(self) -> None:
        """The chosen turn in the transcript."""
        turn, found = self._view.turn, self._view.confirming
        if found is not None:
            start, end = (turn.start, turn.end) if turn is not None else (None, None)
            self._session.go(Place(Room.CODE, found.source.id, start, end))

    def _source_id(self) -> str | None:
        """The source, where something may be written of it."""
        found = self._view.confirming
        return found.source.id if found is not None and not self._session.study.read_only else None

    def _say(self, said: Asked, row: ConfirmRow) -> None:
        study, name, match = self._session.study, self._session.coder_name, row.match
        key = (said.source_id, said.question_id)
        self._unwritten[key] = said

        def work() -> None:
            coder_id = study.coders.ensure(name).id
            if said.how is How.MATCHED and match is not None:
                study.asked.confirm([match], coder_id)
                return
            place = (said.start, said.end) if said.start is not None and said.end is not None else None
            study.asked.set(*key, said.put, coder_id, place=place)

        def done(_: object) -> None:
            if self._unwritten.get(key) is said:
                del self._unwritten[key]
            self._view.take_asked()

        self._session.write(work, done, done)
        self._view.take_said(said)
