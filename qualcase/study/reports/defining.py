"""What codes mean, as blocks: the fields of MacQueen et al. (1998)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.codebook_history import DEFINITION
from qualcase.coding.report import Definition, Heading
from qualcase.study.codebook_words import say_field
from qualcase.words import current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.coding.codebook import Code
    from qualcase.coding.report import Block
    from qualcase.study.study import Study


def codebook_language(languages: tuple[str, ...]) -> str:
    """The language in which a codebook is read: the one in use where it has it, else its first."""
    return current_language() if current_language() in languages else languages[0]


def definition_of(code: Code, language: str) -> Definition | None:
    """The definition of a code; None where it has none."""
    found = ((field, wording(getattr(code, field), language)) for field in DEFINITION)
    rows = tuple((say_field(field), text) for field, text in found if text)
    return Definition(rows, code.colour) if rows else None


def uses_of(study: Study, coding_ids: Iterable[str]) -> dict[str, int]:
    """How many of these codings each code has itself, in the order of the codebook; codes without any are left out."""
    wanted, ordered = set(coding_ids), study.frame().tree.ordered
    counts = Counter(
        code
        for block in study.figures().stacked().facts.sources
        for one, code in zip(block.ids, block.code.tolist(), strict=True)
        if one in wanted
    )
    return {ordered[number].id: counts[number] for number in sorted(counts)}


def definitions(study: Study, code_ids: Iterable[str]) -> Iterator[Block]:
    """A section with the definitions of these codes and of those above them, in the order of the codebook."""
    tree, info = study.frame().tree, study.info()
    wanted = {each.id for one in code_ids for each in (*tree.ancestors(one), tree[one])}
    language = codebook_language(info.codebook_languages)
    told = [(code, definition_of(code, language)) for code in tree.ordered if code.id in wanted]
    if not any(definition for _, definition in told):
        return
    yield Heading(1, say(mark("What the codes mean")))
    for code, definition in told:
        yield Heading(2 + tree.depth(code.id), code.name_in(info.codebook_languages[0]))
        if definition:
            yield definition
