"""Names out for good: no byte is left, a crash leaves the old or the new, and the study says so."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.sources import SourceKind
from qualcase.coding.summaries import What
from qualcase.coding.views import ViewSettings
from qualcase.errors import UndoRefusedError, UserError
from qualcase.study import Study
from tests.keys import PHRASE, memory_key
from tests.study.making import code_quote, incoming, participant, source
from tests.study.purging import traces

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study.pseudonyms import KeyFile

pytestmark = pytest.mark.usefixtures("own_home")

FORMS = ("Anna", "Bo", "Carl", "Dorthe", "Gunhild", "010190-1234")
LONG = "Gunhild Æbelø sagde, at det gik. CPR 010190-1234 stod der. " * 400
"""Longer than a page of the file, so that it lies on many."""


def _fill(study: Study, folder: Path) -> None:
    """Bring names to every place where they can stand."""
    placing = Placing(("K01",), "Nordby", "2017", SourceKind.OBSERVATION)
    study.sources.bring_in([incoming(study, folder, "Gunhild Æbelø.txt", LONG, placing)])
    code_quote(study, "Gunhild Æbelø", "Gunhild Æbelø sagde", "Roller", note="Gunhild igen")
    gone = code_quote(study, "Gunhild Æbelø", "Æbelø sagde, at", "Forankring")
    study.codings.remove([gone.id])
    study.cases.set(study.cases.all()[0].id, note="Gunhild er formand")
    study.labels.remember("Gunhild Æbelø", is_interviewer=True)
    study.labels.remember("Dorthe", is_interviewer=True)
    study.sources.set(source(study, "K01 start").id, note="Anna ringede")
    study.sources.set(source(study, "K01 start").id, note="")
    _write_findings(study)
    study.backup()


def _write_findings(study: Study) -> None:
    """A summary that rests on a passage with a name, a collection and a view that are called after somebody."""
    named = code_quote(study, "K01 senere", "Carl: Den blev", "Roller")
    stale = code_quote(study, "K01 senere", "Anna: Nu har vi", "Roller")
    cell = study.summaries.find_cell(case="K01", code="Roller", wave="2017")
    study.summaries.set(cell, "Gunhild Æbelø bærer det.", evidence=[named.id])
    study.codings.reshape(stale.id, stale.start, stale.end - len(" har vi"))
    held = study.collections.add("Gunhild", "Gunhild igen")
    study.collections.put_words(held.id, "Gunhild sagde det.")
    start = study.sources.text(source(study, "K01 start").id).text.index("Bo: Det er")
    study.collections.put_passage(held.id, source(study, "K01 start").id, start, start + 10)
    study.views.save("Gunhild Æbelø", ViewSettings())


def _replace_all(study: Study, key: KeyFile) -> None:
    hits = [hit for hit in study.pseudonyms.find(key.table).hits if any(form in hit.form for form in FORMS)]
    study.pseudonyms.approve(key, hits, everywhere=True)
    study.pseudonyms.apply(key)


@pytest.fixture
def key(study: Study, tmp_path: Path) -> KeyFile:
    """The key of the study, whose names have all been replaced."""
    _fill(study, tmp_path)
    held: KeyFile = memory_key(study)
    _replace_all(study, held)
    return held


def test_no_form_is_left_in_any_byte(study: Study, key: KeyFile) -> None:
    copy = study.path.with_name("before.qualcase")
    study.backup(copy)
    report = study.pseudonyms.final(key)
    assert (report.hidden, report.left, report.backups_left) == (0, (), ())
    assert not study.check()
    path = study.path
    study.close()
    assert traces(path, FORMS) == []
    assert {form for _, form in traces(copy, FORMS)} == set(FORMS)  # the search can find them


def test_everything_else_is_as_it_was(study: Study, key: KeyFile) -> None:
    before = study.excerpts()
    texts = {one.id: study.sources.text(one.id).text for one in study.sources.all()}
    actions = len(study.history())
    study.pseudonyms.final(key)
    assert study.excerpts() == before
    assert {one.id: study.sources.text(one.id).text for one in study.sources.all()} == texts
    assert len(study.history()) == actions + 1  # who did what, and when, stays
    with Study.open(study.path, read_only=True) as again:
        assert again.excerpts() == before


def test_it_cannot_be_undone_and_the_study_says_so(study: Study, key: KeyFile) -> None:
    assert study.pseudonyms.final_state() is None
    report = study.pseudonyms.final(key)
    assert study.can_undo() is None
    with pytest.raises(UndoRefusedError):
        study.undo()
    state = study.pseudonyms.final_state()
    assert state == report.state
    assert state is not None
    assert (state.complete, state.names_back) == (True, False)
    assert min(state.texts, state.originals, state.versions, state.journal_rows, state.backups) > 0


def test_who_has_the_key_can_put_the_names_back(study: Study, key: KeyFile) -> None:
    study.pseudonyms.final(key)
    study.pseudonyms.restore(key)
    assert study.sources.text(source(study, "Gunhild Æbelø").id).text == LONG
    assert participant(study, "Anna")
    assert not study.check()
    state = study.pseudonyms.final_state()
    assert state is not None
    assert state.names_back
    study.undo()  # texts stay in the file until they are purged
    assert study.pseudonyms.final_state().names_back  # type: ignore[union-attr]
    study.pseudonyms.final(key)
    assert not study.pseudonyms.final_state().names_back  # type: ignore[union-attr]


def test_what_was_left_is_told(study: Study, tmp_path: Path) -> None:
    _fill(study, tmp_path)
    key = memory_key(study)
    hits = [hit for hit in study.pseudonyms.find(key.table).hits if hit.form == "Anna"]
    study.pseudonyms.approve(key, hits[1:])
    study.pseudonyms.apply(key)
    report = study.pseudonyms.final(key)
    assert sum(one.n for one in report.left) == 1
    assert report.open_hits > 1
    assert report.hidden == 0


def test_it_is_refused_while_approved_names_stand(study: Study, tmp_path: Path) -> None:
    key = memory_key(study)
    with pytest.raises(UserError, match="holds no names"):
        study.pseudonyms.final(key)
    study.pseudonyms.approve(key, study.pseudonyms.find(key.table).hits[:1])
    with pytest.raises(UserError, match="still stand"):
        study.pseudonyms.final(key)


# --- crashes

_CHILD = """
import os, sys
from pathlib import Path
from tests.keys import MemoryKey
from qualcase.exchange import keyfile
from qualcase.study import Study
from qualcase.store import purging, sqlite
import json

