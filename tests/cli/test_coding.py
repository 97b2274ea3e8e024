"""`code`, `uncode`, `recode`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

FIRST = "K01_2015_interview_frivillig"
SECOND = "K01_2017_interview_frivillig"


def passage(study: Path, *more: str) -> list[str]:
    return ["code", str(study), "--source", SECOND, "--code", "Roller", *more]


def texts(program: Program, study: Path, coder: str) -> list[tuple[str, str]]:
    found = program("excerpts", study, "--coder", coder, "--json").json
    return [(one["code"], one["text"]) for one in found]


def test_a_quote(program: Program, study: Path) -> None:
    ran = program(*passage(study, "--quote", "Den holder.", "--coder", "Cecilie"))
    found = program("excerpts", study, "--coder", "Cecilie", "--json").json
    assert [(one["text"], one["start"], one["end"]) for one in found] == [("Den holder.", 44, 55)]
    assert ran.out == f"Coded “Roller” in {SECOND}, 44–55: {found[0]['id']}\n"
    assert ran.err == "Coder “Cecilie” was added.\n"


def test_a_coder_who_is_there_is_not_made_again(program: Program, study: Path) -> None:
    ran = program(*passage(study, "--quote", "Den holder.", "--coder", " bodil "))
    assert ran.err == ""
    assert [one["name"] for one in program("coder", "list", study, "--json").json] == ["Anna", "Bodil"]


def test_who_codes_without_saying_so_is_the_user(program: Program, study: Path) -> None:
    ran = program(*passage(study, "--quote", "Den holder.", "--json"))
    assert ran.json["coder"] == "ditte"
    assert ran.err == "Coder “ditte” was added.\n"


def test_a_span(program: Program, study: Path) -> None:
    ran = program(*passage(study, "--span", "23:43", "--note", "første", "--star", "--about", "expected", "--json"))
    one = ran.json
    assert (one["text"], one["start"], one["end"]) == ("Nu har vi en aftale.", 23, 43)
    assert (one["note"], one["star"], one["about"], one["rating"]) == ("første", True, "expected", None)
    assert one["words"] == 5


@pytest.mark.parametrize("typed", ["-2", "−2", " -2 "])
def test_a_rating_below_zero(program: Program, study: Path, typed: str) -> None:
    one = program(
        "code", study, "--source", SECOND, "--code", "Aftaler", "--span", "44:55", "--rating", typed, "--json"
    ).json
    assert one["rating"] == -2


def test_zero_is_a_rating(program: Program, study: Path) -> None:
    one = program(
        "code", study, "--source", SECOND, "--code", "Aftaler", "--span", "44:55", "--rating", "0", "--json"
    ).json
    assert one["rating"] == 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--span", "23"], "“23” is no span. Write it like 120:168."),
        (["--span", "23-43"], "“23-43” is no span. Write it like 120:168."),
        (["--span", "43:23"], f"The span 43:23 is not inside “{SECOND}”, which has 56 characters."),
        (["--span", "23:23"], f"The span 23:23 is not inside “{SECOND}”, which has 56 characters."),
        (["--span", "23:999"], f"The span 23:999 is not inside “{SECOND}”, which has 56 characters."),
        (["--span", "-5:10"], f"The span -5:10 is not inside “{SECOND}”, which has 56 characters."),
        (["--span", "23:43", "--rating", "1"], "“Roller” has no rating scale. Give it one in the codebook first."),
        (["--span", "23:43", "--rating", "to"], "“to” is no rating. Write a whole number."),
        (
            ["--span", "23:43", "--about", "2016"],
            "“2016” is no wave of this study, nor “before” or “expected”. The nearest: 2015, 2017, before, expected.",
        ),
        (
            ["--span", "23:43", "--about-case", "K02"],
            f"“{SECOND}” does not belong to K02, so no passage in it can be about that case.",
        ),
        (["--quote", "Den holdt ikke"], None),
        (["--quote", "xyzzy plugh"], f"The quote “xyzzy plugh” is not in “{SECOND}”."),
    ],
)
def test_what_does_not_fit_is_refused_and_leaves_nothing(
    program: Program, study: Path, more: list[str], said: str | None
) -> None:
    before = program("history", study, "--json").json
    found = program.refused(*passage(study, *more, "--coder", "Nobody"))
    if said is None:
        assert found.startswith(f"The quote “Den holdt ikke” is not in “{SECOND}”. The nearest place, ")
        assert "Den holde" in found
    else:
        assert found == said
    assert program("history", study, "--json").json == before
    assert "Nobody" not in program("coder", "list", study).out


def test_a_rating_off_the_scale(program: Program, study: Path) -> None:
    said = program.refused("code", study, "--source", SECOND, "--code", "Aftaler", "--span", "23:43", "--rating", "3")
    assert said == "3 is not on the scale of “Aftaler”, which goes from -2 to 2."


def test_a_quote_that_stands_there_twice_is_refused_with_its_places(program: Program, study: Path) -> None:
    command = ["code", study, "--source", FIRST, "--code", "Roller", "--quote", "ingen aftale", "--coder", "Bodil"]
    said = program.refused(*command)
    assert said.startswith(f"The quote “ingen aftale” is 2 times in “{FIRST}”. Say which with occurrence: 1: 34–46 “")
    assert "; 2: 104–116 “" in said
    assert program(*command, "--occurrence", 2, "--json").json["start"] == 104
    said = program.refused(*command, "--occurrence", 3)
    assert said == f"The quote “ingen aftale” is found 2 times in “{FIRST}”, so there is no occurrence 3."
    said = program.refused(*command[:-3], "Jeg gør det", "--occurrence", 2)
    assert said == f"The quote “Jeg gør det” is found once in “{FIRST}”, so there is no occurrence 2."


def test_a_quote_with_many_places_shows_the_first(program: Program, new: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("og " * 40, encoding="utf-8")
    program("import", new, tmp_path / "note.txt")
    program("codebook", "add", new, "Og")
    said = program.refused("code", new, "--source", "note", "--code", "Og", "--quote", "og")
    assert "is 40 times" in said
    assert said.endswith("; …")
    assert len(said) < 700


def test_a_quote_over_lines_and_in_other_letters(program: Program, study: Path) -> None:
    # Line ends of Windows, letters in two parts: the same text.
    quote = "Er det rigtigt?\r\nKaren: Vi har"
    one = program("code", study, "--source", FIRST, "--code", "Roller", "--quote", quote, "--json").json
    assert one["text"] == "Er det rigtigt?\nKaren: Vi har"
    quote = "Døren har kun e\u0301n"
    one = program("code", study, "--source", "K02_2017", "--code", "Roller", "--quote", quote, "--json").json
    assert one["text"] == "Døren har kun én"


def test_the_same_passage_is_not_coded_twice(program: Program, study: Path) -> None:
    first = program(*passage(study, "--span", "44:55", "--coder", "Bodil", "--json")).json
    again = program(*passage(study, "--span", "44:55", "--coder", "Bodil"))
    assert again.out == (
        f"“Roller” was there already in {SECOND}, 44–55: {first['id']}. To change it: `qualcase recode`.\n"
    )
    assert len(texts(program, study, "Bodil")) == 2


def test_words_of_the_interviewer_alone_count_nowhere(program: Program, study: Path) -> None:
    ran = program(*passage(study, "--quote", "Hvad er nyt?", "--coder", "Bodil"))
    assert ran.err == "1 passage holds no word of a participant, so it counts nowhere.\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "Error: Missing option --source."),
        (["--source", "x"], "Error: Missing option --code."),
        (["--source", "x", "--code", "y"], "Error: Give the passage either by --quote or by --span."),
        (
            ["--source", "x", "--code", "y", "--quote", "z", "--span", "1:2"],
            "Error: Give the passage either by --quote or by --span.",
        ),
        (["--table", "t.csv", "--source", "x"], "Error: Give either --table or one passage, not both."),
        (["--table", "t.csv", "--star"], "Error: Give either --table or one passage, not both."),
    ],
)
def test_wrong_usage(program: Program, study: Path, more: list[str], said: str) -> None:
    assert program.misused("code", study, *more) == said


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "table.csv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_in_every_form(program: Program, study: Path, tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [
        ["source", "code", "coder", "quote", "rating", "note", "star"],
        [FIRST, "Forankring/Båret af én", "Cecilie", "Jeg gør det hele selv.", "", "på én", "ja"],
        [SECOND + ".txt", "Aftaler", "Cecilie", "Nu har vi", "+2", "", ""],
    ]
    lines = [delimiter.join(f'"{cell}"' for cell in row) for row in rows]
    file = table(tmp_path, "\r\n".join(lines), encoding)
    ran = program("code", study, "--table", file)
    assert ran.out == "Coded 2 passages.\n"
    assert ran.err == "Coder “Cecilie” was added.\n"
    found = program("excerpts", study, "--coder", "Cecilie", "--json").json
    assert [(one["text"], one["rating"], one["note"], one["star"]) for one in found] == [
        ("Nu har vi", 2, "", False),
        ("Jeg gør det hele selv.", None, "på én", True),
    ]


def test_a_table_is_one_action(program: Program, study: Path, tmp_path: Path) -> None:
    file = table(
        tmp_path,
        "source,code,start,end,about,about_case,occurrence,quote,coder\n"
        f"{FIRST},Roller,27,47,expected,,,,Cecilie\n"
        f"{SECOND},Roller,44,55,2015,K01,,,Dorte\n"
        f"{FIRST},Forankring,,,,,2,ingen aftale,\n",
    )
    ran = program("code", study, "--table", file, "--coder", "Emil")
    assert ran.out == "Coded 3 passages.\n"
    assert ran.err.splitlines() == [f"Coder “{name}” was added." for name in ("Cecilie", "Dorte", "Emil")]
    assert program("history", study, "--json").json[0]["what"] == "Coded 3 passages"
    assert program("undo", study).out == "Undid: Coded 3 passages\n"
    assert [one["name"] for one in program("coder", "list", study, "--json").json] == ["Anna", "Bodil"]
    program("redo", study)
    again = program("code", study, "--table", file, "--coder", "Emil")
    assert again.out == "Coded 0 passages. 3 were there already.\n"
    found = program("code", study, "--table", file, "--coder", "Emil", "--json").json
    assert [(one["coder"], one["start"], one["about"]) for one in found] == [
        ("Cecilie", 27, "expected"),
        ("Dorte", 44, "2015"),
        ("Emil", 104, None),
    ]


def test_a_table_with_danish_headings(program: Program, study: Path, tmp_path: Path) -> None:
    text = f"Kilde;Kode;Kodet af;Citat;Forekomst;Retning;Om;Note;Stjerne\n{FIRST};Aftaler;Bodil;aftale;2;1;2017;x;x\n"
    one = program("code", study, "--table", table(tmp_path, text), "--json").json[0]
    assert (one["text"], one["start"], one["rating"], one["about"]) == ("aftale", 110, 1, "2017")
    assert (one["coder"], one["note"], one["star"]) == ("Bodil", "x", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "table.csv is empty."),
        ("source,quote\nx,y\n", "table.csv lacks the column code."),
        ("source,code,quote,colour\nx,y,z,1\n", "table.csv has columns that are not known: colour."),
        (f"source,code\n{FIRST},Roller\n", "Line 2: a passage needs a quote, or start and end."),
        (f"source,code,start,end\n{FIRST},Roller,27,x\n", "Line 2: “x” in the column end is no whole number."),
        (f"source,code,start,end\n{FIRST},Roller,27,999\n", "Line 2: The span 27:999 is not inside"),
        (f"source,code,quote\n\n{FIRST},Roler,selv\n", "Line 3: There is no code called “Roler” in the codebook."),
        (
            "source,code,quote\nK09,Roller,selv\n",
            "Line 2: There is no source called “K09” in this study. The nearest: ",
        ),
        (f"source,code,quote,rating\n{FIRST},Aftaler,selv,5\n", "Line 2: 5 is not on the scale of “Aftaler”"),
        (f"source,code,quote,occurrence\n{FIRST},Roller,ingen aftale,0\n", "so there is no occurrence 0."),
        (f"source,code,quote,start\n{FIRST},Roller,ingen aftale,35\n", "does not stand at 35 in"),
    ],
)
def test_a_table_that_does_not_fit_is_refused_whole(
    program: Program, study: Path, tmp_path: Path, text: str, said: str
) -> None:
    before = program("history", study, "--json").json
    assert said in program.refused("code", study, "--table", table(tmp_path, text))
    assert program("history", study, "--json").json == before


def test_one_bad_line_stops_the_good_ones_and_all_bad_ones_are_named(
    program: Program, study: Path, tmp_path: Path
) -> None:
    good = f"{FIRST},Roller,selv,Cecilie"
    bad = [f"{FIRST},Roler,selv,Cecilie", f"{FIRST},Roller,findes ikke her,Cecilie", "K09,Roller,selv,Cecilie"]
    file = table(tmp_path, "\n".join(["source,code,quote,coder", good, *bad]))
    said = program.refused("code", study, "--table", file)
    assert said.startswith("Line 3: There is no code called “Roler”")
    assert said.endswith(" Other lines that do not fit: 4, 5.")
    assert [one["name"] for one in program("coder", "list", study, "--json").json] == ["Anna", "Bodil"]


def test_a_missing_table(program: Program, study: Path, tmp_path: Path) -> None:
    said = program.refused("code", study, "--table", tmp_path / "none.csv")
    assert said == "none.csv is not there. Check the name and the folder."
    assert "is a directory" in program.misused("code", study, "--table", tmp_path)


def test_uncode(program: Program, study: Path) -> None:
    ids = [one["id"] for one in program("excerpts", study, "--code", "Aftaler", "--json").json]
    assert program("uncode", study, ids[0]).out == "Removed 1 coding.\n"
    removed = program("uncode", study, ids[1], ids[2], ids[1], "--json").json
    assert [one["id"] for one in removed] == ids[1:3]
    left = program("excerpts", study, "--code", "Aftaler", "--json").json
    assert [one["id"] for one in left] == ids[3:]
    assert program("undo", study).out.startswith("Undid: Removed “Aftaler” in ")
    assert program("check", study).out == "The study is in order.\n"


def test_uncode_by_the_beginning_of_an_id(program: Program, study: Path) -> None:
    ids = [one["id"] for one in program("excerpts", study, "--json").json]
    said = program.refused("uncode", study, ids[0][:2])
    assert said.startswith(f"10 codings have an id that begins with {ids[0][:2]}: ")
    length = next(size for size in range(32) if sum(one.startswith(ids[0][:size]) for one in ids) == 1)
    if length > 30:
        pytest.skip("the ids are too much alike today")
    program("uncode", study, ids[0][: length + 2].upper())
    assert ids[0] not in [one["id"] for one in program("excerpts", study, "--json").json]


@pytest.mark.parametrize("typed", ["zz", "", "01a2g"])
def test_uncode_what_is_not_there(program: Program, study: Path, typed: str) -> None:
    said = f"There is no coding with the id {typed}. Look it up with `qualcase excerpts --json`."
    assert program.refused("uncode", study, typed) == said


def test_recode(program: Program, study: Path) -> None:
    one = program("excerpts", study, "--code", "Aftaler", "--wave", "2017", "--json").json[0]
    changed = program(
        "recode", study, one["id"], "--rating", "-1", "--note", "mildere", "--star", "--about", "2015", "--json"
    ).json
    assert (changed["rating"], changed["note"], changed["star"], changed["about"]) == (-1, "mildere", True, "2015")
    back = program("recode", study, one["id"], "--rating", "", "--note", "", "--no-star", "--about", "", "--json").json
    assert (back["rating"], back["note"], back["star"], back["about"]) == (None, "", False, None)
    said = program("recode", study, one["id"], "--code", "Forankring/B")
    assert said.out == f"Changed a passage of “Forankring/Båret af én” in {one['source']}.\n"
    assert program.misused("recode", study, one["id"]) == "Error: Say what is to be changed; --help lists what can be."
    assert program.refused("recode", study, one["id"], "--rating", "en") == "“en” is no rating. Write a whole number."


def test_recode_joins_what_would_be_double_and_says_so(program: Program, study: Path) -> None:
    one = program("code", study, "--source", SECOND, "--code", "Roller", "--span", "0:20", "--json").json
    other = program(
        "code", study, "--source", SECOND, "--code", "Roller", "--span", "4:20", "--note", "kort", "--json"
    ).json
    joined = program("recode", study, other["id"], "--span", "0:20", "--json")
    assert (joined.json["id"], joined.json["note"]) == (one["id"], "kort")
    assert joined.err == "The passage was coded so already; the two codings are one now.\n"


def test_recode_says_when_the_rating_goes(program: Program, study: Path) -> None:
    one = program("excerpts", study, "--code", "Aftaler", "--wave", "2017", "--json").json[0]
    program("recode", study, one["id"], "--rating", "1")
    program("codebook", "add", study, "Uden skala")
    changed = program("recode", study, one["id"], "--code", "Uden skala", "--json")
    assert changed.json["rating"] is None
    assert changed.err == "Its rating went, since the other code is not rated on the same scale.\n"


def test_split(program: Program, study: Path) -> None:
    one = program("code", study, "--source", SECOND, "--code", "Roller", "--span", "0:30", "--json").json
    cut = one["text"].index(" ", 5)
    parts = program("split", study, one["id"], "--at", str(cut), "--json").json
    assert [part["text"] for part in parts] == [one["text"][:cut].rstrip(), one["text"][cut:].lstrip()]
    said = program.refused("split", study, parts[0]["id"], "--at", "0")
    assert said == "A passage is split where there are words of it on both sides. Choose a place inside it."
