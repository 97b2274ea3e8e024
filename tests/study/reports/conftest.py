"""The ready study with somebody in it who has a whole name, and a key that knows whom others mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.people import CodingState, RoleIn
from qualcase.coding.sources import SourceKind
from tests.keys import memory_key
from tests.study.making import case, code_quote, coder, incoming, participant, source
from tests.study.reports.plainly import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study import Study

TALE = """\
I: Hvem er med?
Karen Holm: Det er mig, og så Bodil. Karens hus er åbent 😀 for Bodils mand.
I: Og KAREN HOLMS telefon?
Karen Holm: Skriv til bodil@nordby.dk, eller ring 22 33 44 55.
"""


@pytest.fixture
def tale(study: Study, tmp_path: Path) -> Study:
    """The study with a source that is full of names."""
    placing = Placing(("K01",), "Nordby", "2017", SourceKind.INTERVIEW)
    study.sources.bring_in([incoming(study, tmp_path, "K01_Karen_2017.txt", TALE, placing)])
    study.sources.set_state(source(study, "K01_Karen_2017").id, coder(study, "Mette").id, CodingState.DONE)
    code_quote(study, "K01_Karen_2017", "og så Bodil. Karens hus er åbent 😀 for Bodils mand.", "Roller")
    study.participants.set(
        participant(study, "Karen Holm").id, roles=(RoleIn("volunteer", case(study, "K01").id, None),)
    )
    return study


@pytest.fixture
def table(tale: Study) -> PseudonymTable:
    """What a key holds in which Bodil and her address were approved."""
    key = memory_key(tale)
    hits = [one for one in tale.pseudonyms.find().hits if one.form in ("Bodil", "bodil@nordby.dk")]
    tale.pseudonyms.approve(key, [one for one in hits if one.form == "Bodil"], everywhere=True, replacement="[naboen]")
    tale.pseudonyms.approve(key, [one for one in hits if "@" in one.form], everywhere=True, replacement="[e-mail]")
    held: PseudonymTable = key.table
    return held


@pytest.fixture
def plain_kind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A kind of excerpts that is as plain as can be, whatever the program's own is like."""
    with plainly(monkeypatch):
        yield
