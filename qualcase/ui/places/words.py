"""Words about cases and sources that several screens offer or show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.people import KnownRole
from qualcase.study.wording import VARIABLE_WORDS
from qualcase.ui.widgets.words import capital
from qualcase.words import say

if TYPE_CHECKING:
    from qualcase.coding.variables import VariableKind
    from qualcase.study import Study


def known_roles(study: Study) -> tuple[str, ...]:
    """Every role that somebody has, the program's own first."""
    own = [role.value for role in KnownRole]
    others = {entry.role for one in study.frame().participants for entry in one.roles} - set(own)
    return (*own, *sorted(others))


def kind_words(kind: VariableKind) -> str:
    """What values a variable takes."""
    return capital(say(VARIABLE_WORDS[kind]))
