"""Claims: words, passages on both sides, cells, and the expected pattern held against the observed one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.change_sheet import ChangeCell, Heading
from qualcase.coding.claims import CitedCell, Side, Verdict, pattern_match
from qualcase.errors import UserError
from tests.keys import memory_key
from tests.study.making import case, code, coder, source, wave

if TYPE_CHECKING:
    from qualcase.coding.claims import Claim
    from qualcase.study import Study


@pytest.fixture
def claim(study: Study) -> Claim:
    return study.claims.add(" Aftaler bærer,  når lederen går ", coder(study, "Mette").id)


def codings(study: Study) -> list[str]:
    return [one.id for one in study.codings.of_source(source(study, "K01 start").id)]


def test_words_and_order(study: Study, claim: Claim) -> None:
    other = study.claims.add("Ingen læser aftaler", expectation="mest i byen")
    assert claim.expected_at is None
    assert other.expected_at is not None
    assert [one.id for one in study.claims.move(other.id, 0)] == [other.id, claim.id]
    assert [one.id for one in study.claims.all()] == [other.id, claim.id]
    with pytest.raises(UserError, match="needs words"):
        study.claims.set(claim.id, text="  ")
    changed = study.claims.set(claim.id, expectation="alle steder")
    assert changed.expected_at is not None
    study.claims.remove(claim.id)
    study.undo()
    assert len(study.claims.all()) == 2


def test_passages_stand_on_one_side(study: Study, claim: Claim) -> None:
    one, two, three = codings(study)[:3]
    study.claims.put(claim.id, [one, two, one], Side.FOR, "tydeligt")
    study.claims.put(claim.id, [two, three], Side.AGAINST)
    held = study.claims.get(claim.id).evidence
    assert [(each.coding_id, each.side, each.note) for each in held] == [
        (one, Side.FOR, "tydeligt"),
        (two, Side.AGAINST, "tydeligt"),
        (three, Side.AGAINST, ""),
    ]
    assert [each.id for each in study.claims.of_coding(two)] == [claim.id]
    study.claims.take_out(claim.id, [one])
    study.undo()
    study.codings.remove([one])
    assert [each.coding_id for each in study.claims.get(claim.id).evidence] == [one, two, three]
    with pytest.raises(UserError, match="gone"):
        study.claims.put(claim.id, [one], Side.FOR)
    assert study.check() == ()


def test_expected_first_then_observed(study: Study, claim: Claim) -> None:
    first, second = case(study, "K01").id, case(study, "K02").id
    study.claims.expect(claim.id, first, Verdict.HOLDS)
    study.claims.expect(claim.id, second, Verdict.FAILS)
    study.claims.observe(claim.id, first, Verdict.IN_PART, "kun på papiret")
    matched = pattern_match(study.claims.get(claim.id))
    assert (matched.met, matched.missed, matched.open, matched.unexpected) == ((), (first,), (second,), ())
    study.claims.observe(claim.id, second, Verdict.FAILS, "ingen aftale")
    study.claims.expect(claim.id, first, None)
    matched = pattern_match(study.claims.get(claim.id))
    assert (matched.met, matched.unexpected) == ((second,), (first,))
    study.claims.observe(claim.id, first, None)
    assert [one.case_id for one in study.claims.get(claim.id).cases] == [second]


def test_cells_go_and_move_with_what_they_name(study: Study, claim: Claim) -> None:
    waves = wave(study, "2017").id, wave(study, "2015").id
    cells = [
        CitedCell(code(study, path).id, case(study, "K01").id, *waves, Side.AGAINST)
        for path in ("Roller", "Forankring")
    ]
    study.claims.cite(claim.id, cells)
    study.claims.cite(claim.id, [cells[0]._replace(side=Side.FOR)])
    assert [one.side for one in study.claims.get(claim.id).cells] == [Side.AGAINST, Side.FOR]
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring").id)
    assert {one.code_id for one in study.claims.get(claim.id).cells} == {code(study, "Forankring").id}
    study.codebook.remove(code(study, "Forankring").id)
    assert study.claims.get(claim.id).cells == ()
    assert study.check() == ()
    study.undo()
    study.undo()
    assert len(study.claims.get(claim.id).cells) == 2
    assert study.claims.uncite(claim.id, [cells[0]]).cells == (cells[1],)


def test_cells_that_speak_against_it_are_cited_or_set_aside_with_a_reason(study: Study, claim: Claim) -> None:
    later = wave(study, "2017").id
    first = CitedCell(code(study, "Forankring").id, case(study, "K01").id, later, None, Side.FOR)
    study.claims.cite(claim.id, [first])
    found = study.claims.against(claim.id)
    read = study.claims.read_cells([first])[first]
    assert read.says is not None
    assert {one.cell.case_id for one in found} <= {case(study, "K02").id}
    other = first._replace(case_id=case(study, "K02").id, side=Side.ASIDE)
    with pytest.raises(UserError, match="why"):
        study.claims.cite(claim.id, [other])
    study.claims.cite(claim.id, [other._replace(note=" ingen blev spurgt ")])
    assert study.claims.get(claim.id).cells[-1].note == "ingen blev spurgt"
    assert study.claims.against(claim.id) == ()
    assert str(study.can_undo()).startswith("Set 1 cell aside")
    with pytest.raises(UserError, match="earlier"):
        study.claims.cite(claim.id, [first._replace(from_wave_id=later, wave_id=wave(study, "2015").id)])


def test_an_expectation_that_came_after_looking_is_told(study: Study, claim: Claim) -> None:
    first, second = case(study, "K01").id, case(study, "K02").id
    study.claims.expect(claim.id, first, Verdict.HOLDS)
    seen = study.claims.observe(claim.id, first, Verdict.HOLDS, "to aftaler")
    assert seen.observed_at is not None
    assert not seen.was_expected_late
    study.claims.observe(claim.id, second, Verdict.FAILS, "ingen")
    assert study.claims.get(claim.id).observed_at == seen.observed_at
    late = study.claims.expect(claim.id, second, Verdict.FAILS)
    assert late.was_expected_late
    study.claims.observe(claim.id, first, None)
    study.claims.observe(claim.id, second, None)
    assert study.claims.get(claim.id).observed_at is None


def test_names_are_found_and_replaced_in_every_word_of_a_claim(study: Study, claim: Claim) -> None:
    key = memory_key(study)
    first = codings(study)[0]
    study.claims.set(claim.id, text="Bodil bærer", expectation="uden Bodil", note="spørg Bodil")
    study.claims.put(claim.id, [first], Side.FOR, "Bodil siger det")
    cell = CitedCell(
        code(study, "Roller").id, case(study, "K01").id, wave(study, "2017").id, None, Side.ASIDE, "kun Bodil"
    )
    study.claims.cite(claim.id, [cell])
    study.claims.observe(claim.id, case(study, "K01").id, Verdict.HOLDS, "for Bodil bliver")
    change = ChangeCell(code(study, "Roller").id, case(study, "K01").id, wave(study, "2015").id, wave(study, "2017").id)
    study.change_sheet.accept([(Heading.TURNS, change)], "da Bodil rejste")
    study.participants.add("Bodil", (), "")
    hits = [one for one in study.pseudonyms.find(key.table).hits if one.form == "Bodil"]
    tables = {(one.place.table, one.place.field) for one in hits if not one.place.is_text}
    assert {
        ("claim", "text"),
        ("claim", "expectation"),
        ("claim", "note"),
        ("claim_evidence", "note"),
        ("claim_cell", "note"),
        ("claim_case", "reason"),
        ("change_entry", "text"),
    } <= tables
    study.pseudonyms.approve(key, hits)
    study.pseudonyms.apply(key)
    held = study.claims.get(claim.id)
    words = (held.text, held.expectation, held.note, held.evidence[0].note, held.cells[0].note, held.cases[0].reason)
    assert not [one for one in (*words, study.change_sheet.all()[0].text) if "Bodil" in one]
