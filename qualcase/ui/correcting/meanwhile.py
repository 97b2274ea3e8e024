"""What others do while a text is corrected: the person's work is carried along, and they decide where both wrote."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.coding.catching_up import catch_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.text.merging import Clash
    from qualcase.ui.correcting.desk import Desk
    from qualcase.ui.correcting.work import Given

translate = QCoreApplication.translate
_SHOWN = 60
"""So many characters of a place are told in a question."""


class Meanwhile(QObject):
    """Keeps the work at the desk in step with the study."""

    def __init__(self, desk: Desk, give: Callable[[str], Given]) -> None:
        """`give` tells how the screen around shows a source."""
        super().__init__(desk)
        self._desk, self._give = desk, give

    def take_changes(self, changes: Changes) -> None:
        """Somebody did something: the text that is written in may be another one, or other passages coded in it."""
        desk, work = self._desk, self._desk.work
        if work is None or work.saving or not changes.touches("source", "coding", "text_version", "speaker", "code"):
            return
        source = next((one for one in desk.session.study.sources.all() if one.id == work.given.source_id), None)
        if source is None:
            desk.close()
            desk.session.say(translate("Correcting", "The source was removed, so it is not corrected any more."))
            return
        was, work.outdated = work.outdated, source.version_id != work.version_id
        if work.outdated and work.manuscript is not None:
            self.say_outdated()
            return
        if was and work.manuscript is not None:
            desk.pane.strip.hide()
        work.given = self._give(work.given.source_id)
        desk.settle()

    def say_outdated(self) -> None:
        """Say that the text is another one by now, and what can be done."""
        words = translate(
            "Correcting",
            "The text was changed elsewhere meanwhile. Nothing of it is overwritten: your changes can be carried onto "
            "the new text, and you decide where both changed the same place.",
        )
        leave, carry = translate("Correcting", "Leave"), translate("Correcting", "Carry my changes over (Ctrl+S)")
        self._desk.pane.strip.ask(words, [(leave, self._desk.leave), (carry, self.carry)], takes_keyboard=False)

    def carry(self) -> None:
        """Put the person's changes onto the text as it is saved now. They are still not saved; undo leads back."""
        desk, work = self._desk, self._desk.work
        if work is None or work.manuscript is None or not work.outdated:
            return
        manuscript, editor = work.manuscript, desk.editor
        now = desk.session.study.versions.draft(work.given.source_id)
        caught = catch_up(manuscript.first, manuscript.draft, now)
        manuscript.carry(caught, now)
        work.moved(caught.script)
        work.outdated = False
        work.clashes = [*work.clashes, *caught.clashes]
        work.given = self._give(work.given.source_id)
        editor.show_text(work.sheet_meanwhile(), caught.script)
        editor.take_turns(work.sheet())
        desk.pane.strip.hide()
        desk.settle()
        if not self.ask():
            desk.session.say(translate("Correcting", "Your changes stand in the new text. They are not saved yet."))
            editor.setFocus()

    def ask(self) -> bool:
        """Ask about the next place that both changed; False where there is none."""
        desk, work = self._desk, self._desk.work
        if work is None or not work.clashes:
            return False
        one = min(work.clashes, key=lambda clash: clash.start)
        desk.editor.select(one.start, one.end)
        desk.editor.bring_into_sight(one.start, one.end)
        words = translate(
            "Correcting",
            "Both changed this place ({n} to decide). It read “{was}”. You wrote “{mine}”, meanwhile it became "
            "“{theirs}”.",
        )
        told = {"was": one.was, "mine": work.text_at(one), "theirs": one.theirs}
        shown = words.format(n=len(work.clashes), **{name: _short(text) for name, text in told.items()})
        answers = [
            (translate("Correcting", "Take the other one"), partial(self._settle, one, both=False)),
            (translate("Correcting", "Both, mine first"), partial(self._settle, one, both=True)),
            (translate("Correcting", "Keep mine"), partial(self._keep, one)),
        ]
        desk.pane.strip.ask(shown, answers)
        return True

    def next_clash(self) -> None:
        """Go to the next place that both changed."""
        if not self.ask():
            self._desk.session.say(translate("Correcting", "There is no place that both changed."))

    def _settle(self, asked: Clash, *, both: bool) -> None:
        clash = self._taken(asked)
        if clash is not None and self._desk.work is not None:
            mine = self._desk.work.text_at(clash)
            between = " " if mine and not mine[-1].isspace() and not clash.theirs[:1].isspace() else ""
            words = f"{mine}{between}{clash.theirs}" if both else clash.theirs
            self._desk.editor.replace(clash.start, clash.end, words)
        self._go_on()

    def _keep(self, asked: Clash) -> None:
        self._taken(asked)
        self._go_on()

    def _taken(self, asked: Clash) -> Clash | None:
        """The place that was asked about, off the list; it may have moved since."""
        clashes = self._desk.work.clashes if self._desk.work is not None else []
        found = next((one for one in clashes if one[2:] == asked[2:]), None)
        if found is not None:
            clashes.remove(found)
        return found

    def _go_on(self) -> None:
        if not self.ask():
            self._desk.pane.strip.hide()
            self._desk.editor.setFocus()


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
