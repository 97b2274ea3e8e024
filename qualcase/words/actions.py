"""What the actions of a study are called in the history and in "Undo …"; the store keeps only their keys and values."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

from qualcase.words.messages import Message, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

_ONE: Mapping[str, str] = {
    "study.new": mark("Began the study “{title}”"),
    "study.set": mark("Changed the study’s settings"),
    "study.migrate": mark("Brought the study to format {version}"),
    "frame.add": mark("Added {name}"),
    "frame.add.site": mark("Added site {name}"),
    "frame.add.case": mark("Added case {name}"),
    "frame.add.wave": mark("Added wave {name}"),
    "frame.add.area": mark("Added area {name}"),
    "frame.set": mark("Changed {name}"),
    "source.set": mark("Changed {source}"),
    "source.edit": mark("Changed the text of {source}"),
    "source.lead": mark("Lead coder of {source}: {coder}"),
    "source.corrected": mark("Took in a corrected text of {source}"),
    "source.restored": mark("Brought an earlier text of {source} back"),
    "source.remove": mark("Removed {source}"),
    "label.remember": mark("Remembered the label {label}"),
    "label.forget": mark("Forgot the label {label}"),
    "participant.add": mark("Added participant {participant}"),
    "participant.set": mark("Changed participant {participant}"),
    "coder.add": mark("Added coder {coder}"),
    "codebook.import": mark("Imported the codebook {name}"),
    "code.add": mark("Added code “{code}”"),
    "code.set": mark("Changed code “{code}”"),
    "code.move": mark("Moved code “{code}”"),
    "code.merge": mark("Merged code “{code}” into “{into}”"),
    "code.remove": mark("Removed code “{code}”"),
    "code.sort": mark("Sorted the codes below “{code}” by name"),
    "code.retire": mark("Retired code “{code}”"),
    "code.take_up": mark("Took code “{code}” up again"),
    "code.pin": mark("Pinned a passage to “{code}”"),
    "code.unpin": mark("Took a pinned passage off “{code}”"),
    "codebook.freeze": mark("Froze version {number} of the codebook"),
    "queue.begin": mark("Began to look through the passages of “{code}”"),
    "queue.split": mark("Began to split code “{code}”"),
    "queue.recode": mark("Recoded a passage of “{code}” with “{into}”"),
    "queue.code_too": mark("Coded a passage of “{code}” with “{into}” too"),
    "coding.add": mark("Coded “{code}” in {source}"),
    "coding.remove": mark("Removed “{code}” in {source}"),
    "coding.set": mark("Changed a passage of “{code}” in {source}"),
    "coding.set.rating": mark("Rated a passage of “{code}” in {source}"),
    "coding.set.note": mark("Wrote a note on a passage of “{code}” in {source}"),
    "coding.set.condensed": mark("Condensed a passage of “{code}” in {source}"),
    "coding.set.star": mark("Changed the star of a passage of “{code}” in {source}"),
    "coding.set.about": mark("Said what a passage of “{code}” in {source} is about"),
    "coding.add_new": mark("Coded the new code “{code}” in {source}"),
    "coding.in_vivo": mark("Coded “{code}” in vivo in {source}"),
    "coding.extend": mark("Extended a passage of “{code}” in {source}"),
    "coding.shrink": mark("Shortened a passage of “{code}” in {source}"),
    "coding.move": mark("Moved a passage of “{code}” in {source}"),
    "coding.split": mark("Split a passage of “{code}” in {source}"),
    "coding.join": mark("Joined two passages of “{code}” in {source}"),
    "coding.recode": mark("Changed the code of a passage in {source} from “{code}” to “{into}”"),
    "status.set": mark("Set how far {coder} is with {source}"),
    "status.set.not_begun": mark("{coder} has not begun {source}"),
    "status.set.begun": mark("{coder} began {source}"),
    "status.set.done": mark("{coder} is done with {source}"),
    "agreed.add": mark("Made room for the agreed layer"),
    "agreed.begin": mark("Began the agreed layer of {source}"),
    "agreed.settle": mark("Settled the agreed layer of {source}"),
    "agreed.reopen": mark("Opened the agreed layer of {source} again"),
    "agreed.clear": mark("Cleared the agreed layer of {source}"),
    "agreed.take": mark("Took a passage of “{code}” in {source} into the agreed layer"),
    "participant.withdraw": mark("Took a participant who withdrew out for good"),
    "memo.write": mark("Wrote a memo on {name}"),
    "summary.write": mark("Wrote the summary {name}"),
    "summary.gather": mark("Gathered paraphrases into the summary {name}"),
    "summary.cite": mark("Changed what the summary {name} cites"),
    "summary.confirm": mark("Said that the summary {name} still holds"),
    "collection.add": mark("Began the collection “{name}”"),
    "collection.set": mark("Changed the collection “{name}”"),
    "collection.remove": mark("Removed the collection “{name}”"),
    "collection.move": mark("Moved something in the collection “{name}”"),
    "collection.heading": mark("Put a heading into the collection “{name}”"),
    "collection.words": mark("Wrote in the collection “{name}”"),
    "recipe.save": mark("Kept the report “{name}” as a recipe"),
    "recipe.set": mark("Changed the recipe “{name}”"),
    "recipe.move": mark("Moved the recipe “{name}”"),
    "recipe.remove": mark("Removed the recipe “{name}”"),
    "view.save": mark("Saved the view “{name}”"),
    "view.set": mark("Changed the view “{name}”"),
    "view.seen": mark("Took down what the view “{name}” shows now"),
    "view.remove": mark("Removed the view “{name}”"),
    "variable.add": mark("Added variable “{name}”"),
    "variable.set": mark("Changed variable “{name}”"),
    "variable.move": mark("Moved variable “{name}”"),
    "variable.remove": mark("Removed variable “{name}”"),
    "event.add": mark("Added the event “{text}”"),
    "event.set": mark("Changed the event “{text}”"),
    "event.remove": mark("Removed the event “{text}”"),
    "question.add": mark("Added question {question} to the guide"),
    "question.set": mark("Changed question {question} of the guide"),
    "question.remove": mark("Removed {question} from the guide"),
    "question.move": mark("Moved question {question} in the guide"),
    "asked.deny_rest": mark("{source} put no other question of the guide"),
    "asked.forget": mark("Took back what {source} put"),
    "asked.set": mark("Said whether {source} put {question}"),
    "asked.set.put": mark("{source} put {question}"),
    "asked.set.not_put": mark("{source} did not put {question}"),
    "asked.set.unknown": mark("Took back whether {source} put {question}"),
    "topic.set": mark("Said whether {source} raised “{code}”"),
    "topic.set.put": mark("{source} raised “{code}”"),
    "topic.set.not_put": mark("{source} left “{code}” out"),
    "topic.set.unknown": mark("Took back whether {source} raised “{code}”"),
    "absence.set": mark("Confirmed that “{code}” is absent in {case} {wave}"),
    "absence.remove": mark("Took back that this is absent: {name}"),
    "joint.tie": mark("Let “{code}” stand beside the question “{name}”"),
    "joint.untie": mark("Let “{code}” stand beside the question “{name}” no more"),
    "rating.set": mark("Rated {name}"),
    "drift.set": mark("Renamed the drift test “{name}”"),
    "drift.answer": mark("Coded passage {number} of the drift test “{name}” again"),
    "drift.finish": mark("Finished the drift test “{name}”"),
    "drift.remove": mark("Removed the drift test “{name}”"),
    "rating.step": mark("Wrote what {value} means under “{code}”"),
    "claim.add": mark("Stated “{name}”"),
    "claim.set": mark("Changed the claim “{name}”"),
    "claim.remove": mark("Removed the claim “{name}”"),
    "claim.move": mark("Moved the claim “{name}”"),
    "claim.expect": mark("Said what is expected of {case} for “{name}”"),
    "claim.observe": mark("Said what holds in {case} for “{name}”"),
    "change.accept": mark("Took {name} into the change sheet"),
    "change.reject": mark("Rejected {name} for the change sheet"),
    "analysis.add": mark("Kept the analysis “{name}”"),
    "analysis.set": mark("Changed the analysis “{name}”"),
    "analysis.remove": mark("Removed the analysis “{name}”"),
    "respondent.set": mark("Changed respondent {name}"),
    "respondent.remove": mark("Removed respondent {name}"),
    "questionnaire.import": mark("Imported the questionnaire {name}"),
    "planned.add": mark("Planned a source in {name}"),
    "planned.remove": mark("Removed a planned source in {name}"),
}

_MANY: Mapping[str, tuple[str, str]] = {
    "agreed.begin_many": (
        mark("Began the agreed layer of {n} source"),
        mark("Began the agreed layers of {n} sources"),
    ),
    "agreed.settle_many": (
        mark("Settled the agreed layer of {n} source"),
        mark("Settled the agreed layers of {n} sources"),
    ),
    "agreed.reopen_many": (
        mark("Opened the agreed layer of {n} source again"),
        mark("Opened the agreed layers of {n} sources again"),
    ),
    "agreed.clear_many": (
        mark("Cleared the agreed layer of {n} source"),
        mark("Cleared the agreed layers of {n} sources"),
    ),
    "agreed.take_many": (
        mark("Took {n} passage into the agreed layer"),
        mark("Took {n} passages into the agreed layer"),
    ),
    "source.import": (mark("Imported {n} source"), mark("Imported {n} sources")),
    "planned.import": (mark("Planned {n} source"), mark("Planned {n} sources")),
    "names.apply": (mark("Replaced names in {n} place"), mark("Replaced names in {n} places")),
    "names.restore": (mark("Put names back in {n} place"), mark("Put names back in {n} places")),
    "names.final": (mark("Took {n} name out for good"), mark("Took {n} names out for good")),
    "source.edit_many": (mark("Changed the text of {n} source"), mark("Changed the texts of {n} sources")),
    "queue.keep": (mark("Kept {n} passage of “{code}”"), mark("Kept {n} passages of “{code}”")),
    "coding.add_many": (mark("Coded {n} passage"), mark("Coded {n} passages")),
    "comments.take": (mark("Took {n} thing from comments in Word"), mark("Took {n} things from comments in Word")),
    "coding.add_spans": (mark("Coded {n} passage with “{code}”"), mark("Coded {n} passages with “{code}”")),
    "rejection.add": (
        mark("Rejected {n} suggestion for “{code}”"),
        mark("Rejected {n} suggestions for “{code}”"),
    ),
    "rejection.remove": (mark("Took {n} rejection back"), mark("Took {n} rejections back")),
    "summary.confirm_many": (
        mark("Said that {n} summary still holds"),
        mark("Said that {n} summaries still hold"),
    ),
    "summary.import": (mark("Imported {n} summary"), mark("Imported {n} summaries")),
    "collection.begin": (
        mark("Began the collection “{name}” with {n} excerpt"),
        mark("Began the collection “{name}” with {n} excerpts"),
    ),
    "collection.put": (
        mark("Put {n} excerpt into the collection “{name}”"),
        mark("Put {n} excerpts into the collection “{name}”"),
    ),
    "collection.take_out": (
        mark("Took {n} thing out of the collection “{name}”"),
        mark("Took {n} things out of the collection “{name}”"),
    ),
    "coding.add_codes": (mark("Coded a passage with {n} code"), mark("Coded a passage with {n} codes")),
    "variable.values": (mark("Changed {n} value of a variable"), mark("Changed {n} values of variables")),
    "variable.import": (mark("Imported {n} value of a variable"), mark("Imported {n} values of variables")),
    "guide.import": (mark("Imported {n} question of the guide"), mark("Imported {n} questions of the guide")),
    "asked.confirm": (mark("Confirmed {n} question that was put"), mark("Confirmed {n} questions that were put")),
    "asked.import": (mark("Imported {n} question that was put"), mark("Imported {n} questions that were put")),
    "absence.set_many": (mark("Confirmed {n} topic to be absent"), mark("Confirmed {n} topics to be absent")),
    "sheet.take": (
        mark("Took {n} changed cell from a workbook"),
        mark("Took {n} changed cells from a workbook"),
    ),
    "joint.import": (
        mark("Let {n} code stand beside a question"),
        mark("Let {n} codes stand beside questions"),
    ),
    "claim.import": (mark("Imported {n} claim"), mark("Imported {n} claims")),
    "change.import": (mark("Imported {n} decision on change"), mark("Imported {n} decisions on change")),
    "claim.put": (mark("Put {n} passage to “{name}”"), mark("Put {n} passages to “{name}”")),
    "claim.take_out": (mark("Took {n} passage from “{name}”"), mark("Took {n} passages from “{name}”")),
    "claim.set_aside": (mark("Set {n} cell aside for “{name}”"), mark("Set {n} cells aside for “{name}”")),
    "claim.cite": (mark("Cited {n} cell for “{name}”"), mark("Cited {n} cells for “{name}”")),
    "claim.uncite": (mark("Cites {n} cell no longer for “{name}”"), mark("Cites {n} cells no longer for “{name}”")),
    "change.accept_many": (
        mark("Took {n} line into the change sheet"),
        mark("Took {n} lines into the change sheet"),
    ),
    "change.reject_many": (
        mark("Rejected {n} line for the change sheet"),
        mark("Rejected {n} lines for the change sheet"),
    ),
    "change.forget": (mark("Took {n} decision on change back"), mark("Took {n} decisions on change back")),
    "rating.set_many": (mark("Rated {n} case"), mark("Rated {n} cases")),
    "drift.draw": (
        mark("Drew {n} passage for the drift test “{name}”"),
        mark("Drew {n} passages for the drift test “{name}”"),
    ),
    "rating.remove": (mark("Took {n} rating back"), mark("Took {n} ratings back")),
    "event.import": (mark("Imported {n} event"), mark("Imported {n} events")),
}
"""Labels ruled by the value `n`."""

_UNDO = mark("Undid: {action}")
_REDO = mark("Did again: {action}")


def action_label(key: str, values: Mapping[str, Any]) -> Message:
    """The label of an action; an unknown key is its own wording.

    A more exact label is taken where there is one: a value `kind` (site, case, wave, area), `field` (rating, note …)
    or `state` (begun …) is looked up behind the key. A value that the label wants and nobody gave is a dash.
    """
    exact = next((f"{key}.{values[name]}" for name in ("kind", "field", "state") if name in values), key)
    key = exact if exact in _ONE else key
    if key in _MANY:
        return Message(*_MANY[key], int(values.get("n", 0)), {**_dashes(_MANY[key][1]), **values})
    if key not in _ONE:
        return Message("{key}", values={"key": key})
    return Message(_ONE[key], values={**_dashes(_ONE[key]), **values})


def _dashes(template: str) -> dict[str, str]:
    """A dash for every value that a label wants; the count that rules a plural comes by itself."""
    return {name: "–" for _, name, _, _ in Formatter().parse(template) if name and name != "n"}


def undo_label(action: Message) -> Message:
    """The label of the undoing of an action."""
    return Message(_UNDO, values={"action": action})


def redo_label(action: Message) -> Message:
    """The label of the doing again of an action."""
    return Message(_REDO, values={"action": action})
