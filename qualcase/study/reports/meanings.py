"""What columns mean where their table does not say it itself, so that no heading leaves a study unexplained.

The same headings stand in many tables: they are explained here once, by heading; what a kind of report means otherwise
by one stands with the kind. Headings that are names (of waves, cases, sites, sets) are explained by what they name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.words import current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.tables import Table
    from qualcase.study.study import Study

_ALL: Mapping[str, str] = {
    mark("Case"): mark("The case, by its short name"),
    mark("Cases"): mark("The cases that it holds for, or how many"),
    mark("Site"): mark("The site of the case"),
    mark("Code"): mark("The code, by its path or name"),
    mark("Codes"): mark("The codes that it is about, or how many"),
    mark("Wave"): mark("The wave, or the change from one to another"),
    mark("Source"): mark("The source, by its name"),
    mark("Sources"): mark("The sources that it is about, or how many"),
    mark("Speaker"): mark("Who speaks there"),
    mark("Passage"): mark("The words of the passage"),
    mark("Note"): mark("The note on it"),
    mark("Memo"): mark("The memo on it"),
    mark("Coder"): mark("Who coded or wrote it"),
    mark("Date"): mark("When it was; where it is a period, its beginning"),
    mark("Start"): mark("Where it begins in the source, in characters"),
    mark("End"): mark("Where it ends, in characters or as a date"),
    mark("Id"): mark("By it the study knows it again"),
    mark("Rating"): mark("How it is rated, on the scale of the code; in the middle where there are several"),
    mark("Rater"): mark("Who rates"),
    mark("Reason"): mark("Why, in the rater’s words"),
    mark("Carried by"): mark("The passages that carry it, with their sources"),
    mark("Written"): mark("When it was written"),
    mark("What changed"): mark("Sign and words for the change from the first wave to the last"),
    mark("Change"): mark("Sign for the change from the first wave to the last"),
    mark("Where it is from"): mark("Source and place of the excerpt"),
    mark("Variable"): mark("What is recorded"),
    mark("Short definition"): mark("What the code means, in short"),
    mark("Full definition"): mark("What the code means, in full"),
    mark("Use when"): mark("When a passage gets the code"),
    mark("Do not use when"): mark("When a passage does not get the code"),
    mark("Example"): mark("A passage that shows the code"),
    mark("Borderline"): mark("A passage that only just gets the code"),
    mark("Not this"): mark("A passage that looks like it and gets another code"),
    mark("Colour"): mark("The colour of the code in the program"),
    mark("Scale"): mark("The rating scale"),
    mark("Name"): mark("What it is called"),
    mark("Label"): mark("What the step is called"),
    mark("Key"): mark("The keys that give the code while coding"),
    mark("Parent"): mark("The code above it"),
    mark("Document"): mark("The document, by its name"),
    mark("In force"): mark("From when to when the document holds"),
    mark("Excerpts"): mark("How many coded passages"),
    mark("Role"): mark("The role of who speaks"),
    mark("Kind"): mark("Of which kind it is"),
    mark("Kind of source"): mark("Interview, group interview, observation, document or questionnaire"),
    mark("Persons"): mark("How many persons were heard"),
    mark("Words"): mark("How many words of participants"),
    mark("Planned"): mark("How many sources were planned"),
    mark("All"): mark("All together"),
    mark("About"): mark("What it is about"),
    mark("Changed"): mark("When it was last changed"),
    mark("Text"): mark("The words themselves"),
    mark("What was done"): mark("The step, as the history names it"),
    mark("How much"): mark("How many things the step touched"),
    mark("Fact"): mark("What is to be known for the method section"),
    mark("What the study tells"): mark("The fact as the study tells it; empty where only people know"),
    mark("Where it stands"): mark("Where in the program it stands, or the item of the checklist"),
    mark("Item"): mark("The item of the checklist, by its name"),
    mark("What is asked"): mark("What the checklist asks to be reported"),
    mark("To be filled in by the researchers:"): mark("Empty: what only people know has its place here"),
    mark("What became of it"): mark("Whether it stands, or was undone"),
}
_OF_FILES: Mapping[str, str] = {
    "heading": mark("Which of the questions about change it answers"),
    "waves": mark("The waves between which it is a change, or the one wave"),
    "mark": mark("The mark of change, as in the comparison"),
    "before": mark("The figure in the earlier wave"),
    "base_before": mark("What that figure stands on"),
    "after": mark("The figure in the later wave"),
    "base_after": mark("What that figure stands on"),
    "rating_before": mark("The mean rating in the earlier wave"),
    "rating_after": mark("The mean rating in the later wave"),
    "decision": mark("Whether somebody took or rejected what figures propose"),
    "number": mark("The number of the claim"),
    "what": mark("The claim itself, a case, or a piece of evidence"),
    "side": mark("Whether the evidence speaks for the claim or against it"),
    "expected": mark("What is expected of the case"),
    "observed": mark("What holds in the case"),
    "value": mark("The value"),
    "quote": mark("The words of the passage"),
}
"""Headings of tables that are files of their own, the same in every language."""
_OF_KIND: Mapping[ReportKind, Mapping[str, str]] = {
    ReportKind.PATTERNS: {
        mark("and"): mark("The other code of the two"),
        "c": mark("How often the two lie together: shared passages ÷ (those of one + those of the other − shared)"),
        "n": mark("How many passages the two share"),
        mark("all others"): mark("The mean of all other cases"),
        mark("Difference"): mark("The mean of these cases less that of all others"),
        "p": mark("How often chance alone gives so much of a difference; a guide, no test"),
        "#": mark("The place of the interview in the order"),
        mark("Interview"): mark("The interview, by its name"),
        mark("New codes"): mark("Codes that were met there first"),
        mark("So far"): mark("How many codes were met up to there"),
        mark("New in the run"): mark("New codes in this interview and the one before"),
        "%": mark("New in the run, of the codes in the first four interviews"),
        mark("Band"): mark("Where 95 of 100 random orders lie"),
        mark("Cases"): mark("How many cases the figure before stands on"),
    },
    ReportKind.QCA: {
        mark("What it says"): mark("What the row, or the path, says of the outcome"),
        mark("Consistency"): mark("How far those that have it have the outcome; 1 is always"),
        "PRI": mark("Consistency less what speaks for the opposite outcome as well"),
        mark("Coverage"): mark("How much of the outcome it covers"),
        mark("Unique"): mark("How much of the outcome it alone covers"),
        mark("Relevance (RoN)"): mark("How far the condition is more than always there"),
        mark("Condition"): mark("A condition, or that it is missing"),
        mark("Which"): mark("The cases that are more in the row than out of it"),
        mark("Against"): mark("Cases that have it and not the outcome"),
        mark("Model"): mark("Which of several solutions, if there are several"),
        mark("Path"): mark("Conditions that together go with the outcome"),
        mark("Cases"): mark("The cases, or how many, that are more in than out"),
    },
    ReportKind.TRAIL: {mark("Kind"): mark("The kind of thing that was made or changed")},
    ReportKind.RATINGS: {
        mark("Case rating"): mark("How far the case is a member: 0 fully out, 0.33, 0.67, 1 fully in")
    },
    ReportKind.PORTRAITS: {
        mark("Rating"): mark("The mean rating in the wave"),
        mark("Case rating"): mark("How far the case is a member: 0 fully out, 0.33, 0.67, 1 fully in"),
    },
}
_NAMED: Mapping[ReportKind, str] = {
    ReportKind.MATRIX: mark("The figure of the row in {name}, with its base; signs say what kind of empty or change"),
    ReportKind.PATTERNS: mark("The figure of the row for {name}"),
    ReportKind.QCA: mark("How far the case or row is in the set {name}: 1 fully in, 0 fully out"),
    ReportKind.TRAIL: mark("How many of them {name} made or changed"),
    ReportKind.AGREEMENT: mark("The figure of the row for {name}"),
}
"""What a heading means that is a name or a measure, in kinds whose columns are such."""
_IN_LANGUAGE = re.compile(r"^(?P<stem>.+?)(?: \d+)? \((?P<language>da|nb|en)\)$")


def explained(study: Study, kind: ReportKind, tables: Sequence[Table]) -> Sequence[Table]:
    """The tables with a meaning for every column that has none."""
    if all(column.meaning for table in tables for column in table.columns):
        return tables
    known = _worded(_ALL, _OF_FILES, _OF_KIND.get(kind, {}))
    waves = [one.name for one in study.frame().waves]
    return [
        replace(
            table,
            columns=tuple(
                one if one.meaning else replace(one, meaning=_meaning(one.name, kind, known, waves))
                for one in table.columns
            ),
        )
        for table in tables
    ]


def _worded(*sets: Mapping[str, str]) -> dict[str, str]:
    """Meanings by heading, both in the language in use; headings without regard to case."""
    language = current_language()
    return {
        say(heading, language).casefold(): say(meaning, language) for held in sets for heading, meaning in held.items()
    }


def _meaning(heading: str, kind: ReportKind, known: Mapping[str, str], waves: Iterable[str]) -> str:
    """What a heading means; nothing where nobody can tell."""
    name = " ".join(heading.split())
    own = known.get(name.casefold())
    if own:
        return own
    in_language = _IN_LANGUAGE.match(name)
    if in_language and in_language["stem"].casefold() in known:
        return f"{known[in_language['stem'].casefold()]} ({in_language['language']})"
    for wave in waves:
        if name == wave:
            return say(mark("What stands, or was, in the wave {name}"), name=wave)
        stem = name.removesuffix(wave).strip().casefold()
        if name.endswith(wave) and stem in known:
            return f"{known[stem]} ({wave})"
    parts = name.split(" → ")
    if len(parts) > 1 and set(parts) <= set(waves):
        return say(mark("What changed from the one to the other"))
    return say(_NAMED[kind], name=name) if kind in _NAMED else ""
