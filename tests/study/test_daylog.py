"""The log of a day against a plain reading of the history."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.memos import MemoTarget
from qualcase.words import use_language
from qualcase.words.dates import say_day
from tests.study.making import case, code, code_quote, coded, coder, source

if TYPE_CHECKING:
    from qualcase.coding.daylog import DayPart
    from qualcase.study import Study


def today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def part(study: Study, name: str | None) -> DayPart:
    return next(one for one in study.daylog.of(today()).parts if one.coder == name)


def told(study: Study, name: str | None) -> list[str]:
    return [str(line.what) for line in part(study, name).lines]


def test_passages_are_counted_with_where_and_what(study: Study) -> None:
    line = part(study, "Mette").lines[0]
    assert (str(line.what), line.n) == ("Coded 13 passages", 13)
    assert [tuple(one) for one in line.sources[:2]] == [("K01 start", 4), ("Begge", 2)]
    assert sum(one.n for one in line.codes) == 13
    assert ("Roller", 3) in line.codes
    assert told(study, "Ole")[0] == "Coded 1 passage"


def test_what_was_undone_is_left_out_and_what_was_done_again_is_told(study: Study) -> None:
    code_quote(study, "Begge", "Du kender", "Roller", "Ole")
    assert told(study, "Ole")[0] == "Coded 2 passages"
    study.undo()
    assert told(study, "Ole")[0] == "Coded 1 passage"
    study.redo()
    assert told(study, "Ole")[0] == "Coded 2 passages"
    study.undo()
    assert not any("Undid" in one for name in ("Ole", None, "Mette") for one in told(study, name))


def test_changes_and_removals_are_told_apart(study: Study) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    study.codings.set(one.id, star=True)
    study.codings.set(one.id, note="x")
    study.codings.remove([one.id])
    lines = told(study, "Mette")
    assert "Changed 1 coded passage" in lines
    assert "Removed 1 coded passage" in lines


def test_new_codes_are_named_and_much_of_a_kind_is_one_line(study: Study) -> None:
    study.codebook.add("Kaffe")
    study.codebook.add("Te")
    lines = told(study, None)
    assert "Made 2 codes: Kaffe, Te" in lines
    for name in ("A", "B", "C", "D"):
        study.memos.write(MemoTarget.CASE, case(study, "K01").id, name, coder(study, name).id)
    for target_id in [code(study, path).id for path in ("Forankring", "Roller", "Kaffe", "Te")]:
        study.memos.write(MemoTarget.CODE, target_id, "x", coder(study, "Ole").id)
    assert "Wrote a memo on Forankring, and 3 more of this kind" in told(study, "Ole")


def test_notes_of_the_day_stand_with_it(study: Study) -> None:
    study.memos.write(MemoTarget.DAY, today().isoformat(), "En god dag", coder(study, "Ole").id)
    assert [one.text for one in study.daylog.of(today()).notes] == ["En god dag"]


def test_a_day_begins_and_ends_at_midnight_by_the_clock_here(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dt.datetime] = []
    look = study._core.store.done_between

    def between(begin: dt.datetime, end: dt.datetime) -> object:
        asked.extend((begin, end))
        return look(begin, end)

    monkeypatch.setattr(study._core.store, "done_between", between)
    assert study.daylog.of(dt.date(2001, 2, 3)).parts == ()
    begin, end = asked
    assert (begin.astimezone().replace(tzinfo=None), end.astimezone().replace(tzinfo=None)) == (
        dt.datetime(2001, 2, 3),  # noqa: DTZ001 - as the clock shows it
        dt.datetime(2001, 2, 4),  # noqa: DTZ001
    )


def test_the_days_are_counted_without_what_was_undone(study: Study) -> None:
    steps = sum(one.kind not in ("undo", "redo") for one in study.history())
    assert study.daylog.days() == ((today(), steps),)
    study.undo()
    assert study.daylog.days() == ((today(), steps - 1),)


def test_what_is_gone_since_is_counted_without_a_name(study: Study) -> None:
    study.sources.remove([source(study, "Begge").id])
    line = part(study, "Mette").lines[0]
    assert line.n == 13
    assert "Begge" not in {one.name for one in line.sources}


@pytest.mark.parametrize(
    ("language", "said"),
    [("da", "søndag den 22. november 2026"), ("nb", "søndag 22. november 2026"), ("en", "Sunday 22 November 2026")],
)
def test_a_day_in_words(language: str, said: str) -> None:
    use_language(language)
    assert say_day(dt.date(2026, 11, 22)) == said
