"""How the pages of the guide word what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.guide.row_list import Below, WordRow
from qualcase.ui.guide.state import Said, Why

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.guide import AskingTurn, Question
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.guide.state import ConfirmRow, Waiting

translate = QCoreApplication.translate
SIGNS = {Said.PUT: "✓", Said.NOT_PUT: "✕", Said.UNKNOWN: "?", Said.OUTSIDE: "–"}
"""What stands in a cell; never a colour alone."""
TONES = {Said.PUT: "good", Said.NOT_PUT: "quiet", Said.UNKNOWN: "warn", Said.OUTSIDE: "quiet"}
"""The token of each sign."""


def said_words(said: Said) -> str:
    """What is known of a question in a source."""
    return {
        Said.PUT: translate("Guide", "put"),
        Said.NOT_PUT: translate("Guide", "not put"),
        Said.UNKNOWN: translate("Guide", "unknown"),
        Said.OUTSIDE: translate("Guide", "not of this wave"),
    }[said]


def question_row(one: Question, tree: CodeTree, waves: Mapping[str, str]) -> WordRow:
    """A question with its codes, and its waves where it does not belong to all."""
    codes = " · ".join(tree.path(code_id).replace("/", " / ") for code_id in one.code_ids if code_id in tree)
    mine = ", ".join(name for wave_id, name in waves.items() if wave_id in one.wave_ids)
    sign = mine if len(one.wave_ids) < len(waves) else ""
    without = translate("Guide", "no code: it says nothing of any cell")
    return WordRow(one.text, one.key, (Below(codes or without, "quiet" if codes else "warn", 2),), sign or "")


def queue_row(one: Waiting) -> WordRow:
    """A source, and how much of it is confirmed."""
    if not one.total:
        return WordRow(
            one.source.name, below=(Below(translate("Guide", "no questions in its wave")),), quiet=True, one_line=True
        )
    told = translate("Guide", "{known} of {total} confirmed").format(known=one.known, total=one.total)
    sign, tone = ("✓", "good") if one.is_done else ("", "quiet")
    return WordRow(one.source.name, below=(Below(told),), sign=sign, tone=tone, quiet=one.is_done, one_line=True)


def confirm_row(row: ConfirmRow, turns: tuple[AskingTurn, ...]) -> WordRow:
    """A question in a source: what is known, else what is proposed."""
    below: tuple[Below, ...]
    if row.asked is not None:
        words = f"“{_short(turns[row.turn].words)}”" if row.turn is not None and row.asked.put else ""
        below = (Below(words),) if words else ()
        return WordRow(
            row.question.text, row.question.key, below, SIGNS[row.said], TONES[row.said], spoken=said_words(row.said)
        )
    if row.match is not None:
        told = translate("Guide", "perhaps here · likeness {score} of 100").format(score=row.match.score)
        below = (Below(f"“{_short(row.match.words)}”", "text"), Below(told))
    else:
        below = (Below(translate("Guide", "no likely place: choose a turn, or say that it was not put"), "quiet", 2),)
    return WordRow(row.question.text, row.question.key, below, SIGNS[Said.UNKNOWN], "warn", spoken=said_words(row.said))


def turn_row(number: int, turn: AskingTurn, keys: str, *, whole: bool) -> WordRow:
    """What the interviewer says and how the answer begins, with the questions that stand there."""
    answer = turn.answer if whole else " ".join(turn.answer.split())
    below = (Below(answer or translate("Guide", "nobody answers"), "quiet", 0 if whole else 2),)
    return WordRow(turn.words, str(number + 1), below, keys, "quiet" if keys.endswith("?") else "good")


def why_words(why: Why | None) -> str:
    """Whether an absence stands, and why not."""
    return {
        None: translate("Guide", "stands"),
        Why.PASSAGES: translate("Guide", "fallen: the cell has passages now"),
        Why.CHANGED: translate("Guide", "fallen: sources or codings behind it have changed"),
    }[why]


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= 160 else f"{one[:159].rstrip()}…"
