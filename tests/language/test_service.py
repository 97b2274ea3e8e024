"""The process behind `Language`: started late, asked again after a crash, ended with the program."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.errors import Cancelled, UserError
from qualcase.language.service import Language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def running() -> list[str]:
    """The processes that were started from here and are there still, as zombies too."""
    return [one.name for one in multiprocessing.active_children()]


@pytest.fixture
def language() -> Iterator[Language]:
    """A service of its own, with no process left behind."""
    made = Language()
    yield made
    made.close()
    assert running() == []


def test_sentences_need_no_process(language: Language) -> None:
    assert language.sentences("Ja. Nej.", "da") == ((0, 3), (4, 8))
    assert language.process.pid is None


def test_base_forms_are_asked_for_once(language: Language) -> None:
    assert language.lemmas(["Kommunerne", "gik"], "da") == {"Kommunerne": "kommune", "gik": "gå"}
    language.close()
    assert language.lemmas(["gik"], "da") == {"gik": "gå"}
    assert language.process.pid is None


def test_it_comes_back_after_a_crash(language: Language) -> None:
    language.lemmas(["gik"], "da")
    before = language.process.pid
    assert before is not None
    os.kill(before, signal.SIGTERM)
    assert language.lemmas(["kommunen"], "da") == {"kommunen": "kommune"}
    assert language.process.pid not in (None, before)
    assert len(running()) == 1


def test_a_second_crash_is_said(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: Any) -> None:
        raise EOFError

    monkeypatch.setattr(language.process, "_ask", gone)
    with pytest.raises(UserError):
        language.lemmas(["gik"], "da")


def test_what_takes_too_long_is_ended(language: Language) -> None:
    language.lemmas(["gik"], "da")
    with pytest.raises(UserError, match="longer"):
        language.process.ask("lemmas", [f"ord{number}æøå" * 30 for number in range(60_000)], "da", longest=0.05)
    assert language.process.pid is None
    assert language.lemmas(["kommunen"], "da") == {"kommunen": "kommune"}


def test_cancelling_ends_it_at_once(language: Language) -> None:
    def cancel(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    language.lemmas(["gik"], "da")
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        language.lemmas((f"ord{number}æøå" * 30 for number in range(100_000)), "da", progress=cancel)
    assert time.monotonic() - begin < 5
    assert language.process.pid is None


def test_our_own_errors_come_over_with_their_trace(language: Language) -> None:
    with pytest.raises(RuntimeError, match="KeyError"):
        language.process.ask("nonsense")
    assert language.lemmas(["gik"], "da") == {"gik": "gå"}


def test_many_threads_may_ask(language: Language) -> None:
    found: list[dict[str, str]] = []
    threads = [
        threading.Thread(target=lambda number=number: found.append(language.lemmas([f"kommune{number}"], "da")))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(word for one in found for word in one) == [f"kommune{number}" for number in range(8)]


SCRIPT = """
from qualcase.language.service import shared_language
print("ran")
print(shared_language().lemmas(["gik"], "da"))
"""


@pytest.mark.parametrize("by", ["file", "stdin"])
def test_a_script_without_a_guard_runs_once_and_leaves_no_process(by: str, tmp_path: Path, root: Path) -> None:
    path = tmp_path / "script.py"
    path.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(path) if by == "file" else "-"]
    done = subprocess.run(
        command, input=SCRIPT, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(root)}
    )
    assert done.stderr == ""
    assert done.stdout == "ran\n{'gik': 'gå'}\n"


def test_it_ends_when_the_program_is_killed(root: Path) -> None:
    """Both write to one pipe, which is at its end only when both are gone."""
    code = f"{SCRIPT}import sys, time; sys.stdout.flush(); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], cwd=root, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stdout.readline() == "ran\n"
        assert program.stdout.readline() == "{'gik': 'gå'}\n"
        begin = time.monotonic()
        program.kill()
        assert program.stdout.read() == ""
    assert time.monotonic() - begin < 30


def test_the_process_loads_neither_the_window_nor_the_database() -> None:
    code = "import sys, qualcase.language.worker as w; w.ANSWERS['lemmas'](['gik'], 'da'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"PySide6", "sqlalchemy", "spacy", "numpy"}


def test_a_pipeline_that_is_installed_finds_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that says it is a pipeline, as `pip` would have put it there."""
    (tmp_path / "da_test_names").mkdir()
    (tmp_path / "da_test_names" / "__init__.py").write_text(
        "import spacy\n"
        "def load(**_):\n"
        "    made = spacy.blank('da')\n"
        "    made.add_pipe('entity_ruler').add_patterns([{'label': 'PER', 'pattern': 'Birkholt'}])\n"
        "    return made\n",
        encoding="utf-8",
    )
    told = tmp_path / "da_test_names-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: da-test-names\nVersion: 1.0\n", encoding="utf-8")
    (told / "entry_points.txt").write_text("[spacy_models]\nda_test_names = da_test_names\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    made = Language()
    try:
        assert made.pipelines(["da", "nb"]) == {"da": "da_test_names"}
        found = made.entities(["Så sagde Birkholt nej.", "Ingen."], "da")
        assert [[one.form for one in names] for names in found] == [["Birkholt"], []]
        assert made.entities(["Birkholt"], "nb") == ((),)
    finally:
        made.close()
