"""Case ratings from files and into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.case_ratings import RatedCell
from qualcase.coding.tables import Column, Table
from qualcase.coding.variables import VariableOf
from qualcase.errors import WrongCell, WrongValuesError
from qualcase.study.case_ratings import Judged
from qualcase.study.targets import Finder, finder_of, wave_finder
from qualcase.text.normalise import normalise
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.codings import Coding
    from qualcase.exchange.reading.tables import Row
    from qualcase.study.case_ratings import CaseRatings
    from qualcase.study.core import Core

COLUMNS = ("case", "wave", "code", "value", "rater", "reason", "anchor_source", "anchor_quote")
"""The columns of the file."""
_NEEDED = ("case", "wave", "code", "value", "rater", "reason")
_OTHER_NAMES = {
    "sag": "case", "runde": "wave", "kode": "code", "vurdering": "value", "vurderet_af": "rater",
    "begrundelse": "reason", "kilde": "anchor_source", "citat": "anchor_quote",
}  # fmt: skip
_REFUSALS = {
    "case": mark("There is no case called “{value}”."),
    "wave": mark("There is no wave called “{value}”."),
    "code": mark("There is no code “{value}”. Write its path, such as Leadership/Support."),
    "rater": mark("There is no coder called “{value}”."),
    "value": mark("“{value}” is no step of the ladder. Use 0, 0.33, 0.67 or 1, or nothing."),
    "reason": mark("The reason is missing."),
    "anchor_source": mark("There is no source called “{value}”."),
    "anchor_quote": mark("“{value}” is no coded passage of that source."),
}
_SHORT = 60


def bring_in(core: Core, ratings: CaseRatings, path: Path) -> tuple[CaseRating, ...]:
    """Read ratings, as one action."""
    from qualcase.exchange.reading.tables import read_rows

    reader = _Reader(core)
    judged: dict[tuple[RatedCell, str], Judged] = {}
    for row in read_rows(path, COLUMNS, _NEEDED, _OTHER_NAMES):
        one = reader.read(row)
        if one is None:
            continue
        held = judged.setdefault((one.cell, one.coder_id), one)
        judged[one.cell, one.coder_id] = held._replace(anchors=tuple(dict.fromkeys((*held.anchors, *one.anchors))))
    if reader.wrong:
        raise WrongValuesError(reader.wrong)
    return ratings.set_many(list(judged.values())) if judged else ()


class _Reader:
    """Looks up what lines name; each source is read once."""

    def __init__(self, core: Core) -> None:
        self.wrong: list[WrongCell] = []
        self._core = core
        frame = core.now.frame
        self._waves = wave_finder(core)
        self._finders: Mapping[str, Finder] = {
            "case": finder_of(core, VariableOf.CASE),
            "code": Finder((code.id, (frame.tree.path(code.id), code.name)) for code in frame.tree.ordered),
            "rater": Finder((one.id, (one.name,)) for one in frame.coders),
            "anchor_source": finder_of(core, VariableOf.SOURCE),
        }
        self._codings: dict[str, tuple[Coding, ...]] = {}

    def read(self, row: Row) -> Judged | None:
        """What a line says; None, and the reason taken down, where something does not fit."""
        before = len(self.wrong)
        ids = {name: self._find(row, name) for name in ("case", "code", "rater")}
        earlier, later = self._waves_of(row)
        value = self._value(row)
        if not row["reason"].strip():
            self._refuse(row, "reason")
        anchors = self._anchors(row, ids["code"], ids["rater"])
        if len(self.wrong) > before:
            return None
        cell = RatedCell(ids["case"], ids["code"], later, earlier or None)
        return Judged(cell, value, row["reason"], anchors, ids["rater"])

    def _find(self, row: Row, name: str) -> str:
        found = self._finders[name].find(row[name])
        if found is None:
            self._refuse(row, name)
        return found or ""

    def _waves_of(self, row: Row) -> tuple[str, str]:
        """The earlier wave of a change, or nothing; and the wave."""
        whole = self._waves.find(row["wave"])
        if whole is not None:
            return "", whole
        parts = [self._waves.find(part) for part in row["wave"].split(":")]
        if len(parts) != 2 or None in parts:
            self._refuse(row, "wave")
            return "", ""
        return parts[0] or "", parts[1] or ""

    def _value(self, row: Row) -> float | None:
        text = row["value"].strip().replace(",", ".")
        if not text:
            return None
        try:
            return float(text)
        except ValueError:
            self._refuse(row, "value")
            return None

    def _anchors(self, row: Row, code_id: str, coder_id: str) -> tuple[str, ...]:
        """The coding of the quote: under the code or what stands below it, and by the rater, if there is one."""
        if not row["anchor_quote"].strip():
            return ()
        source_id = self._find(row, "anchor_source")
        if not source_id:
            return ()
        if source_id not in self._codings:
            self._codings[source_id] = self._core.read(lambda reading: reading.codings.of_source(source_id))
        words = normalise(row["anchor_quote"])
        held = [one for one in self._codings[source_id] if one.quote == words]
        if not held:
            self._refuse(row, "anchor_quote")
            return ()
        tree = self._core.now.frame.tree
        codes = set(tree.with_subcodes(code_id)) if code_id else set()
        return (min(held, key=lambda one: (one.code_id not in codes, one.coder_id != coder_id)).id,)

    def _refuse(self, row: Row, column: str) -> None:
        value = row[column]
        short = value if len(value) <= _SHORT else f"{value[: _SHORT - 1]}…"
        where = Message(mark("line {line}"), values={"line": row.line})
        self.wrong.append(WrongCell(where, column, Message(_REFUSALS[column], values={"value": short})))


def take_out(core: Core, ratings: CaseRatings, path: Path) -> int:
    """Write ratings to a file, a line for each anchor."""
    from qualcase.study.exports import write_tables

    held = ratings.all()
    codings = _codings(core, held)
    rows = [line for one in held for line in _lines(core, one, codings)]
    widths = {
        "case": 10,
        "wave": 10,
        "code": 36,
        "value": 8,
        "rater": 14,
        "reason": 70,
        "anchor_source": 30,
        "anchor_quote": 70,
    }
    table = Table("case_ratings", tuple(Column(name, width) for name, width in widths.items()), rows)
    write_tables([table], path, ((say(mark("Study")), core.now.info.title),))
    return len(held)


def _codings(core: Core, held: Sequence[CaseRating]) -> dict[str, Coding]:
    ids = sorted({each for one in held for each in one.anchors})
    return {one.id: one for one in core.read(lambda reading: reading.codings.many(ids))}


def _lines(core: Core, one: CaseRating, codings: Mapping[str, Coding]) -> list[tuple[str | float, ...]]:
    now = core.now
    wave = ":".join(now.names[each] for each in (one.from_wave_id, one.wave_id) if each)
    start = (now.names[one.case_id], wave, now.frame.tree.path(one.code_id), "" if one.value is None else one.value)
    middle = (now.names[one.coder_id], one.reason)
    carried = [codings[each] for each in one.anchors if each in codings]
    anchors = [(now.source_by_id[each.source_id].name, each.quote) for each in carried] or [("", "")]
    return [(*start, *middle, *anchor) for anchor in anchors]
