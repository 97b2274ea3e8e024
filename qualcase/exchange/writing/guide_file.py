"""Writes an interview guide as YAML that reading gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from qualcase.exchange.writing.files import writing_to

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qualcase.coding.guide import QuestionTold

FORMAT = 1
_WIDTH = 110


def write_guide(questions: Iterable[QuestionTold], path: Path) -> None:
    """Write the questions.

    Raises:
        FileRefusedError: The file cannot be written; what was there before is untouched.
    """
    whole = {"format": FORMAT, "questions": [_fields(one) for one in questions]}
    text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=_WIDTH)
    with writing_to(path) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def _fields(one: QuestionTold) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": one.key, "text": one.text, "codes": list(one.codes), "waves": list(one.waves or ())}
    if one.wordings:
        fields["wordings"] = list(one.wordings)
    if one.note:
        fields["note"] = one.note
    return fields
