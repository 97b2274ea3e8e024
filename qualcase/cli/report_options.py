"""The options by which a report is asked for, and the order that they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import filter_options, make_filter, option
from qualcase.cli.crossing import crossing_options, settings_asked
from qualcase.cli.fields import Day, made_by_option
from qualcase.cli.keys import key_options
from qualcase.coding.orders import NamesOut, ReportOrder
from qualcase.errors import UserError
from qualcase.words import LANGUAGES, mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.study import Study
    from qualcase.study.reports.kinds import Kind

Decorator = Callable[[Any], Any]
_NAMES = {"keep": NamesOut.KEEP, "out": NamesOut.REPLACED}
_FROM_FILTER = {"case_ids": "cases", "site_ids": "sites", "code_ids": "codes", "wave_ids": "waves"}
"""Fields of an order that take what the filter names, in the order in which it was typed."""

_OPTIONS: dict[str, Callable[[], Decorator]] = {
    "by": lambda: option(
        "--by",
        default="",
        metavar="A,B,C",
        help=mark("How excerpts are nested, in any order: code, case, site, wave, role, participant …"),
    ),
    "source_ids": lambda: option(
        "--source", "sources", multiple=True, metavar="SOURCE", help=mark("Only this source; may be repeated.")
    ),
    "subject_id": lambda: option(
        "--of",
        "--view",
        "subject",
        default="",
        metavar="NAME",
        help=mark("What else it is of: a view, an analysis, a collection, a version of the codebook."),
    ),
    "made_by": lambda: made_by_option,
    "since": lambda: option("--since", type=Day(), metavar="DATE", help=mark("The first day that counts.")),
    "until": lambda: option("--until", type=Day(), metavar="DATE", help=mark("The last day that counts.")),
    "citation": lambda: option(
        "--citation", default="", metavar="TEXT", help=mark("How the line below an excerpt reads, instead of usual.")
    ),
    "template": lambda: option(
        "--template",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help=mark("A .docx or .dotx of the institution, whose styles, header and footer are used."),
    ),
}
_TYPED = {
    "by": ("--by", "by"),
    "sources": ("--source", "source_ids"),
    "subject": ("--of", "subject_id"),
    "made_by": ("--made-by", "made_by"),
    "since": ("--since", "since"),
    "until": ("--until", "until"),
    "citation": ("--citation", "citation"),
    "template": ("--template", "template"),
}
"""What arrives of an option, how it is typed, and the field of an order that it fills."""
_PARTS = (
    option(
        "--parts",
        default="",
        metavar="A,B,C",
        help=mark("Only these of its parts; `export KIND --help` tells which."),
    ),
    option("--without", default="", metavar="A,B,C", help=mark("All of its parts but these.")),
)
_ALWAYS = (
    option("--title", default="", metavar="TEXT", help=mark("The title, instead of the usual one.")),
    option(
        "--names",
        type=click.Choice(tuple(_NAMES)),
        default="keep",
        help=mark("keep: people by name, as in the study; out: by role and number, names of the key replaced."),
    ),
    option("--language", type=click.Choice(LANGUAGES), help=mark("Of the report’s own words.")),
)


def report_options(kind: Kind | None) -> Decorator:
    """The options that mean something for a kind, or those of all; they arrive as `chosen` and the others by name."""

    def decorate(command: Any) -> Any:
        for one in reversed(_ALWAYS):
            command = one(command)
        if kind is not None and "comparison" in kind.takes:
            command = crossing_options(command)
        if kind is None or kind.parts:
            for one in reversed(_PARTS):
                command = one(command)
        for field in reversed(_OPTIONS):
            if kind is None or field in kind.takes:
                command = _OPTIONS[field]()(command)
        return filter_options(command)

    return decorate


def key_out_options(command: Any) -> Any:
    """The options with which names go out: the key, and that what would stay is meant."""
    sure = option("--sure", is_flag=True, help=mark("Write it although names would stay that nobody judged."))
    return key_options(required=False)(sure(command))


def make_order(study: Study, kind: Kind, chosen: Mapping[str, Sequence[str]], given: Mapping[str, Any]) -> ReportOrder:
    """The order for what was typed. Raises UserError for names and parts that there are not, or that mean nothing."""
    narrowed = make_filter(study, chosen)
    fields: dict[str, Any] = {
        name: ids
        for name, word in _FROM_FILTER.items()
        if name in kind.takes and len(ids := getattr(narrowed, word)) > int(name == "wave_ids")
    }
    _must_take(kind, given)
    if given.get("sources"):
        fields["source_ids"] = tuple(study.names.sources.find(text).id for text in given["sources"])
    if given.get("subject"):
        from qualcase.study.reports.subjects import subject_named

        fields["subject_id"] = subject_named(study, kind.kind, given["subject"])
    if given.get("by"):
        fields["by"] = tuple(_listed(given["by"]))
    if given.get("made_by"):
        fields["made_by"] = tuple(given["made_by"])
    if "measure" in given and not given.get("subject"):
        fields["comparison"] = settings_asked(study, narrowed, dict(given))
    if given.get("template"):
        fields["template"] = str(given["template"].absolute())
    for name in ("since", "until"):
        if given.get(name):
            fields[name] = given[name].isoformat()
    if given.get("citation"):
        fields["citation"] = given["citation"]
    return ReportOrder(
        kind.kind,
        narrowed,
        parts=_parts(kind, given.get("parts") or "", given.get("without") or ""),
        title=given.get("title") or "",
        names=_NAMES[given.get("names") or "keep"],
        language=given.get("language") or "",
        **fields,
    )


def _must_take(kind: Kind, given: Mapping[str, Any]) -> None:
    for name, (typed, field) in _TYPED.items():
        if given.get(name) and field not in kind.takes:
            raise UserError("This report takes no {option}. Leave it out.", option=typed)


def _parts(kind: Kind, only: str, without: str) -> tuple[str, ...]:
    known = [name for name, _ in kind.parts]
    wanted, left_out = _listed(only), _listed(without)
    unknown = [one for one in (*wanted, *left_out) if one not in known]
    if unknown:
        raise UserError(
            "This report has no part “{name}”. There is {known}.", name=unknown[0], known=", ".join(known) or "–"
        )
    usual = list(kind.usual_parts)
    kept = [one for one in known if one in (wanted or usual) and one not in left_out]
    if (wanted or left_out) and not kept:
        raise UserError("Nothing of the report would be left. Name at least one part.")
    return tuple(kept) if kept != usual else ()


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
