"""An analysis for R: memberships as csv, and a script that asks the same of the package QCA."""

from __future__ import annotations

import unicodedata
from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.qca_settings import QcaAnswer

_LETTERS = str.maketrans({"Æ": "AE", "Ø": "OE", "Å": "AA", "æ": "ae", "ø": "oe", "å": "aa"})


def export_for_r(answer: QcaAnswer, path: Path) -> tuple[Path, Path]:
    """Write both files beside each other, with the ending .csv and .R."""
    from qualcase.exchange.writing.csvfile import write_csv
    from qualcase.exchange.writing.files import writing_to

    if path.suffix.lower() not in (".csv", ".r"):
        raise UserError(
            "“{name}” has no ending that can be written. Use one of {suffixes}.", name=path.name, suffixes=".csv, .R"
        )
    table, script = path.with_suffix(".csv"), path.with_suffix(".R")
    names = r_names((answer.data.outcome_name, *(one.name for one in answer.data.conditions)))
    write_csv(_memberships(answer, names), table)
    with writing_to(script) as temporary:
        temporary.write_text(_script(answer, names, table.name), encoding="utf-8")
    return table, script


def _memberships(answer: QcaAnswer, names: Sequence[str]) -> Table:
    """Cases down, conditions and the outcome across; what is missing is NA."""
    data = answer.data
    columns = ("CASE", *names[1:], names[0])
    rows = [
        (case, *(_figure(one) for one in values), _figure(outcome))
        for case, values, outcome in zip(data.cases, data.values.tolist(), data.outcome.tolist(), strict=True)
    ]
    return Table("qca", tuple(Column(one) for one in columns), rows)


def _figure(value: float) -> str | float:
    return "NA" if isnan(value) else value


def _script(answer: QcaAnswer, names: Sequence[str], file: str) -> str:
    settings, sets = answer.settings, (answer.settings.outcome, *answer.settings.conditions)
    cuts = settings.cuts
    told = "\n".join(f"# {one}: {each.name}" for one, each in zip(names, sets, strict=True))
    outcome = f"~{names[0]}" if settings.negate else names[0]
    conditions = ", ".join(f'"{one}"' for one in names[1:])
    below = f", {cuts.below}" if cuts.below is not None else ""
    wishes = ", ".join('"-"' if one is None else str(one) for one in settings.expected)
    intermediate = (
        f"""
minimize(table, include = "?", dir.exp = c({wishes}), details = TRUE)
"""
        if any(one is not None for one in settings.expected)
        else ""
    )
    return f"""# Sets by their names in the study
{told}

library(QCA)

data <- read.csv("{file}", fileEncoding = "UTF-8-BOM", row.names = 1)
data <- data[complete.cases(data), ]
table <- truthTable(
  data, outcome = "{outcome}", conditions = c({conditions}),
  incl.cut = c({cuts.consistency}{below}), pri.cut = {cuts.pri}, n.cut = {cuts.cases}, show.cases = TRUE
)
table

minimize(table, details = TRUE)

minimize(table, include = "?", details = TRUE)
{intermediate}"""


def r_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names in letters that every R knows, each still different from the others."""
    found: list[str] = []
    for name in names:
        plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode().upper()
        tidy = "".join(letter for letter in plain if letter.isalnum()) or "SET"
        tidy = tidy if tidy[0].isalpha() else f"S{tidy}"
        number = 2
        base = tidy
        while tidy in found:
            tidy, number = f"{base}{number}", number + 1
        found.append(tidy)
    return tuple(found)
