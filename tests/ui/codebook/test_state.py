from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.codebook import Code
from qualcase.coding.tree import CodeTree
from qualcase.ui.codebook.state import Landing, fits, landing, next_to, reworded, step, total_uses

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def tree() -> CodeTree:
    """Codes a (b (c), d), e."""
    return CodeTree(
        [
            Code("a", "Forankring", names={"en": "Anchoring"}, key="F"),
            Code("b", "Aftaler", "a", 0),
            Code("c", "Mundtlige", "b", 0),
            Code("d", "Båret af én", "a", 1, key="FB"),
            Code("e", "Roller", position=1),
        ]
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [("forank", "abcd"), ("anch", "a"), ("fb", "d"), ("mundt aft", "c"), ("", "abcde"), ("xyz", "")],
)
def test_codes_are_found_by_path_names_and_key(tree: CodeTree, typed: str, found: str) -> None:
    assert "".join(code.id for code in tree.ordered if fits(code, tree, typed)) == found


@pytest.mark.parametrize(
    ("code", "parent", "row", "lands"),
    [
        ("e", "a", -1, Landing("a", 2)),
        ("e", "a", 0, Landing("a", 0)),
        ("b", "a", 2, Landing("a", 1)),
        ("d", "a", 0, Landing("a", 0)),
        ("b", None, -1, Landing(None, 2)),
        ("b", "a", 0, None),
        ("b", "a", 1, None),
        ("a", "c", -1, None),
        ("a", "a", 0, None),
    ],
)
def test_where_a_dropped_code_lands(
    tree: CodeTree, code: str, parent: str | None, row: int, lands: Landing | None
) -> None:
    assert landing(tree, code, parent, row) == lands


@pytest.mark.parametrize(
    ("move", "lands"),
    [
        (lambda tree: step(tree, "b", down=1), Landing("a", 1)),
        (lambda tree: step(tree, "b", down=-1), None),
        (lambda tree: step(tree, "e", down=1), None),
        (lambda tree: step(tree, "d", right=1), Landing("b", 1)),
        (lambda tree: step(tree, "a", right=1), None),
        (lambda tree: step(tree, "c", right=-1), Landing("a", 1)),
        (lambda tree: step(tree, "b", right=-1), Landing(None, 1)),
        (lambda tree: step(tree, "e", right=-1), None),
    ],
)
def test_a_step_by_key(tree: CodeTree, move: Callable[[CodeTree], Landing | None], lands: Landing | None) -> None:
    assert move(tree) == lands


def test_what_is_selected_when_a_code_goes(tree: CodeTree) -> None:
    assert [next_to(tree, one) for one in "abcde"] == ["e", "d", "b", "b", "a"]
    assert next_to(CodeTree([Code("x", "X")]), "x") is None


def test_uses_are_counted_with_what_lies_below(tree: CodeTree) -> None:
    uses = {"a": 1, "b": 2, "c": 4, "e": 8}
    assert [total_uses(tree, uses, one) for one in "abcde"] == [7, 6, 4, 0, 8]


def test_one_wording_is_changed() -> None:
    assert reworded({"da": "a", "en": "b"}, "da", "c") == {"da": "c", "en": "b"}
    assert reworded({"da": "a"}, "da", "") == {}