path, key_file, stage = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
key = MemoryKey("")
key.table = keyfile._table(json.loads(key_file.read_text()))

def die(*_, **__):
    os._exit(9)

class Dying:
    def __init__(self, steps): self.left = steps
    def __call__(self):
        self.left -= 1
        if self.left < 0:
            os._exit(9)
        return 0

def vacuum(connection):
    sqlite._driver(connection).set_progress_handler(Dying(3), 200)
    sqlite._driver(connection).execute("VACUUM").close()

if stage == "journal": purging._clean_journal = die
if stage == "commit": purging._write_barrier = die
if stage == "swept": purging.empty_free_pages = die
if stage == "vacuum": purging.empty_free_pages = vacuum
if stage == "backups": purging._shred = die
if stage == "finish": purging.finish = die
with Study.open(path, need_write=True) as study:
    study.pseudonyms.final(key)
os._exit(0)
"""


@pytest.mark.parametrize("stage", ["journal", "commit", "swept", "vacuum", "backups", "finish"])
def test_a_crash_leaves_the_old_or_the_new(study: Study, key: KeyFile, tmp_path: Path, stage: str) -> None:
    import json

    from qualcase.exchange import keyfile

    kept = tmp_path / "table.json"
    kept.write_text(json.dumps(keyfile._shape(key.table)), encoding="utf-8")
    versions = {one.id: len(study.versions.history(one.id)) for one in study.sources.all()}
    path = study.path
    study.close()
    done = subprocess.run([sys.executable, "-c", _CHILD, str(path), str(kept), stage], check=False, timeout=120)
    assert done.returncode == 9
    with Study.open(path, need_write=True) as again:
        state = again.pseudonyms.final_state()
        now = {one.id: len(again.versions.history(one.id)) for one in again.sources.all()}
        if stage in ("journal", "commit"):
            assert state is None
            assert now == versions
            assert not again.check()
            assert again.undo()  # nothing of the history is lost
            again.redo()
        else:
            assert state is not None
            assert not state.complete
            assert set(now.values()) == {1}
            assert [one.kind for one in again.check()] == ["names"]
        assert again.pseudonyms.final(key).state.complete
        assert not again.check()
    kept.unlink()
    assert traces(path, FORMS) == []


def test_a_backup_that_will_not_go_is_told(study: Study, key: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    from qualcase.store import purging

    monkeypatch.setattr(purging, "_shred", lambda _: False)
    report = study.pseudonyms.final(key)
    assert report.backups_left
    assert not report.state.complete
    assert [one.kind for one in study.check()] == ["names"]


def test_a_full_disk_leaves_everything_as_it_was(study: Study, key: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    from qualcase.store import purging

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(purging, "_clean_journal", full)
    texts = study.history(1)
    with pytest.raises(OSError, match="No space"):
        study.pseudonyms.final(key)
    assert study.history(1) == texts
    assert study.pseudonyms.final_state() is None
    assert study.undo()


@pytest.mark.usefixtures("quick_keys")
def test_a_co_worker_puts_names_back_from_a_copy(study: Study, key: KeyFile, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    made = study.pseudonyms.create_key(tmp_path / "keys" / "names.age", PHRASE)
    made.save(key.table)
    study.pseudonyms.final(made)
    path = study.path
    study.close()
    (tmp_path / "other").mkdir()
    copy = tmp_path / "other" / "copy.qualcase"
    shutil.copy(path, copy)
    with Study.open(copy, need_write=True) as theirs:
        theirs.pseudonyms.restore(theirs.pseudonyms.open_key(made.path, PHRASE))
        assert theirs.sources.text(source(theirs, "Gunhild Æbelø").id).text == LONG


def test_a_summary_rests_on_the_same_passages_without_their_names(study: Study, key: KeyFile) -> None:
    cell = study.summaries.find_cell(case="K01", code="Roller", wave="2017")

    def told() -> list[tuple[What, bool]]:
        state = study.summaries.state(cell)
        assert state
        return [(one.what, bool(one.before)) for one in state.changes]

    assert told() == [(What.CHANGED, True)]
    study.undo()
    assert told() == [(What.MOVED, True)]
    study.redo()
    study.pseudonyms.final(key)
    assert told() == [(What.CHANGED, False)]
    (collection,) = study.collections.all()
    entries = study.collections.entries(collection.id)
    assert "Gunhild" not in f"{collection.name} {collection.note} {entries[0].text}"
    assert not entries[1].text.startswith("Bo:")
    assert "Gunhild" not in study.views.all()[0].name
