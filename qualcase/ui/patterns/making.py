"""Which drawing shows an answer, and which table says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.case_patterns import CHANGE, CasesAlike, CodesTogether, GroupsApart, Profiles, SaturationShown
from qualcase.study.pattern_tables import (
    alike_table,
    groups_table,
    heard_table,
    profiles_table,
    saturation_tables,
    together_table,
)
from qualcase.ui.patterns.groups_drawing import GroupsDrawing
from qualcase.ui.patterns.heard_drawing import HeardDrawing
from qualcase.ui.patterns.likeness_drawing import LikenessDrawing
from qualcase.ui.patterns.profile_drawing import ProfileDrawing
from qualcase.ui.patterns.saturation_drawing import SaturationDrawing
from qualcase.ui.patterns.state import Blocks
from qualcase.ui.patterns.together_drawing import TogetherDrawing

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue
    from qualcase.coding.tables import Table
    from qualcase.ui.patterns.drawing import PatternDrawing
    from qualcase.ui.patterns.state import Answer, Asked, Shown
    from qualcase.ui.theme.tokens import Tokens


def make_drawing(answer: Answer, asked: Asked, tokens: Tokens, width: int) -> PatternDrawing:
    """The drawing of an answer in a width, as it is looked at now (`asked`: which codes, which squares)."""
    shown = answer.shown
    if isinstance(shown, CasesAlike):
        return LikenessDrawing(shown, tokens, width)
    if isinstance(shown, GroupsApart):
        return GroupsDrawing(shown, tokens, width)
    if isinstance(shown, CodesTogether):
        codes, left_out = _used(shown, every=asked.every_code)
        return TogetherDrawing(shown, codes, _blocks(shown, asked.block), tokens, width=width, left_out=left_out)
    if isinstance(shown, Profiles):
        codes = _codes(shown.shown.rows, (shown.shown.empty == 0).any(axis=(1, 2)).tolist(), every=asked.every_code)
        return ProfileDrawing(shown, codes, tokens, width)
    if isinstance(shown, SaturationShown):
        return SaturationDrawing(shown, tokens, width)
    assert shown is not None  # noqa: S101 - there is nothing to draw of no answer
    return HeardDrawing(shown, tokens)


def tables_of(shown: Shown) -> list[Table]:
    """The tables that say what a drawing shows."""
    if isinstance(shown, CasesAlike):
        return [alike_table(shown)]
    if isinstance(shown, GroupsApart):
        return [groups_table(shown)]
    if isinstance(shown, CodesTogether):
        return [together_table(shown)]
    if isinstance(shown, Profiles):
        return [profiles_table(shown)]
    if isinstance(shown, SaturationShown):
        return list(saturation_tables(shown))
    return [heard_table(shown)]


def _used(shown: CodesTogether, *, every: bool) -> tuple[list[int], int]:
    """The codes that lie with another one of those shown, in any wave, and how many others are used."""
    codes = _codes(shown.found.codes, shown.found.passages[-1].astype(bool).tolist(), every=every)
    between = shown.found.together[-1] * ~shown.found.kin
    found = [one for one in codes if between[one, codes].any()]
    return found, len(codes) - len(found)


def _codes(values: tuple[AxisValue, ...], used: list[bool], *, every: bool) -> list[int]:
    """The codes that are used, or of these those at the top."""
    return [number for number, value in enumerate(values) if used[number] and (every or value.depth == 0)]


def _blocks(shown: CodesTogether, wanted: str) -> list[int]:
    waves = shown.found.waves[:-1]
    change = [CHANGE] if shown.change is not None else []
    if wanted == Blocks.CHANGE and change:
        return change
    one = next((number for number, wave in enumerate(waves) if wave.id == wanted), None)
    if one is not None:
        return [one]
    return [*range(len(waves)), *change] if waves else [0]
