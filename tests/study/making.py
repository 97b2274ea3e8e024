"""A small study with one of everything that operations and figures meet, and short ways to its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qualcase.coding.bundle import Placing
from qualcase.coding.codebook import Code, Scale
from qualcase.coding.codebook_file import CodebookFile
from qualcase.coding.people import CodingState, RoleIn
from qualcase.coding.sources import SourceKind
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource
    from qualcase.coding.codings import Coding
    from qualcase.coding.facts import SourceFacts
    from qualcase.coding.frame import Case, Wave
    from qualcase.coding.people import Coder, Participant
    from qualcase.coding.sources import Source

TEXTS: dict[str, tuple[str, Placing]] = {
    "K01 start": (
        """\
I: Hvordan begyndte det?
Anna: Vi begyndte i det små, og kommunen var med fra starten.
I: Hvem er med?
Bo: Det er mest naboerne 😀 og et par fra klubben.
Anna: Ja.
""",
        Placing(("K01",), "Nordby", "2015", SourceKind.INTERVIEW),
    ),
    "K01 senere": (
        "I: Og nu?\nAnna: Nu har vi en aftale med biblioteket.\nCarl: Den blev skrevet ned i foråret.\n",
        Placing(("K01",), "Nordby", "2017", SourceKind.INTERVIEW),
    ),
    "K01 besøg": (
        "Besøg om onsdagen. Nøglen hænger på kontoret [latter], og skiltet er nyt.\n",
        Placing(("K01",), "Nordby", "2015", SourceKind.OBSERVATION),
    ),
    "K02 gruppe": (
        "I: Hvem gør hvad?\nIP1: Jeg laver kaffen hver gang.\nIP2: Og jeg har nøglen.\nIP1: Det er ikke skrevet ned.\n",
        Placing(("K02",), "Sydby", "2015", SourceKind.GROUP_INTERVIEW),
    ),
    "K02 uden navne": (
        "Vi sad seks om bordet, og alle talte på én gang. Lederen er rejst.\n",
        Placing(("K02",), "Sydby", "2017", SourceKind.GROUP_INTERVIEW),
    ),
    "Begge": (
        "I: Du kender begge steder?\nDorthe: Her er der orden. Derovre er alt mundtligt, det er sikkert.\n",
        Placing(("K01", "K02"), None, "2017", SourceKind.INTERVIEW),
    ),
    "Nordby plan": (
        "Kommunen vil arbejde sammen med frivillige i alle bydele.\n",
        Placing((), "Nordby", "2015", SourceKind.DOCUMENT),
    ),
}
CODES = (
    ("Forankring", None, "retning"),
    ("Aftaler", "Forankring", "retning"),
    ("Åbenhed", "Forankring", None),
    ("Roller", None, None),
    ("Nøgler/skilte", "Roller", None),
)
CODINGS: tuple[tuple[str, str, str, str, dict[str, Any]], ...] = (
    ("K01 start", "kommunen var med fra starten", "Forankring", "Mette", {"rating": 1}),
    ("K01 start", "Det er mest naboerne 😀 og et par", "Roller", "Mette", {"note": "naboerne igen", "star": True}),
    ("K01 start", "Hvem er med?", "Roller", "Mette", {}),
    ("K01 start", "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.", "Roller", "Mette", {}),
    ("K01 start", "kommunen var med", "Roller", "Ole", {}),
    (
        "K01 senere",
        "en aftale med biblioteket.\nCarl: Den blev skrevet ned",
        "Forankring/Aftaler",
        "Mette",
        {"rating": 2},
    ),
    ("K01 senere", "skrevet ned i foråret", "Forankring", "Mette", {"about_time": "expected"}),
    ("K01 besøg", "Nøglen hænger på kontoret", "Roller/Nøgler\\/skilte", "Mette", {}),
    ("K02 gruppe", "Det er ikke skrevet ned", "Forankring/Aftaler", "Mette", {"rating": -2}),
    ("K02 gruppe", "jeg har nøglen", "Roller/Nøgler\\/skilte", "Mette", {}),
    ("K02 uden navne", "Lederen er rejst", "Forankring", "Mette", {"rating": -1}),
    ("Begge", "Derovre er alt mundtligt", "Forankring/Aftaler", "Mette", {"about_case_id": "K02"}),
    ("Begge", "Her er der orden", "Forankring", "Mette", {"about_wave_id": "2015", "about_case_id": "K01"}),
    ("Nordby plan", "sammen med frivillige", "Forankring", "Mette", {}),
)
DONE = ("K01 start", "K01 senere", "K01 besøg", "K02 gruppe", "Nordby plan")
PEOPLE = ("Anna", "Bo", "Carl", "Dorthe", "IP1 (K02 gruppe)", "IP2 (K02 gruppe)")


def codebook() -> CodebookFile:
    """The codebook of the study, as a file holds it."""
    scale = Scale(
        "s", "retning", {"da": "Retning", "en": "Direction"}, -2, 2, {-2: {"en": "hinders"}, 2: {"en": "furthers"}}
    )
    codes: dict[str, Code] = {}
    for number, (name, parent, scale_key) in enumerate(CODES):
        codes[name] = Code(
            f"c{number}",
            name,
            codes[parent].id if parent else None,
            number,
            names={"da": name, "en": f"{name} (en)"},
            scale_id=scale.id if scale_key else None,
        )
    return CodebookFile("prøve", ("da", "en"), scales=(scale,), codes=tuple(codes.values()))


def write_texts(folder: Path, names: Sequence[str] = tuple(TEXTS)) -> list[Path]:
    """The texts as files."""
    paths = []
    for name in names:
        path = folder / f"{name}.txt"
        path.write_text(TEXTS[name][0], encoding="utf-8")
        paths.append(path)
    return paths


def incoming(study: Study, folder: Path, name: str, text: str, placing: Placing | None = None) -> IncomingSource:
    """One text on its way in, through a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return study.sources.prepare([path], given=placing or Placing())[0]


