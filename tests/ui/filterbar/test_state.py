from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.sources import SourceKind
from qualcase.study import Study
from qualcase.ui.filterbar.state import (
    Field,
    Option,
    chosen_names,
    in_order,
    in_words,
    offer,
    shown_fields,
    without_lost,
)
from tests.ui.compare.making import bring_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with Study.create(tmp_path / "small", waves=("2015", "2017")) as made:
        top = made.codebook.add("Roller", colour="#3072C1")
        made.codebook.add("Grænser", top.id)
        for name, title, site in [
            ("K01", "Onsdagscaféen", "Fjordby"),
            ("K02", "", "Fjordby"),
            ("K10", "Rugen", "Vester"),
        ]:
            made.cases.add(name, title=title, site=site)
        bring_in(made, "K01_2015", "I: Hvordan?\nKaren: Godt.\nI: Ja?", case="K01", wave="2015", role="volunteer")
        bring_in(made, "K01_2017", "Et notat.", case="K01", wave="2017", kind=SourceKind.OBSERVATION)
        yield made


def test_what_is_offered_stands_in_the_order_of_the_screen(study: Study) -> None:
    offered = offer(study.frame(), study.sources.all())
    assert [option.name for option in offered[Field.CASES]] == ["K01", "K02", "K10"]
    assert [option.detail for option in offered[Field.CASES]] == [
        "Onsdagscaféen · Fjordby",
        "Fjordby",
        "Rugen · Vester",
    ]
    assert [option.name for option in offered[Field.KINDS]] == ["Interview", "Observation note"]
    assert [option.name for option in offered[Field.ROLES]] == ["Volunteer"]
    assert [(option.name, option.depth, option.detail) for option in offered[Field.CODES]] == [
        ("Roller", 0, ""),
        ("Grænser", 1, "Roller"),
    ]


def test_fields_without_a_choice_are_not_shown(study: Study) -> None:
    offered = offer(study.frame(), study.sources.all())
    shown = [Field.SITES, Field.CASES, Field.WAVES, Field.KINDS, Field.CODES]
    assert shown_fields(offered, Filter()) == shown
    source = offered[Field.SOURCES][0].value
    assert shown_fields(offered, Filter(sources=(source,), roles=("volunteer",))) == sorted(
        [*shown, Field.ROLES, Field.SOURCES], key=list(Field).index
    )


def test_the_order_of_choosing_does_not_matter(study: Study) -> None:
    offered = offer(study.frame(), study.sources.all())
    first, second, third = (option.value for option in offered[Field.CASES])
    chosen = in_order(offered, Filter(cases=(third, first)), Field.CASES)
    assert chosen == Filter(cases=(first, third))
    assert chosen_names(offered, chosen, Field.CASES) == ["K01", "K10"]
    assert second not in chosen.cases


def test_what_is_gone_hides_nothing(study: Study) -> None:
    offered = offer(study.frame(), study.sources.all())
    first = offered[Field.CASES][0].value
    assert without_lost(offered, Filter(cases=(first, "gone"), codes=("gone",))) == Filter(cases=(first,))


def test_long_choices_are_counted() -> None:
    def so_many(chosen: int, every: int) -> str:
        return f"{chosen} of {every}"

    assert in_words(["K01", "K03"], 16, 20, so_many) == "K01, K03"
    assert in_words(["K01", "K02", "K03", "K04", "K05"], 16, 20, so_many) == "5 of 16"
    assert in_words(["A single name that is long"], 16, 20, so_many) == "A single name that is long"
    assert in_words([], 16, 20, so_many) == ""


def test_typing_finds_names_and_what_stands_behind() -> None:
    option = Option("x", "K03", "Læsevenner · Fjordby")
    assert option.fits("")
    assert option.fits("læse k03")
    assert option.fits("FJORD")
    assert not option.fits("k03 havn")
