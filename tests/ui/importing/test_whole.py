"""What an import needs besides its files: waves, plans, decisions about passages, and tables that belong elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from qualcase.coding.bundle import TableKind
from qualcase.ui.importing.columns import Column
from qualcase.ui.importing.model import QUIET_ROLE
from qualcase.ui.importing.rows import Reason, Twin, Verdict
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import source_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session
    from qualcase.ui.importing.page import ImportPage

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton
NAME = "K01_2017_interview_leder"
NEW = "I: Og nu?\nIP: Det er en helt anden snak, og den holder.\nI: Tak for det.\nIP: Selv tak.\n"


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    made.resize(1300, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


def put(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def opened(screen: MaterialScreen, paths: list[Path], settled: Callable[[], None]) -> ImportPage:
    screen.take_files(paths)
    settled()
    return screen.import_page


def number_of(page: ImportPage, name: str) -> int:
    return next(at for at, row in enumerate(page.model.rows) if row.incoming.path.name.startswith(name))


def choose(page: ImportPage, number: int, settled: Callable[[], None]) -> None:
    page.table.choose([number])
    QApplication.processEvents()
    settled()
    QTest.qWait(80)


def deciding(page: ImportPage) -> bool:
    """Whether the step of decisions lies over the table; a call, since mypy holds on to what a property was."""
    return page.is_deciding


def test_one_undo_takes_wave_case_and_plan_back_with_the_files(
    screen: MaterialScreen, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    put(tmp_path / "ind", "a.txt", "I: Nå?\nIP: Ja, det går.\n")
    put(
        tmp_path / "ind",
        "plan.csv",
        "file;case;wave;kind;role;planned\na.txt;K31;2031;interview;;\n;K31;2031;observation;;ja\n;K01;2017;interview;leder;x\n",
    )
    page = opened(screen, [tmp_path / "ind"], settled)
    assert [page.model.text(at, Column.FILE) for at in range(3)] == ["a.txt", "planned", "planned: manager"]
    assert page.parts.import_button.text() == "Plan 1 source", "the others are of a wave that is not there"
    choose(page, 0, settled)
    QTest.mouseClick(page.preview.wave, LEFT)
    assert page.parts.import_button.text() == "Import 1 file"
    assert "New waves: 2031" in page.parts.summary.text()
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.judged(0)[0] is Verdict.REFUSED
    QTest.keyClick(page.table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    before, actions = session.study.frame(), len(session.study.history(50))
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    assert [one.name for one in session.study.waves.all()] == ["2015", "2017", "2031"]
    assert len(session.study.planned.all()) == 2
    assert page.receipt is not None
    assert "2 sources were planned." in page.receipt.text
    assert len(session.study.history(50)) == actions + 1
    session.study.undo()
    now = session.study.frame()
    assert (now.waves, now.cases, now.participants) == (before.waves, before.cases, before.participants)
    assert session.study.planned.all() == ()


def test_a_table_alone_plans(
    screen: MaterialScreen, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    table = put(tmp_path, "plan.csv", "case;wave;kind;planned\nK01;2017;observation;ja\nK01;;observation;nej\n")
    table.write_text(table.read_text("utf-8").replace("K01;;observation;nej\n", ""), encoding="utf-8")
    page = opened(screen, [table], settled)
    assert page.parts.import_button.text() == "Plan 1 source"
    page.model.set_text([0], Column.WAVE, "")
    assert page.model.judged(0)[1][0].reason is Reason.PLAN_LACKS
    page.model.set_text([0], Column.WAVE, "2015")
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    (planned,) = session.study.planned.all()
    assert planned.wave_id == session.study.waves.all()[0].id


def test_headings_are_strong_in_the_preview(
    screen: MaterialScreen, tmp_path: Path, settled: Callable[[], None]
) -> None:
    page = opened(screen, [put(tmp_path, "K01 2017 note.md", "# Om rollen 😀\n\nEn note om mere.\n")], settled)
    choose(page, 0, settled)
    view = page.preview.text
    cursor = view.textCursor()
    strong = []
    for position in range(1, view.document().characterCount()):
        cursor.setPosition(position)
        strong.append(cursor.charFormat().fontWeight() > 400)
    text = view.document().toPlainText()
    assert strong[: len("Om rollen ")] == [True] * len("Om rollen ")
    assert not any(strong[len(text.encode("utf-16-le")) // 2 - len("En note om mere.") :])


def test_the_site_of_the_case_stands_there_quietly(
    screen: MaterialScreen, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    case = next(one for one in session.study.cases.all() if one.site_id)
    site = next(held.name for held in session.study.sites.all() if held.id == case.site_id)
    page = opened(screen, [put(tmp_path, "x.txt", "En note om mere.")], settled)
    page.model.set_text([0], Column.CASE, case.name)
    index = page.model.index(0, Column.SITE)
    assert (index.data(), index.data(Qt.ItemDataRole.EditRole), index.data(QUIET_ROLE)) == (site, "", True)
    page.model.set_text([0], Column.SITE, "Et andet sted")
    assert (index.data(), index.data(QUIET_ROLE)) == ("Et andet sted", False)


def test_what_is_to_be_known_is_read_whole_at_its_width(
    screen: MaterialScreen, tmp_path: Path, settled: Callable[[], None], qtbot: QtBot
) -> None:
    page = opened(screen, [put(tmp_path, "x.txt", "En note om mere."), put(tmp_path, "tom.docx", "")], settled)
    settled()
    table = page.table

    def is_read_whole() -> None:
        right = table.columnViewportPosition(Column.NOTES) + table.columnWidth(Column.NOTES)
        assert right <= table.viewport().width() or table.columnWidth(Column.NOTES) < 200
        needs = table.fontMetrics().horizontalAdvance(str(table.listing.index(0, Column.NOTES).data()))
        lines = -(-needs // (table.columnWidth(Column.NOTES) - 16))
        assert table.rowHeight(0) >= lines * table.fontMetrics().height()

    qtbot.waitUntil(is_read_whole)  # columns take their widths once the window has laid itself out


# --- passages of a corrected file


@pytest.fixture
def corrected(screen: MaterialScreen, session: Session, tmp_path: Path, settled: Callable[[], None]) -> ImportPage:
    """A file that leaves a coded passage uncertain, on its way in as a new version."""
    study = session.study
    one = source_named(study, NAME)
    coder = study.coders.ensure("Ditte")
    text = study.sources.text(one).text
    at = text.index("Nu har vi en aftale")
    code = study.codebook.tree.ordered[0]
    study.codings.add(one, at, at + len("Nu har vi en aftale"), code.id, coder.id)
    settled()
    table = put(tmp_path, "t.csv", f"file;version_of\nrettet.txt;{NAME}\n")
    return opened(screen, [put(tmp_path, "rettet.txt", NEW), table], settled)


def test_passages_are_decided_before_anything_is_written(
    corrected: ImportPage, session: Session, settled: Callable[[], None], qtbot: QtBot
) -> None:
    page, study = corrected, session.study
    one = source_named(study, NAME)
    qtbot.waitUntil(lambda: bool(page.model.waiting()))
    verdict, remarks = page.model.judged(0)
    assert (verdict, remarks[0].reason, remarks[0].count) == (Verdict.LOOK, Reason.DECIDE, 1)
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    assert deciding(page)
    assert len(study.versions.history(one)) == 1
    assert next(action.id for action in page.actions_here()) == "import.decided"
    step = page.step
    qtbot.waitUntil(lambda: bool(step.desk.summary.list.current_key()))
    QTest.keyClick(step.desk.summary.list, Qt.Key.Key_L)
    QTest.keyClick(step.desk.summary.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not deciding(page)
    assert page.model.waiting() == ()
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    assert study.sources.text(one).text == NEW
    assert [held.lost for held in study.versions.lost(one)] == ["Nu har vi en aftale"]
    study.undo()
    assert study.versions.lost(one) == ()
    assert len(study.versions.history(one)) == 1


def test_a_place_is_shown_by_hand_and_leaving_keeps_what_is_decided(
    corrected: ImportPage, session: Session, settled: Callable[[], None], qtbot: QtBot
) -> None:
    page = corrected
    qtbot.waitUntil(lambda: bool(page.model.waiting()))
    choose(page, 0, settled)
    assert page.preview.decide.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    assert deciding(page)
    desk = page.step.desk
    qtbot.waitUntil(lambda: bool(desk.summary.list.current_key()))
    start = NEW.index("en helt anden snak")
    desk.editor.select(start, start + len("en helt anden snak"))
    QTest.keyClick(desk.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    page.take_theme(DARK)
    QTest.keyClick(page.step, Qt.Key.Key_Escape)
    assert not deciding(page)
    assert page.model.waiting() == ()
    QTest.mouseClick(page.parts.import_button, LEFT)
    settled()
    one = source_named(session.study, NAME)
    assert "en helt anden snak" in [held.quote for held in session.study.codings.of_source(one)]


# --- tables


def test_tables_say_what_they_are_and_come_in_where_they_belong(
    screen: MaterialScreen, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    folder = tmp_path / "ind"
    put(folder, "note.txt", "En note om mere.")
    put(folder, "variabler.csv", "of,name,wave,variable,value\ncase,K01,2015,antal,18\n")
    put(folder, "hændelser.csv", "date,case,event\n2016-03-01,K01,Ny leder\n")
    put(folder, "svar.csv", "nr;case;Hvor tit?\nA1;K01;tit\nA2;K01;nu og da\n")
    page = opened(screen, [folder], settled)
    kinds = {row.incoming.path.name: row.incoming.table for row in page.model.rows}
    assert kinds == {
        "note.txt": None,
        "variabler.csv": TableKind.VARIABLES,
        "hændelser.csv": TableKind.EVENTS,
        "svar.csv": TableKind.QUESTIONNAIRE,
    }
    assert page.parts.import_button.text() == "Import 1 file"
    for name in ("variabler", "hændelser"):
        choose(page, number_of(page, name), settled)
        QTest.mouseClick(page.preview.elsewhere, LEFT)
        settled()
    assert [one.name for one in session.study.variables.all()] == ["antal"]
    assert [one.text for one in session.study.events.all()] == ["Ny leder"]
    assert [row.incoming.path.name for row in page.model.rows] == ["svar.csv", "note.txt"]
    choose(page, number_of(page, "svar"), settled)
    QTest.mouseClick(page.preview.elsewhere, LEFT, pos=QPoint(10, 5))
    settled()
    assert screen.questionnaire_page.isVisible()
    screen.questionnaire_page.leave()
    assert page.isVisible(), "the other files are still to do"


def test_what_is_proposed_is_saved_as_a_table(
    screen: MaterialScreen, tmp_path: Path, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(screen, [put(tmp_path, "K01_2017_note.txt", "En note om mere.")], settled)
    target = tmp_path / "ud.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(page.parts.save_button, LEFT)
    settled()
    assert "K01_2017_note.txt" in target.read_text("utf-8-sig")


def test_a_new_version_that_is_certain_waits_for_nobody(
    screen: MaterialScreen, session: Session, tmp_path: Path, settled: Callable[[], None], qtbot: QtBot
) -> None:
    one = source_named(session.study, NAME)
    text = session.study.sources.text(one).text
    page = opened(screen, [put(tmp_path, "rettet.txt", text + "I: Tak.\n")], settled)
    page.model.decide([0], Twin.VERSION)
    qtbot.waitUntil(lambda: page.plans.plan_of(page.model.rows[0]) is not None)
    assert page.model.waiting() == ()
    page.decide_next()
    assert not deciding(page)
