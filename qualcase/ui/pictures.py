"""Draws the main screens of a study to PNG files, for machines without a display and for the documentation."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QPixmap

from qualcase.coding.comparison import Mark
from qualcase.coding.memos import MemoTarget
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.services import Services
from qualcase.ui.base.session import CODER_KEY
from qualcase.ui.base.thing import Thing
from qualcase.ui.run import make_application, make_window, open_and_wait
from qualcase.ui.theme.theme import Mode
from qualcase.ui.window import first_steps_state
from qualcase.ui.window.painting import wait_for_paint
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.codebook import Wordings
    from qualcase.coding.codings import Coding
    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window

_SIZE = (1440, 900)
_DOUBLED = 2
_ASKED_LATER = 6
"""Times to settle until figures that wait for a pause are there."""
_BESIDE = QPoint(2000, 2000)
_SETTLING = 50
_PATIENCE = 400
_KEY = "study.names.age"
_SOUGHT = "aftale*"


def draw_screens(study_path: Path, folder: Path, *, dark: bool = False) -> list[Path]:
    """Show each workspace on something worth seeing; the files that were written.

    The user's own settings are neither read nor changed.
    """
    with _window_on(study_path, dark=dark) as (window, session):
        written = []
        for room in rooms():
            window.go(_worth_seeing(session.study, room))
            written += _draw(window, folder / f"{room.value}.png")
        return written


def draw_more(study_path: Path, folder: Path, files: Sequence[Path]) -> list[Path]:
    """What the guide shows besides.

    Side by side, finding, memos, a case, a text while it is corrected, names to judge, `files` on their way in, and
    the start page.
    """
    from qualcase.ui.compare.screen import CompareScreen

    with _window_on(study_path) as (window, session):
        window.go(_worth_seeing(session.study, Room.COMPARE))
        _settle(window)
        shown = window.workspace.current if window.workspace is not None else None
        if isinstance(shown, CompareScreen):
            shown.open_beside()
        written = _draw(window, folder / "side-by-side.png")
        written += _draw_finding(window, session, folder)
        written += _draw_memos(window, session, folder / "memos.png")
        window.go(_worth_seeing_of_a_case(session.study))
        written += _draw(window, folder / "case.png")
        written += _draw_correcting(window, session, folder / "correcting.png")
        written += _draw_names(window, session, folder / "names.png")
        written += _draw_import(window, files, folder / "import.png")
        window.close_study()
        return written + _draw(window, folder / "start.png")


def _draw_finding(window: Window, session: Session, folder: Path) -> list[Path]:
    """A search with some hits marked, and suggestions for the code with most passages."""
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.finding.state import Head

    window.go(_worth_seeing(session.study, Room.CODE))
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, CodeScreen):
        return []
    finding = shown.findings
    finding.open(Head.SEARCH, _SOUGHT)
    _settle(window)
    finding.finding.go_to_list()
    for _ in range(3):
        finding.finding.search.toggle(finding.finding.panel.list.current())
        finding.step(1)
    written = _draw(window, folder / "finding.png")
    code_id = _worth_seeing(session.study, Room.CODEBOOK).code_id
    finding.open(Head.SUGGEST, code_id=code_id or "")
    _settle(window)
    finding.step(1)
    written += _draw(window, folder / "suggest.png")
    finding.leave()
    return written


def _draw_memos(window: Window, session: Session, target: Path) -> list[Path]:
    """The list of memos on one that links to others, which it does only for the picture."""
    study = session.study
    held = next((one for one in study.memos.all() if one.target is MemoTarget.CASE), None)
    if held is None:
        return []
    links = [f"[[{one.words}]]" for typed in ("code:", "case:") for one in study.memos.proposals(typed)[2:3]]
    study.memos.write(held.target, held.target_id, f"{held.text}\n\n→ {', '.join(links)}", held.coder_id)
    window.go(Place(Room.MEMOS, memo=Thing(held.target, held.target_id).key))
    _settle(window)
    written = _draw(window, target)
    study.undo()
    return written


def _draw_import(window: Window, files: Sequence[Path], target: Path) -> list[Path]:
    """Files on their way in, with the text in which most was recognised beside them."""
    from qualcase.ui.material.screen import MaterialScreen

    window.import_files(list(files))
    _settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    if isinstance(shown, MaterialScreen):
        page = shown.import_page
        rows = page.model.rows
        page.table.choose([max(range(len(rows)), key=lambda one: len(rows[one].incoming.turns))])
        _settle(window)  # the text is drawn a moment later
    return _draw(window, target)


def _draw_correcting(window: Window, session: Session, target: Path) -> list[Path]:
    """A text with a few corrections, and what would become of its passages; nothing is saved."""
    from qualcase.ui.code.screen import CodeScreen

    place = _worth_seeing(session.study, Room.CODE)
    window.go(Place(Room.CODE, source_id=place.source_id))
    _settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, CodeScreen) or place.source_id is None:
        return []
    shown.corrections.correct()
    _settle(window)
    desk = shown.corrections.desk
    for start, end, words in _corrections(session.study.codings.of_source(place.source_id)):
        desk.editor.replace(start, end, words)
    desk.settle()
    _settle(window)
    bar = desk.editor.verticalScrollBar()
    bar.setValue(bar.value() - desk.editor.viewport().height() // 3)  # the correction made last stands at the top
    written = _draw(window, target)
    desk.close()
    _settle(window)
    return written


def _corrections(codings: Sequence[Coding]) -> list[tuple[int, int, str]]:
    """From the end to the beginning: a passage is taken out, one loses its edge, in one words are put in."""
    placed = sorted((one for one in codings if one.start < one.end), key=lambda one: (one.start, one.end))
    alone = [one for one in placed if not any(_overlap(one, other) for other in placed if other is not one)]
    found = []
    if len(alone) > 2:
        found = [(alone[-1].start, alone[-1].end, ""), (alone[-2].start - 4, alone[-2].start + 4, "")]
    if alone:
        middle = alone[0].quote.find(" ", (alone[0].end - alone[0].start) // 2)
        found += [(at, at, " [latter]") for at in (alone[0].start + middle,) if middle > 0]
    return found


def _overlap(one: Coding, other: Coding) -> bool:
    return one.start < other.end and other.start < one.end


def draw_growing_codebook(study_path: Path, folder: Path, short: Wordings) -> list[Path]:
    """The code with most passages with another short definition: the versions before and after, and what waits.

    This is done to a copy of the study.
    """
    from qualcase.ui.codebook.screen import CodebookScreen

    with tempfile.TemporaryDirectory() as elsewhere:
        copy = Path(shutil.copy(study_path, elsewhere))
        with _window_on(copy) as (window, session):
            study, me = session.study, session.study.frame().coders[0].id
            place = _worth_seeing(study, Room.CODEBOOK)
            study.codebook.versions.freeze("2015", me)
            study.codebook.set(place.code_id or "", short=short, coder_id=me)
            window.go(place)
            shown = window.workspace.current if window.workspace is not None else None
            if not isinstance(shown, CodebookScreen):
                return []
            shown.over.open_versions()
            written = _draw(window, folder / "codebook-versions.png")
            shown.over.leave()
            _settle(window)
            shown.over.open_look()
            return written + _draw(window, folder / "codebook-queue.png")


def draw_doubled(study_path: Path, folder: Path) -> list[Path]:
    """The workspace Code as a screen with twice as many dots an inch shows it."""
    with _window_on(study_path) as (window, session):
        window.go(_worth_seeing(session.study, Room.CODE))
        for _ in range(_ASKED_LATER):
            _settle(window)
        picture = QPixmap(window.size() * _DOUBLED)
        picture.setDevicePixelRatio(_DOUBLED)
        window.render(picture)
        target = folder / "code-200.png"
        return [target] if picture.save(str(target)) else []


def _draw_names(window: Window, session: Session, target: Path) -> list[Path]:
    """The review of names with some of them judged; the key is thrown away."""
    from qualcase.ui.material.screen import MaterialScreen
    from qualcase.ui.names.state import Deed

    window.go(Place(Room.MATERIAL, page=Page.NAMES))
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, MaterialScreen):
        return []
    page = shown.names_page
    with tempfile.TemporaryDirectory() as elsewhere:
        key = session.study.pseudonyms.create_key(Path(elsewhere) / _KEY, "only for a picture")
        page.holder.hold(key)
        _settle(window)
        page.review_pane.show_all()
        for deed in (Deed.APPROVE, Deed.APPROVE, Deed.REJECT, Deed.APPROVE):
            page.review_pane.judge(deed)
        _settle(window)
        written = _draw(window, target)
        page.holder.close()
        _settle(window)
    return written


@contextmanager
def _window_on(study_path: Path, *, dark: bool = False) -> Iterator[tuple[Window, Session]]:
    """A window of its own on the study, with settings that nobody keeps."""
    app = make_application(offscreen=True)
    if app.platformName() == "offscreen":
        QCursor.setPos(_BESIDE)  # else it would rest on the rail
    with tempfile.TemporaryDirectory() as private:
        settings = Settings(Path(private) / "settings.json")
        settings.set("theme", (Mode.DARK if dark else Mode.LIGHT).value)
        first_steps_state.put_away(settings)
        window = make_window(Services.none(), settings)
        try:
            yield window, _opened(window, study_path)
        finally:
            window.close()
            window.deleteLater()


def _opened(window: Window, study_path: Path) -> Session:
    window.resize(*_SIZE)
    window.show()
    wait_for_paint(window)
    trouble = open_and_wait(window, study_path)
    if window.session is None:
        raise UserError("The screens could not be drawn: {why}", why=trouble)
    window.show_icons()
    coders = window.session.study.frame().coders
    if coders:
        window.settings.set(CODER_KEY, coders[0].name)
    window.coder_strip.hide()
    return window.session


def _draw(window: Window, target: Path) -> list[Path]:
    """The file, if it was written."""
    _settle(window)
    target.parent.mkdir(parents=True, exist_ok=True)
    return [target] if window.grab().save(str(target)) else []


def _worth_seeing(study: Study, room: Room) -> Place:
    """A source with many passages and one of them, a code with many uses, a cell that turned."""
    if room is Room.COMPARE:
        code_id, case_id = _turned_cell(study)
        return Place(room, code_id=code_id, case_id=case_id)
    if room is Room.CODEBOOK:
        uses = study.codebook.uses()
        below = [code.id for code in study.frame().tree.ordered if code.parent_id]
        return Place(room, code_id=max(below, key=lambda one: uses.get(one, 0), default=None))
    progress = study.progress()
    speech = [one for one in study.sources.all() if one.kind is SourceKind.INTERVIEW] or list(study.sources.all())
    best = max(speech, key=lambda one: progress[one.id].codings if one.id in progress else 0, default=None)
    if room is Room.MATERIAL or best is None:
        return Place(room, source_id=best.id if best else None)
    coding = _full_passage(study.codings.of_source(best.id))
    return Place(room, source_id=best.id, coding_id=coding.id if coding is not None else None)


def _worth_seeing_of_a_case(study: Study) -> Place:
    """The page of the first case in which something happened."""
    with_events = {event.case_id for event in study.events.all()}
    cases = sorted(study.frame().cases, key=lambda one: one.id not in with_events)
    return Place(Room.MATERIAL, case_id=cases[0].id if cases else None, page=Page.CARD if cases else None)


def _full_passage(codings: Sequence[Coding]) -> Coding | None:
    """The passage under which most is coded, rated where there is such a one; the first of them in the text."""

    def weight(one: Coding) -> tuple[int, bool, int]:
        beside = sum(other.start < one.end and one.start < other.end for other in codings)
        return beside, one.rating is not None, -one.start

    return max(codings, key=weight, default=None)


def _turned_cell(study: Study) -> tuple[str | None, str | None]:
    """Code and case of the cell that turned, or changed at all, with most passages in both waves."""
    shown = study.compare()
    codes_above = {row.parent_id for row in shown.rows}
    best: tuple[tuple[bool, bool, int], tuple[str | None, str | None]] = (False, False, 0), (None, None)
    for row, code in enumerate(shown.rows):
        for column, case in enumerate(shown.columns):
            mark = shown.mark_at(row, column)
            if mark in (None, Mark.NOT_COMPARABLE, Mark.SAME):
                continue
            both = min(int(shown.codings[row, column, split]) for split in shown.change or (0,))
            best = max(best, ((mark is Mark.TURNED, code.id not in codes_above, both), (code.id, case.id)), key=_first)
    return best[1]


def _first(pair: tuple[tuple[bool, bool, int], object]) -> tuple[bool, bool, int]:
    return pair[0]


def _settle(window: Window) -> None:
    """Wait until nothing is being read, and what was read is painted."""
    for _ in range(_PATIENCE):
        loop = QEventLoop()
        QTimer.singleShot(_SETTLING, loop, loop.quit)
        loop.exec()
        if window.session is None or not window.session.is_busy:
            break
    screen = window.workspace.current if window.workspace is not None else window.start
    if screen is not None:
        wait_for_paint(screen)
