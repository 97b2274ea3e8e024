"""Claims from YAML: everything that can be told, and refusals that name what is lacking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.claims import read_claims

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """
format: 1
claims:
- text: Aftaler bærer
  coder: Ditte
  expectation: i byen
  expected_at: '2016-11-03T10:15:00'
  cases:
  - {case: K01, expected: holds, observed: fails, reason: ingen læste den}
  evidence:
  - {side: for, source: K01 leder, quote: nu har vi en aftale}
  cells:
  - {side: aside, case: K02, code: Roller, cell: change, note: ikke spurgt}
- text: Ingen læser dem
"""


def test_everything_that_is_told(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    first, second = read_claims(file)
    assert (first.text, first.coder, first.expectation) == ("Aftaler bærer", "Ditte", "i byen")
    assert first.cases[0]["reason"] == "ingen læste den"
    assert first.evidence[0]["quote"] == "nu har vi en aftale"
    assert (first.cells[0]["cell"], first.cells[0]["note"]) == ("change", "ikke spurgt")
    assert (second.text, second.cases) == ("Ingen læser dem", ())


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("claims: x", "no list"),
        ("[", "bad.yaml"),
        ("claims:\n- {coder: Ditte}", "claim 1 has no text"),
        ("claims:\n- {text: x, evidence: [{side: for}]}", "claim 1 has no evidence"),
        ("claims:\n- {text: x, cells: K01}", "claim 1 has no cells"),
        ("claims:\n- 7", "claim 1 has no text"),
    ],
)
def test_refusals(tmp_path: Path, text: str, what: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FileRefusedError, match=what):
        read_claims(file)
