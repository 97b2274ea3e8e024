"""What cells say once it is known what was asked: counted slowly from the sample's files, after docs/measures.md.

It stands in for the program until that reads the interview guide: which kind of empty a cell is, how many persons its
base has when sources that left the topic out are no longer eligible, and which mark follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from tests.sample.files import SPEECH, WAVES, Row, rows, source_name, tree

EMPTY = {"no_data", "not_coded", "not_asked"}
SILENT = {"absent", "silent_asked", "silent_unknown", "not_observed"}
_NAMED = re.compile(r"([^=(;]+)(?:=([^(;]+))? \(")
_ENOUGH = 0.2
"""From this difference of two shares of persons on one counts as more."""


class Half(NamedTuple):
    """A cell in one wave: the kind of empty or an empty string, persons, persons heard, mean rating or None."""

    kind: str
    persons: int
    heard: int
    rating: float | None


@dataclass(frozen=True)
class Asked:
    """The guide, what was put of it, what was confirmed to be absent, and what is coded where."""

    codes: dict[str, list[str]]
    put: dict[str, set[str]]
    absent: set[tuple[str, str, str]]
    sources: dict[str, Row]
    done: set[str]
    coded: set[tuple[str, str]]

    def topic(self, source: str, code: str) -> bool | None:
        """Whether a source raised the topic of a code; None where no guide covers it."""
        about = {code, *(code.rsplit("/", times)[0] for times in range(1, code.count("/") + 1))}
        covering = {question for question, codes in self.codes.items() if about & set(codes)}
        return bool(covering & self.put.get(source, set())) if covering else None

    def _speech(self, case: str, wave: str) -> list[str]:
        return [
            name
            for name, row in self.sources.items()
            if row["wave"] == wave and row["kind"] in SPEECH and _belongs(row, case) and name in self.done
        ]

    def kind(self, case: str, code: str, wave: str) -> str:
        """The kind of empty of a cell that has sources, counted coders and no value."""
        if (case, wave, code) in self.absent:
            return "absent"
        topics = {self.topic(source, code) for source in self._speech(case, wave)}
        if not topics:
            return "not_observed"
        if topics == {False}:
            return "not_asked"
        return "silent_asked" if True in topics else "silent_unknown"

    def heard(self, case: str, code: str, wave: str) -> int:
        """How many persons speak in the sources in which the topic was not left out, or is coded all the same."""
        persons = set()
        for source in self._speech(case, wave):
            if self.topic(source, code) is not False or (source, code) in self.coded:
                for label, name in _NAMED.findall(self.sources[source]["participants"]):
                    persons.add(name.strip() or f"{source}: {label.strip()}")
        return len(persons)


def mark(then: Half, now: Half, *, incomplete: bool) -> str:
    """The mark of change of *persons*, as far as cells without a base do not occur."""
    if incomplete or then.kind in EMPTY or now.kind in EMPTY or not _defined(then, now):
        return "?"
    if then.kind or now.kind:
        return "" if then.kind and now.kind else "★" if then.kind else "✕"
    if then.rating is not None and now.rating is not None and _turned(then.rating, now.rating):
        return "↯"
    rise = now.persons / now.heard - then.persons / then.heard
    return "=" if abs(rise) < _ENOUGH - 1e-9 else "▲" if rise > 0 else "▼"


def _belongs(row: Row, place: str) -> bool:
    """Whether a source stands in the column of a case, or in a site's own."""
    return place in row["case"].split(";") or (not row["case"] and row["site"] == place)


def _turned(then: float, now: float) -> bool:
    return then * now < 0 and abs(then - now) >= 1


def _defined(then: Half, now: Half) -> bool:
    return all(half.kind or half.heard for half in (then, now))


def read_asked() -> Asked:
    """Read it from the sample's files."""
    put: dict[str, set[str]] = {}
    for row in rows("asked.csv"):
        put.setdefault(row["source"], set()).add(row["question"])
    lead = [row for row in rows("codings.csv") if row["coder"] == "Ditte"]
    done = {row["source"] for row in rows("coding_status.csv") if row["coder"] == "Ditte" and row["status"] == "done"}
    return Asked(
        codes={question["id"]: question["codes"] for question in tree("guide.yaml")["questions"]},
        put=put,
        absent={(row["case"], row["wave"], row["code"]) for row in rows("absences.csv")},
        sources={source_name(row["file"]): row for row in rows("materials.csv")},
        done=done | {row["source"] for row in lead},
        coded={(row["source"], row["code"]) for row in lead},
    )


__all__ = ["WAVES", "Asked", "Half", "mark", "read_asked"]
