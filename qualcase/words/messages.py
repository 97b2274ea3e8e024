"""Messages: an English template with named values, and its wording in the language in use."""

from __future__ import annotations

import gettext
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LANGUAGES = ("da", "nb", "en")
"""The languages that the program speaks."""

_LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Message:
    """Something to say: an English template, the values for its `{names}`, and a plural form when a count rules it.

    The template is the key of the translation, so a message can be kept, compared and sent without being worded.
    """

    template: str
    plural: str | None = None
    count: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Word the message in the language in use."""
        return say(self)


class _State:
    language = "en"


_here: ContextVar[str] = ContextVar("language", default="")
"""Set where something is worded in another language than the program's, for this thread alone."""


def use_language(language: str) -> None:
    """Word everything in this language from now on (`da`, `nb` or `en`; `no` and `nn` count as `nb`)."""
    _State.language = _short(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Word what is said within in this language, in this thread alone; an empty one leaves it as it is."""
    token = _here.set(_short(language) if language else _here.get())
    try:
        yield
    finally:
        _here.reset(token)


def current_language() -> str:
    """The language in use: `da`, `nb` or `en`."""
    return _here.get() or _State.language


def _short(language: str) -> str:
    short = language.lower().replace("-", "_").split("_")[0]
    short = {"no": "nb", "nn": "nb"}.get(short, short)
    return short if short in LANGUAGES else "en"


def mark(template: str) -> str:
    """Mark a template for translation where it stands; it is worded later."""
    return template


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("qualcase", _LOCALE, [language], fallback=True)


def say(message: Message | str, language: str | None = None, /, **values: Any) -> str:
    """Word a message, or a marked template with its values, in the given language (default: the one in use)."""
    if isinstance(message, str):
        if not values:  # many thousand times in a report
            return _catalogue(language or current_language()).gettext(message)
        message = Message(message, values=values)
    catalogue = _catalogue(language or current_language())
    if message.plural is not None and message.count is not None:
        template = catalogue.ngettext(message.template, message.plural, message.count)
        template = catalogue.gettext(template)  # where both were marked one by one, each has its own translation
    else:
        template = catalogue.gettext(message.template)
    shown = {name: str(value) for name, value in message.values.items()}
    if message.count is not None:
        shown.setdefault("n", str(message.count))
    return template.format_map(shown) if shown else template
