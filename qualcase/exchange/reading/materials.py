"""The materials table: a csv or xlsx file that says of each file which case, site, wave, kind, date and people it has.

    file;case;site;wave;kind;date;participants
    K03_2015_interview.docx;K03;Fjordby;2015;interview;2015-10-03;"I=Hanne; IP=Ida Dahl (frivillig)"

`valid_from`, `valid_to` (of a document), `language`, `role` (of the one informant) and `version_of` (the source whose
text the file corrects) may stand there too. Several cases or participants are separated by semicolons (or `|`). A
participant is written `LABEL=NAME (role)`, `LABEL (role)` or `NAME (role)`; the label `I` or the role *interviewer*
marks the interviewer.

A row without a file, or with *yes* under `planned`, is a source that is to be collected: it has a wave, a kind, and
cases or a site. With a file it is planned only while that file is not there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import Placing, SpeakerSeen
from qualcase.coding.people import KnownRole
from qualcase.coding.sources import SourceKind
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import shown_name
from qualcase.exchange.reading.kinds import kind_of
from qualcase.exchange.reading.tables import Row, headings, read_rows
from qualcase.text.dates import parse_date
from qualcase.text.labels import Sure, meaning
from qualcase.text.normalise import normalise
from qualcase.text.roles import role_of
from qualcase.words import LANGUAGES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import PurePath

COLUMNS = (
    "file",
    "case",
    "site",
    "wave",
    "kind",
    "date",
    "role",
    "valid_from",
    "valid_to",
    "language",
    "participants",
    "version_of",
    "planned",
)
_OTHER_NAMES = {
    "fil": "file", "filnavn": "file", "filename": "file", "cases": "case", "sted": "site", "stad": "site",
    "kommune": "site", "runde": "wave", "bølge": "wave", "år": "wave", "year": "wave", "type": "kind", "art": "kind",
    "slags": "kind", "dato": "date", "gælder_fra": "valid_from", "gjelder_fra": "valid_from",
    "gælder_til": "valid_to", "gjelder_til": "valid_to", "sprog": "language", "språk": "language",
    "deltagere": "participants", "deltakere": "participants", "informanter": "participants",
    "informants": "participants", "participant": "participants", "version_af": "version_of", "versjon_av": "version_of",
    "rolle": "role", "informanttype": "role", "planlagt": "planned",
    "ny_version_af": "version_of", "ny_versjon_av": "version_of", "new_version_of": "version_of",
}  # fmt: skip
_INTERVIEWERS = frozenset({"interviewer", "intervjuer", "intervjuar", "moderator", "forsker"})
_SPLIT = re.compile(r"[;|\n]")
_YES = frozenset({"yes", "y", "ja", "j", "x", "1", "true", "sand", "sandt", "sann"})
_NO = frozenset({"", "no", "n", "nej", "nei", "0", "false", "falsk", "usann"})
_WHO = re.compile(r"([^()]*)(?:\(([^()]*)\))?")


class PlannedRow(NamedTuple):
    """A source that is to be collected, as a table tells of it."""

    placing: Placing
    file: str = ""
    """What the file will be called; empty where nobody knows."""


class Materials(NamedTuple):
    """What a table says."""

    files: dict[str, Placing]
    """Where each file belongs, by the file as the table calls it."""
    planned: tuple[PlannedRow, ...] = ()
    path: Path = Path()
    """The file of the table."""


def read_materials(path: Path) -> Materials:
    """What the table says.

    Raises:
        FileRefusedError: The table cannot be read, or a row of it says nothing that can be.
    """
    name = shown_name(path)
    required = () if "planned" in headings(path, COLUMNS, _OTHER_NAMES) else ("file",)
    files: dict[str, Placing] = {}
    planned: list[PlannedRow] = []
    for row in read_rows(path, COLUMNS, required, _OTHER_NAMES):
        called, placing = row["file"], _placing(row, name)
        if called in files:
            raise FileRefusedError(
                "Line {line} of {name} names {file} a second time.", line=row.line, name=name, file=called
            )
        if called:
            files[called] = placing
        if _is_planned(row, name):
            _check_planned(placing, row, name)
            planned.append(PlannedRow(placing, called))
    return Materials(files, tuple(planned), path)


def _placing(row: Row, name: str) -> Placing:
    return Placing(
        cases=tuple(dict.fromkeys(case.strip() for case in _SPLIT.split(row["case"]) if case.strip())),
        site=row["site"] or None,
        wave=row["wave"] or None,
        kind=_kind(row, name),
        date=_date(row, "date", name),
        role=_role(row["role"]),
        language=_language(row, name),
        valid_from=_date(row, "valid_from", name),
        valid_to=_date(row, "valid_to", name),
        participants=_participants(row, name),
        version_of=row["version_of"] or None,
    )


def _is_planned(row: Row, name: str) -> bool:
    told = row["planned"].casefold()
    if told not in _YES and told not in _NO:
        raise FileRefusedError(
            "Line {line} of {name} says {told} under “planned”. Write yes or no there.",
            line=row.line,
            name=name,
            told=row["planned"],
        )
    return told in _YES or not row["file"]


def _check_planned(placing: Placing, row: Row, name: str) -> None:
    """Whether enough is said of what is planned. Raises FileRefusedError."""
    if placing.wave and placing.kind and (placing.cases or placing.site):
        return
    if not row["file"] and not row["planned"]:
        raise FileRefusedError(
            "Line {line} of {name} names no file. Without one it is a planned source, which needs a case or site, a "
            "wave and a kind.",
            line=row.line,
            name=name,
        )
    raise FileRefusedError(
        "Line {line} of {name} is a planned source, which needs a case or site, a wave and a kind.",
        line=row.line,
        name=name,
    )


def is_materials(path: Path) -> bool:
    """Whether a file is a table with a heading for files, or for what is planned, and one for something else."""
    try:
        found = headings(path, COLUMNS, _OTHER_NAMES)
    except FileRefusedError:
        return False
    return bool({"file", "planned"} & found) and len(found) > 1


def row_for(path: PurePath, table: Mapping[str, Placing]) -> str | None:
    """What the table calls a file: by the end of its path, else by its name, with or without the ending."""
    parts = _parts(str(path))
    best, length = None, 0
    for called in table:
        wanted = _parts(called)
        if len(wanted) <= length or len(wanted) > len(parts):
            continue
        mine = parts[len(parts) - len(wanted) :]
        if mine == wanted or [*mine[:-1], _without_ending(mine[-1])] == wanted:
            best, length = called, len(wanted)
    return best


def _parts(path: str) -> list[str]:
    parts = normalise(path).casefold().replace("\\", "/").split("/")
    return [part.strip() for part in parts if part.strip() not in ("", ".")]


def _without_ending(name: str) -> str:
    return name.rpartition(".")[0] or name


def _kind(row: Row, name: str) -> SourceKind | None:
    if not row["kind"]:
        return None
    kind = kind_of(row["kind"])
    if kind is None:
        raise FileRefusedError(
            "Line {line} of {name} has the kind {kind}, which is not known. Known are {kinds}.",
            line=row.line,
            name=name,
            kind=row["kind"],
            kinds=", ".join(SourceKind),
        )
    return kind


def _language(row: Row, name: str) -> str | None:
    if not row["language"]:
        return None
    language = row["language"].casefold()
    if language not in LANGUAGES:
        raise FileRefusedError(
            "Line {line} of {name} has the language {language}, which is not known. Known are {languages}.",
            line=row.line,
            name=name,
            language=row["language"],
            languages=", ".join(LANGUAGES),
        )
    return language


def _date(row: Row, column: str, name: str) -> dt.date | None:
    if not row[column]:
        return None
    date = parse_date(row[column])
    if date is None:
        raise FileRefusedError(
            "Line {line} of {name} has the date {date}, which cannot be read. Write it as 2015-10-03.",
            line=row.line,
            name=name,
            date=row[column],
        )
    return date


def _participants(row: Row, name: str) -> tuple[SpeakerSeen, ...]:
    found = []
    for entry in _SPLIT.split(row["participants"]):
        if not entry.strip():
            continue
        label, given, rest = entry.strip().rpartition("=")
        who = _WHO.fullmatch(rest.strip())
        if who is None or not (label.strip() or who[1].strip()) or (given and not label.strip()):
            raise FileRefusedError(
                "Line {line} of {name} has a participant that cannot be read: {entry}. Write IP1=Name (role).",
                line=row.line,
                name=name,
                entry=entry.strip(),
            )
        found.append(_speaker(label.strip(), who[1].strip(), (who[2] or "").strip()))
    return tuple(found)


def _speaker(label: str, who: str, role: str) -> SpeakerSeen:
    """One entry; without a label, what names nobody (`IP1`) is the label, and anything else a name."""
    if not label and any(letter.isdigit() for letter in role):
        label, role = f"{who} ({role})", ""
        who = ""
    told = meaning(label or who)
    names_nobody = told is not None and told.sure is not Sure.NAME
    asks = role.casefold() in _INTERVIEWERS or (told is not None and told.is_interviewer)
    named = who if label or not names_nobody else ""
    return SpeakerSeen(
        label=label or who,
        is_interviewer=asks,
        generic=names_nobody and not asks,
        participant=None if asks else named or None,
        role=None if asks else _role(role) or (told.role if told else None),
    )


def _role(word: str) -> str | None:
    """A known role by any of its words; any other word as it is written."""
    low = word.casefold()
    return low if low in set(KnownRole) else role_of(low) or low or None
