"""The columns of passages beside a question: what counts, what stands beside, and coded open answers apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.comparison import Beside as StandsBeside
from qualcase.coding.sources import SourceKind
from qualcase.study.cell_words import beside_at
from qualcase.study.joint_words import coded_answers_words
from qualcase.ui.excerpts.origin import ANSWERS
from qualcase.ui.excerpts.shelves import Shelf, sort_beside
from qualcase.ui.matrix import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.joint import JointDisplay
    from qualcase.ui.joint.state import Beside

translate = QCoreApplication.translate


def shelves(shown: JointDisplay, found: Beside) -> list[Shelf]:
    """A column for each wave."""
    return [_shelf(shown, found, split) for split in range(len(shown.waves))]


def _shelf(shown: JointDisplay, found: Beside, split: int) -> Shelf:
    title = shown.waves[split].name
    answers = found.answers[split] if found.answers else ()
    row = shown.code_rows.get(found.code_id)
    if row is None:
        counted: tuple[Excerpt, ...] = ()
        groups: Sequence[tuple[StandsBeside, tuple[Excerpt, ...]]] = ()
        said = translate("Joint", "No data: no source here passes.")
    else:
        at = (row, 0, split)
        counted, groups = sort_beside(found.passages[split], beside_at(shown.codes, at))
        said = spoken.own_part(shown.codes, at)
        said = said[:1].upper() + said[1:]
    if answers:
        group = StandsBeside(ANSWERS, SourceKind.QUESTIONNAIRE.value, len(answers))
        groups = (*groups, (group, answers))
        held = shown.answers[found.code_id][split]
        words = translate("Joint", "open answers: {words}").format(words=coded_answers_words(held))
        said = f"{said}\n{words}"
    if not counted and not groups:
        return Shelf(title, nothing=said)
    return Shelf(title, said, counted=counted, beside=tuple(groups))
