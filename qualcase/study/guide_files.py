"""The interview guide from files and into files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.guide import Question
from qualcase.coding.ids import new_id
from qualcase.coding.tables import Column, Table
from qualcase.errors import WrongCell, WrongValuesError
from qualcase.study.guide import free_key, tidied
from qualcase.study.targets import Finder, wave_finder
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qualcase.coding.guide import QuestionTold
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core

YAML = (".yaml", ".yml")
BETWEEN = "; "
"""Between several codes, waves or wordings in one cell."""


@dataclass(frozen=True)
class ImportedGuide:
    """What an import of a guide did."""

    added: tuple[Question, ...]
    changed: tuple[Question, ...]
    known: int
    """Questions of the file that were there already, word for word."""


def bring_in(core: Core, path: Path) -> ImportedGuide:
    """Read questions from a file, as one action."""
    from qualcase.exchange.reading.guide_file import read_guide

    wrong: list[WrongCell] = []
    resolve = _Resolver(core, wrong)
    held = {one.key.casefold(): one for one in core.read(lambda reading: reading.questions.all())}
    by_text = {one.text: one for one in held.values()}
    position = max((one.position for one in held.values()), default=-1)
    added: list[Question] = []
    changed: list[Question] = []
    known = 0
    for told in read_guide(path):
        if not told.key and told.codes == () and told.text in by_text:
            known += 1  # a list of questions says nothing else of them
            continue
        there = [*held.values(), *added]
        key = told.key or free_key(there)
        before = held.get(key.casefold())
        position += before is None
        made = Question(
            before.id if before else new_id(),
            key,
            told.text,
            before.position if before else position,
            *resolve.ties(told),
            told.wordings,
            told.note,
        )
        made = tidied(made, there)
        if before is None:
            added.append(made)
        elif made != before:
            changed.append(made)
        else:
            known += 1
    if wrong:
        raise WrongValuesError(wrong)
    _write(core, added, changed)
    return ImportedGuide(tuple(added), tuple(changed), known)


def _write(core: Core, added: list[Question], changed: list[Question]) -> None:
    def work(writing: Writing) -> None:
        writing.questions.insert(added)
        writing.questions.update(changed)

    if added or changed:
        core.act("guide.import", work, n=len(added) + len(changed))


class _Resolver:
    """Ids of the waves and codes that a file names; what is not there is added to `wrong`."""

    def __init__(self, core: Core, wrong: list[WrongCell]) -> None:
        tree = core.now.frame.tree
        self._tree = tree
        self._codes = Finder((code.id, (code.name, *code.names.values())) for code in tree.ordered)
        self._every_wave = tuple(wave.id for wave in core.now.frame.waves)
        self._waves = wave_finder(core)
        self._wrong = wrong

    def ties(self, told: QuestionTold) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Waves and codes of a question."""
        waves = self._every_wave if told.waves is None else tuple(self._found(told, "waves", told.waves))
        return waves, tuple(dict.fromkeys(self._found(told, "codes", told.codes)))

    def _found(self, told: QuestionTold, column: str, names: Iterable[str]) -> Iterable[str]:
        for name in names:
            found = self._waves.find(name) if column == "waves" else self._code(name)
            if found:
                yield found
                continue
            why = {
                "waves": mark("There is no wave called “{value}”."),
                "codes": mark("There is no code “{value}”. Write its path, such as Leadership/Support."),
            }[column]
            self._wrong.append(WrongCell(told.where, column, Message(why, values={"value": name})))

    def _code(self, name: str) -> str | None:
        code = self._tree.by_path(name)
        return code.id if code else self._codes.find(name)


def take_out(core: Core, path: Path) -> int:
    """Write the guide to a file."""
    questions = core.read(lambda reading: reading.questions.all())
    tree, names = core.now.frame.tree, core.now.names
    if path.suffix.lower() in YAML:
        from qualcase.coding.guide import QuestionTold
        from qualcase.exchange.writing.guide_file import write_guide

        told = [
            QuestionTold(
                one.key,
                one.key,
                one.text,
                tuple(tree.path(code_id) for code_id in one.code_ids),
                tuple(names[wave_id] for wave_id in one.wave_ids),
                one.wordings,
                one.note,
            )
            for one in questions
        ]
        write_guide(told, path)
        return len(told)
    from qualcase.study.exports import write_tables

    rows = [
        (
            one.key,
            one.text,
            BETWEEN.join(tree.path(code_id) for code_id in one.code_ids),
            BETWEEN.join(names[wave_id] for wave_id in one.wave_ids),
            BETWEEN.join(one.wordings),
            one.note,
        )
        for one in questions
    ]
    widths = {"key": 8, "question": 60, "codes": 40, "waves": 14, "wordings": 40, "note": 40}
    table = Table("guide", tuple(Column(name, width) for name, width in widths.items()), rows)
    write_tables([table], path, ((say(mark("Study")), core.now.info.title),))
    return len(rows)
