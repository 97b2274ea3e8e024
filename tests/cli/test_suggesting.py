"""`suggest`: list, accept, reject, rejected, forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

SHAPE = {"place", "source", "start", "end", "text", "score", "words", "rejected"}


def test_from_the_list_to_codings_and_rejections(program: Program, demo_copy: Path) -> None:
    listed = ("suggest", "list", demo_copy, "Ledelse", "--for", "Ditte", "--limit", "5")
    found = program(*listed, "--json").json
    assert len(found) == 5
    assert all(set(one) == SHAPE and one["words"] for one in found)
    assert found == sorted(found, key=lambda one: -one["score"])
    first, second = found[0]["place"], found[1]["place"]
    shown = program(*listed)
    assert shown.out.startswith(f"  1  {' '.join(found[0]['text'].split())}\n     — {first}  ")
    assert shown.err == "5 suggestions\n"
    made = program("suggest", "accept", demo_copy, "Ledelse", first, "--coder", "Ditte", "--json").json
    assert [(one["text"], one["made_by"]) for one in made] == [(found[0]["text"], "suggested")]
    assert program("suggest", "reject", demo_copy, "Ledelse", second, "--coder", "Ditte").out == "Rejected 1 passage.\n"
    assert [one["place"] for one in program("suggest", "rejected", demo_copy, "--json").json] == [second]
    again = program(*listed)
    assert first not in again.out
    assert second not in again.out
    assert again.err == "5 suggestions\n1 place was rejected before.\n"
    assert second in program(*listed, "--rejected").out
    forgot = program("suggest", "forget", demo_copy, "Ledelse", second, "--coder", "Ditte")
    assert forgot.out == "Took 1 rejection back.\n"
    refused = program.refused("suggest", "forget", demo_copy, "Ledelse", second, "--coder", "Ditte")
    assert refused == "None of these passages was rejected for this code."


def test_refusals(program: Program, study: Path) -> None:
    assert "too few passages" in program.refused("suggest", "list", study, "Roller", "--coder", "Bodil")
    assert "is no place" in program.refused("suggest", "accept", study, "Forankring", "K01")
