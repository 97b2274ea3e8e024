from __future__ import annotations

import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from qualcase.coding.analyses import AnalysisKind
from qualcase.coding.change_sheet import Decision, Heading
from qualcase.coding.excerpt_ids import Home, Labels, Standing, give
from qualcase.coding.ids import new_id
from qualcase.coding.orders import NamesOut, ReportKind
from qualcase.coding.people import Coder, CoderKind
from qualcase.errors import StudyFileError
from qualcase.store import schema
from qualcase.store.header import APPLICATION_ID
from qualcase.store.store import Store
from tests.store.making import add, info, raw

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.store.making import Sample

FILES = Path(__file__).with_name("files")


def refused(path: Path, sentence: str) -> None:
    """Opening is refused with the sentence, and nothing is touched."""
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    for words in ({}, {"read_only": True}, {"need_write": True}):
        with pytest.raises(StudyFileError) as error:
            Store.open(path, **words)
        assert str(error.value) == sentence
    assert {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    refused(tmp_path / "no.qualcase", f"There is no file {tmp_path / 'no.qualcase'}.")
    (tmp_path / "folder.qualcase").mkdir()
    refused(tmp_path / "folder.qualcase", "folder.qualcase is a folder, not a study.")


def _sqlite_of_others(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("CREATE TABLE code (id)")


def _ours_without_tables(path: Path) -> None:
    with raw(path) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA user_version=1")
        connection.execute("CREATE TABLE study (id)")


def _ours_without_version(path: Path) -> None:
    with raw(path) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("CREATE TABLE study (id)")


def _encrypted(path: Path) -> None:
    path.write_bytes(bytes(range(1, 256)) * 32)


@pytest.mark.parametrize(
    "make",
    [
        _sqlite_of_others,
        _ours_without_tables,
        _ours_without_version,
        _encrypted,
        lambda path: path.write_bytes(b"SQLite format 3\x00"),
        lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(5000)),
        lambda path: path.write_text("PK a text"),
    ],
)
def test_what_is_no_study_is_refused(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "a.qualcase")
    refused(tmp_path / "a.qualcase", "a.qualcase is no study of qualcase.")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.qualcase").touch()
    refused(tmp_path / "a.qualcase", "a.qualcase is empty, so it is no study.")


def test_a_truncated_study_is_refused(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 5000)
    refused(path, "study.qualcase is damaged: its end is missing. Go back to a backup.")


def test_a_newer_study_is_refused(path: Path) -> None:
    with raw(path) as connection:
        connection.execute(f"PRAGMA user_version={schema.FORMAT_VERSION + 1}")
    formats = f"(format {schema.FORMAT_VERSION + 1}, here {schema.FORMAT_VERSION})"
    sentence = f"study.qualcase was made with a newer version of qualcase {formats}. Install that one."
    refused(path, sentence)


@pytest.mark.parametrize(
    "code",
    [
        "ALTER TABLE coding RENAME COLUMN quote TO other",
        "DROP TABLE memo",
        "CREATE TRIGGER t AFTER INSERT ON coding BEGIN DELETE FROM source; END",
        "CREATE VIEW v AS SELECT * FROM coding",
    ],
)
def test_a_study_with_code_of_its_own_is_refused(path: Path, code: str) -> None:
    with raw(path) as connection:
        connection.execute(code)
    refused(path, "study.qualcase is no study of qualcase.")


def test_torn_pages_are_one_clear_sentence(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(StudyFileError, match="is damaged"):
        Store.open(path, read_only=True)


def test_a_torn_page_found_later_is_the_same_sentence(path: Path) -> None:
    with raw(path) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'coding'").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with Store.open(path) as store:
        with pytest.raises(StudyFileError, match="is damaged; nothing was changed"):
            store.read(lambda reading: reading.codings.all())
        assert [problem.kind for problem in store.check()] == ["damage"]


def test_a_refused_study_leaves_no_lock(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("DROP TABLE memo")
    with pytest.raises(StudyFileError):
        Store.open(path)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_folder_that_knows_no_locks_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(37, "no locks available")

    monkeypatch.setattr("qualcase.store.opening.StudyLock", no_locks)
    with Store.open(path) as store:
        assert str(store.why_read_only) == "The folder does not let a study be locked."
        assert store.read(lambda reading: reading.info()).title == "Fem betingelser"
    with pytest.raises(StudyFileError, match="cannot be written"):
        Store.open(path, need_write=True)


def test_a_full_disk_while_creating_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("qualcase.store.opening.perform", full)
    with pytest.raises(StudyFileError, match="The disk is full"):
        Store.create(tmp_path / "a.qualcase", info())
    assert list(tmp_path.iterdir()) == []


def test_what_an_interrupted_making_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".a.qualcase.new").write_text("half")
    Store.create(tmp_path / "a.qualcase", info()).close()
    assert [one.name for one in tmp_path.iterdir()] == ["a.qualcase"]


def test_odd_names_of_files_and_folders(tmp_path: Path, sample: Sample) -> None:
    folder = tmp_path / "på øen #1 100% ? & ä"
    folder.mkdir()
    path = folder / "min undersøgelse 😀 %20#.qualcase"
    with Store.create(path, info()) as store:
        store.act("source.import", {"n": 1}, sample.write)
        assert store.check() == ()
    with Store.open(path) as store:
        assert store.read(lambda reading: reading.codings.count()) == 1
    assert [one.name for one in folder.iterdir()] == [path.name]


def test_a_study_of_format_1_opens_and_goes_on(tmp_path: Path) -> None:
    """The promise to open every format begins with the first tagged release; until then this file may be made anew."""
    path = Path(shutil.copy(FILES / "format-1.qualcase", tmp_path / "study.qualcase"))
    with Store.open(path, need_write=True) as store:
        assert store.check() == ()
        assert store.read(lambda reading: reading.info()).title == "Format 1"
        (coding,) = store.read(lambda reading: reading.codings.all())
        assert coding.quote == "Vi mødes 😀 h"
        (version,) = store.read(lambda reading: reading.versions.all())
        assert version.turns[1].seconds == 1 / 3
        assert (version.why, coding.lost) == ("", None)
        assert store.read(lambda reading: reading.variables.all()) == ()
        assert store.can_undo() is None, "what came before another format cannot be undone"
        more = replace(coding, id=new_id(), note="more")
        add(store, more)
        assert store.read(lambda reading: reading.codings.count()) == 2
        store.undo()
        assert store.read(lambda reading: reading.codings.all()) == (coding,)
        assert store.check() == ()


def test_a_study_of_format_2_opens_and_goes_on(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILES / "format-2.qualcase", tmp_path / "study.qualcase"))
    with Store.open(path, need_write=True) as store:
        assert store.check() == ()
        assert store.read(lambda reading: reading.info()).title == "Format 2"
        values = store.read(lambda reading: reading.values.all())
        assert sorted(one.value for one in values) == ["12.5", "8", "kvinde"]
        (version,) = store.read(lambda reading: reading.versions.all())
        assert (version.why, version.made_by, version.headings) == ("import", None, ())
        (coding,) = store.read(lambda reading: reading.codings.all())
        (code,) = store.read(lambda reading: reading.codes.all())
        assert (coding.made_by, coding.under, code.revision, code.retired) == ("", 0, 0, False)
        assert store.read(lambda reading: reading.pins.all()) == ()
        assert store.can_undo() is None, "what came before another format cannot be undone"
        store.act("code.set", {}, lambda writing: writing.codes.update(replace(code, retired=True)))
        store.undo()
        assert store.read(lambda reading: reading.codes.all()) == (code,)
        assert store.check() == ()


def test_a_study_of_format_3_opens_and_goes_on(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILES / "format-3.qualcase", tmp_path / "study.qualcase"))
    with Store.open(path, need_write=True) as store:
        assert store.check() == ()
        assert store.read(lambda reading: reading.info()).title == "Format 3"
        (first, _) = sorted(store.read(lambda reading: reading.versions.all()), key=lambda one: -len(one.headings))
        (anna,) = store.read(lambda reading: reading.coders.all())
        assert (first.made_by, [heading.level for heading in first.headings]) == (anna.id, [1, 1])
        assert not anna.is_agreed
        codes = {code.name: code for code in store.read(lambda reading: reading.codes.all())}
        assert (codes["Ledelse"].revision, codes["Gammel"].retired) == (1, True)
        codings = store.read(lambda reading: reading.codings.all())
        assert sorted((one.quote, one.made_by, one.under) for one in codings) == [
            ("Aftalen holder.", "", 0),
            ("Dem ser vi ikke.", "", 0),
            ("Den hænger på døren.", "", 0),
            ("Nu kender de os.", "auto:search", 1),
            ("Vi har en aftale nu.", "", 0),
        ]
        (merge,) = store.read(lambda reading: reading.merges.of_codes([codes["Aftaler"].id]))
        assert (merge.path, merge.into_path, merge.codings) == ("Regler", "Aftaler", 1)
        assert [pin.kind for pin in store.read(lambda reading: reading.pins.all())] == ["good"]
        assert [one.note for one in store.read(lambda reading: reading.frozen.all())] == ["efter første møde"]
        assert [one.code_id for one in store.read(lambda reading: reading.rejections.all())] == [codes["Aftaler"].id]
        assert [one.key for one in store.read(lambda reading: reading.questions.all())] == ["Q01"]
        assert [one.reason for one in store.read(lambda reading: reading.absences.all())] == ["læst igen"]
        (summary,) = store.read(lambda reading: reading.summaries.all())
        assert (summary.text, len(summary.rests_on)) == ("Fra ingen aftale til en, der holder", 3)
        assert [one.name for one in store.read(lambda reading: reading.views.all())] == ["Aftaler"]
        newest = store.history(1)[0]
        assert (newest.kind, str(newest.label)) == ("barrier", f"Brought the study to format {schema.FORMAT_VERSION}")
        assert store.can_undo() is None
        store.act("coder.add", {}, lambda writing: writing.coders.insert(Coder("a" * 32, "", CoderKind.AGREED)))
        assert [one.is_agreed for one in store.read(lambda reading: reading.coders.all())] == [True, False]
        with pytest.raises(IntegrityError):
            store.act("coder.add", {}, lambda writing: writing.coders.insert(Coder("b" * 32, "", CoderKind.AGREED)))
        store.undo()
        assert store.read(lambda reading: reading.coders.all()) == (anna,)
        assert store.check() == ()


