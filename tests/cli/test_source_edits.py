"""`source edit`, `versions`, `diff`, `restore`, `lost`, and placing a lost passage anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.making import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

NAME = "K01_2015_interview_frivillig"
TEXT = TEXTS[NAME]
GONE = "Jeg gør det hele selv."
PASSAGE = {
    "id", "source", "code", "coder", "start", "end", "text", "lost", "fate", "new_start", "new_end", "new_text",
    "to_decide", "places",
}  # fmt: skip
VERSION = {"id", "number", "why", "made_at", "coder", "original_name", "text_hash", "turns", "current"}


def span(words: str, text: str = TEXT) -> str:
    start = text.index(words)
    return f"{start}:{start + len(words)}"


def text_of(program: Program, study: Path) -> str:
    return str(program("source", "show", study, NAME, "--json").json["text"])


def test_an_edit_is_shown_before_it_is_saved(program: Program, study: Path) -> None:
    edit = ["source", "edit", study, NAME, "--replace", span("ingen aftale. Jeg"), "ingen fast aftale. Jeg"]
    shown = program(*edit, "--dry-run", "--json").json
    assert set(shown) == {
        "source", "why", "changes_nothing", "edits", "new_speakers", "fates", "to_decide", "passages", "version",
    }  # fmt: skip
    place = TEXT.index("aftale. Jeg")
    assert shown["edits"] == [{"start": place, "end": place, "text": "fast "}]
    assert shown["fates"] == {"moved": 3, "grown": 1}
    assert (shown["to_decide"], shown["version"], shown["changes_nothing"]) == (0, None, False)
    assert all(set(one) == PASSAGE for one in shown["passages"])
    grown = next(one for one in shown["passages"] if one["fate"] == "grown")
    assert (grown["text"], grown["new_text"]) == ("Vi har ingen aftale.", "Vi har ingen fast aftale.")
    ran = program(*edit, "--dry-run")
    assert "moved: 3 · grown: 1" in ran.out
    assert "Vi har ingen fast aftale." in ran.out
    assert text_of(program, study) == TEXT
    assert program(*edit).out == f"Saved version 2 of {NAME}; 1 passage changed.\n"
    assert text_of(program, study) == TEXT.replace("ingen aftale. Jeg", "ingen fast aftale. Jeg")
    assert program("undo", study).out == f"Undid: Changed the text of {NAME}\n"
    assert text_of(program, study) == TEXT
    saved = program(*edit, "--json").json["version"]
    assert set(saved) == VERSION
    assert (saved["number"], saved["why"], saved["current"]) == (2, "edit", True)


def test_what_is_uncertain_must_be_decided(program: Program, study: Path) -> None:
    edit = ["source", "edit", study, NAME, "--replace", span("Jeg gør"), "Hun gjorde"]
    said = program.refused(*edit)
    assert said == "It is not certain where 2 passages lie. See them with --dry-run, decide with --decide."
    open_ = [one for one in program(*edit, "--dry-run", "--json").json["passages"] if one["to_decide"]]
    assert {one["coder"] for one in open_} == {"Anna", "Bodil"}
    assert all(one["places"] for one in open_)
    first, second = (one["id"] for one in open_)
    assert program.refused(*edit, "--decide", f"{first}=accept").startswith("It is not certain where 2 passages lie.")
    new = TEXT.replace("Jeg gør", "Hun gjorde")
    place = span("gjorde", new)
    done = program(*edit, "--decide", "all=lose", "--decide", f"{first}={place}", "--json").json
    assert done["version"]["number"] == 2
    excerpts = {one["id"]: one["text"] for one in program("excerpts", study, "--json").json}
    assert excerpts[first] == "gjorde"
    (lost,) = program("source", "lost", study, "--json").json
    assert (lost["id"], lost["lost"], lost["text"], lost["start"]) == (second, GONE, "", lost["end"])


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        ("accept", "“accept” decides nothing. Write it like 0192f3=accept, or all=accept."),
        ("all=maybe", "“maybe” cannot be decided. Write accept, lose, remove, or a place like 120:168."),
        ("all=3:9", "Passages cannot all lie at one place. Decide each by its id."),
        ("zzz=lose", "There is no coding with the id zzz. Look it up with `qualcase excerpts --json`."),
    ],
)
def test_decisions_that_cannot_be(program: Program, study: Path, decided: str, said: str) -> None:
    edit = ["source", "edit", study, NAME, "--replace", span("Jeg gør"), "Hun gjorde", "--decide", decided]
    assert program.refused(*edit) == said
    assert text_of(program, study) == TEXT


def lose(program: Program, study: Path) -> dict[str, Any]:
    program("source", "edit", study, NAME, "--replace", span(f" {GONE}"), "", "--decide", "all=accept")
    found: dict[str, Any] = program("source", "lost", study, NAME, "--json").json[0]
    return found


def test_lost_passages_are_listed_placed_anew_and_removed(program: Program, study: Path) -> None:
    assert program("source", "lost", study).err == "No passage is lost.\n"
    lost = lose(program, study)
    assert len(program("source", "lost", study, "--json").json) == 2
    ran = program("source", "lost", study, NAME)
    assert ran.lines[0].split() == ["Coding", "Source", "Code", "Coder", "What", "it", "was"]
    text = text_of(program, study)
    found = program("recode", study, lost["id"], "--span", span("rigtigt", text), "--json").json
    assert found["text"] == "rigtigt"
    (other,) = program("source", "lost", study, "--json").json
    program("uncode", study, other["id"])
    assert program("source", "lost", study, "--json").json == []
    assert program("check", study).out == "The study is in order.\n"


def test_a_corrected_file(program: Program, study: Path, tmp_path: Path) -> None:
    path = tmp_path / "rettet.txt"
    path.write_text(TEXT.replace("rigtigt", "virkelig rigtigt") + "Bo: Hej.\n", encoding="utf-8")
    done = program("source", "edit", study, NAME, "--from", path, "--json").json
    assert (done["why"], done["new_speakers"], done["version"]["original_name"]) == ("corrected", ["Bo"], "rettet.txt")
    assert program("source", "show", study, NAME, "--json").json["turns"][-1]["participant"] == "Bo (2)"
    assert program.refused("source", "edit", study, NAME, "--from", tmp_path / "nej.txt").startswith(
        "nej.txt is not there"
    )
    assert program.refused("source", "edit", study, NAME, "--from", path) == (
        "Nothing is different, so there is nothing to save."
    )
    assert program("source", "edit", study, NAME, "--from", path, "--dry-run").err == "Nothing would be different.\n"


def test_turns_are_corrected(program: Program, study: Path) -> None:
    def labels() -> list[str]:
        return [turn["speaker"] for turn in program("source", "show", study, NAME, "--json").json["turns"]]

    program("source", "edit", study, NAME, "--speaker", "3", "Karen")
    assert labels() == ["I", "Karen", "Karen", "Karen"]
    program("source", "edit", study, NAME, "--join", "2", "--decide", "all=accept")
    assert labels() == ["I", "Karen", "Karen"]
    text = text_of(program, study)
    program("source", "edit", study, NAME, "--split", text.index("Er det"), "I", "--decide", "all=accept")
    assert labels() == ["I", "Karen", "I", "Karen"]
    program("source", "edit", study, NAME, "--label", "Karen", "IP")
    assert labels() == ["I", "IP", "I", "IP"]
    assert text_of(program, study).count("IP: ") == 2
    # Back again: labels, too, read as they did.
    program("source", "restore", study, NAME, "1", "--decide", "all=accept")
    assert labels() == ["I", "Karen", "I", "Karen"]
    assert text_of(program, study) == TEXT
    assert program("check", study).out == "The study is in order.\n"


def test_versions_differences_and_the_way_back(program: Program, study: Path) -> None:
    program("source", "edit", study, NAME, "--replace", span("rigtigt"), "sandt", "--coder", "Grethe")
    versions = program("source", "versions", study, NAME, "--json").json
    assert [one["coder"] for one in versions] == ["Grethe", None]
    assert "Grethe" in program("source", "versions", study, NAME).lines[2]
    assert all(set(one) == VERSION for one in versions)
    assert [(one["number"], one["why"], one["current"]) for one in versions] == [
        (2, "edit", True),
        (1, "import", False),
    ]
    assert program("source", "versions", study, NAME).lines[2].split()[:2] == ["●", "2"]
    ran = program("source", "diff", study, NAME)
    assert "I: Er det [-rigtigt-]{+sandt+}?" in ran.lines
    assert ran.lines[0] == "@@ 2 → 2"
    shown = program("source", "diff", study, NAME, "2", "1", "--json").json
    assert (shown["from"], shown["to"], len(shown["hunks"])) == (2, 1, 1)
    assert set(shown["hunks"][0]) == {"start", "end", "new_start", "new_end", "line", "new_line", "pieces"}
    assert program("source", "diff", study, NAME, "1", "1").err == "The two versions have the same text.\n"
    assert program("source", "restore", study, NAME, "1", "--dry-run").out == "as it was: 3 · moved: 1\n"
    assert program("source", "restore", study, NAME, "1").out == f"Saved version 3 of {NAME}; 0 passages changed.\n"
    assert text_of(program, study) == TEXT
    assert program.refused("source", "restore", study, NAME, "7") == f"“{NAME}” has no version 7. It has: 1, 2, 3."


def test_wrong_usage_and_refusals(program: Program, study: Path) -> None:
    said = "Error: Give one of --replace, --from, --speaker, --split, --join and --label."
    assert program.misused("source", "edit", study, NAME) == said
    assert program.misused("source", "edit", study, NAME, "--join", "1", "--split", "4", "I") == said
    for more, refusal in (
        (["--replace", "5", "x"], "“5” is no span. Write it like 120:168."),
        (["--replace", "5:9000", "x"], "The edit 5:9000 is not inside the text, which has 118 characters."),
        (["--speaker", "x", "I"], "“x” is no whole number."),
        (["--speaker", "9", "I"], "There is no turn 9. The source has 4."),
        (["--split", "0", "I"], "There is no turn at character 0."),
        (["--join", "4"], "There is no turn after this one to join it with."),
        (["--label", "Bo", "Ib"], "Nobody has the label “Bo” in this source. There are: I, Karen."),
        (["--replace", f"0:{len(TEXT)}", ""], "No word would be left. To take the source out, use `source remove`."),
    ):
        assert program.refused("source", "edit", study, NAME, *more) == refusal
    assert program.refused("source", "diff", study, NAME) == f"“{NAME}” has no version 0. It has: 1."
