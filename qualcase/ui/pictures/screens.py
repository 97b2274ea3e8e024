"""Draws the main screens of a study to PNG files, for machines without a display and for the documentation."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import Thing
from qualcase.ui.pictures.stage import draw, settle, window_on
from qualcase.ui.pictures.worth import worth_seeing, worth_seeing_of_a_case
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codebook import Wordings
    from qualcase.coding.codings import Coding
    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window

_DOUBLED = 2
_ASKED_LATER = 6
"""Times to settle until figures that wait for a pause are there."""
_KEY = "study.names.age"
_SOUGHT = "aftale*"


def draw_screens(study_path: Path, folder: Path, *, dark: bool = False) -> list[Path]:
    """Show each workspace on something worth seeing; the files that were written.

    The user's own settings are neither read nor changed.
    """
    with window_on(study_path, dark=dark) as (window, session):
        written = []
        for room in rooms():
            window.go(worth_seeing(session.study, room))
            written += draw(window, folder / f"{room.value}.png")
        return written


def draw_more(study_path: Path, folder: Path, files: Sequence[Path]) -> list[Path]:
    """What the guide shows besides.

    Finding, memos, a case, a text while it is corrected, names to judge, `files` on their way in, and
    the start page.
    """
    with window_on(study_path) as (window, session):
        written = _draw_finding(window, session, folder)
        written += _draw_memos(window, session, folder / "memos.png")
        window.go(worth_seeing_of_a_case(session.study))
        written += draw(window, folder / "case.png")
        written += _draw_correcting(window, session, folder / "correcting.png")
        written += _draw_names(window, session, folder / "names.png")
        written += _draw_import(window, files, folder / "import.png")
        window.close_study()
        return written + draw(window, folder / "start.png")


def _draw_finding(window: Window, session: Session, folder: Path) -> list[Path]:
    """A search with some hits marked, and suggestions for the code with most passages."""
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.finding.state import Head

    window.go(worth_seeing(session.study, Room.CODE))
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, CodeScreen):
        return []
    finding = shown.findings
    finding.open(Head.SEARCH, _SOUGHT)
    settle(window)
    finding.finding.go_to_list()
    for _ in range(3):
        finding.finding.search.toggle(finding.finding.panel.list.current())
        finding.step(1)
    written = draw(window, folder / "finding.png")
    code_id = worth_seeing(session.study, Room.CODEBOOK).code_id
    finding.open(Head.SUGGEST, code_id=code_id or "")
    settle(window)
    finding.step(1)
    written += draw(window, folder / "suggest.png")
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
    settle(window)
    written = draw(window, target)
    study.undo()
    return written


def _draw_import(window: Window, files: Sequence[Path], target: Path) -> list[Path]:
    """Files on their way in, with the text in which most was recognised beside them."""
    from qualcase.ui.material.screen import MaterialScreen

    window.import_files(list(files))
    settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    if isinstance(shown, MaterialScreen):
        page = shown.import_page
        rows = page.model.rows
        page.table.choose([max(range(len(rows)), key=lambda one: len(rows[one].incoming.turns))])
        settle(window)  # the text is drawn a moment later
    return draw(window, target)


def _draw_correcting(window: Window, session: Session, target: Path) -> list[Path]:
    """A text with a few corrections, and what would become of its passages; nothing is saved."""
    from qualcase.ui.code.screen import CodeScreen

    place = worth_seeing(session.study, Room.CODE)
    window.go(Place(Room.CODE, source_id=place.source_id))
    settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, CodeScreen) or place.source_id is None:
        return []
    shown.corrections.correct()
    settle(window)
    desk = shown.corrections.desk
    for start, end, words in _corrections(session.study.codings.of_source(place.source_id)):
        desk.editor.replace(start, end, words)
    desk.settle()
    settle(window)
    bar = desk.editor.verticalScrollBar()
    bar.setValue(bar.value() - desk.editor.viewport().height() // 3)  # the correction made last stands at the top
    written = draw(window, target)
    desk.close()
    settle(window)
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
        with window_on(copy) as (window, session):
            study, me = session.study, session.study.frame().coders[0].id
            place = worth_seeing(study, Room.CODEBOOK)
            study.codebook.versions.freeze("2015", me)
            study.codebook.set(place.code_id or "", short=short, coder_id=me)
            window.go(place)
            shown = window.workspace.current if window.workspace is not None else None
            if not isinstance(shown, CodebookScreen):
                return []
            shown.over.open_versions()
            written = draw(window, folder / "codebook-versions.png")
            shown.over.leave()
            settle(window)
            shown.over.open_look()
            return written + draw(window, folder / "codebook-queue.png")


def draw_doubled(study_path: Path, folder: Path) -> list[Path]:
    """The workspace Code as a screen with twice as many dots an inch shows it."""
    with window_on(study_path) as (window, session):
        window.go(worth_seeing(session.study, Room.CODE))
        for _ in range(_ASKED_LATER):
            settle(window)
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
        settle(window)
        page.review_pane.show_all()
        for deed in (Deed.APPROVE, Deed.APPROVE, Deed.REJECT, Deed.APPROVE):
            page.review_pane.judge(deed)
        settle(window)
        written = draw(window, target)
        page.holder.close()
        settle(window)
    return written
