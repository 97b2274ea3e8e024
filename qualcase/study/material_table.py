"""A materials table written from what is proposed and planned, to be filled in and used by the next import."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.bundle import IncomingSource, Placing
from qualcase.coding.tables import Column, Table
from qualcase.study.exports import write_tables
from qualcase.study.importing import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.bundle import SpeakerSeen
    from qualcase.coding.planned import Planned
    from qualcase.study.core import Core

_UNWRITABLE = frozenset("();|=\n")
"""Signs that would be read otherwise in a list of participants."""
_MARK = "yes"


def write_material_table(core: Core, path: Path, incoming: Sequence[IncomingSource]) -> int:
    """Write a row for each file and for each planned source; without any, the headings alone. Gives back how many.

    Raises:
        UserError: The ending is neither .csv nor .xlsx.
    """
    from qualcase.exchange.reading.materials import COLUMNS

    files = [one for one in incoming if not one.planned and one.table is None]
    called = Counter(one.path.name for one in files)
    rows = [
        _row(one, f"{one.path.parent.name}/{one.path.name}" if called[one.path.name] > 1 else one.path.name)
        for one in files
    ]
    planned = [*(one for one in incoming if one.planned), *_planned(core, incoming)]
    rows += [_row(one, "") for one in planned]
    table = Table(
        "", [Column(name) for name in COLUMNS], [tuple(row.get(name, "") for name in COLUMNS) for row in rows]
    )
    write_tables([table], path)
    return len(rows)


def _row(one: IncomingSource, called: str) -> dict[str, str]:
    placing = one.placing
    kind = placing.kind if one.refused else kind_of(one)
    days = {"date": placing.date, "valid_from": placing.valid_from, "valid_to": placing.valid_to}
    return {
        "file": called,
        "case": "; ".join(placing.cases),
        "site": placing.site or "",
        "wave": placing.wave or "",
        "kind": kind.value if kind else "",
        "role": placing.role or "",
        "language": placing.language or "",
        "participants": "; ".join(_people(one.speakers)),
        "planned": _MARK if one.planned else "",
        **{name: day.isoformat() if day else "" for name, day in days.items()},
    }


def _people(speakers: Iterable[SpeakerSeen]) -> Iterable[str]:
    for one in speakers:
        role = "interviewer" if one.is_interviewer else one.role or ""
        words = (one.label, one.participant or "", role)
        if not any(_UNWRITABLE & set(word) for word in words):
            who = f"{one.label}={one.participant}" if one.participant else one.label
            yield f"{who} ({role})" if role else who


def _planned(core: Core, incoming: Sequence[IncomingSource]) -> list[IncomingSource]:
    """What the study plans already, as rows; where files are told of, only they are meant."""
    if incoming:
        return []
    held: Iterable[Planned] = core.read(lambda reading: reading.planned.all())
    names = core.now.names
    return [
        IncomingSource(
            Path(),
            "",
            Placing(
                (names[one.case_id],) if one.case_id else (),
                names[one.site_id] if one.site_id else None,
                names[one.wave_id],
                one.kind,
                role=one.role,
            ),
            planned=True,
        )
        for one in held
    ]
