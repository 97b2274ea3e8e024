"""The code tree: paths and their escapes, order, and what a damaged tree must not break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.codebook import Code, wording
from qualcase.coding.tree import CodeTree, join_path, split_path

names = st.text(st.sampled_from("ab /\\ÆøÅ🙂.") | st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(
    lambda name: " ".join(name.split())
)


def code(one_id: str, name: str, parent: str | None = None, position: int = 0) -> Code:
    return Code(one_id, name, parent, position)


def sample() -> CodeTree:
    return CodeTree(
        [
            code("aft", "Aftaler", "for", 1),
            code("syn", "Synlighed", None, 0),
            code("for", "Forankring", None, 1),
            code("abn", "Åbenhed", "for", 0),
            code("skr", "Mundtlige/skriftlige", "aft", 0),
        ]
    )


# --- paths


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("Forankring", ("Forankring",)),
        ("Forankring/Aftaler", ("Forankring", "Aftaler")),
        (r"Mundtlige\/skriftlige", ("Mundtlige/skriftlige",)),
        (r"a\\b/c", ("a\\b", "c")),
        (r"a\\/b", ("a\\", "b")),
        (r"a\\\/b", (r"a\/b",)),
    ],
)
def test_paths_both_ways(path: str, parts: tuple[str, ...]) -> None:
    assert split_path(path) == parts
    assert join_path(parts) == path


@pytest.mark.parametrize(
    ("typed", "parts"), [(" Forankring / Aftaler ", ("Forankring", "Aftaler")), ("a\\", ("a\\",)), (r"\a", ("a",))]
)
def test_paths_as_people_type_them(typed: str, parts: tuple[str, ...]) -> None:
    assert split_path(typed) == parts


@given(st.lists(names, min_size=1, max_size=4))
def test_any_names_come_back_from_their_path(parts: list[str]) -> None:
    assert split_path(join_path(parts)) == tuple(parts)


@given(names, names)
def test_different_names_have_different_paths(one: str, other: str) -> None:
    assert (join_path([one]) == join_path([other])) is (one == other)
    assert join_path([one, other]) != join_path([f"{one}/{other}"])


# --- the tree


def test_parents_stand_before_their_children_in_order_of_position() -> None:
    assert [one.id for one in sample().ordered] == ["syn", "for", "abn", "aft", "skr"]


def test_equal_positions_are_ordered_by_id() -> None:
    tree = CodeTree([code("b", "x"), code("a", "y")])
    assert [one.id for one in tree.ordered] == ["a", "b"]


def test_children_ancestors_depth_and_subtrees() -> None:
    tree = sample()
    assert [one.id for one in tree.children(None)] == ["syn", "for"]
    assert [one.id for one in tree.children("for")] == ["abn", "aft"]
    assert tree.children("syn") == ()
    assert [one.id for one in tree.ancestors("skr")] == ["for", "aft"]
    assert tree.ancestors("for") == ()
    assert [tree.depth(one) for one in ("for", "aft", "skr")] == [0, 1, 2]
    assert tree.with_subcodes("for") == ("for", "abn", "aft", "skr")
    assert tree.with_subcodes("skr") == ("skr",)
    assert len(tree) == 5
    assert "for" in tree
    assert "gone" not in tree
    assert tree["aft"].name == "Aftaler"


def test_paths_of_codes() -> None:
    tree = sample()
    assert tree.path("skr") == r"Forankring/Aftaler/Mundtlige\/skriftlige"
    assert tree.path("syn") == "Synlighed"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("Forankring/Aftaler", "aft"),
        ("forankring/ÅBENHED", "abn"),
        (" Forankring /Aftaler", "aft"),
        (r"Forankring/Aftaler/Mundtlige\/skriftlige", "skr"),
        ("Forankring/Aftaler/Mundtlige/skriftlige", None),
        ("Aftaler", None),
        ("", None),
    ],
)
def test_codes_by_path(path: str, found: str | None) -> None:
    held = sample().by_path(path)
    assert (held.id if held else None) == found


def test_names_in_a_language() -> None:
    tree = CodeTree(
        [Code("a", "Forankring", names={"da": "Forankring", "en": "Anchoring"}), Code("b", "Aftaler", "a", names={})]
    )
    assert tree.names("b", "en") == ("Anchoring", "Aftaler")
    assert tree.names("b", "da") == ("Forankring", "Aftaler")


def test_wordings_fall_back_to_the_first_language_that_has_one() -> None:
    assert wording({"da": "ja", "en": "yes"}, "en") == "yes"
    assert wording({"da": "", "nb": "ja", "en": "yes"}, "da") == "ja"
    assert wording({"da": ""}, "en") == ""
    assert wording({}, "da") == ""


# --- damaged trees


def test_a_code_whose_parent_is_missing_stands_at_the_top() -> None:
    tree = CodeTree([code("a", "A", "gone"), code("b", "B", "a")])
    assert [one.id for one in tree.ordered] == ["a", "b"]
    assert tree.path("b") == "A/B"
    assert tree.depth("a") == 0
    assert tree.ancestors("b") == (tree["a"],)


def test_a_circle_ends() -> None:
    tree = CodeTree([code("a", "A", "b"), code("b", "B", "a"), code("c", "C"), code("d", "D", "d")])
    assert {one.id for one in tree.ordered} == {"a", "b", "c", "d"}
    assert len(tree.ordered) == 4
    assert set(tree.with_subcodes("a")) == {"a", "b"}
    assert len(tree.with_subcodes("a")) == 2
    assert all(tree.path(one.id) for one in tree.ordered)
    assert tree.depth("a") < 4
    assert tree.names("d", "da")


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 9), st.integers(0, 2)), max_size=8))
def test_any_parents_make_a_tree_of_all_codes(rows: list[tuple[int, int, int]]) -> None:
    codes = {str(n): code(str(n), f"n{n}", str(parent) if parent >= 0 else None, place) for n, parent, place in rows}
    tree = CodeTree(codes.values())
    assert sorted(one.id for one in tree.ordered) == sorted(codes)
    for one in tree.ordered:
        subtree = tree.with_subcodes(one.id)
        assert len(set(subtree)) == len(subtree)
        assert tree.by_path(tree.path(one.id)) is not None
