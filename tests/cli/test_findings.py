"""`summaries`, `collection`, `view`: the same as through `Study`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

SUMMARY = {
    *("id", "case", "site", "code", "wave", "from_wave", "text", "coder", "written_at", "confirmed_by", "confirmed_at"),
    *("edited_from", "stale", "evidence", "changes"),
}


def test_a_summary_is_written_goes_stale_and_holds(program: Program, study: Path) -> None:
    coding = next(one for one in program("excerpts", study, "--code", "Roller", "--json").json if one["case"] == "K01")
    cell = ("K01", "Roller", coding["wave"])
    made = program("summaries", "set", study, *cell, "Karen bærer det.", "--evidence", coding["id"], "--json").json
    assert set(made) == SUMMARY
    assert (made["coder"], made["stale"], made["evidence"][0]["quote"]) == ("ditte", False, coding["text"])
    assert program("summaries", "stale", study).err == "Every summary rests on what it was written on.\n"
    program("uncode", study, coding["id"])
    (stale,) = program("summaries", "stale", study, "--json").json
    assert [(one["what"], one["before"], one["cited"]) for one in stale["changes"]] == [
        ("removed", coding["text"], True)
    ]
    shown = program("summaries", "show", study, *cell).out
    assert shown.startswith(f"K01 · Roller · {coding['wave']} (ditte)\n  Karen bærer det.\n  ! removed: “")
    assert program("summaries", "confirm", study, *cell).out == "1 summary still holds.\n"
    assert program("summaries", "stale", study, "--json").json == []
    assert program("summaries", "set", study, *cell, "").out.startswith("Took the summary K01 · Roller")
    assert program("summaries", "list", study, "--json").json == []


def test_a_change_a_site_and_what_is_filled(program: Program, study: Path) -> None:
    program("summaries", "set", study, "K01", "Roller", "2015:2017", "Fra én til flere.")
    program("summaries", "set", study, "Fjordby", "Roller", "change", "Mere.", "--site")
    found = program("summaries", "list", study, "--json").json
    assert [(one["site"], one["case"], one["from_wave"], one["wave"]) for one in found] == [
        ("Fjordby", None, "2015", "2017"),
        (None, "K01", "2015", "2017"),
    ]
    assert [one["case"] for one in program("summaries", "list", study, "--case", "K01", "--json").json] == ["K01"]
    filled = program("summaries", "list", study, "--filled", "--json").json
    assert next(one for one in filled if one["name"] == "K01")["changes"] == 1
    assert "K01" in program("summaries", "list", study, "--filled").out
    assert program("summaries", "confirm", study, "--all").out == "0 summaries still hold.\n"


def test_refusals_of_summaries(program: Program, study: Path) -> None:
    said = program.refused("summaries", "show", study, "K01", "Roller", "2015")
    assert said.startswith("Nothing is written in K01 · Roller · 2015.")
    assert program.refused("summaries", "confirm", study, "K01", "Roller", "2015") == said
    program.misused("summaries", "confirm", study)
    program.misused("summaries", "confirm", study, "K01", "Roller", "2015", "--all")
    assert "earlier wave" in program.refused("summaries", "set", study, "K01", "Roller", "2017:2015", "x")


def test_a_collection_is_filled_ordered_and_exported(program: Program, study: Path, tmp_path: Path) -> None:
    codings = [one["id"] for one in program("excerpts", study, "--json").json][:2]
    assert program("collection", "add", study, "Nøgler", "--note", "kap. 4").out == "Began the collection Nøgler.\n"
    assert program("collection", "put", study, "Nøgler", *codings).out == "Put 2 things into Nøgler.\n"
    program("collection", "put", study, "Nøgler", "--heading", "Hvem?", "--at", "1")
    program("collection", "put", study, "Nøgler", "--words", "Alle.")
    source = program("source", "list", study, "--json").json[0]["name"]
    program("collection", "put", study, "Nøgler", "--source", source, "--span", "0:9")
    shown = program("collection", "show", study, "Nøgler", "--json").json
    assert [(one["place"], one["kind"]) for one in shown] == [
        (1, "heading"),
        (2, "excerpt"),
        (3, "excerpt"),
        (4, "words"),
        (5, "excerpt"),
    ]
    assert [one["coding"] for one in shown] == [None, *codings, None, None]
    moved = program("collection", "move", study, "Nøgler", "4", "2", "--json").json
    assert [one["kind"] for one in moved] == ["heading", "words", "excerpt", "excerpt", "excerpt"]
    program("collection", "write", study, "Nøgler", "2", "Alle nu.")
    program("uncode", study, codings[0])
    text = program("collection", "show", study, "Nøgler").out
    assert "2. Alle nu.\n3. “" in text
    assert "! No longer coded." in text
    done = program("collection", "export", study, "Nøgler", "-o", tmp_path / "a.md", "--json").json
    assert done["excerpts"] == 3
    spread = program("collection", "spread", study, "Nøgler", "--json").json
    assert spread["excerpts"] == 3
    assert f"Excerpts: 3\nCases: {spread['cases']}\n" in program("collection", "spread", study, "Nøgler").out
    program("collection", "take-out", study, "Nøgler", "1", "3")
    program("collection", "set", study, "Nøgler", "--name", "Låse")
    (held,) = program("collection", "list", study, "--json").json
    assert (held["name"], held["note"], held["excerpts"], held["coder"]) == ("Låse", "kap. 4", 2, "ditte")
    assert "There is no place 9" in program.refused("collection", "move", study, "Låse", "9", "1")
    program.misused("collection", "put", study, "Låse")
    program("collection", "remove", study, "Låse")
    assert program("collection", "list", study, "--json").json == []


def test_a_view_is_saved_shown_and_says_what_changed(program: Program, study: Path) -> None:
    saved = program("view", "save", study, "Roller", "--code", "Aftaler", "--measure", "codings", "--json").json
    assert (saved["measure"], saved["split"], saved["filter"]) == (
        "codings",
        "wave",
        "codes: Forankring/Aftaler; coded by each source’s lead coder",
    )
    asked = program("compare", study, "--code", "Aftaler", "--measure", "codings", "--json").json
    assert program("view", "show", study, "Roller", "--json").json == asked
    assert program("view", "changed", study, "Roller").err.startswith("Nothing changed since")
    coding = program("excerpts", study, "--code", "Aftaler", "--json").json[0]
    program("uncode", study, coding["id"])
    changed = program("view", "changed", study, "Roller", "--json").json
    assert (changed["changed"], changed["codings_went"]) == (True, [coding["id"]])
    (cell, *_) = [one for one in changed["cells"] if one["column"] == coding["case"]]
    assert cell["before"]["value"] == (cell["after"]["value"] or 0) + 1
    shown = program("view", "changed", study, "Roller", "--take-down")
    assert "1 coding went." in shown.err
    assert program("view", "changed", study, "Roller", "--json").json["changed"] is False
    program("undo", study)
    assert "Something changed since" in program("view", "show", study, "Roller").err
    program("view", "rename", study, "Roller", "Alle roller")
    assert [one["name"] for one in program("view", "list", study, "--json").json] == ["Alle roller"]
    assert "Alle roller" in program("view", "list", study).out
    program("view", "remove", study, "Alle roller")
    assert "none is saved yet" in program.refused("view", "show", study, "x")


def test_a_view_keeps_how_it_is_arranged_and_its_totals(program: Program, study: Path) -> None:
    asked = ("--rows", "case", "--columns", "code", "--rows-by-hand", "K02,K01", "--row-group", "nothing")
    saved = program("view", "save", study, "Cases", *asked, "--totals", "--order", "name", "--json").json
    assert saved["arranged"]["rows"]["order"] == "hand"
    assert len(saved["arranged"]["rows"]["hand"]) == 2
    assert saved["arranged"]["columns"]["order"] == "name"
    assert saved["totals"] is True
    shown = program("view", "show", study, "Cases", "--json").json
    assert shown == program("compare", study, *asked, "--totals", "--order", "name", "--json").json
    assert list(dict.fromkeys(one["row"] for one in shown["cells"]))[:2] == ["K02", "K01"]
    assert "totals" in shown
    assert "All together" in program("view", "show", study, "Cases").out


def test_codes_in_rows_stand_as_in_their_tree(program: Program, study: Path) -> None:
    assert "stand as in their tree" in program.refused("compare", study, "--row-order", "name")
    by = program("compare", study, "--rows", "case", "--columns", "code", "--row-order", "value", "--json").json
    assert by["cells"]
    assert "There is no" in program.refused(
        "compare",
        study,
        "--rows",
        "case",
        "--columns",
        "wave",
        "--split",
        "none",
        "--row-order",
        "value",
        "--row-order-by",
        "1999",
    )


def test_passages_are_condensed_gathered_and_exported(program: Program, study: Path, tmp_path: Path) -> None:
    coding = next(one for one in program("excerpts", study, "--code", "Roller", "--json").json if one["case"] == "K01")
    cell = ("K01", "Roller", coding["wave"])
    program("summaries", "set", study, *cell, "")
    assert program.refused("summaries", "gather", study, *cell).startswith("No passage of this cell")
    said = program("summaries", "condense", study, coding["id"], " naboer ").out
    assert said.startswith("Condensed a passage of “Roller”")
    changed = program("recode", study, coding["id"], "--condensed", "kun naboer", "--json").json
    assert changed["condensed"] == "kun naboer"
    made = program("summaries", "gather", study, *cell, "--json").json
    assert (made["text"], [one["id"] for one in made["evidence"]]) == ("kun naboer [1]", [coding["id"]])
    out = tmp_path / "grid.csv"
    assert program("summaries", "export", study, out).out == f"Wrote {out}.\n"
    assert "kun naboer [1]" in out.read_text(encoding="utf-8-sig")
    said = program.refused("summaries", "export", study, out, "--case", "K02", "--json")
    assert said == "No summary passes the selection. Widen it, or choose other cases and codes."
