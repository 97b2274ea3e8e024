"""The permanent ids of excerpts in the study file: kept outside the history, so that undo never takes one back."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from typing import TYPE_CHECKING

from qualcase.coding.excerpt_ids import Home, Label, Labels, Place, Spot, Standing
from qualcase.store import schema, tables_reports
from qualcase.store.sqlite import fetch_rows, open_rows, transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

    from qualcase.coding.excerpt_ids import Given

    Giver = Callable[[Labels, Sequence[Standing]], Given]


def read_labels(connection: Connection) -> Labels:
    """All ids that were ever given."""
    places = (
        Place(short, Home(holder, wave), last)
        for short, holder, wave, last in fetch_rows(
            connection, "SELECT short, holder_id, wave_id, last FROM excerpt_place ORDER BY short"
        )
    )
    labels = (
        Label(label, short, number, Spot(*spot))
        for label, short, number, *spot in fetch_rows(
            connection, 'SELECT label, short, number, source_id, start, "end" FROM excerpt_label ORDER BY label'
        )
    )
    held: dict[str, list[str]] = defaultdict(list)
    for coding_id, label in fetch_rows(connection, "SELECT coding_id, label FROM excerpt_labelled ORDER BY 1, 2"):
        held[coding_id].append(label)
    return Labels({one.home: one for one in places}, {one.label: one for one in labels}, dict(held))


def read_standing(connection: Connection, source_ids: Sequence[str]) -> list[Standing]:
    """Every coding whose passage is there: sources in this order, then by place and id."""
    rows = fetch_rows(connection, 'SELECT id, source_id, start, "end" FROM coding WHERE lost IS NULL')
    order = {one: number for number, one in enumerate(source_ids)}
    found = [Standing(coding_id, Spot(*spot)) for coding_id, *spot in rows]
    found.sort(key=lambda one: (order.get(one.spot.source_id, len(order)), one.spot, one.coding_id))
    return found


def read_settled(connection: Connection) -> dict[str, str] | None:
    """The id of every coding, where each has just one and stands where that was looked at last; else None.

    Then there is nothing to give, which is the rule: so ids are told in a tenth of the time that giving takes.
    """
    sql = """SELECT coding.id, held.label, label.source_id = coding.source_id
        AND label.start = coding.start AND label."end" = coding."end"
        FROM coding LEFT JOIN excerpt_labelled held ON held.coding_id = coding.id
        LEFT JOIN excerpt_label label ON label.label = held.label WHERE coding.lost IS NULL"""
    found: dict[str, str] = {}
    with closing(open_rows(connection, sql)) as rows:
        for coding_id, label, stands_there in rows:
            if not stands_there or coding_id in found:
                return None
            found[coding_id] = label
    return found


def label_all(connection: Connection, source_ids: Sequence[str], give: Giver) -> Given:
    """Keep what `give` makes of the ids there are and of where codings stand, if anything of it is new."""
    with transaction(connection, write=True) as at_hand:
        given = give(read_labels(connection), read_standing(connection, source_ids))
        keep_labels(connection, given)
        at_hand.keep = not given.is_empty
    return given


def keep_labels(connection: Connection, given: Given) -> None:
    """Keep what was given, within a writing transaction."""
    tables = tables_reports
    if given.places:
        places = [(one.short, *one.home, one.last) for one in given.places.values()]
        _put(connection, tables.excerpt_place.name, places, 'ON CONFLICT(short) DO UPDATE SET "last" = excluded."last"')
    if given.labels:
        moved = 'source_id = excluded.source_id, start = excluded.start, "end" = excluded."end"'
        labels = [(one.label, one.short, one.number, *one.spot) for one in given.labels.values()]
        _put(connection, tables.excerpt_label.name, labels, f"ON CONFLICT(label) DO UPDATE SET {moved}")
    if given.held:
        _put(connection, tables.excerpt_labelled.name, given.held, "ON CONFLICT DO NOTHING")


def _put(connection: Connection, table: str, rows: Sequence[tuple[object, ...]], conflict: str) -> None:
    columns = ", ".join(f'"{column.name}"' for column in schema.metadata.tables[table].c)
    marks = ", ".join("?" * len(rows[0]))
    connection.exec_driver_sql(f'INSERT INTO "{table}" ({columns}) VALUES ({marks}) {conflict}', list(rows))


def forget_gone(connection: Connection) -> None:
    """After a purge, which nothing undoes: keep nothing about passages that are gone, only that their numbers went."""
    fetch_rows(connection, "DELETE FROM excerpt_labelled WHERE coding_id NOT IN (SELECT id FROM coding)")
    fetch_rows(connection, "DELETE FROM excerpt_label WHERE label NOT IN (SELECT label FROM excerpt_labelled)")


def given_twice(connection: Connection) -> list[str]:
    """The beginnings of ids of which numbers could be given twice."""
    sql = """SELECT DISTINCT place.short FROM excerpt_place place
        JOIN excerpt_label label ON label.short = place.short AND label.number > place.last ORDER BY 1"""
    return [row[0] for row in fetch_rows(connection, sql)]
