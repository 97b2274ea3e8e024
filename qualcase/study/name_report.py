"""What a person is told of names taken out, and of a withdrawal: done, left, and what no program can know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.words import mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from qualcase.study.finalising import FinalReport, FinalState, Left
    from qualcase.study.name_hits import Hits
    from qualcase.study.withdrawal import Receipt

LIMITS = (
    mark("Found by their shape: register numbers, phone numbers, e-mail, streets with numbers, postcodes with towns."),
    mark("Found as names: participants and speakers in all forms, what the key has, and capitalised words."),
    mark(
        "Not looked for: misspelt names, nicknames, names in small letters, car plates, account numbers, dates of "
        "birth, addresses of web pages, and names of the study’s own sites and cases."
    ),
    mark(
        "What people tell – a job, an illness, a village – may say who they are though no name is left. "
        "Taking names out does not make a study anonymous."
    ),
)
"""Stands under every search and every report."""

ELSEWHERE = (
    mark(
        "Copies of this study on other computers, USB sticks, network drives and in synced folders with their versions."
    ),
    mark("Backups that the program did not make itself, those of the computer among them."),
    mark("Files that were exported: Word, Excel, CSV, pictures, reports, and whatever was quoted from them."),
    mark("The files that the sources came from, and the recordings."),
    mark("Earlier copies of the key file, and of this study’s exports to other programs."),
    mark("Disks keep deleted bytes for a while, above all SSDs; only an encrypted or destroyed disk is certain."),
)
"""Where older copies may lie that no program can reach."""


def say_limits() -> list[str]:
    """What a search does not find."""
    return [say(one) for one in LIMITS]


def say_elsewhere() -> list[str]:
    """Which copies a person must see to."""
    return [say(one) for one in ELSEWHERE]


def say_search(hits: Hits) -> str:
    """What was looked through."""
    said = mark(
        "Looked through {sources} texts and {fields} other fields, {characters} characters; {unlikely} more are "
        "ordinary words as a rule. Language models: {models}."
    )
    models = ", ".join(hits.language_models) or say(mark("none"))
    return say(
        said,
        sources=hits.sources,
        fields=hits.fields,
        characters=hits.characters,
        unlikely=hits.unlikely,
        models=models,
    )


def say_state(state: FinalState | None) -> list[str]:
    """What a study says of its names."""
    if state is None:
        said = mark(
            "Names were never taken out for good: earlier texts, the files that came in, the history and backups "
            "hold them."
        )
        return [say(said)]
    lines = [
        say(
            mark(
                "Names were taken out for good on {moment}: {texts} texts, {originals} files, {rows} entries of the "
                "history, {backups} backups."
            ),
            moment=say_moment(state.made_at),
            texts=state.texts,
            originals=state.originals,
            rows=state.journal_rows,
            backups=state.backups,
        )
    ]
    if not state.complete:
        lines.append(say(mark("It was interrupted, or something was left: do it once more.")))
    if state.names_back:
        lines.append(say(mark("Since then somebody with the key has put names back.")))
    return lines


def say_left(left: tuple[Left, ...]) -> list[str]:
    """Which forms stand where, one line each."""
    return [say(mark("“{form}” in {where}: {n}"), form=one.form, where=one.where, n=one.n) for one in left]


def say_final(report: FinalReport) -> list[str]:
    """The report on taking names out for good."""
    lines = say_state(report.state)
    lines.append(
        say(
            mark("Looked for {forms} forms of {names} names in every byte of the file."),
            forms=report.forms,
            names=report.names,
        )
    )
    if report.hidden:
        lines.append(say(mark("Traces were found where none may be ({n}): do it once more."), n=report.hidden))
    if report.backups_left:
        lines.append(_undeleted(report.backups_left))
    if report.left:
        lines.append(say(mark("Left in the study, since nobody approved them there:")))
        lines += say_left(report.left)
    said = mark("Candidates that nobody has judged: {open}; rejected: {rejected}.")
    lines.append(say(said, open=report.open_hits, rejected=report.rejected_hits))
    return [*lines, *say_limits(), say(mark("To be deleted by hand where they exist:")), *say_elsewhere()]


def _undeleted(names: tuple[str, ...]) -> str:
    return say(mark("Backups that could not be deleted; delete them by hand: {names}"), names=", ".join(names))


def say_receipt(receipt: Receipt) -> list[str]:
    """The receipt of a withdrawal. It has the id of the participant, not their name."""
    lines = _say_done(receipt)
    if receipt.hidden:
        lines.append(say(mark("Traces were found where none may be ({n}): do it once more."), n=receipt.hidden))
    if receipt.backups_left:
        lines.append(_undeleted(receipt.backups_left))
    if not receipt.key_cleaned:
        lines.append(say(mark("The key file was not given. If there is one, it still holds the name.")))
    if receipt.mentions:
        lines.append(
            say(mark("Others still mention the name. Replace it with a pseudonym, or decide that it may stay:"))
        )
        lines += [say(mark("{where}: {n}"), where=one.where, n=one.n) for one in receipt.mentions]
    if receipt.repeated:
        said = mark("These sources hold the same words under nobody’s name; look at them: {names}")
        lines.append(say(said, names=", ".join(receipt.repeated)))
    lines.append(
        say(
            mark(
                "Not looked for: what others tell about the person without the name; memos and notes in your own words."
            )
        )
    )
    lines.append(say(mark("To be deleted by hand where they exist:")))
    if receipt.files:
        lines.append(say(mark("The files of these sources: {names}"), names=", ".join(receipt.files)))
    return [*lines, *say_elsewhere()]


def _say_done(receipt: Receipt) -> list[str]:
    return [
        say(
            mark("Withdrawal of participant {id}, {moment}"),
            id=receipt.participant_id,
            moment=say_moment(receipt.made_at),
        ),
        say(mark("Study {id}"), id=receipt.study_id),
        say(
            mark("Sources removed whole, since nobody else speaks in them: {names}"),
            names=", ".join(receipt.sources_removed) or "–",
        ),
        say(
            mark("Sources of which their turns were removed: {names}"),
            names=", ".join(receipt.sources_shortened) or "–",
        ),
        say(
            mark("Turns removed: {turns}; passages removed: {codings}, cut to what others said: {cut}."),
            turns=receipt.turns,
            codings=receipt.codings_removed,
            cut=receipt.codings_shortened,
        ),
        say(
            mark(
                "Earlier texts removed: {texts}; files: {files}; entries of the history cleaned: {rows}; backups: {n}."
            ),
            texts=receipt.texts,
            files=receipt.originals,
            rows=receipt.journal_rows,
            n=len(receipt.backups),
        ),
    ]
