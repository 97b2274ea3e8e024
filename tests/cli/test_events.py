"""`event`, `planned`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_events(program: Program, study: Path) -> None:
    ran = program("event", "add", study, "2016-03-01", "Ny koordinator", "--case", "K01")
    assert ran.out == "The event “Ny koordinator” was added.\n"
    program("event", "add", study, "1.2.2014", "Ny politik", "--site", "Fjordby")
    first, second = program("event", "list", study, "--json").json
    assert first.pop("id")
    assert second.pop("id")
    assert first == {"date": "2014-02-01", "site": "Fjordby", "case": None, "text": "Ny politik"}
    assert second == {"date": "2016-03-01", "site": "Fjordby", "case": "K01", "text": "Ny koordinator"}
    lines = program("event", "list", study, "--lang", "da").lines
    assert lines[2].split() == ["01-02-2014", "Fjordby", "Ny", "politik"]
    assert len(program("event", "list", study, "--case", "K02", "--json").json) == 1
    assert len(program("event", "list", study, "--site", "Fjordby", "--json").json) == 1
    assert program("event", "remove", study, "Ny k").out == "Removed Ny koordinator.\n"
    assert len(program("event", "list", study, "--json").json) == 1


def test_events_refused(program: Program, study: Path) -> None:
    assert program.refused("event", "add", study, "2016-03-01", "x") == (
        "An event happens in a case or in a site. Say in which."
    )
    assert "is no date" in program.misused("event", "add", study, "snart", "x", "--case", "K01")
    assert program.refused("event", "remove", study, "x").startswith("There is no event “x”: the study has none yet.")


def test_events_from_and_into_files(program: Program, study: Path, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("date,site,case,event\n2016-03-01,Fjordby,K01,Ny leder\n", encoding="utf-8")
    assert program("event", "import", study, path).out == "1 event came in.\n"
    ran = program("event", "import", study, path)
    assert (ran.out, ran.err) == ("0 events came in.\n", "1 event was there already.\n")
    out = tmp_path / "out.csv"
    assert program("event", "export", study, "-o", out).out == f"Wrote 1 event to {out}.\n"
    assert out.read_text(encoding="utf-8-sig") == path.read_text(encoding="utf-8")
    assert program("event", "import", study, out, "--json").json == {"events": [], "known": 1}


def test_planned_sources(program: Program, study: Path, tmp_path: Path) -> None:
    ran = program("planned", "add", study, "interview", "--case", "K01", "--wave", "2017", "--role", "manager")
    assert ran.out == "It was planned in K01.\n"
    program("planned", "add", study, "document", "--site", "Fjordby", "--wave", "2015")
    first, second = program("planned", "list", study, "--json").json
    assert first.pop("id")
    assert first.pop("filled_by") is None
    assert first == {"case": "K01", "site": None, "wave": "2017", "kind": "interview", "role": "manager"}
    assert (second["case"], second["site"]) == (None, "Fjordby")
    assert program("planned", "list", study).lines[2].split() == ["K01", "2017", "interview", "manager", "open"]
    (tmp_path / "Fjordby_2015_document.txt").write_text("Kommunen har en politik for frivillige.", encoding="utf-8")
    program(
        "import",
        study,
        tmp_path / "Fjordby_2015_document.txt",
        "--kind",
        "document",
        "--site",
        "Fjordby",
        "--wave",
        "2015",
    )
    assert [one["filled_by"] for one in program("planned", "list", study, "--json").json] == [
        None,
        "Fjordby_2015_document",
    ]
    program("planned", "remove", study, "K01 2017 interview", second["id"])
    assert program("planned", "list", study, "--json").json == []
    assert program("undo", study).out == "Undid: Removed a planned source in K01, Fjordby\n"
    assert "to a case or to a site" in program.refused("planned", "add", study, "interview", "--wave", "2017")
