"""What the parts of the page are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.case_patterns import InterviewOrder
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.patterns import Together
from qualcase.study.pattern_words import ALIKE_NAMES
from qualcase.study.wording import MEASURE_WORDS
from qualcase.ui.patterns.state import Blocks, Kind, Nothing, by_variable
from qualcase.ui.widgets.words import capital
from qualcase.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.frame import Wave
    from qualcase.coding.variables import Variable

translate = QCoreApplication.translate


def kinds() -> list[tuple[str, object]]:
    """The patterns, in the order in which they are offered."""
    return [
        (translate("Patterns", "Likeness"), Kind.SIMILARITY),
        (translate("Patterns", "Groups"), Kind.GROUPS),
        (translate("Patterns", "Together"), Kind.TOGETHER),
        (translate("Patterns", "Profiles"), Kind.PROFILES),
        (translate("Patterns", "Saturation"), Kind.SATURATION),
        (translate("Patterns", "Who was heard"), Kind.HEARD),
    ]


def kind_name(kind: str) -> str:
    """What a pattern is called."""
    return next(word for word, value in kinds() if value == kind)


def title_of(kind: str) -> str:
    """What stands above its picture."""
    return {
        Kind.SIMILARITY: translate("Patterns", "Cases by likeness"),
        Kind.GROUPS: translate("Patterns", "What sets two groups of cases apart"),
        Kind.TOGETHER: translate("Patterns", "Codes that lie together"),
        Kind.PROFILES: translate("Patterns", "Profiles of cases"),
        Kind.SATURATION: translate("Patterns", "Saturation"),
        Kind.HEARD: translate("Patterns", "Who was heard"),
    }[Kind(kind)]


def hint_of(kind: str) -> str:
    """What a choice in the drawing shows beside it."""
    return {
        Kind.SIMILARITY: translate(
            "Patterns",
            "Choose a cell: here stand the codes that its two cases share, and those that only one of them has, with "
            "their passages.",
        ),
        Kind.GROUPS: translate(
            "Patterns", "Choose a dot to read the passages of a case, or a line to read those of both groups."
        ),
        Kind.TOGETHER: translate("Patterns", "Choose a cell to read the passages in which the two codes lie together."),
        Kind.PROFILES: translate("Patterns", "Choose a line of a case to read its passages in each wave."),
        Kind.SATURATION: translate("Patterns", "Choose an interview to read the passages that brought new codes."),
        Kind.HEARD: translate("Patterns", "Choose a cell to read what was coded of those who were heard there."),
    }[Kind(kind)]


def measures() -> list[tuple[str, object]]:
    """Every measure that is a figure."""
    return [(capital(say(MEASURE_WORDS[one])), one) for one in Measure if one is not Measure.QUOTE]


def likenesses() -> list[tuple[str, object]]:
    """What makes cases alike."""
    return [(capital(say(word)), how) for how, word in ALIKE_NAMES.items()]


def nearness() -> list[tuple[str, object]]:
    """What lies together."""
    return [
        (translate("Patterns", "Same words"), Together.SHARED),
        (translate("Patterns", "Same or next turn"), Together.NEAR),
    ]


def waves(there: Sequence[Wave], every: str) -> list[tuple[str, object]]:
    """Each wave, `every` before them."""
    return [(every, ""), *((wave.name, wave.id) for wave in there)]


def blocks(there: Sequence[Wave]) -> list[tuple[str, object]]:
    """Which squares are shown."""
    found: list[tuple[str, object]] = [(translate("Patterns", "Side by side"), Blocks.SIDE_BY_SIDE)]
    found += [(wave.name, wave.id) for wave in there]
    if len(there) > 1:
        found.append((translate("Patterns", "Change"), Blocks.CHANGE))
    return found


def codes() -> list[tuple[str, object]]:
    """Which codes are shown."""
    return [(translate("Patterns", "Main codes"), False), (translate("Patterns", "All codes"), True)]


def orders() -> list[tuple[str, object]]:
    """In which order interviews are gone through."""
    return [
        (translate("Patterns", "By date"), InterviewOrder.DATE),
        (translate("Patterns", "By coding"), InterviewOrder.CODING),
    ]


def groupings(variables: Sequence[Variable]) -> list[tuple[str, object]]:
    """What cases are grouped by."""
    return [
        (translate("Patterns", "Site"), Dimension.SITE.value),
        (translate("Patterns", "Area"), Dimension.AREA.value),
        *((one.name, by_variable(one.id)) for one in variables),
        (translate("Patterns", "Cases by hand"), "hand"),
    ]


def nothing_words(why: Nothing) -> str:
    """Why there is nothing to see, and what would change that."""
    return {
        Nothing.NO_CODINGS: translate("Patterns", "Patterns show once passages are coded."),
        Nothing.FEW_CASES: translate("Patterns", "The filter lets fewer than two cases through: nothing to compare."),
        Nothing.NO_GROUPS: translate(
            "Patterns", "Two groups with at least one case each are needed. Choose others, or choose cases by hand."
        ),
        Nothing.NO_INDUCTIVE: translate(
            "Patterns",
            "The codebook has no inductive codes. Codes that were there before the material cannot show saturation; "
            "mark those that were found in it as inductive in the codebook.",
        ),
        Nothing.NO_INTERVIEWS: translate("Patterns", "The filter lets no coded interview through."),
    }[why]
