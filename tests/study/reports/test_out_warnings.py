"""What is told before a report leaves: who could be recognised, and by what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.coding.leaving import OutKind, OutWarning
from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from tests.study.making import case, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study import Study

KEPT = ReportOrder(ReportKind.EXCERPTS)
REPLACED = ReportOrder(ReportKind.EXCERPTS, names=NamesOut.REPLACED)


def _by_kind(study: Study, order: ReportOrder) -> dict[OutKind, OutWarning]:
    return {one.kind: one for one in study.reports.warnings(order)}


def test_without_a_key_it_is_said_and_must_be_confirmed(tale: Study) -> None:
    found = _by_kind(tale, REPLACED)
    assert found[OutKind.NO_KEY].must_confirm
    assert found[OutKind.REMAINING].must_confirm
    assert "Bodil" in str(found[OutKind.REMAINING].message)
    assert OutKind.NAMED not in found
    place = next(one for one in found[OutKind.REMAINING].places if one.words == "Bodil")
    assert tale.sources.text(place.source_id).text[place.start : place.end] == "Bodil"


def test_with_the_key_nothing_remains_of_what_it_knows(tale: Study, table: PseudonymTable) -> None:
    tale.reports.take_key(table)
    found = _by_kind(tale, REPLACED)
    assert OutKind.NO_KEY not in found
    words = {one.words for warning in found.values() for one in warning.places if warning.kind is OutKind.REMAINING}
    assert not words & {"Bodil", "Karen", "Karen Holm"}


def test_names_that_are_kept_are_told(tale: Study) -> None:
    found = _by_kind(tale, KEPT)
    assert str(found[OutKind.NAMED].message).startswith("5 participants")  # IP1 and IP2 are no names
    assert not any(one.must_confirm for one in found.values())


def test_only_those_are_counted_who_are_heard_in_what_leaves(tale: Study) -> None:
    first = ReportOrder(ReportKind.EXCERPTS, wave_ids=(wave(tale, "2015").id,))
    heard = tale.disclosure.heard(Filter(waves=first.wave_ids))
    named = [one for one in tale.participants.all() if one.id in heard and not one.name.startswith("IP")]
    assert 0 < len(named) < 5
    assert str(_by_kind(tale, first)[OutKind.NAMED].message).startswith(f"{len(named)} participant")


def test_only_passages_that_are_shown_are_looked_at(tale: Study) -> None:
    other = ReportOrder(ReportKind.EXCERPTS, Filter(waves=(wave(tale, "2015").id,)), names=NamesOut.REPLACED)
    told = _by_kind(tale, other).get(OutKind.REMAINING)
    assert told is None or "Bodil" not in str(told.message)


def test_alone_and_documents(study: Study) -> None:
    found = _by_kind(study, KEPT)
    alone = found[OutKind.ALONE]
    assert any("manager" in one.words and "2017" in one.words for one in alone.places)
    assert "Carl" not in str(alone.message) + str(alone.places)
    document = found[OutKind.SEARCHABLE]
    assert [one.source_id for one in document.places] == [source(study, "Nordby plan").id]
    assert document.places[0].words == "sammen med frivillige"


def test_a_codebook_tells_of_nobody(tale: Study) -> None:
    assert tale.reports.warnings(ReportOrder(ReportKind.CODEBOOK)) == ()


def test_who_withdrew_may_still_stand_in_earlier_reports(study: Study) -> None:
    study.withdrawal.carry_out(study.withdrawal.plan(participant(study, "Carl").id))
    assert "withdrew" in str(_by_kind(study, KEPT)[OutKind.WITHDRAWN].message)


def _noted(study: Study, order: ReportOrder) -> str:
    return "\n".join(str(one.message) for one in study.reports.warnings(order) if one.must_confirm)


def test_names_in_what_researchers_wrote_are_told_where_it_is_shown(tale: Study, table: PseudonymTable) -> None:
    tale.reports.take_key(table)
    quote = "og så Bodil. Karens hus er åbent 😀 for Bodils mand."
    tale.codings.set(coded(tale, "K01_Karen_2017", quote).id, note="Hendes søster Gerda fortalte om Bodil og Karen")
    tale.memos.write(MemoTarget.CASE, case(tale, "K01").id, "Ring til Henning", coder(tale, "Mette").id)
    told = _noted(tale, REPLACED)
    assert "in notes and other words of yours may name somebody: Gerda" in told
    assert "Bodil" not in told
    assert "Karen" not in told
    assert "Henning" not in told
    assert "Gerda" not in _noted(tale, replace(REPLACED, kind=ReportKind.TRAIL))
    assert "Henning" in _noted(tale, replace(REPLACED, kind=ReportKind.TRAIL))
    other = replace(REPLACED, filter=Filter(waves=(wave(tale, "2015").id,)))
    assert "Gerda" not in _noted(tale, other)
    assert "Gerda" not in _noted(tale, KEPT)
