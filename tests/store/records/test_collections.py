from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.collections import CollectionItem, ItemKind
from qualcase.coding.frame import Case, Wave
from qualcase.coding.ids import new_id
from qualcase.coding.memos import MemoTarget
from qualcase.coding.sources import TextVersion
from qualcase.store.records import collections
from tests.store.making import TEXT, sha

if TYPE_CHECKING:
    from qualcase.store.store import Store
    from qualcase.store.writing import Writing
    from tests.store.making import Sample


def test_one_of_everything_comes_back_as_it_was(store: Store, sample: Sample) -> None:
    read = store.read
    assert read(lambda reading: reading.waves.all()) == (sample.wave, sample.later)
    assert read(lambda reading: reading.sites.all()) == (sample.site,)
    assert read(lambda reading: reading.areas.all()) == (sample.area,)
    assert read(lambda reading: reading.cases.all()) == (sample.case,)
    assert read(lambda reading: reading.participants.all()) == (sample.participant,)
    assert read(lambda reading: reading.coders.all()) == (sample.coder,)
    assert read(lambda reading: reading.scales.all()) == (sample.scale,)
    assert read(lambda reading: reading.codes.all()) == (sample.code,)
    assert read(lambda reading: reading.sources.all()) == (sample.source,)
    assert read(lambda reading: reading.versions.all()) == (sample.version,)
    assert read(lambda reading: reading.speakers.all()) == sample.speakers
    assert read(lambda reading: reading.codings.all()) == (sample.coding,)
    assert read(lambda reading: reading.statuses.all()) == (sample.status,)
    assert read(lambda reading: reading.memos.all()) == (sample.memo,)
    assert read(lambda reading: reading.variables.all()) == sample.variables
    assert set(read(lambda reading: reading.values.all())) == set(sample.values)
    assert read(lambda reading: reading.events.all()) == sample.events
    assert read(lambda reading: reading.respondents.all()) == (sample.respondent,)
    assert read(lambda reading: reading.planned.all()) == (sample.planned,)
    assert read(lambda reading: reading.label_rules.all()) == (sample.label_rule,)
    assert read(lambda reading: reading.rejections.all()) == (sample.rejection,)
    assert read(lambda reading: reading.questions.all()) == (sample.question,)
    assert read(lambda reading: reading.asked.of_source(sample.source.id)) == (sample.asked,)
    assert read(lambda reading: reading.topics.all()) == (sample.topic,)
    assert read(lambda reading: reading.absences.all()) == (sample.absence,)
    assert read(lambda reading: reading.joint_ties.all()) == (sample.joint_tie,)
    assert read(lambda reading: reading.pins.all()) == (sample.pin,)
    assert read(lambda reading: reading.merges.of_codes([sample.code.id])) == (sample.merge,)
    assert read(lambda reading: reading.revisions.of_codes([sample.code.id, "no"])) == (sample.revision,)
    assert read(lambda reading: reading.frozen.all()) == (sample.frozen,)
    assert read(lambda reading: reading.summaries.all()) == (sample.summary,)
    assert read(lambda reading: reading.collections.all()) == (sample.collection,)
    assert read(lambda reading: reading.collection_items.all()) == sample.items
    assert read(lambda reading: reading.views.all()) == (sample.view,)


def test_a_pinned_example_goes_with_its_coding_and_comes_back_with_it(store: Store, sample: Sample) -> None:
    def remove(writing: Writing) -> None:
        writing.memos.delete_about(MemoTarget.CODING, [sample.coding.id])
        writing.codings.delete(sample.coding.id)

    assert store.read(lambda reading: reading.pins.of_codings([sample.coding.id])) == (sample.pin,)
    store.act("coding.remove", {}, remove)
    assert store.read(lambda reading: reading.pins.of_codes([sample.code.id])) == ()
    store.undo()
    assert store.read(lambda reading: reading.pins.all()) == (sample.pin,)
    store.act("source.remove", {}, sample.remove_source)
    assert store.read(lambda reading: reading.pins.all()) == ()


def test_codings_wait_that_stand_under_an_earlier_revision(store: Store, sample: Sample) -> None:
    code, lost = sample.code.id, sample.make_coding(3, 3, lost="væk")
    store.act("coding.add", {}, lambda writing: writing.codings.insert([sample.make_coding(under=1), lost]))
    assert store.read(lambda reading: reading.codings.count_waiting()) == {code: 1}
    assert store.read(lambda reading: reading.codings.is_used_under(code, 1))
    assert not store.read(lambda reading: reading.codings.is_used_under(code, 2))
    store.act("coding.set", {}, lambda writing: writing.codings.look_at({sample.coding.id: 1}))
    assert store.read(lambda reading: reading.codings.count_waiting()) == {}