def test_the_same_study_may_be_opened_several_times_for_reading(path: Path, sample: Sample) -> None:
    with Store.open(path) as writer, Store.open(path, read_only=True) as one, Store.open(path, read_only=True) as two:
        add(writer, sample.make_coding())
        for store in (writer, one, two):
            assert store.read(lambda reading: reading.codings.count()) == 2


def test_a_study_of_format_4_opens_and_goes_on(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILES / "format-4.qualcase", tmp_path / "study.qualcase"))
    with Store.open(path, need_write=True) as store:
        assert store.check() == ()
        assert store.read(lambda reading: reading.info()).title == "Format 4"
        (tie,) = store.read(lambda reading: reading.joint_ties.all())
        codes = {one.id: one.name for one in store.read(lambda reading: reading.codes.all())}
        assert tie.code_id in codes
        (rating,) = store.read(lambda reading: reading.case_ratings.all())
        assert (rating.value, rating.reason, len(rating.anchors)) == (0.67, "aftalen står", 2)
        (step,) = store.read(lambda reading: reading.rating_steps.all())
        assert (step.value, step.text) == (0.33, "mest på papiret")
        (entry,) = store.read(lambda reading: reading.change_entries.all())
        assert (entry.heading, entry.decision, entry.text) == (Heading.TURNS, Decision.ACCEPTED, "fra én til flere")
        (claim,) = store.read(lambda reading: reading.claims.all())
        assert (claim.text, len(claim.evidence), len(claim.cells), len(claim.cases)) == ("Aftaler bærer", 2, 1, 1)
        (kept,) = store.read(lambda reading: reading.analyses.all())
        assert (kept.kind, kept.name) == (AnalysisKind.QCA, "Forankret")
        (drawn,) = store.read(lambda reading: reading.drift_items.all())
        assert drawn.start < drawn.end
        assert store.read(lambda reading: reading.info()).citation == ""
        assert store.read(lambda reading: reading.excerpt_labels()) == Labels()
        newest = store.history(1)[0]
        assert (newest.kind, str(newest.label)) == ("barrier", f"Brought the study to format {schema.FORMAT_VERSION}")
        assert store.can_undo() is None
        info = store.read(lambda reading: reading.info())
        store.act("study.set", {}, lambda writing: writing.set_info(replace(info, citation="{id}")))
        assert store.read(lambda reading: reading.info()).citation == "{id}"
        home = Home("", "")
        store.label_excerpts(
            (), lambda known, standing: give(known, standing, dict.fromkeys(sources(standing), (home, "ST-00")))
        )
        assert "ST-00-001" in store.read(lambda reading: reading.excerpt_labels()).labels
        store.undo()
        assert store.read(lambda reading: reading.info()) == info
        assert "ST-00-001" in store.read(lambda reading: reading.excerpt_labels()).labels
        assert store.check() == ()


