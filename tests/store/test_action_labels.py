from __future__ import annotations

from string import Formatter

import pytest

from qualcase.words import actions
from qualcase.words.actions import action_label, redo_label, undo_label


@pytest.mark.parametrize(
    ("key", "values", "label"),
    [
        ("coding.add", {"code": "Roller", "source": "K03"}, "Coded “Roller” in K03"),
        ("coding.add_many", {"n": 1}, "Coded 1 passage"),
        ("coding.add_many", {"n": 20}, "Coded 20 passages"),
        ("source.import", {"n": 3}, "Imported 3 sources"),
        ("source.import", {}, "Imported 0 sources"),
        ("frame.add", {"kind": "wave", "name": "2017"}, "Added wave 2017"),
        ("frame.add", {"kind": "planet", "name": "Mars"}, "Added Mars"),
        ("coding.set", {"field": "rating", "code": "a", "source": "b"}, "Rated a passage of “a” in b"),
        ("status.set", {"state": "done", "coder": "Anna", "source": "K03"}, "Anna is done with K03"),
        ("coding.add", {"code": "Roller"}, "Coded “Roller” in –"),
        ("something.else", {"x": 1}, "something.else"),
        ("{odd", {}, "{odd"),
    ],
)
def test_labels(key: str, values: dict[str, object], label: str) -> None:
    assert str(action_label(key, values)) == label


def test_undo_and_redo_name_the_action() -> None:
    own = action_label("code.add", {"code": "Roller"})
    assert str(undo_label(own)) == "Undid: Added code “Roller”"
    assert str(redo_label(own)) == "Did again: Added code “Roller”"


def test_every_template_can_be_worded() -> None:
    templates = [*actions._ONE.values(), *(form for forms in actions._MANY.values() for form in forms)]
    for template in templates:
        for _, name, spec, conversion in Formatter().parse(template):
            assert name is None or name.isidentifier()
            assert not spec
            assert conversion is None
