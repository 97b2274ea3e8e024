"""Drift tests: what is drawn, what is shown before the end, answers, what goes or moves with things, the result."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.drift import BlindItem, Outcome
from qualcase.coding.people import CodingState
from qualcase.errors import UserError
from qualcase.study.drift_units import read_units
from qualcase.study.drift_words import code_sentences, draw_notes, left_out, result_table
from tests.study.making import code, code_quote, coder, participant, source, wave

if TYPE_CHECKING:
    from qualcase.coding.drift import DriftTest
    from qualcase.study import Study

LONG = """\
I: Hvad skete i {year}?
Anna: Den {n}. gang i Nordby i {year} fik vi nøglen af Bo.
I: Og så?
Bo: Så drak vi kaffe, og ingen sagde noget om aftaler.
Anna: Aftalen ligger på kontoret hos Carl.
I: Ja.
Bo: Vi gik hjem, da det blev mørkt.
"""


@pytest.fixture
def long(study: Study, tmp_path) -> Study:  # type: ignore[no-untyped-def]
    """The ready study with eight interviews more, read and coded by Mette."""
    from qualcase.coding.bundle import Placing
    from qualcase.coding.sources import SourceKind

    for number in range(8):
        year = "2015" if number < 4 else "2017"
        path = tmp_path / f"lang {number}.txt"
        path.write_text(LONG.format(year=year, n=number + 1), encoding="utf-8")
        placing = Placing(("K01",), "Nordby", year, SourceKind.INTERVIEW)
        study.sources.bring_in(study.sources.prepare([path], given=placing))
        code_quote(study, f"lang {number}", "Aftalen ligger", "Forankring/Aftaler")
        if number in (0, 4, 5):
            code_quote(study, f"lang {number}", "drak vi kaffe", "Roller")
        study.sources.set_state(source(study, f"lang {number}").id, coder(study, "Mette").id, CodingState.DONE)
    return study


def begin(study: Study, *paths: str, wanted: int = 3, **more: object) -> DriftTest:
    """A test of Mette's."""
    ids = [code(study, path).id for path in paths]
    return study.drift.draw(coder(study, "Mette").id, ids, wanted, seed=5, **more)  # type: ignore[arg-type]


def answer_all(study: Study, test: DriftTest, word: str = "Aftalen") -> None:
    """Find the first code in passages that hold a word."""
    for one in study.drift.items(test.id):
        study.drift.answer(one.id, {test.code_ids[0]} if word in one.words else set())


# --- units


def test_units_are_turns_of_participants_in_sources_that_are_done(study: Study) -> None:
    mette = coder(study, "Mette").id
    units = read_units(study._core, mette, [code(study, "Forankring").id])
    texts = {one.id: study.sources.text(one.id).text for one in study.sources.all()}
    said = {texts[one.source_id][one.start : one.end].strip() for one in units}
    assert "Vi begyndte i det små, og kommunen var med fra starten." in said
    assert not any(words.startswith(("Hvordan", "Hvem er", "Og nu")) for words in said)
    assert "Nøglen hænger på kontoret" not in " ".join(said), "notes are not asked for"
    assert "Her er der orden" not in " ".join(said), "that interview is not done"
    held = {texts[one.source_id][one.start : one.end].strip(): bool(one.held) for one in units}
    assert held["Nu har vi en aftale med biblioteket."], "under a sub-code"
    assert held["Den blev skrevet ned i foråret."]
    assert not held["Ja."]


def test_paragraphs_of_notes_by_choice_and_short_turns_out_by_choice(study: Study) -> None:
    mette, roles = coder(study, "Mette").id, code(study, "Roller").id
    plain = read_units(study._core, mette, [roles])
    more = read_units(study._core, mette, [roles], notes=True)
    assert len(more) == len(plain) + 2
    assert any(roles in one.held for one in set(more) - set(plain))
    longer = read_units(study._core, mette, [roles], least_words=7)
    assert 0 < len(longer) < len(plain)


def test_what_lies_in_an_interviewers_words_alone_codes_no_turn(study: Study) -> None:
    ole = coder(study, "Ole").id
    study.sources.set_state(source(study, "K01 start").id, ole, CodingState.DONE)
    code_quote(study, "K01 start", "begyndte det?", "Forankring/Åbenhed", "Ole")
    units = read_units(study._core, ole, [code(study, "Forankring/Åbenhed").id])
    assert units
    assert not any(one.held for one in units)


