"""Reads a study template from YAML (`study.yaml`; the form is described in sample_transcripts/README.md)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import yaml

from qualcase.coding.template import CaseTold, ParticipantTold, RoleTold, SiteTold, StudyTemplate, WaveTold
from qualcase.errors import FileRefusedError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1


def read_template(path: Path) -> StudyTemplate:
    """Read a template.

    Raises:
        FileRefusedError: It cannot be read, or is no template.
    """
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _template(data)
    except OSError:
        raise FileRefusedError("“{name}” cannot be read.", name=path.name) from None
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileRefusedError("“{name}” is no study template: {reason}", name=path.name, reason=str(error)) from None


def _template(data: dict[str, Any]) -> StudyTemplate:
    if data["format"] != FORMAT:
        raise ValueError(f"format {data['format']}")
    language = str(data["language"])
    template = StudyTemplate(
        title=_wordings(data["title"], language),
        language=language,
        codebooks=tuple(str(name) for name in data.get("codebooks", [])),
        waves=tuple(WaveTold(str(one["name"]), *_days(one)) for one in data.get("waves", [])),
        areas=tuple(_wordings(one, language)[language] for one in data.get("areas", [])),
        sites=tuple(SiteTold(str(one["name"]), _wordings(one.get("note"), language)) for one in data.get("sites", [])),
        cases=tuple(_case(one, language) for one in data.get("cases", [])),
        participants=tuple(_participant(one, language) for one in data.get("participants", [])),
        coders=tuple(str(one["name"]) for one in data.get("coders", [])),
    )
    _check_names(template)
    return template


def _check_names(template: StudyTemplate) -> None:
    """See that whatever a case or a role names is there."""
    sites, areas = {one.name for one in template.sites}, set(template.areas)
    cases, waves = {one.name for one in template.cases}, {one.name for one in template.waves}
    named = [(one.site, sites) for one in template.cases if one.site]
    named += [(area, areas) for one in template.cases for area in one.areas]
    roles = [role for one in template.participants for role in one.roles]
    named += [(role.case, cases) for role in roles if role.case]
    named += [(role.wave, waves) for role in roles if role.wave]
    for name, held in named:
        if name not in held:
            raise ValueError(f"“{name}” is nowhere in it")


def _case(one: dict[str, Any], language: str) -> CaseTold:
    starts, ends = _days(one)
    return CaseTold(
        name=str(one["name"]),
        title=str(one.get("title") or ""),
        site=str(one["site"]) if one.get("site") else None,
        areas=tuple(str(area) for area in one.get("areas", [])),
        starts=starts,
        ends=ends,
        note=_wordings(one.get("note"), language),
    )


def _participant(one: dict[str, Any], language: str) -> ParticipantTold:
    roles = tuple(
        RoleTold(
            str(entry["role"]),
            str(entry["case"]) if entry.get("case") else None,
            str(entry["wave"]) if entry.get("wave") else None,
        )
        for entry in one.get("roles", [])
    )
    return ParticipantTold(str(one["name"]), roles, _wordings(one.get("note"), language))


def _days(one: dict[str, Any]) -> tuple[dt.date | None, dt.date | None]:
    starts, ends = one.get("starts"), one.get("ends")
    for day in (starts, ends):
        if day is not None and not isinstance(day, dt.date):
            raise ValueError(f"{day} is no date")
    return starts, ends


def _wordings(given: object, language: str) -> dict[str, str]:
    if given is None:
        return {}
    if isinstance(given, dict):
        return {str(key): str(text) for key, text in given.items()}
    return {language: str(given)}