def build(path: Path, folder: Path) -> None:
    """Make the study in a file."""
    with Study.create(path, title="Prøve", waves=("2015", "2017")) as study:
        study.codebook.bring_in_file(codebook())
        study.cases.add("K01", "Læsevenner", site="Nordby", areas=("kultur",))
        study.cases.add("K02", "Madklubben", site="Sydby", areas=("sundhed", "kultur"))
        for name, file in zip(TEXTS, write_texts(folder), strict=True):
            study.sources.bring_in(study.sources.prepare([file], given=TEXTS[name][1]))
        for person, role in (("Anna", "volunteer"), ("Bo", "volunteer"), ("Carl", "manager"), ("Dorthe", "employee")):
            study.participants.set(participant(study, person).id, roles=(RoleIn(role),))
        for source_name, quote, code_path, coder_name, fields in CODINGS:
            code_quote(study, source_name, quote, code_path, coder_name, **fields)
        for source_name in DONE:
            study.sources.set_state(source(study, source_name).id, coder(study, "Mette").id, CodingState.DONE)


# --- short ways


def source(study: Study, name: str) -> Source:
    return next(one for one in study.sources.all() if one.name == name)


def code(study: Study, path: str) -> Code:
    found = study.codebook.tree.by_path(path)
    assert found, path
    return found


def coder(study: Study, name: str) -> Coder:
    return study.coders.ensure(name)


def case(study: Study, name: str) -> Case:
    return next(one for one in study.cases.all() if one.name == name)


def wave(study: Study, name: str) -> Wave:
    return next(one for one in study.waves.all() if one.name == name)


def participant(study: Study, name: str) -> Participant:
    return next(one for one in study.participants.all() if one.name == name)


def block(study: Study, name: str) -> SourceFacts:
    """The facts of a source as the study keeps them."""
    return next(one for one in study.figures().stacked().facts.sources if one.source.name == name)


def code_quote(
    study: Study, source_name: str, quote: str, code_path: str, coder_name: str = "Mette", **fields: Any
) -> Coding:
    """Code the first place of a source with these words; cases and waves are given by name."""
    one = source(study, source_name)
    start = study.sources.text(one.id).text.index(quote)
    if "about_case_id" in fields:
        fields["about_case_id"] = case(study, fields["about_case_id"]).id
    if "about_wave_id" in fields:
        fields["about_wave_id"] = wave(study, fields["about_wave_id"]).id
    return study.codings.add(
        one.id, start, start + len(quote), code(study, code_path).id, coder(study, coder_name).id, **fields
    )


def coded(study: Study, source_name: str, quote: str) -> Coding:
    """The first coding of a source with these words."""
    return next(one for one in study.codings.of_source(source(study, source_name).id) if one.quote == quote)
