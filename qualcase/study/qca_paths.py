"""What is drawn of an analysis: every path of its solutions against the outcome, then conditions by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.qca_charts import Plot, spots_of
from qualcase.study.qca_words import within_term
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.qca import Values
    from qualcase.coding.qca_settings import QcaAnswer


class Choosable(NamedTuple):
    """A path or condition."""

    name: str
    term: Values


def choosable(answer: QcaAnswer) -> list[Choosable]:
    """Paths, each once, shortest solutions first; then conditions as they stand."""
    terms: dict[Values, None] = {}
    for solution in reversed(list(answer.solutions.values())):
        for model in solution.models:
            terms.update(dict.fromkeys(path.term for path in model.paths))
    size = len(answer.data.conditions)
    terms.update(dict.fromkeys(tuple(1 if at == n else None for at in range(size)) for n in range(size)))
    return [Choosable(answer.data.term_words(one), one) for one in terms]


def plot_of(answer: QcaAnswer, one: Choosable) -> Plot:
    """The path against what is explained."""
    found = within_term(answer, one.term)
    outcome = f"~{answer.data.outcome_name}" if answer.settings.negate else answer.data.outcome_name
    consistency, coverage = (say_number(one, 2) for one in (found.fit.consistency, found.fit.coverage))
    said = say(mark("Consistency {consistency}, coverage {coverage}."), consistency=consistency, coverage=coverage)
    return Plot(one.name, outcome, spots_of(answer.data.cases, found.within, found.outcome), said)
