"""The collection of the sample comes into the demo whole, and its excerpts are coded passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.sample.files import rows

if TYPE_CHECKING:
    from qualcase.study import Study


def test_every_line_stands_in_its_place(demo: Study) -> None:
    told = rows("collections.csv")
    (collection,) = demo.collections.all()
    note = next(row["text"] for row in told if row["kind"] == "note")
    assert (collection.name, collection.note) == (told[0]["collection"], note)
    entries = demo.collections.entries(collection.id)
    assert [(one.item.kind.value, one.text) for one in entries] == [
        (row["kind"], row["text"]) for row in told if row["kind"] != "note"
    ]
    assert all(one.excerpt.code == row["code"] for one, row in zip(entries, told[1:], strict=True) if one.excerpt)


def test_it_reaches_over_both_waves_and_not_over_all_cases(demo: Study) -> None:
    spread = demo.collections.spread(demo.collections.entries(demo.collections.all()[0].id))
    assert (spread.excerpts, spread.cases) == (9, 5)
    assert spread.without_waves == ()
    assert "K02" in spread.without_cases
