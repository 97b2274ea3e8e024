from __future__ import annotations

from pathlib import Path

from qualcase.ui.base.packed import codebook_title, packed_codebooks


def test_the_programs_own_codebooks_are_found() -> None:
    assert "fem-betingelser" in [path.stem for path in packed_codebooks()]


def test_a_file_name_becomes_a_title() -> None:
    assert codebook_title(Path("x/fem-betingelser.yaml")) == "Fem betingelser"
