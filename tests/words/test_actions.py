"""The labels of actions: one for every key, with what it wants filled in."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from qualcase.words import Message, say
from qualcase.words.actions import _MANY, _ONE, action_label, redo_label, undo_label

if TYPE_CHECKING:
    from pathlib import Path


def test_a_label_with_its_values() -> None:
    label = action_label("coding.add", {"code": "Aftaler", "source": "K03"})
    assert say(label) == "Coded “Aftaler” in K03"


@pytest.mark.parametrize(
    ("key", "values", "expected"),
    [
        ("frame.add", {"name": "K03", "kind": "case"}, "Added case K03"),
        ("frame.add", {"name": "K03", "kind": "thing"}, "Added K03"),
        ("frame.add", {"name": "K03"}, "Added K03"),
        ("coding.set", {"code": "A", "source": "S", "field": "rating"}, "Rated a passage of “A” in S"),
        ("coding.set", {"code": "A", "source": "S", "field": "end"}, "Changed a passage of “A” in S"),
        ("status.set", {"coder": "Mette", "source": "S", "state": "done"}, "Mette is done with S"),
    ],
)
def test_the_more_exact_label_is_taken(key: str, values: dict[str, str], expected: str) -> None:
    assert say(action_label(key, values)) == expected


@pytest.mark.parametrize(("n", "expected"), [(1, "Coded 1 passage"), (2, "Coded 2 passages"), (0, "Coded 0 passages")])
def test_labels_with_a_count(n: int, expected: str) -> None:
    assert say(action_label("coding.add_many", {"n": n})) == expected


@pytest.mark.parametrize("key", [*_ONE, *_MANY])
def test_every_label_can_be_said_without_its_values(key: str) -> None:
    said = say(action_label(key, {}))
    assert said
    assert "{" not in said


def test_an_unknown_key_is_its_own_wording() -> None:
    assert say(action_label("something.new", {"x": 1})) == "something.new"


def test_undo_and_redo_name_what_they_do() -> None:
    label = Message("Coded {n}", values={"n": 1})
    assert say(undo_label(label)) == "Undid: Coded 1"
    assert say(redo_label(label)) == "Did again: Coded 1"


def test_every_action_of_a_study_has_a_label(root: Path) -> None:
    """The keys that the code hands to `act`."""
    used = set()
    for path in (root / "qualcase" / "study").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "act":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    used.add(first.value)
    assert len(used) > 10
    assert used - set(_ONE) - set(_MANY) == set()
