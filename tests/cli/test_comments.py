"""`comments-back`: dry until --yes, then one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from tests.exchange.writing.commenting import Remark, commented

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

SOURCE = "K01_2017_interview_frivillig"


@pytest.fixture
def document(program: Program, study: Path, tmp_path: Path) -> Path:
    """The interview with two comments: one that names a code, one that nearly does."""
    text = program("source", "show", study, SOURCE, "--json").json["text"]
    path = tmp_path / f"{SOURCE}.docx"
    made = docx.Document()
    for line in text.split("\n"):
        made.add_paragraph(line)
    made.save(str(path))
    holds, deal = text.index("Den holder."), text.index("en aftale")
    return commented(path, [Remark(deal, deal + 9, "Rollr"), Remark(holds, holds + 11, "Roller: godt")])


def coded(program: Program, study: Path, coder: str) -> list[tuple[str, str, str]]:
    found = program("excerpts", study, "--coder", coder, "--json").json
    return [(one["code"], one["text"], one["note"]) for one in found]


def test_nothing_is_written_before_it_is_said(program: Program, study: Path, document: Path) -> None:
    ran = program("comments-back", study, document)
    assert "Den holder." in ran.out
    assert "code with Roller" in ran.out
    assert "Nothing is written yet; with --yes 1 of them is taken." in ran.err
    assert [one["name"] for one in program("coder", "list", study, "--json").json] == ["Anna", "Bodil"]


def test_yes_takes_what_is_sure_and_the_rest_by_number(program: Program, study: Path, document: Path) -> None:
    ran = program("comments-back", study, document, "--yes")
    assert ran.err.splitlines()[-2:] == ["Coder “Kirsten” was added.", "Coded 1 passage."]
    assert coded(program, study, "Kirsten") == [("Roller", "Den holder.", "godt")]
    program("comments-back", study, document, "--yes", "--take", "1")
    assert ("Roller", "en aftale", "") in coded(program, study, "Kirsten")
    again = program("comments-back", study, document)
    assert again.out == ""
    program("undo", study)
    assert coded(program, study, "Kirsten") == [("Roller", "Den holder.", "godt")]


def test_another_code_and_another_coder(program: Program, study: Path, document: Path) -> None:
    program("comments-back", study, document, "--as", "1=Aftaler", "--leave", "2", "--coder", "bodil", "--yes")
    assert [code.rpartition("/")[2] for code, text, _ in coded(program, study, "Bodil") if text == "en aftale"] == [
        "Aftaler"
    ]
    assert all(text != "Den holder." for _, text, _ in coded(program, study, "Bodil"))


def test_json(program: Program, study: Path, document: Path) -> None:
    shape = program("comments-back", study, document, "--json").json
    assert [one["source"] for one in shape["sources"]] == [SOURCE]
    first, second = shape["comments"]
    assert (first["what"], first["code"], first["code_found"], first["take"]) == ("code", "Roller", "likely", False)
    assert (second["passage"], second["place"], second["note"], second["take"]) == (
        "Den holder.",
        "exact",
        "godt",
        True,
    )
    assert shape["taken"] is None


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--take", "9"), "no number 9"),
        (("--as", "1"), "says no code"),
        (("--source", "nope"), "no source called"),
        (("--as", "1=Nope"), "no code called"),
    ],
)
def test_refusals(program: Program, study: Path, document: Path, options: tuple[str, ...], says: str) -> None:
    ran = program("comments-back", study, document, *options, status=3)
    assert says in ran.err