def sources(standing: Sequence[Standing]) -> set[str]:
    return {one.spot.source_id for one in standing}


def test_a_study_of_format_5_opens_and_goes_on(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILES / "format-5.qualcase", tmp_path / "study.qualcase"))
    with Store.open(path, need_write=True) as store:
        assert store.check() == ()
        info = store.read(lambda reading: reading.info())
        assert (info.title, info.citation) == ("Format 5", "{id} · {role}, {case}, {wave}")
        assert store.read(lambda reading: reading.codings.count()) == 14
        recipes = store.read(lambda reading: reading.recipes.all())
        assert [(one.name, one.order.kind, one.suffix) for one in recipes] == [
            ("Roller til vejleder", ReportKind.EXCERPTS, ".docx"),
            ("Kodebog", ReportKind.CODEBOOK, ".xlsx"),
        ]
        assert (recipes[0].order.by, recipes[0].order.names) == (("case", "code"), NamesOut.REPLACED)
        codes = {one.id: one.name for one in store.read(lambda reading: reading.codes.all())}
        assert [codes[one] for one in recipes[0].order.filter.codes] == ["Roller"]
        labels = store.read(lambda reading: reading.excerpt_labels()).labels
        assert "K01-15-002" in labels
        store.undo()
        assert [one.name for one in store.read(lambda reading: reading.recipes.all())] == ["Roller til vejleder"]
        assert store.check() == ()
