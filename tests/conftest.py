"""What every test stands on: an offscreen Qt, one language, and a home folder of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.thorough import times

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

# All this must stand before Qt or the program is loaded, so it is done while pytest reads this file.
# Each worker process gets a home folder of its own; the programs that tests start inherit it.
_home = tempfile.TemporaryDirectory(prefix="qualcase-test-")
os.environ["QUALCASE_HOME"] = _home.name
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("QUALCASE_LANG", "LANGUAGE"):
    os.environ.pop(_name, None)

# A slow or busy machine is not a failure. In CI the same examples are tried each time.
settings.register_profile("local", deadline=None, max_examples=times(100))
settings.register_profile("ci", deadline=None, max_examples=times(100), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that takes the `shared` fixture carries the marker, and the other way round."""
    for item in items:
        fixtures: list[str] = getattr(item, "fixturenames", [])
        if "shared" in fixtures:
            item.add_marker("shared")
        elif item.get_closest_marker("shared"):
            fixtures.insert(0, "shared")


def pytest_unconfigure() -> None:
    """Take the home folder away again."""
    _home.cleanup()


pytest_plugins = ("tests.keys",)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files beside the project; where it is missing, the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the real files are not beside the project")
    return SHARED


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo study in a folder of its own; not to be changed."""
    from qualcase.study.demo import build_demo

    return build_demo(tmp_path_factory.mktemp("demo"))