def test_a_summary_is_found_by_its_cell_and_by_what_it_rests_on(store: Store, sample: Sample) -> None:
    held, gone = sample.summary, sample.summary.rests_on[1].coding_id
    assert store.read(lambda reading: reading.summaries.at(held.cell)) == held
    for other in (held.cell._replace(from_wave_id=None), held.cell._replace(case_id=None, site_id=sample.site.id)):
        assert store.read(lambda reading, cell=other: reading.summaries.at(cell)) is None  # type: ignore[misc]
    assert store.read(lambda reading: reading.summaries.resting_on([gone, "no"])) == (held,)
    assert store.read(lambda reading: reading.summaries.resting_on([])) == ()


def test_excerpts_of_a_collection_are_found_by_coding_and_source(store: Store, sample: Sample) -> None:
    coded = CollectionItem(new_id(), sample.collection.id, 2, ItemKind.EXCERPT, coding_id=sample.coding.id)
    plain = CollectionItem(
        new_id(), sample.collection.id, 3, ItemKind.EXCERPT, source_id=sample.source.id, start=3, end=8, uncoded=True
    )
    store.act("collection.put", {"n": 2}, lambda writing: writing.collection_items.insert([plain, coded]))
    held = store.read(lambda reading: reading.collection_items.of_collection(sample.collection.id))
    assert held == (*sample.items, coded, plain)
    assert store.read(lambda reading: reading.collection_items.of_codings([sample.coding.id])) == (coded,)
    assert store.read(lambda reading: reading.collection_items.of_sources([sample.source.id])) == (plain,)


def test_texts_and_what_sources_have_now_are_read_together(store: Store, sample: Sample) -> None:
    assert store.read(lambda reading: reading.present_texts()) == {sample.source.id: sha(TEXT)}
    assert store.read(lambda reading: reading.texts_of([sha(TEXT), "no"])) == {sha(TEXT): TEXT}


def test_values_are_found_by_variable_and_by_thing(store: Store, sample: Sample) -> None:
    hours, sex = sample.variables
    of_case, later, of_respondent = sample.values
    assert set(store.read(lambda reading: reading.values.of_variables([hours.id, "no"]))) == {of_case, later}
    assert store.read(lambda reading: reading.values.of_variables([sex.id])) == (of_respondent,)
    assert set(store.read(lambda reading: reading.values.about([sample.case.id]))) == {of_case, later}
    assert store.read(lambda reading: reading.values.about([sample.respondent.id])) == (of_respondent,)
    assert store.read(lambda reading: reading.values.about([])) == ()


def test_a_lost_coding_is_kept_but_not_counted(store: Store, sample: Sample) -> None:
    lost = replace(sample.coding, end=sample.coding.start, quote="", lost=sample.coding.quote)
    store.act("coding.set", {}, lambda writing: writing.codings.update(lost))
    assert store.read(lambda reading: reading.codings.all()) == (lost,)
    assert store.read(lambda reading: list(reading.coding_columns())) == []
    assert store.read(lambda reading: list(reading.coding_columns([sample.source.id]))) == []
    assert store.read(lambda reading: reading.codings.count_by_code()) == {}
    assert store.read(lambda reading: reading.codings.count_by_source()) == {}
    assert store.check() == ()
    store.undo()
    assert len(store.read(lambda reading: list(reading.coding_columns()))) == 1


def test_values_have_the_types_of_the_domain(store: Store, sample: Sample) -> None:
    coding = store.read(lambda reading: reading.codings.get(sample.coding.id))
    assert coding is not None
    assert type(coding.star) is bool
    assert type(coding.about_time) is type(sample.coding.about_time)
    assert coding.made_at == sample.coding.made_at
    source = store.read(lambda reading: reading.sources.get(sample.source.id))
    assert source is not None
    assert type(source.kind) is type(sample.source.kind)


def test_get_finds_or_not(store: Store, sample: Sample) -> None:
    assert store.read(lambda reading: reading.cases.get(sample.case.id)) == sample.case
    assert store.read(lambda reading: reading.cases.get("no")) is None