# --- drawing


def test_a_draw_is_one_action_that_undo_takes_back(long: Study) -> None:
    test = begin(long, "Forankring")
    assert test.name == "Forankring"
    assert len(long.drift.items(test.id)) == 12
    assert str(long.can_undo()) == "Drew 12 passages for the drift test “Forankring”"
    long.undo()
    assert long.drift.all() == ()
    long.redo()
    assert [one.words for one in long.drift.items(test.id)] == [one.words for one in long.drift.items(test.id)]
    assert long.drift.get(test.id) == test
    assert begin(long, "Forankring").name == "Forankring (2)"


def test_where_there_are_fewer_it_says_how_many(long: Study) -> None:
    test = begin(long, "Roller", wanted=50)
    strata = {one.wave_id: one for one in test.strata}
    for name in ("2015", "2017"):
        one = strata[wave(long, name).id]
        assert one.drawn_coded == one.drawn_uncoded == min(one.coded for one in test.strata)
    notes = draw_notes(test, long.frame())
    assert len(notes) == 2
    assert all("instead of 50" in one for one in notes)


@pytest.mark.parametrize(
    ("paths", "who", "wanted", "said"),
    [
        ((), "Mette", 3, "needs codes"),
        (("Roller",), "Ole", 3, "nothing to code again"),
        (("Roller",), "Mette", 0, "At least one"),
    ],
)
def test_refusals_change_nothing(long: Study, paths: tuple[str, ...], who: str, wanted: int, said: str) -> None:
    who_id = coder(long, who).id
    before = long.can_undo()
    with pytest.raises(UserError, match=said):
        long.drift.draw(who_id, [code(long, one).id for one in paths], wanted)
    assert long.can_undo() == before
    assert long.drift.all() == ()


def test_names_are_free(long: Study) -> None:
    begin(long, "Roller", name="  Min   prøve ")
    with pytest.raises(UserError, match="already"):
        begin(long, "Roller", name="min prøve")
    held = long.drift.all()[0]
    assert long.drift.rename(held.id, "Anden").name == "Anden"
    assert str(long.can_undo()) == "Renamed the drift test “Anden”"


# --- blind


def test_nothing_tells_where_from_before_the_end(long: Study) -> None:
    test = begin(long, "Forankring", "Roller")
    items = long.drift.items(test.id)
    assert [one.name for one in map(_named, BlindItem._fields)] == ["id", "number", "words", "answer"]
    for one in items:
        assert not re.search(r"20\d\d|Nordby|\bBo\b|Anna|Carl", one.words), one.words
    waves = [one.wave_id for one in _sources_of(long, test)]
    assert waves != sorted(waves), "mixed"
    ids = sorted(one.id for one in items)
    assert ids == [one.id for one in items], "ids tell the order of showing and nothing else"
    for refused in (long.drift.result, lambda one: long.drift.passages(one, [items[0].id])):
        with pytest.raises(UserError, match="Before the test is finished"):
            refused(test.id)


class _Name:
    def __init__(self, name: str) -> None:
        self.name = name


def _named(name: str) -> _Name:
    return _Name(name)


def _sources_of(study: Study, test: DriftTest):  # type: ignore[no-untyped-def]
    by_id = {one.id: one for one in study.sources.all()}
    items = study._core.read(lambda reading: reading.drift_items.of_test(test.id))
    return [by_id[one.source_id] for one in items]


def test_the_text_is_untouched_by_masking(long: Study) -> None:
    before = {one.id: one.version_id for one in long.sources.all()}
    long.drift.items(begin(long, "Roller").id)
    assert {one.id: one.version_id for one in long.sources.all()} == before


# --- answers


def test_an_answer_says_yes_or_no_of_every_code_and_can_be_changed(long: Study) -> None:
    test = begin(long, "Forankring", "Roller")
    first = long.drift.next(test.id)
    assert first is not None
    assert first.number == 1
    long.drift.answer(first.id, {test.code_ids[1]})
    assert str(long.can_undo()) == f"Coded passage 1 of the drift test “{test.name}” again"
    assert long.drift.items(test.id)[0].answer == frozenset({test.code_ids[1]})
    assert (long.drift.next(test.id) or first).number == 2
    long.drift.answer(first.id, ())
    assert long.drift.items(test.id)[0].answer == frozenset()
    long.undo()
    assert long.drift.items(test.id)[0].answer == frozenset({test.code_ids[1]})
    long.undo()
    assert long.drift.next(test.id) == first


