"""Facts for the method section against slow plain recounts; the checklist has all its items."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Grid, Heading, Paragraph
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.reports.method.coreq import ITEMS
from qualcase.study.reports.method.facts import dates_between, gather_facts
from tests.study.making import case, code, code_quote, coded, coder, incoming, participant, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

TIMED = "[00:00:05] I: Goddag.\n[00:00:30] Anna: Dav dav, kom ind.\n[00:12:00] Anna: Det var det hele.\n"


def facts(study: Study, **order: Any) -> dict[str, str]:
    table = study.reports.tables(ReportOrder(ReportKind.METHOD, **order))[0]
    return {str(row[1]): str(row[2]) for row in table.rows}


def test_sources_are_counted_by_kind_and_wave(study: Study) -> None:
    held = study.sources.all()
    tables = study.reports.tables(ReportOrder(ReportKind.METHOD))
    table = next(one for one in tables if one.title == "Sources by kind and wave")
    rows = {row[0]: row[1:] for row in table.rows}
    names = {"interview": SourceKind.INTERVIEW, "document": SourceKind.DOCUMENT}
    for name, kind in names.items():
        by_wave = [
            sum(one.kind is kind and one.wave_id == wave(study, year).id for one in held) for year in ("2015", "2017")
        ]
        assert rows[name] == (*by_wave, sum(one.kind is kind for one in held))
    assert rows["All"][-1] == len(held)
    assert facts(study)["Sources"].startswith(f"{len(held)} (interview 3; ")


def test_persons_are_those_of_who_was_heard(study: Study) -> None:
    heard = study.patterns.heard()
    found = gather_facts(study, Filter(), silent)
    for number, one in enumerate(heard.waves):
        assert len(found.persons(one.id)) == heard.persons[-1, -1, number]
        for row, role in enumerate(heard.roles):
            if role not in ("?", ""):
                assert len(found.persons(one.id, role)) == heard.persons[row, -1, number]
    assert len(found.persons()) == 6


def test_roles_are_counted_and_everybody_once_in_all(study: Study) -> None:
    tables = study.reports.tables(ReportOrder(ReportKind.METHOD))
    rows = {row[0]: row[1:] for row in next(one for one in tables if one.title.startswith("Persons heard")).rows}
    assert rows["volunteer"] == (2, 1, 2)
    assert rows["without a role"] == (2, 0, 2)
    assert rows["All"] == (4, 3, 6)


def test_who_is_heard_again_is_told(study: Study) -> None:
    assert gather_facts(study, Filter(), silent).heard_again == {participant(study, "Anna").id}
    assert facts(study)["Heard in more than one wave"] == "1 of 6"


def test_each_case_has_its_sources_and_persons(study: Study) -> None:
    tables = study.reports.tables(ReportOrder(ReportKind.METHOD))
    table = next(one for one in tables if one.title == "Sources and persons by case")
    for row, name in zip(table.rows, ("K01", "K02"), strict=True):
        one = case(study, name)
        plain = []
        for year in ("2015", "2017"):
            here = [s for s in study.sources.all() if one.id in s.case_ids and s.wave_id == wave(study, year).id]
            plain += [len(here), len(_persons_in(study, [s.id for s in here]))]
        assert list(row[1:]) == plain


def _persons_in(study: Study, source_ids: list[str]) -> set[str]:
    """Everybody who says something, by the labels of the turns."""
    found = set()
    for one in source_ids:
        text = study.sources.text(one)
        for turn in text.turns:
            speaker = text.speakers.get(turn.speaker if turn.speaker is not None else -1)
            if speaker and speaker.participant_id and text.text[turn.said : turn.end].strip():
                found.add(speaker.participant_id)
    return found


def test_words_pages_and_minutes_are_told_as_far_as_they_are_known(study: Study, tmp_path: Path) -> None:
    placing = Placing(("K01",), "Nordby", "2015", SourceKind.INTERVIEW)
    study.sources.bring_in([incoming(study, tmp_path, "timed.txt", TIMED, placing)])
    told = facts(study)
    assert told["Length of interviews"].startswith("at least 12 minutes on average (12 to 12), in 1 of ")
    speech = [one.id for one in study.sources.all() if one.kind.is_speech]
    words = [study.progress()[one].words for one in speech]
    assert f"({min(words)} to {max(words)}); {sum(words)} in all" in told["Words in interviews"]
    characters = sum(len(study.sources.text(one.id).text) for one in study.sources.all())
    assert told["Extent of all texts"].startswith(f"{characters / 2400:.0f} standard pages")


def test_dates_are_of_collecting_and_not_of_documents(study: Study) -> None:
    study.sources.set(source(study, "K01 start").id, date=dt.date(2015, 10, 2))
    study.sources.set(source(study, "K02 gruppe").id, date=dt.date(2015, 9, 1))
    study.sources.set(source(study, "Nordby plan").id, date=dt.date(2009, 1, 1))
    found = gather_facts(study, Filter(), silent)
    assert dates_between(found.sources) == (dt.date(2015, 9, 1), dt.date(2015, 10, 2))
    assert "collected 2015-09-01 – 2015-10-02" in facts(study)["Sources 2015"]
    assert "1 without a date" in facts(study)["Sources 2015"]


def test_coders_and_what_each_coded(study: Study) -> None:
    told = facts(study)
    assert told["Number of coders"] == "2"
    every = [one for s in study.sources.all() for one in study.codings.of_source(s.id)]
    ole = [one for one in every if one.coder_id == coder(study, "Ole").id]
    assert told["Ole"].startswith(f"{len(ole)} passages in {len({one.source_id for one in ole})} sources")
    assert told["Mette"].endswith("5 sources done")


def test_how_codings_came_about_adds_up_to_those_that_count(study: Study) -> None:
    one = source(study, "K02 gruppe")
    text = study.sources.text(one.id).text
    start = text.index("Jeg laver kaffen")
    study.codings.add(
        one.id, start, start + 16, code(study, "Roller").id, coder(study, "Mette").id, made_by="suggested"
    )
    counted = study.excerpts()
    told = facts(study)
    assert told["Passages that count"] == str(len(counted))
    assert told["How they came about"] == f"by hand {len(counted) - 1}; suggested, then accepted 1"


def test_the_coding_tree_is_counted_by_level(study: Study) -> None:
    tree = study.codebook.tree
    told = facts(study)
    tops = [one for one in tree.ordered if one.parent_id is None]
    assert told["Codes"] == f"{len(tree)} (level 1: {len(tops)}; level 2: {len(tree) - len(tops)})"
    study.codebook.set(code(study, "Roller").id, inductive=True)
    assert facts(study)["Where codes come from"] == f"1 found in the material, {len(tree) - 1} brought to it"


def test_versions_of_the_codebook_say_what_changed(study: Study) -> None:
    assert facts(study)["Versions"] == "none was frozen"
    study.codebook.versions.freeze("Før pilot")
    study.codebook.add("Ny")
    study.codebook.set(code(study, "Roller").id, name="Opgaver")
    study.codebook.versions.freeze()
    study.codebook.add("Endnu en")
    told = facts(study)
    assert told["Version 1"].endswith("Før pilot; the first")
    assert told["Version 2"].endswith("1 code added, 1 renamed")
    assert told["Since the last version"] == "1 code added"
    table = study.reports.tables(ReportOrder(ReportKind.METHOD))[-1]
    assert [tuple(row) for row in table.rows] == [
        ("2", "added", "Ny"),
        ("2", "renamed", "Roller → Opgaver"),
        ("now", "added", "Endnu en"),
    ]


def test_saturation_and_agreement_are_told_where_they_are_known(study: Study) -> None:
    assert facts(study)["Saturation"].startswith("cannot be told")
    study.codebook.set(code(study, "Roller").id, inductive=True)
    assert "not reached in 2 interviews (base 4, run 2" in facts(study)["Saturation 2015"]
    assert not any(name.startswith("Agreement") for name in facts(study))
    from qualcase.coding.people import CodingState

    study.sources.set_state(source(study, "K01 start").id, coder(study, "Ole").id, CodingState.DONE)
    assert "in 1 sources of both" in facts(study)["Agreement of Mette – Ole"]


def test_withdrawal_and_names_are_told(study: Study) -> None:
    assert facts(study)["Names"] == "not taken out for good"
    assert facts(study)["Withdrew, and was taken out of the study"] == "nobody"
    study.withdrawal.carry_out(study.withdrawal.plan(participant(study, "Carl").id))
    told = facts(study)
    assert told["Withdrew, and was taken out of the study"].startswith("1 participant, on ")


def test_a_selection_narrows_every_figure(study: Study) -> None:
    one = case(study, "K02")
    told = facts(study, case_ids=(one.id,))
    here = [s for s in study.sources.all() if one.id in s.case_ids]
    assert told["Sources"].startswith(f"{len(here)} (")
    assert told["Passages that count"] == str(len(study.excerpts(Filter(cases=(one.id,)))))
    with pytest.raises(UserError, match="no source"):
        facts(study, filter=Filter(kinds=("questionnaire",)))


def test_every_item_of_the_checklist_is_there_once_and_left_open(study: Study) -> None:
    assert [one.number for one in ITEMS] == list(range(1, 33))
    table = next(one for one in study.reports.tables(ReportOrder(ReportKind.METHOD)) if one.title == "COREQ")
    rows = list(table.rows)
    assert [row[0] for row in rows] == list(range(1, 33))
    assert "Number of coders: 2" in str(rows[23][4])
    assert not rows[1][4]
    blocks = list(study.reports.document(ReportOrder(ReportKind.METHOD)).blocks)
    grid = [one for one in blocks if isinstance(one, Grid)][-1]
    answers = [_words(row[2]) for row in grid.rows if len(row) == 3]
    assert len(answers) == 32
    assert all("To be filled in by the researchers:" in one for one in answers)


def test_the_draft_has_the_figures_of_the_facts(study: Study) -> None:
    blocks = list(study.reports.document(ReportOrder(ReportKind.METHOD)).blocks)
    assert isinstance(blocks[0], Heading)
    text = " ".join(one.text for one in blocks[2:4] if isinstance(one, Paragraph))
    assert "2 cases in 2 sites" in text
    assert "3 interviews, 2 group interviews, 1 observation note and 1 document" in text
    assert "6 persons were heard (2 volunteer, 1 employee, 1 manager)" in text
    assert re.search(r"coded by 2 coders in qualcase \d", text)
    assert f"{len(study.excerpts())} passages count in the analysis" in text


def test_parts_are_left_out_by_choice(study: Study) -> None:
    blocks = list(study.reports.document(ReportOrder(ReportKind.METHOD, parts=("coding",))).blocks)
    assert [one.text for one in blocks if isinstance(one, Heading)] == ["How it was coded"]


def test_no_word_of_a_passage_is_in_it(study: Study) -> None:
    code_quote(study, "K02 gruppe", "Jeg laver kaffen hver gang", "Roller")
    words = " ".join(
        str(cell) for t in study.reports.tables(ReportOrder(ReportKind.METHOD)) for row in t.rows for cell in row
    )
    assert coded(study, "K02 gruppe", "Jeg laver kaffen hver gang").quote not in words


def _words(cell: Any) -> str:
    return " ".join(one.text for one in cell.content if isinstance(one, Paragraph))
