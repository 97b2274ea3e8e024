from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.ui.years.state import (
    Asked,
    BookRow,
    Chosen,
    Kind,
    Sheet,
    Wanted,
    book_rows,
    keep_chosen,
    kept_chosen,
    read_sheet,
)
from qualcase.ui.years.words import nothing_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def study(ready: Path, tmp_path: Path) -> Iterator[Study]:
    with Study.open(shutil.copyfile(ready, tmp_path / "years.qualcase"), need_write=True) as held:
        yield held


def sheet_of(study: Study, name: str = "K01", chosen: Filter | None = None) -> Sheet:
    case = next((one.id for one in study.cases.all() if one.name == name), None)
    site = next((one.id for one in study.sites.all() if one.name == name), None)
    found = read_sheet(study, Wanted(case, site), chosen or Filter(), Asked())
    assert found is not None
    return found


def rows_of(sheet: Sheet, chosen: Chosen | None = None) -> list[str]:
    """The rows as short words: a code's name, quotes, how many are left."""
    return [_word(sheet, one) for one in book_rows(sheet, chosen or Chosen())]


def _word(sheet: Sheet, one: BookRow) -> str:
    if one.kind is Kind.CODE:
        return sheet.years.shown.rows[one.row].title
    if one.kind is Kind.CARDS:
        return " | ".join(card.text if card else "" for card in one.cards)
    if one.kind is Kind.PLACE:
        return f"in {sheet.years.shown.columns[one.column].name}"
    return f"{one.more}" if one.kind is Kind.MORE else one.kind.value


def test_the_two_strongest_stand_in_a_cell_and_those_of_sub_codes_under_them(study: Study) -> None:
    assert rows_of(sheet_of(study)) == [
        "head",
        *("Roller", "figures"),
        "Vi vidste ikke, hvem der skulle gøre hvad. | ",
        "Det var kun mig. | ",
        *("(1, 0)", "sentence"),
        *("Grænser", "figures", "Det var kun mig. | ", "sentence"),
        *("Forankring", "figures"),
        " | Nu står det i aftalen, hvem der gør hvad.",
        " | Kommunen lytter.",
        *("sentence", "caption"),
    ]


def test_the_rest_is_shown_on_wish_and_put_away_again(study: Study) -> None:
    sheet = sheet_of(study)
    roles, case = sheet.years.shown.rows[0].id, sheet.years.shown.columns[0].id
    opened = Chosen().turn_more(roles, case)
    assert rows_of(sheet, opened)[3:7] == [
        "Vi vidste ikke, hvem der skulle gøre hvad. | ",
        "Det var kun mig. | ",
        "Nøglen var min. | ",
        "(0, 0)",
    ]
    assert opened.turn_more(roles, case) == Chosen()


def test_a_folded_code_takes_in_what_stands_under_its_sub_codes(study: Study) -> None:
    sheet = sheet_of(study)
    folded = rows_of(sheet, Chosen().fold(sheet.years.shown.rows[0].id))
    assert "Grænser" not in folded
    assert "(2, 0)" in folded
    assert rows_of(sheet, Chosen().fold_all(sheet.years)) == folded


def test_in_another_order_codes_stand_without_the_tree(study: Study) -> None:
    sheet = sheet_of(study)
    words = rows_of(sheet, Chosen(order=YearsOrder.CHANGE, only=YearsOnly.ALL))
    assert words.index("Forankring") < words.index("Økonomi")
    assert "(2, 0)" in words


def test_a_code_without_anything_is_shown_only_among_all(study: Study) -> None:
    sheet = sheet_of(study)
    assert "Økonomi" not in rows_of(sheet)
    assert "Økonomi" in rows_of(sheet, Chosen().next_order().next_order().next_order().next_only().next_only())
    assert Chosen().next_only().only is YearsOnly.CHANGED


def test_a_site_reads_its_own_sources_first_then_its_cases(study: Study) -> None:
    words = rows_of(sheet_of(study, "Fjordby"))
    at = words.index("Forankring")
    assert words[at : at + 4] == ["Forankring", "in Fjordby", "figures", " | Kommunen vil have aftaler."]
    assert words[at + 4 :] == [
        *("in K01", "figures", " | Nu står det i aftalen, hvem der gør hvad.", "(0, 1)", "caption")
    ]
    assert "in K02" in words


def test_where_the_filter_lets_nothing_through_that_is_said(study: Study) -> None:
    sheet = sheet_of(study, chosen=Filter(kinds=("questionnaire",)))
    assert rows_of(sheet) == ["head", "nothing", "caption"]
    assert sheet.timeline.marks
    assert not [mark for mark in sheet.timeline.marks if mark.kind is not None]


def test_the_timeline_has_the_documents_of_the_site_and_its_events(study: Study) -> None:
    marks = sheet_of(study).timeline.marks
    assert {"Karen holder op", "Ny borgmester"} <= {mark.words for mark in marks}
    assert any(mark.lasts and mark.kind is not None for mark in marks)


def test_the_neighbours_are_those_of_the_study(study: Study) -> None:
    before, behind = sheet_of(study).neighbours
    assert before is None
    assert behind is not None
    assert behind.name == "K02"
    assert sheet_of(study, "Fjordby").neighbours == (None, None)


def test_what_is_being_written_stays_with_its_code(study: Study) -> None:
    before = sheet_of(study)
    chosen = Chosen(writing=(2, 0))
    study.codebook.move(study.codebook.add("Allerførst").id, None, 0)
    now = sheet_of(study)
    moved = chosen.for_sheet(before, now).writing
    assert moved is not None
    assert now.years.shown.rows[moved[0]].title == "Forankring"


def test_a_study_without_waves_says_what_is_missing(tmp_path: Path) -> None:
    with Study.create(tmp_path / "none") as study:
        study.codebook.add("Roller")
        study.cases.add("K01")
        sheet = sheet_of(study)
        assert rows_of(sheet) == ["head", "nothing", "caption"]
        assert "no waves" in nothing_words(sheet)


def test_order_and_choice_of_codes_are_remembered_by_study(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert kept_chosen(settings, "one") == Chosen()
    keep_chosen(settings, "one", Chosen(YearsOrder.CHANGE, YearsOnly.CHANGED, frozenset({"folded"})))
    assert kept_chosen(Settings(tmp_path / "settings.json"), "one") == Chosen(YearsOrder.CHANGE, YearsOnly.CHANGED)
    assert kept_chosen(settings, "two") == Chosen()
    settings.set("years.shown", {"one": {"order": "nonsense"}})
    assert kept_chosen(settings, "one") == Chosen()


def test_a_case_that_is_gone_has_no_sheet(study: Study) -> None:
    assert read_sheet(study, Wanted("nobody"), Filter(), Asked()) is None