@pytest.mark.parametrize("chunk", [1, 2, 900])
def test_many_keeps_the_order_asked_for(
    store: Store, sample: Sample, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    codings = [sample.make_coding(number, number + 3) for number in range(7)]
    store.act("coding.add_many", {"n": 7}, lambda writing: writing.codings.insert(codings))
    monkeypatch.setattr(collections, "CHUNK", chunk)
    wanted = [codings[5], codings[0], sample.coding, codings[3]]
    ids = [one.id for one in wanted]
    found = store.read(lambda reading: reading.codings.many([*ids[:2], "no", *ids[2:]]))
    assert found == tuple(wanted)
    assert store.read(lambda reading: reading.codings.many([])) == ()
    cases = store.read(lambda reading: reading.cases.many([sample.case.id]))
    assert cases == (sample.case,)


def test_codings_are_in_the_order_of_their_places(store: Store, sample: Sample) -> None:
    codings = [sample.make_coding(start, end) for start, end in ((30, 33), (2, 9), (2, 4), (2, 9))]
    store.act("coding.add_many", {"n": 4}, lambda writing: writing.codings.insert(codings))
    found = store.read(lambda reading: reading.codings.of_source(sample.source.id))
    assert [(one.start, one.end) for one in found] == [(2, 4), (2, 9), (2, 9), (19, 31), (30, 33)]
    assert found == store.read(lambda reading: reading.codings.of_sources([sample.source.id, "no"]))
    assert found == store.read(lambda reading: reading.codings.of_codes([sample.code.id]))
    assert store.read(lambda reading: reading.codings.of_source("no")) == ()


def test_codings_are_counted(store: Store, sample: Sample) -> None:
    codings = [sample.make_coding(number, number + 1) for number in range(3)]
    store.act("coding.add_many", {"n": 3}, lambda writing: writing.codings.insert(codings))
    assert store.read(lambda reading: reading.codings.count()) == 4
    assert store.read(lambda reading: reading.codings.count_by_code()) == {sample.code.id: 4}
    assert store.read(lambda reading: reading.codings.count_by_source()) == {sample.source.id: 4}
    assert store.read(lambda reading: reading.codings.count_by_coder()) == {sample.coder.id: 4}


def test_waves_and_codes_are_in_their_own_order(new: Store) -> None:
    waves = [Wave(new_id(), name, position) for name, position in (("2017", 1), ("2015", 0), ("2019", 2))]
    new.act("frame.add", {"name": "x"}, lambda writing: writing.waves.insert(waves))
    assert [wave.name for wave in new.read(lambda reading: reading.waves.all())] == ["2015", "2017", "2019"]
    cases = [Case(new_id(), name) for name in ("K2", "K1")]
    new.act("frame.add", {"name": "x"}, lambda writing: writing.cases.insert(cases))
    assert [case.name for case in new.read(lambda reading: reading.cases.all())] == ["K1", "K2"]


def test_links_keep_their_order(store: Store, sample: Sample) -> None:
    cases = [Case(new_id(), name) for name in "bac"]
    source = replace(sample.source, case_ids=(cases[0].id, cases[1].id, sample.case.id, cases[2].id))

    def work(writing: Writing) -> None:
        writing.cases.insert(cases)
        writing.sources.update(source)

    store.act("x", {}, work)
    assert store.read(lambda reading: reading.sources.all()) == (source,)
    turned = replace(source, case_ids=source.case_ids[::-1])
    store.act("x", {}, lambda writing: writing.sources.update([turned]))
    assert store.read(lambda reading: reading.sources.get(source.id)) == turned


def test_the_current_version_is_the_one_that_the_source_names(store: Store, sample: Sample) -> None:
    text = TEXT + "more"
    later = TextVersion(new_id(), sample.source.id, 2, sha(text))

    def work(writing: Writing) -> None:
        writing.put_text(text, sha(text), b"")
        writing.versions.insert(later)

    store.act("source.set", {"source": "x"}, work)
    assert store.read(lambda reading: reading.versions.current()) == (sample.version,)
    store.act("x", {}, lambda writing: writing.sources.update(replace(sample.source, version_id=later.id)))
    assert store.read(lambda reading: reading.versions.current([sample.source.id])) == (later,)
    assert store.read(lambda reading: reading.versions.of_source(sample.source.id)) == (sample.version, later)
    assert store.read(lambda reading: reading.sources_with_text(sha(TEXT))) == (sample.source.id,)
    assert store.check() == ()


def test_memos_on_one_thing(store: Store, sample: Sample) -> None:
    assert store.read(lambda reading: reading.memos.about(MemoTarget.CODING, sample.coding.id)) == (sample.memo,)
    assert store.read(lambda reading: reading.memos.about(MemoTarget.CODE, sample.coding.id)) == ()
