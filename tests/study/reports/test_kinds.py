"""What every kind of report says of itself."""

from __future__ import annotations

import pytest

from qualcase.study.reports.kinds import Kind, kinds
from qualcase.words import use_language

_VERBS = {"Collect", "Edit", "Hold", "Lay", "Read", "Say", "Show", "Take", "Tell"}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.kind.value)
def test_purposes_all_say_in_one_sentence_what_one_does_with_it(kind: Kind) -> None:
    use_language("en")
    purpose = str(kind.purpose)
    assert purpose.split(maxsplit=1)[0] in _VERBS
    assert purpose.endswith(".")
    assert ". " not in purpose
    assert len(purpose) <= 115


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.kind.value)
def test_what_stands_on_request_are_parts_and_others_are_left(kind: Kind) -> None:
    assert kind.on_request <= {name for name, _ in kind.parts}
    assert kind.usual_parts or not kind.parts
