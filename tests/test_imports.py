"""Who may import whom: the contracts of `.importlinter`, and the rules that it has no words for."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

import grimp
import pytest
from importlinter.cli import lint_imports

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("PySide6", "shiboken6", "spacy", "docx", "scipy")
LIGHT = ("qualcase.cli", "qualcase.study", "qualcase.app.main")


def rooms(graph: grimp.ImportGraph, package: str) -> set[str]:
    """The folders below `package` that are screens of their own: one module decides, one shows."""
    folders = graph.find_children(package)
    return {folder for folder in folders if {f"{folder}.state", f"{folder}.screen"} <= graph.find_children(folder)}


def pages(graph: grimp.ImportGraph, package: str) -> set[str]:
    """The folders below `package` that show a page, which lies over a room."""
    folders = graph.find_children(package) - rooms(graph, package)
    return {folder for folder in folders if f"{folder}.page" in graph.find_children(folder)}


def imports_between_screens(graph: grimp.ImportGraph, package: str) -> set[tuple[str, str]]:
    """Importer and imported, for every import of one screen by another; a room may open the pages that lie over it."""
    found = set()
    over = pages(graph, package)
    apart = rooms(graph, package)
    for folder in over | apart:
        forbidden = (apart if folder in apart else over | apart) - {folder}
        for module in {folder} | graph.find_descendants(folder):
            for imported in graph.find_modules_directly_imported_by(module):
                if any(f"{imported}.".startswith(f"{other}.") for other in forbidden):
                    found.add((module, imported))
    return found


def states_with_qt(graph: grimp.ImportGraph, package: str) -> dict[str, tuple[str, ...]]:
    """The deciding modules that reach Qt, each with the way it takes."""
    if "PySide6" not in graph.modules:
        return {}
    chains = {
        folder: graph.find_shortest_chain(importer=f"{folder}.state", imported="PySide6")
        for folder in rooms(graph, package)
    }
    return {folder: chain for folder, chain in chains.items() if chain}


def test_contracts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # import-linter sets logging up anew, which would silence every logger that is there.
    with patch("importlinter.cli.logging_config.dictConfig"):
        status = lint_imports(config_filename=str(root / ".importlinter"), no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


def test_screens_keep_apart() -> None:
    graph = grimp.build_graph("qualcase", cache_dir=None)
    assert {"qualcase.ui.card", "qualcase.ui.questionnaire"} <= pages(graph, "qualcase.ui")
    assert imports_between_screens(graph, "qualcase.ui") == set()


def test_what_decides_in_a_screen_is_free_of_qt() -> None:
    graph = grimp.build_graph(
        "qualcase", cache_dir=None, include_external_packages=True, exclude_type_checking_imports=True
    )
    assert states_with_qt(graph, "qualcase.ui") == {}


def test_the_two_rules_above_see_a_breach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up program: `two` imports `one`, and `two` decides by way of Qt."""
    modules = {
        "sample_program/__init__.py": "",
        "sample_program/base/__init__.py": "",
        "sample_program/base/screen.py": "from PySide6 import QtWidgets",
        "sample_program/one/__init__.py": "",
        "sample_program/one/state.py": "import sample_program.base",
        "sample_program/one/screen.py": "from sample_program.base import screen",
        "sample_program/two/__init__.py": "",
        "sample_program/two/state.py": "from sample_program.base import screen",
        "sample_program/two/screen.py": "from sample_program.one import state\nfrom sample_program.over import page",
        "sample_program/over/__init__.py": "",
        "sample_program/over/page.py": "from sample_program.two import state",
    }
    for name, text in modules.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    graph = grimp.build_graph("sample_program", cache_dir=None, include_external_packages=True)
    assert rooms(graph, "sample_program") == {"sample_program.one", "sample_program.two"}
    assert pages(graph, "sample_program") == {"sample_program.over"}
    assert imports_between_screens(graph, "sample_program") == {
        ("sample_program.two.screen", "sample_program.one.state"),
        ("sample_program.over.page", "sample_program.two.state"),
    }
    assert set(states_with_qt(graph, "sample_program")) == {"sample_program.two"}


@pytest.mark.parametrize("name", [name for name in LIGHT if importlib.util.find_spec(name)])
def test_the_command_line_starts_without_what_is_slow_to_load(name: str) -> None:
    code = f"import sys, {name}; print(*sorted({{name.partition('.')[0] for name in sys.modules}} & set({HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""
