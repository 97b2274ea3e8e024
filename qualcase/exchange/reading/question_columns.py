"""What the columns of questionnaires are for: known headings, and the file that says it all (`columns.yaml`).

    volunteers:
      columns:
      - name: respondent
        kind: key
      - name: kontaktperson
        kind: closed
        question: {da: "Har du en kontaktperson?", en: "Do you have a contact person?"}
        answers: [ja, nej, ved ikke]

A file may hold several forms; the one whose columns a table has is taken. Kinds are `key` (the respondent, or the
participant where the column is called so), `place` (case, site, wave; any other place is a closed answer), `date`,
`role`, `closed`, `open` and `skip`. `role` beside `columns` is the role of all who answered; else the form's name may
tell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from qualcase.coding.questionnaires import ColumnUse, QuestionColumn
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.exchange.reading.grids import heading_key
from qualcase.text.normalise import normalise
from qualcase.text.roles import role_of
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LARGEST = 1024 * 1024
_WORDS = {
    ColumnUse.KEY: "respondent respondentnr respondent_id id nr nummer number løbenummer løpenummer svarnummer svar_id"
    " serial serial_number key nøgle nøkkel",
    ColumnUse.PARTICIPANT: "participant informant deltager deltaker",
    ColumnUse.CASE: "case sag projekt prosjekt",
    ColumnUse.SITE: "site sted stad kommune",
    ColumnUse.WAVE: "wave runde bølge år year",
    ColumnUse.DATE: "date dato svardato besvaret_dato",
    ColumnUse.ROLE: "role rolle informanttype",
    ColumnUse.SKIP: "navn name namn fulde_navn fullt_navn e_mail email mail epost e_post telefon telefonnummer mobil"
    " phone ip ip_adresse ip_address cpr cpr_nummer adresse address",
}
HEADINGS = {word: use for use, words in _WORDS.items() for word in words.split()}
"""What columns with these headings are for. Names and addresses of people stay out unless somebody says otherwise."""
_PLACES = (ColumnUse.CASE, ColumnUse.SITE, ColumnUse.WAVE)


@dataclass(frozen=True)
class Form:
    """What a file tells of one questionnaire."""

    name: str
    columns: tuple[QuestionColumn, ...]
    role: str | None = None


def read_columns(path: Path) -> tuple[Form, ...]:
    """Read what columns are for.

    Raises:
        FileRefusedError: It cannot be read, or is no such file.
    """
    name = shown_name(path)
    data = bytes_of(path, name)
    if len(data) > _LARGEST:
        _refuse(name, Message(mark("it is far too large")))
    try:
        root: Any = yaml.load(normalise(data.decode("utf-8-sig")), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        _refuse(name, str(error).split("\n", 1)[0])
    if not isinstance(root, dict) or not root:
        _refuse(name, Message(mark("it holds no forms")))
    forms = {"": root} if "columns" in root else root
    return tuple(_form(name, str(title), told) for title, told in forms.items())


def fitting_form(forms: Sequence[Form], headings: Sequence[str], path: Path | None) -> Form:
    """The form of which most columns are among the headings.

    Raises:
        FileRefusedError: No column of any form is there.
    """
    there = set(headings)

    def shared(form: Form) -> int:
        return sum(one.heading in there for one in form.columns)

    best = max(forms, key=shared)
    if not shared(best):
        raise FileRefusedError(
            "{name} tells of no column that the questionnaire has. Its columns are {columns}.",
            name=shown_name(path) if path else "",
            columns=", ".join(headings),
        )
    return best


def _form(file: str, title: str, told: Any) -> Form:
    columns = told.get("columns") if isinstance(told, dict) else None
    if not isinstance(columns, list):
        _refuse(file, Message(mark("“{form}” has no list `columns`"), values={"form": title}))
    role = str(told.get("role") or "")
    return Form(title, tuple(_column(file, one) for one in columns), (role_of(role) or role) or None)


def _column(file: str, told: Any) -> QuestionColumn:
    if not isinstance(told, dict) or not isinstance(told.get("name"), str) or not told["name"].strip():
        _refuse(file, Message(mark("a column has no `name`")))
    heading = " ".join(told["name"].split())
    answers = told.get("answers") or []
    if not isinstance(answers, list):
        _refuse(file, Message(mark("`answers` of “{column}” is no list"), values={"column": heading}))
    labels = told.get("labels") or {}
    return QuestionColumn(
        heading,
        _use(file, heading, str(told.get("kind") or "")),
        _wordings(told.get("question")),
        tuple(str(one) for one in answers),
        {str(answer): _wordings(wording) for answer, wording in labels.items()} if isinstance(labels, dict) else {},
    )


def _use(file: str, heading: str, kind: str) -> ColumnUse:
    known = HEADINGS.get(heading_key(heading))
    if kind == "place":
        return known if known in _PLACES else ColumnUse.CLOSED
    if kind == ColumnUse.KEY:
        return ColumnUse.PARTICIPANT if known is ColumnUse.PARTICIPANT else ColumnUse.KEY
    try:
        return ColumnUse(kind)
    except ValueError:
        values = {"kind": kind, "column": heading, "known": ", ".join(("place", *ColumnUse))}
        _refuse(file, Message(mark("the kind “{kind}” of “{column}” is none of {known}"), values=values))


def _wordings(told: Any) -> dict[str, str]:
    """Wordings by language; a plain text is one without a language."""
    if isinstance(told, dict):
        return {str(language): str(wording) for language, wording in told.items()}
    return {"": str(told)} if told else {}


def _refuse(file: str, problem: Message | str) -> NoReturn:
    raise FileRefusedError("{name} does not tell what columns are for: {problem}.", name=file, problem=problem)