def test_answers_are_of_the_tests_codes_and_before_its_end(long: Study) -> None:
    test = begin(long, "Roller")
    one = long.drift.items(test.id)[0]
    with pytest.raises(UserError, match="codes of the test"):
        long.drift.answer(one.id, {code(long, "Forankring").id})
    with pytest.raises(UserError, match="No passage"):
        long.drift.finish(test.id)
    long.drift.answer(one.id, ())
    assert long.drift.finish(test.id).is_finished
    assert long.drift.finish(test.id).is_finished
    with pytest.raises(UserError, match="no longer blind"):
        long.drift.answer(one.id, ())
    long.undo()
    long.drift.answer(one.id, {test.code_ids[0]})


# --- the result


def test_the_result_is_a_plain_recount(long: Study) -> None:
    test = begin(long, "Forankring")
    answer_all(long, test)
    long.drift.finish(test.id)
    found = long.drift.result(test.id)
    items = long._core.read(lambda reading: reading.drift_items.of_test(test.id))
    said = {one.id: bool(one.answer) for one in long.drift.items(test.id)}
    waves = {one.id: one.wave_id for one in long.sources.all()}
    for name in ("2015", "2017"):
        mine = [one for one in items if waves[one.source_id] == wave(long, name).id]
        cell = found.cell(test.code_ids[0], wave(long, name).id)
        pairs = [(bool(one.held), said[one.id]) for one in mine]
        assert cell.table == tuple(
            pairs.count(each) for each in ((True, True), (True, False), (False, True), (False, False))
        )
        assert found.cell(None, wave(long, name).id).table == cell.table
    assert (found.unanswered, found.gone) == (0, 0)


def test_its_passages_are_seen_as_they_are(long: Study) -> None:
    test = begin(long, "Forankring")
    answer_all(long, test)
    long.drift.finish(test.id)
    cell = long.drift.result(test.id).cell(test.code_ids[0], wave(long, "2015").id)
    ids = [one for group in cell.item_ids for one in group]
    found = long.drift.passages(test.id, ids)
    assert len(found) == cell.table.n
    assert {one.wave for one in found} == {"2015"}
    assert {one.coder for one in found} == {"Mette"}
    assert all(long.sources.text(one.source_id).text[one.start : one.end] == one.text for one in found)


def test_what_is_not_answered_counts_nowhere_and_is_told(long: Study) -> None:
    test = begin(long, "Forankring")
    one = long.drift.items(test.id)[0]
    long.drift.answer(one.id, ())
    long.drift.finish(test.id)
    found = long.drift.result(test.id)
    assert sum(cell.table.n for cell in found.cells if cell.code_id) == 1
    assert found.unanswered == 11
    assert left_out(found) == ("11 passages were not coded again before the test was finished and count nowhere.",)
    assert found.shifts[0].outcome is Outcome.UNKNOWN


def test_the_words_hold_the_figures(long: Study) -> None:
    test = begin(long, "Forankring", wanted=4)
    answer_all(long, test)
    long.drift.finish(test.id)
    found = long.drift.result(test.id)
    sentences = " ".join(code_sentences(found, test.code_ids[0], long.frame()))
    cell = found.cell(test.code_ids[0], wave(long, "2015").id)
    assert f"2015: of {cell.table.then} passages coded then {cell.table.both} are coded again" in sentences
    assert "As coded today" in sentences
    assert "fewer than 10" in sentences
    table = result_table(found, long.frame())
    rows = list(table.rows)
    assert [len(row) for row in rows] == [len(table.columns)] * 4
    assert {row[0] for row in rows} == {"Forankring", "All codes together"}


# --- with what passages move and go


def edit(study: Study, name: str, old: str, new: str) -> None:
    """Change words of a text; passages of which nothing is left are lost."""
    from qualcase.coding.editing import Choice, Decision

    one = source(study, name)
    text = study.sources.text(one.id).text
    at = text.index(old)
    plan = study.versions.plan_edit(one.id, [(at, at + len(old), new)])
    decisions = {each.coding.id: Decision(Choice.ACCEPT if each.has_place else Choice.LOSE) for each in plan.to_decide}
    study.versions.save(plan, decisions)


