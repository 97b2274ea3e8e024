"""What a person looks for, read from what was typed: words, phrases, word forms, beginnings, nearness, a pattern."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.errors import WrongQueryError
from qualcase.text.folding import folded
from qualcase.text.normalise import normalise
from qualcase.text.wordindex import WORD, key

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1_000
"""Code points of a query at most."""
FARTHEST = 200
"""Words that near terms may be apart at most."""
_LEAST_OF_PATTERN = 2
"""Letters that a word with a star has at least."""

_QUOTES = {'"': '"', "“": "”", "„": "“”", "»": "«", "«": "»"}
_NEAR = re.compile(r"(?:NEAR|NÆR)/(\d{1,4})")
_GLUE = re.compile(r"[-‐‑'’*~]+")
_EDGE = '.,:;!?…()[]{}"“”„«»'
"""Signs at the edge of a typed word that are not looked for."""


class Way(Enum):
    """How a word is compared."""

    EXACT = "exact"
    FORMS = "forms"
    """Every form of the word, and of the words of its family."""
    STAR = "star"
    """With a star for any letters."""


@dataclass(frozen=True)
class QueryWord:
    """One word of a term, as `wordindex.key` writes it (with `*` for any letters where `way` is `STAR`)."""

    text: str
    way: Way = Way.EXACT

    @property
    def pattern(self) -> re.Pattern[str]:
        """What a word with a star must match as a whole."""
        return re.compile(".*".join(map(re.escape, self.text.split("*"))))


@dataclass(frozen=True)
class Term:
    """Words that stand one after the other; or, where there is no word among them, signs as they are (😀, %, 2.500)."""

    written: str
    words: tuple[QueryWord, ...] = ()
    signs: str = ""


@dataclass(frozen=True)
class Query:
    """What is looked for: all of the terms in one turn or paragraph, two of them near each other, or a pattern."""

    written: str
    terms: tuple[Term, ...] = ()
    near: int | None = None
    """How many words the two terms may be apart: 1 stands for neighbours."""
    pattern: str | None = None
    """A regular expression, in place of terms."""

    @property
    def wants_forms(self) -> bool:
        """Whether base forms are needed."""
        return any(word.way is Way.FORMS for term in self.terms for word in term.words)


def read_query(
    written: str, *, forms: bool = False, phrase: bool = False, pattern: bool = False, near: int | None = None
) -> Query:
    """Read what was typed.

    `word` is a whole word, `kommun*` a beginning (a star may stand anywhere in a word), `forankring~` all forms,
    `"vi har"` a phrase, `leder NEAR/5 kommune` (or `NÆR/5`) two terms near each other in either order, `/gr.n/` a
    regular expression. Several terms must stand in one turn or paragraph.

    Args:
        written: What was typed.
        forms: All forms of every word that has no star.
        phrase: All of it is one phrase.
        pattern: All of it is a regular expression.
        near: The two terms are at most so many words apart.

    Raises:
        WrongQueryError: It cannot be read; says where and what to write.
    """
    text = normalise(written)
    if not text.strip():
        raise WrongQueryError("Write what to look for.")
    if len(text) > LONGEST:
        raise WrongQueryError("This is too long to look for. Write at most {most} letters.", LONGEST, most=LONGEST)
    bare = text.strip()
    if pattern or (len(bare) > 2 and bare[0] == bare[-1] == "/"):
        return Query(written, pattern=text if pattern else bare[1:-1])
    if phrase:
        term = _term(text, 0, forms=forms)
        return Query(written, _some(() if term is None else (term,)))
    terms, found = _terms(text, forms=forms)
    return Query(written, _some(terms), _checked_near(near if found is None else found, len(terms)))


def _some(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    if not terms:
        raise WrongQueryError("Write what to look for.")
    return terms


def _checked_near(near: int | None, terms: int) -> int | None:
    if near is None:
        return None
    if terms != 2:
        raise WrongQueryError("Write two words or phrases that are to stand near each other.")
    if not 1 <= near <= FARTHEST:
        raise WrongQueryError("Near is from 1 to {most} words.", most=FARTHEST)
    return near


def _terms(text: str, *, forms: bool) -> tuple[tuple[Term, ...], int | None]:
    """The terms, and how near they are to be if that was typed between them."""
    found: list[Term] = []
    near: int | None = None
    for part, at, quoted in _pieces(text):
        told = None if quoted else _NEAR.fullmatch(part)
        if told is not None:
            if near is not None or len(found) != 1:
                raise WrongQueryError("Write two words or phrases that are to stand near each other.", at)
            near = int(told[1])
            continue
        term = _term(part, at, forms=forms)
        if term is not None:
            found.append(term)
    return tuple(dict.fromkeys(found)), near


def _pieces(text: str) -> Iterator[tuple[str, int, bool]]:
    """What stands between blanks, or in quotation marks, with its place; marks still open end with the text."""
    position = 0
    while position < len(text):
        sign = text[position]
        if sign.isspace():
            position += 1
        elif sign in _QUOTES:
            ends = [end for close in _QUOTES[sign] if (end := text.find(close, position + 1)) >= 0]
            end = min(ends, default=len(text))
            forms = text[end + 1 : end + 2] == "~"
            yield text[position + 1 : end] + ("~" if forms else ""), position + 1, True
            position = end + 1 + forms
        else:
            end = next((n for n in range(position, len(text)) if text[n].isspace()), len(text))
            yield text[position:end], position, False
            position = end


def _term(text: str, at: int, *, forms: bool) -> Term | None:
    """A term of what stands between blanks or quotation marks; None where there is nothing to be looked for."""
    all_forms = forms or text.endswith("~")
    parts = [tidy for piece in text.split() if (tidy := piece.strip(_EDGE))]
    if not parts:
        signs = "".join(text.removesuffix("~").split())
        return Term(text, signs=folded(signs)) if signs else None
    if any(not _is_worded(part) for part in parts):
        return Term(text, signs=folded(" ".join(parts)))
    words = [word for part in parts for word in _words(part, at, all_forms=all_forms)]
    return Term(text, tuple(words)) if words else None


def _is_worded(part: str) -> bool:
    """Whether a part is words, with nothing between them but hyphens and apostrophes, stars and tildes."""
    rest = _GLUE.sub(" ", part).split()
    return all(WORD.fullmatch(piece) for piece in rest)


def _words(part: str, at: int, *, all_forms: bool) -> Iterator[QueryWord]:
    for piece in re.split(r"[-‐‑'’]+", part):
        own_forms = piece.endswith("~")
        bare = key(piece.replace("~", ""))
        if "*" in bare:
            if len(bare.replace("*", "")) < _LEAST_OF_PATTERN:
                raise WrongQueryError("Write at least {least} letters beside a star.", at, least=_LEAST_OF_PATTERN)
            yield QueryWord(bare, Way.STAR)
        elif bare:
            yield QueryWord(bare, Way.FORMS if own_forms or all_forms else Way.EXACT)
