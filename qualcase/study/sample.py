"""What the sample study is made of: the files in `sample_transcripts/`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.bundle import Evidence
from qualcase.coding.collections import ItemKind
from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import CodingState
from qualcase.content import content_folder
from qualcase.errors import UserError
from qualcase.study.coding_table import code_passages, read_passages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource
    from qualcase.coding.template import StudyTemplate
    from qualcase.progress import Progress
    from qualcase.study.study import Study


def sample_folder() -> Path:
    """Where the sample lies."""
    return content_folder("sample_transcripts")


def read_sample_template() -> StudyTemplate:
    """The frame of the sample study."""
    from qualcase.exchange.templates.yaml_file import read_template

    return read_template(sample_folder() / "study.yaml")


def load(study: Study, progress: Progress) -> None:
    """Bring the whole sample into a study that has its frame and codebooks; `progress` counts files and two steps more.

    Raises:
        UserError: Something does not fit; the message names it.
    """
    from qualcase.exchange.reading.materials import read_materials

    folder = sample_folder()
    names = list(read_materials(folder / "materials.csv").files)
    steps = len(names) + 2
    _bring_in(study, folder, names, lambda done, _total, what="": progress(done, steps, what))
    _bring_in_tables(study, folder)
    _write_memos(study, folder)
    _code(study, folder)
    study.summaries.bring_in(folder / "summaries.yaml")
    _collect(study, folder)
    progress(steps - 1, steps)
    _set_states(study, folder)
    _bring_in_guide(study, folder)
    study.joint.bring_in(folder / "joint.csv")
    study.case_ratings.bring_in(folder / "case_ratings.csv")
    study.change_sheet.bring_in(folder / "changes.csv")
    study.claims.bring_in(folder / "claims.yaml")
    _keep_analyses(study, folder)
    _keep_recipes(study, folder)
    progress(steps, steps)


def _bring_in(study: Study, folder: Path, names: list[str], progress: Progress) -> None:
    files = [folder / name for name in names]
    prepared = study.sources.prepare(files, table=folder / "materials.csv", progress=progress)
    done = study.sources.bring_in([_as_the_table_says(one) for one in prepared])
    if done.refused:
        one = done.refused[0]
        raise UserError("{file}: {reason}", file=one.path.name, reason=str(one.refused))


def _as_the_table_says(one: IncomingSource) -> IncomingSource:
    """Without what folders tell: the sample may lie in one that is called `K03`."""
    told = {name for name, what in one.told.items() if what.by is Evidence.FOLDER}
    place = one.placing
    return replace(
        one,
        placing=replace(
            place,
            cases=() if "cases" in told else place.cases,
            site=None if "site" in told else place.site,
            wave=None if "wave" in told else place.wave,
        ),
    )


def _bring_in_tables(study: Study, folder: Path) -> None:
    """What is known besides the texts: variables, events, answers to the questionnaires."""
    study.variables.bring_in(folder / "variables.csv")
    study.events.bring_in(folder / "events.csv")
    answers = folder / "questionnaires"
    for file in sorted(answers.glob("*.csv")):
        study.questionnaires.bring_in(file, columns=answers / "columns.yaml")


def _code(study: Study, folder: Path) -> None:
    passages = read_passages(folder / "codings.csv")
    coders = [coder.name for coder in study.coders.all()]
    code_passages(study, passages, coders[0], from_table=True)


def _set_states(study: Study, folder: Path) -> None:
    from qualcase.exchange.reading.tables import read_rows

    columns = ("source", "coder", "status")
    sources, coders = study.names.sources, study.names.coders
    states = [
        (sources.find(row["source"]).id, coders.find(row["coder"]).id, CodingState(row["status"]))
        for row in read_rows(folder / "coding_status.csv", columns, columns)
    ]
    order = {coder.id: place for place, coder in enumerate(study.coders.all())}
    study.sources.set_states(sorted(states, key=lambda entry: order[entry[1]]))


def _bring_in_guide(study: Study, folder: Path) -> None:
    """The interview guide, which questions each interview put, and what was confirmed to be absent after reading."""
    study.guide.bring_in(folder / "guide.yaml")
    study.asked.bring_in(folder / "asked.csv", study.coders.all()[0].id)
    study.absences.bring_in(folder / "absences.csv")


def _collect(study: Study, folder: Path) -> None:
    """Collections of excerpts, line by line; a line of the kind `note` says what a collection is for."""
    from qualcase.exchange.reading.tables import read_rows

    columns = ("collection", "coder", "kind", "source", "code", "text")
    held = {one.name: one.id for one in study.collections.all()}
    for row in read_rows(folder / "collections.csv", columns, columns):
        name, text, coder = row["collection"], row["text"], study.names.coders.find(row["coder"])
        if name not in held:
            held[name] = study.collections.add(name, coder_id=coder.id).id
        match row["kind"]:
            case "note":
                study.collections.set(held[name], note=text)
            case ItemKind.HEADING:
                study.collections.put_heading(held[name], text)
            case ItemKind.WORDS:
                study.collections.put_words(held[name], text)
            case _:
                study.collections.put(held[name], [_coding_of(study, row, coder.id)])


def _coding_of(study: Study, row: Mapping[str, str], coder_id: str) -> str:
    source, code = study.names.sources.find(row["source"]), study.names.codes.find(row["code"])
    for one in study.codings.of_source(source.id):
        if (one.quote, one.code_id, one.coder_id) == (row["text"], code.id, coder_id):
            return one.id
    raise UserError("{source}: the passage “{quote}” is not coded so.", source=row["source"], quote=row["text"])


def _keep_analyses(study: Study, folder: Path) -> None:
    """Qualitative comparative analyses that are kept by name; sets are separated by `;`."""
    from qualcase.coding.qca import Cuts
    from qualcase.coding.qca_settings import QcaSettings
    from qualcase.exchange.reading.tables import read_rows
    from qualcase.study.qca_typed import read_set, read_wishes

    columns = ("name", "coder", "wave", "outcome", "conditions", "consistency", "expected")
    for row in read_rows(folder / "analyses.csv", columns, columns):
        conditions = tuple(read_set(study, one.strip(), row["wave"]) for one in row["conditions"].split(";"))
        outcome = read_set(study, row["outcome"], row["wave"])
        settings = QcaSettings(outcome, conditions, cuts=Cuts(float(row["consistency"])))
        study.qca.save(row["name"], read_wishes(settings, row["expected"]), study.names.coders.find(row["coder"]).id)


def _keep_recipes(study: Study, folder: Path) -> None:
    """Reports that are written with one key; codes and sites are separated by `;`."""
    from qualcase.coding.filters import Filter
    from qualcase.coding.orders import ReportKind, ReportOrder
    from qualcase.exchange.reading.tables import read_rows

    columns = ("name", "report", "suffix", "codes", "sites", "folder")
    for row in read_rows(folder / "recipes.csv", columns, columns[:3]):
        codes, sites = ([name.strip() for name in row[of].split(";") if name.strip()] for of in ("codes", "sites"))
        chosen = Filter(
            codes=tuple(study.names.codes.find(one).id for one in codes),
            sites=tuple(study.names.sites.find(one).id for one in sites),
        )
        order = ReportOrder(ReportKind(row["report"]), filter=chosen)
        study.recipes.save(row["name"], order, suffix=row["suffix"], folder=row["folder"])


def _write_memos(study: Study, folder: Path) -> None:
    from qualcase.exchange.reading.tables import read_rows

    columns = ("about", "name", "coder", "text")
    for row in read_rows(folder / "memos.csv", columns, columns):
        target = MemoTarget(row["about"])
        coder = study.names.coders.find(row["coder"])
        study.memos.write(target, study.names.memo_target(target, row["name"]), row["text"], coder.id)