def shown(study: Study, test: DriftTest) -> list[str]:
    """The passages as they stand in their texts, without masks, in the mixed order."""
    items = study._core.read(lambda reading: reading.drift_items.of_test(test.id))
    return [study.sources.text(one.source_id).text[one.start : one.end] for one in items]


def test_passages_move_with_their_text(long: Study) -> None:
    test = begin(long, "Forankring", wanted=10)
    before = shown(long, test)
    edit(long, "lang 1", "I: Hvad skete", "I: Sig mig, hvad skete")
    assert shown(long, test) == before
    edit(long, "lang 1", "hos Carl", "hos chefen")
    after = shown(long, test)
    assert [one.replace("hos chefen", "hos Carl") for one in after] == before
    assert after != before
    long.undo()
    long.undo()
    assert shown(long, test) == before


def test_a_passage_that_was_deleted_is_shown_no_more_and_counted_as_gone(long: Study) -> None:
    test = begin(long, "Forankring", wanted=10)
    answer_all(long, test)
    n = len(long.drift.items(test.id))
    edit(long, "lang 1", "Anna: Aftalen ligger på kontoret hos Carl.\n", "")
    assert len(long.drift.items(test.id)) == n - 1
    long.drift.finish(test.id)
    assert long.drift.result(test.id).gone == 1


def test_a_source_takes_its_passages_and_undo_brings_them_back(long: Study) -> None:
    test = begin(long, "Forankring", wanted=10)
    answer_all(long, test)
    before = long.drift.items(test.id)
    long.sources.remove([source(long, "lang 1").id, source(long, "lang 6").id])
    assert 0 < len(long.drift.items(test.id)) < len(before)
    assert long.check() == ()
    long.undo()
    assert long.drift.items(test.id) == before


def test_removing_a_code_leaves_the_others_and_the_last_takes_the_test(long: Study) -> None:
    test = begin(long, "Forankring", "Roller")
    answer_all(long, test)
    before = long.drift.items(test.id)
    long.codebook.remove(code(long, "Roller").id)
    held = long.drift.get(test.id)
    assert held.code_ids == test.code_ids[:1]
    assert len(long.drift.items(test.id)) == 12
    long.codebook.remove(code(long, "Forankring").id)
    assert long.drift.all() == ()
    assert long.check() == ()
    long.undo()
    long.undo()
    assert long.drift.items(test.id) == before


def test_merging_a_code_keeps_what_was_found_of_either(long: Study) -> None:
    test = begin(long, "Roller", "Forankring")
    items = long.drift.items(test.id)
    long.drift.answer(items[0].id, {test.code_ids[0]})
    long.drift.answer(items[1].id, {test.code_ids[1]})
    long.drift.answer(items[2].id, ())
    before = long.drift.items(test.id)
    long.codebook.merge(test.code_ids[0], test.code_ids[1])
    held = long.drift.get(test.id)
    assert held.code_ids == (test.code_ids[1],)
    after = long.drift.items(test.id)
    assert [one.answer for one in after[:3]] == [{held.code_ids[0]}, {held.code_ids[0]}, frozenset()]
    assert len(after) == len(before)
    assert all(one.coded + one.uncoded == 0 for one in held.strata), "how many held either nobody has counted"
    long.drift.finish(test.id)
    long.drift.result(test.id)
    assert long.check() == ()
    long.undo()
    long.undo()
    assert long.drift.items(test.id) == before


def test_removing_a_test_is_undone_whole(long: Study) -> None:
    test = begin(long, "Roller")
    answer_all(long, test)
    before = long.drift.items(test.id)
    long.drift.remove(test.id)
    assert long.drift.all() == ()
    long.undo()
    assert long.drift.items(test.id) == before
    assert long.drift.get(test.id) == test


@pytest.mark.usefixtures("own_home")
def test_withdrawal_takes_what_they_said_out_of_the_test(long: Study) -> None:
    test = begin(long, "Forankring", wanted=10)
    anna = participant(long, "Anna").id
    long.withdrawal.carry_out(long.withdrawal.plan(anna))
    for words in shown(long, test):
        assert "Aftalen ligger" not in words
    assert long.check() == ()
    names = {one.name for one in fields(type(test))}
    assert "words" not in names
