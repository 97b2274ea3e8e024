from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.store.making import add, raw

if TYPE_CHECKING:
    from qualcase.store.store import Store
    from tests.store.making import Sample


def test_every_row_of_an_action_is_recorded_before_and_after(store: Store, sample: Sample) -> None:
    coding = sample.make_coding(note='"æ"\u2028😀')
    add(store, coding)
    store.act("coding.remove", {}, lambda writing: writing.codings.delete(coding.id))
    with raw(store.path) as connection:
        added, removed = connection.execute(
            "SELECT table_name, row_id, old, new FROM change WHERE action > 2 ORDER BY number"
        ).fetchall()
        columns = [row[1] for row in connection.execute("PRAGMA table_info(coding)")]
    assert added[:3] == ("coding", coding.id, None)
    assert removed == ("coding", coding.id, added[3], None)
    recorded = json.loads(added[3])
    assert list(recorded) == columns
    assert recorded["note"] == coding.note


def test_the_history_is_newest_first_and_can_be_cut(store: Store, sample: Sample) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    add(store, sample.make_coding())
    store.undo()
    history = store.history()
    assert [action.number for action in history] == [4, 3, 2, 1]
    assert [action.kind for action in history] == ["undo", "do", "do", "barrier"]
    assert [action.undone for action in history] == [False, True, False, False]
    assert before < history[0].made_at <= datetime.now(UTC)
    assert store.history(2) == history[:2]
    assert store.history(0) == ()


def test_labels_are_kept_as_key_and_values(store: Store, sample: Sample) -> None:
    store.act("coding.add", {"code": "Ærø “x”", "source": "a {b}"}, lambda writing: writing.areas.delete([]))
    store.act("memo.write", {"name": "Ærø {x}"}, lambda writing: writing.memos.delete(sample.memo.id))
    with raw(store.path) as connection:
        kept = connection.execute("SELECT label, label_values FROM action ORDER BY number DESC").fetchone()
    assert kept == ("memo.write", '{"name":"Ærø {x}"}')
    assert str(store.history(1)[0].label) == "Wrote a memo on Ærø {x}"


def test_links_count_as_their_record_and_tell_their_sources(store: Store, sample: Sample) -> None:
    _, changes = store.act(
        "source.set", {"source": "x"}, lambda writing: writing.sources.update(replace(sample.source, case_ids=()))
    )
    assert changes.by_table == {"source": frozenset({sample.source.id})}
    assert changes.source_ids == {sample.source.id}
    _, changes = store.act(
        "frame.set", {"name": "x"}, lambda writing: writing.cases.update(replace(sample.case, area_ids=()))
    )
    assert changes.by_table == {"study_case": frozenset({sample.case.id})}
    assert changes.source_ids == frozenset()
