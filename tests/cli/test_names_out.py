"""`names`, `withdraw`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qualcase.cli import basis, keys
from tests.keys import PHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def key(program: Program, study: Path, tmp_path: Path) -> tuple[str, ...]:
    """The options that open the study's key."""
    folder = tmp_path / "keys"
    folder.mkdir()
    phrase = folder / "phrase.txt"
    phrase.write_text(f"{PHRASE}\nanother line\n", encoding="utf-8")
    file = folder / "names.age"
    ran = program("names", "key", "new", study, file, "--pass-phrase-file", phrase)
    assert (ran.status, ran.out) == (0, f"Made {file}.\n")
    return ("--key", str(file), "--pass-phrase-file", str(phrase))


def _hits(program: Program, study: Path, key: tuple[str, ...], *more: str) -> list[dict[str, Any]]:
    hits: list[dict[str, Any]] = program("names", "find", study, *key, *more, "--json").json["hits"]
    return hits


def test_from_finding_to_final_and_back(program: Program, study: Path, key: tuple[str, ...]) -> None:
    hits = _hits(program, study, key)
    assert set(hits[0]) == {
        "id", "kind", "form", "where", "table", "record_id", "field", "start", "end", "context", "why", "confidence",
        "participant_id", "replacement", "verdict",
    }  # fmt: skip
    karen = [hit["id"] for hit in hits if hit["form"] == "Karen"]
    made = program("names", "approve", study, *karen, "--everywhere", *key, "--replacement", "[P07]", "--json").json
    assert [(one["name"], one["forms"], one["replacement"]) for one in made] == [("Karen", ["Karen"], "[P07]")]
    assert "Karen" in program("names", "list", study, *key).out
    dry = program("names", "apply", study, *key, "--dry-run", "--json").json
    assert dry["places"] == len(karen)
    done = program("names", "apply", study, *key)
    assert done.out == f"{len(karen)} places were replaced.\n"
    assert "still stand in earlier texts" in done.err
    assert "[P07]: Vi har ingen" in program("source", "show", study, "K01_2015_interview_frivillig").out
    refused = program("names", "final", study, *key, status=3)
    assert refused.err == "This cannot be undone. Say with --yes that it is meant.\n"
    final = program("names", "final", study, *key, "--yes", "--json").json
    assert (final["hidden"], final["left"], final["state"]["complete"]) == (0, [], True)
    assert b"Karen" not in study.read_bytes()
    assert program("names", "status", study, "--json").json["originals"] > 0
    assert "taken out for good on" in program("check", study).err
    program("undo", study, status=3)
    back = program("names", "restore", study, *key, "--json").json
    assert (back["places"], back["missing"]) == (len(karen), 0)
    assert "Karen: Vi har ingen" in program("source", "show", study, "K01_2015_interview_frivillig").out
    assert "put names back" in program("names", "status", study).out


def test_a_report_never_promises_too_much(program: Program, study: Path, key: tuple[str, ...]) -> None:
    ran = program("names", "find", study)
    assert "does not make a study anonymous" in ran.err
    assert "Not looked for" in ran.err
    program("names", "approve", study, _hits(program, study, key)[0]["id"], *key)
    program("names", "apply", study, *key)
    said = program("names", "final", study, *key, "--yes").out
    assert "does not make a study anonymous" in said
    assert "To be deleted by hand" in said


def test_rejected_hits_are_remembered(program: Program, study: Path, key: tuple[str, ...]) -> None:
    hits = _hits(program, study, key)
    assert program("names", "reject", study, hits[0]["id"], *key).out == "1 hit stays as it is.\n"
    assert hits[0]["id"] not in [hit["id"] for hit in _hits(program, study, key)]
    again = _hits(program, study, key, "--all")
    assert next(hit for hit in again if hit["id"] == hits[0]["id"])["verdict"] == "rejected"
    assert program("names", "reopen", study, hits[0]["id"], *key).out == "1 hit is undecided again.\n"
    assert hits[0]["id"] in [hit["id"] for hit in _hits(program, study, key)]


def test_forms_come_from_a_file(program: Program, study: Path, key: tuple[str, ...], tmp_path: Path) -> None:
    forms = tmp_path / "forms.txt"
    forms.write_text("nøgle\n\n", encoding="utf-8")
    made = program("names", "approve", study, "--forms", forms, "--replacement", "[ting]", *key, "--json").json
    assert made[0]["forms"] == ["nøgle"]
    assert program("names", "apply", study, *key).out == "1 place was replaced.\n"
    assert "kun én [ting]." in program("source", "show", study, "K02_2017_observation").out


def test_refusals(program: Program, study: Path, key: tuple[str, ...], tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("noget ganske andet", encoding="utf-8")
    ran = program("names", "list", study, "--key", key[1], "--pass-phrase-file", wrong, status=3)
    assert "pass phrase does not open names.age" in ran.err
    program("names", "list", study, status=2)  # no key
    program("names", "list", study, "--key", key[1], status=3)  # nobody to ask
    program("names", "approve", study, "ffffffffff", *key, status=3)
    program("names", "approve", study, *key, status=3)
    program("names", "apply", study, *key, status=3)
    program("names", "restore", study, *key, status=3)
    program("names", "final", study, *key, "--yes", status=3)
    program("names", "key", "check", study, tmp_path / "no.age", *key[2:], status=3)
    short = tmp_path / "short.txt"
    short.write_text("kort")
    program("names", "key", "new", study, tmp_path / "k.age", "--pass-phrase-file", short, status=3)


def test_the_pass_phrase_is_asked_for(
    program: Program, study: Path, key: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []

    def prompt(_: str, **how: Any) -> str:
        asked.append(how)
        return PHRASE

    monkeypatch.setattr(keys, "is_interactive", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    shape = program("names", "key", "check", study, key[1], "--json").json
    assert shape == {"names": 0, "forms": 0, "missing": 0}
    assert asked[0]["hide_input"] is True
    assert not basis.is_interactive()


def test_a_key_beside_the_study_is_warned_of(program: Program, study: Path, key: tuple[str, ...]) -> None:
    ran = program("names", "key", "new", study, study.with_name("k.age"), *key[2:])
    assert ran.status == 0
    assert "lies beside the study" in ran.err


def test_who_is_alone(program: Program, study: Path) -> None:
    alone = program("names", "single", study, "--wave", "2017", "--json").json
    assert {one["wave"] for one in alone} == {"2017"}
    assert all(set(one) == {"role", "site", "wave", "participant_id", "participant", "sources"} for one in alone)
    assert "Karen" in program("names", "single", study).out


def test_withdrawal(program: Program, study: Path, tmp_path: Path) -> None:
    dry = program("withdraw", study, "Karen", "--dry-run", "--json").json
    assert [one["goes"] for one in dry["sources"]] == [True, True]
    program("withdraw", study, "Karen", status=3)  # not without --yes
    receipt = tmp_path / "receipt.txt"
    done = program("withdraw", study, "Karen", "--yes", "-o", receipt, "--json").json
    assert (done["turns"], done["hidden"], done["key_cleaned"]) == (3, 0, False)
    written = receipt.read_text(encoding="utf-8")
    assert "To be deleted by hand" in written
    assert dry["participant_id"] in written
    assert "Karen" not in written
    assert b"Karen" not in study.read_bytes()
    program("check", study)
    program("withdraw", study, "Bo", "--yes", "-o", receipt, status=3)  # it is there already
    program("undo", study, status=3)
