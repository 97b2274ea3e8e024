"""Small rules of the domain's values: filters, roles, scales, changes, cases, comparisons."""

from __future__ import annotations

import pytest

from qualcase.coding.changes import EVERYTHING, Changes
from qualcase.coding.codebook import Code, Scale
from qualcase.coding.comparison import EMPTIES, MARKS, Empty, Mark
from qualcase.coding.filters import Filter
from qualcase.coding.frame import Case
from qualcase.coding.people import Participant, RoleIn
from qualcase.coding.sources import SourceKind
from qualcase.words import Message

FIELDS = ("codes", "cases", "sites", "waves", "kinds", "roles", "participants", "coders", "sources")

# --- filters


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_makes_a_filter_not_empty(field: str) -> None:
    assert Filter().is_empty
    assert not Filter(**{field: ("x",)}).is_empty


@pytest.mark.parametrize("field", FIELDS)
def test_a_value_is_switched_on_and_off(field: str) -> None:
    one = Filter().toggled(field, "x")
    both = one.toggled(field, "y")
    assert getattr(one, field) == ("x",)
    assert getattr(both, field) == ("x", "y")
    assert both.toggled(field, "x") == Filter(**{field: ("y",)})
    assert one.toggled(field, "x") == Filter()


def test_a_field_is_emptied_and_the_others_stay() -> None:
    chosen = Filter(cases=("K01", "K02"), waves=("2015",))
    assert chosen.without("cases") == Filter(waves=("2015",))
    assert chosen.without("codes") == chosen


def test_equal_filters_are_one_key() -> None:
    assert {Filter(cases=("K01",)): 1}[Filter().toggled("cases", "K01")] == 1


# --- roles


@pytest.mark.parametrize(
    ("cases", "wave", "role"),
    [
        (("K01",), "2015", "manager"),
        (("K01",), "2017", "employee"),
        (("K02",), "2015", "volunteer"),
        (("K02",), "2017", "citizen"),
        ((), None, "citizen"),
        ((), "2015", "volunteer"),
        (("K01",), None, "employee"),
        (("K02", "K01"), "2015", "manager"),
    ],
)
def test_the_most_exact_role_holds(cases: tuple[str, ...], wave: str | None, role: str) -> None:
    roles = (
        RoleIn("citizen"),
        RoleIn("volunteer", None, "2015"),
        RoleIn("employee", "K01"),
        RoleIn("manager", "K01", "2015"),
    )
    for order in (roles, roles[::-1]):
        assert Participant("p", "Anna", order).role_in(cases, wave) == role


def test_a_role_elsewhere_is_none_here() -> None:
    person = Participant("p", "Anna", (RoleIn("manager", "K01", "2015"), RoleIn("employee", "K02")))
    assert person.role_in(("K01",), "2017") is None
    assert person.role_in(("K03",), "2015") is None
    assert Participant("p", "Bo").role_in(("K01",), "2015") is None


def test_of_equally_exact_roles_the_first_holds() -> None:
    person = Participant("p", "Anna", (RoleIn("manager", "K02"), RoleIn("employee", "K01")))
    assert person.role_in(("K01", "K02"), None) == "manager"


# --- the rest


@pytest.mark.parametrize(
    ("low", "high", "neutral"), [(-2, 2, True), (-1, 1, True), (0, 3, False), (-2, 0, False), (1, 5, False)]
)
def test_a_scale_is_neutral_when_0_lies_inside(low: int, high: int, *, neutral: bool) -> None:
    scale = Scale("s", "s", {}, low, high)
    assert scale.has_neutral is neutral
    assert list(scale.steps) == list(range(low, high + 1))


def test_only_interviews_are_speech() -> None:
    assert {kind for kind in SourceKind if kind.is_speech} == {SourceKind.INTERVIEW, SourceKind.GROUP_INTERVIEW}


def test_a_case_is_called_by_handle_and_title() -> None:
    assert Case("c", "K03", "Læsevenner").full_name == "K03 Læsevenner"
    assert Case("c", "K03").full_name == "K03"


def test_a_code_in_a_language_it_has_not_goes_by_its_name() -> None:
    code = Code("c", "Forankring", names={"en": "Anchoring", "nb": ""})
    assert [code.name_in(language) for language in ("en", "nb", "da")] == ["Anchoring", "Forankring", "Forankring"]


def test_changes_touch_tables() -> None:
    changes = Changes("a", Message("x"), {"coding": frozenset({"1"})})
    assert changes.touches("code", "coding")
    assert not changes.touches("code")
    assert not changes.touches()
    assert not changes.is_empty
    assert Changes("a", Message("x"), {EVERYTHING: frozenset()}).touches("anything")
    assert Changes(None, Message("x")).is_empty


def test_every_mark_has_a_sign_of_its_own() -> None:
    assert [mark.sign for mark in Mark] == ["?", "★", "✕", "↯", "▲", "▼", "="]
    assert list(MARKS) == [None, *Mark]
    assert list(EMPTIES) == [None, *Empty]
