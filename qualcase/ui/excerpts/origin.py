"""The quiet line under an excerpt: where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.codings import AboutTime
from qualcase.coding.tree import split_path
from qualcase.study.wording import say_kind, say_made_by, say_role

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Beside

translate = QCoreApplication.translate
ANSWERS = "answers"
"""What stands beside, where it is open answers to a questionnaire."""


def who(excerpt: Excerpt) -> str:
    """Who says it: the role, with the name; the name alone; several; or nobody."""
    if excerpt.participant is None:
        return ""
    name = excerpt.participant.removesuffix(f" ({excerpt.source})")
    named = f"{say_role(excerpt.role)} {name}" if excerpt.role else name
    others = len(excerpt.participants) - 1
    if others > 0:
        return translate("Excerpts", "{name} and %n more", "", others).format(name=named)
    return named


def origin(
    excerpt: Excerpt,
    *,
    with_case: bool = False,
    with_wave: bool = False,
    with_place: bool = True,
    code_id: str | None = None,
) -> str:
    """Kind of source, who, place in the text; the code when it is another than `code_id`.

    Case (else site) and wave where they are asked for.
    """
    said = [", ".join(excerpt.cases) or (excerpt.site or "" if with_wave else "")] if with_case else []
    said += [excerpt.wave or ""] if with_wave else []
    if code_id is not None and excerpt.code_id != code_id:
        said.append(split_path(excerpt.code)[-1])
    said += [who(excerpt), say_kind(excerpt.kind), position(excerpt) if with_place else "", how(excerpt)]
    return " · ".join(part for part in said if part)


def how(excerpt: Excerpt) -> str:
    """How it was coded, where not by hand."""
    return say_made_by(excerpt.made_by) if excerpt.made_by else ""


def position(excerpt: Excerpt) -> str:
    """Where in the text it stands, in characters."""
    return f"{excerpt.start}–{excerpt.end}"


def full_origin(excerpt: Excerpt) -> str:
    """Everything about where it comes from, for copying: case, wave, source, who, place."""
    said = [", ".join(excerpt.cases) or excerpt.site or "", excerpt.wave or "", excerpt.source]
    said += [say_kind(excerpt.kind), who(excerpt), position(excerpt), how(excerpt)]
    return " · ".join(part for part in said if part)


def rating_words(rating: int) -> str:
    """A rating with its sign: `+2`, `−1`, `0`."""
    return f"+{rating}" if rating > 0 else str(rating).replace("-", "−")


def about_words(time: str) -> str:
    """What a passage speaks about: `about 2015`, or about the time before, or about what is expected."""
    if time == AboutTime.BEFORE:
        return translate("Excerpts", "about the time before")
    if time == AboutTime.EXPECTED:
        return translate("Excerpts", "about what is expected")
    return translate("Excerpts", "about {wave}").format(wave=time)


def beside_title(beside: Beside) -> str:
    """What passages below the line are."""
    if beside.what == ANSWERS:
        return translate("Excerpts", "Open answers of respondents, who were not interviewed")
    if beside.what == "about":
        said = about_words(beside.of)
        return said[:1].upper() + said[1:]
    return translate("Excerpts", "No identified speaker: {kind}").format(kind=say_kind(beside.of))


def spoken(excerpt: Excerpt) -> str:
    """A whole card as a screen reader says it."""
    said = [excerpt.text, full_origin(excerpt)]
    if excerpt.rating is not None:
        said.append(translate("Excerpts", "rating {rating}").format(rating=rating_words(excerpt.rating)))
    if excerpt.star:
        said.append(translate("Excerpts", "starred"))
    if excerpt.note:
        said.append(translate("Excerpts", "note: {note}").format(note=excerpt.note))
    return ". ".join(said)


def copied(excerpt: Excerpt) -> str:
    """A card as text: the excerpt in quotation marks, then its origin."""
    lines = [f"“{excerpt.text}”", full_origin(excerpt)]
    if excerpt.note:
        lines.append(excerpt.note)
    return "\n".join(lines)
