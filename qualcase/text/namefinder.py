"""Names in running text: known names in all their forms, and capitalised words that may be names.

Candidates for a person to judge; positions are code points, half-open. A genitive ending is no part of a candidate:
`Karens` gives `Karen`, so that what is put in its place keeps the ending.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text.identifiers import Candidate, IdentifierKind, Reason, without_overlap
from qualcase.text.labels import meaning
from qualcase.text.namelists import (
    COMMON_WORDS,
    FIRST_NAMES,
    INSTITUTION_ENDINGS,
    NOT_NAMES,
    ORGANISATIONS,
    PLACE_ENDINGS,
    TITLES,
    WEEKDAYS_AND_MONTHS,
)
from qualcase.text.roles import role_of
from qualcase.text.wordcount import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Token = re.Match[str]


class KnownName(NamedTuple):
    """One form of a name that the study knows."""

    form: str
    kind: IdentifierKind
    why: Reason
    about: str = ""
    """Id of what has the name. A form that several have points to none of them."""


_OUTSIDE_NAMES = re.compile(r"\s*[(\[].*?[)\]]\s*|\s*,.*$")
_BETWEEN = re.compile("[ \u00a0]|\\.[ \u00a0]?|-")
_SPACE = re.compile("[ \u00a0]")
_PARTICLES = frozenset({"af", "von", "van", "de", "der", "den", "la", "du", "del", "al", "el", "bin", "ben"})
_OPENERS = frozenset(".!?…:;\n\t\u2028\u2029\"“”„«»'’‘–—-([{•*/>|")
_ABBREVIATIONS = frozenset({"hr", "fr", "frk", "dr", "kl", "ca", "nr", "skt", "sct", "st", "mr", "mrs", "fx"})
_LONGEST = 4
_SMALL_WORDS = re.compile(r"(?<![\w’'-])[a-zæøåéüöä]\w*")
_WITHIN = re.compile(r"(?<=[a-zæøåéü,][ \u00a0])[A-ZÆØÅÉÖÄÜ]\w*")
_SURNAME = re.compile(r".{2,}(?:sen|sson|son|datter|quist|gaard|gård)")


def forms_of(name: str) -> tuple[str, ...]:
    """The forms under which a person may be named: the full name, the first and each further name.

    Labels that name nobody (IP1, Leder), roles and what stands in brackets are no names.
    """
    plain = " ".join(_OUTSIDE_NAMES.sub(" ", name).split()).strip(" .:")
    told = meaning(plain)
    if not plain or (told is not None and (told.generic or told.is_interviewer)) or _is_code(plain):
        return ()
    words = [word for word in plain.split() if word.casefold() not in _PARTICLES]
    single = [word.strip(".,") for word in words if len(word.strip(".,")) > 1 and role_of(word) is None]
    single = [word for word in single if word.casefold() not in TITLES and word.casefold() not in NOT_NAMES]
    parts = [part for word in single if "-" in word for part in word.split("-") if len(part) > 2]
    ends = [f"{words[0]} {words[-1]}"] if len(words) > 2 else []
    return tuple(dict.fromkeys(form for form in (plain, *ends, *single, *parts) if len(form) > 1))


def _is_code(name: str) -> bool:
    return any(sign.isdigit() for sign in name) and " " not in name


class Vocabulary:
    """How often the words of a study stand with a small letter, and with a capital within a sentence."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Count the words of a text."""
        self.small.update(_SMALL_WORDS.findall(text))
        self.capital.update(word.casefold() for word in _WITHIN.findall(text))


class NameFinder:
    """Finds names in texts of one study."""

    def __init__(self, known: Iterable[KnownName], vocabulary: Vocabulary, ignored: Iterable[str] = ()) -> None:
        """Take the names that the study knows.

        Args:
            known: Forms of names.
            vocabulary: The words of all texts that are searched.
            ignored: Names that are no candidates (sites, cases), as long as they stand alone.
        """
        self._words = vocabulary
        self._ignored = {name.casefold() for name in ignored}
        self._known: dict[str, list[tuple[tuple[str, ...], KnownName]]] = {}
        owners: dict[tuple[str, ...], KnownName] = {}
        for one in known:
            key = tuple(hit[0].casefold() for hit in WORD.finditer(one.form))
            if not key:
                continue
            held = owners.get(key)
            owners[key] = one if held is None or held.about == one.about else held._replace(about="")
        for key, one in owners.items():
            self._known.setdefault(key[0], []).append((key, one))
        for entries in self._known.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str, *, guess: bool = True) -> list[Candidate]:
        """The candidates of a text in order, without overlap.

        Args:
            text: The text.
            guess: Also words that only look like names; else known names alone.
        """
        return without_overlap(self._each(text, list(WORD.finditer(text)), guess=guess))

    def _each(self, text: str, tokens: Sequence[Token], *, guess: bool) -> Iterator[Candidate]:
        place = 0
        while place < len(tokens):
            known = self._known_at(text, tokens, place)
            if known is not None:
                candidate, used = known
                yield candidate
                place += used
                continue
            token = tokens[place]
            parts = list(self._known_parts(token)) if "-" in token[0] else []
            yield from parts
            if guess and not parts and token[0][0].isupper():
                used, found = self._guess(text, tokens, place)
                if found is not None:
                    yield found
                place += used
            else:
                place += 1

    # --- known names

    def _known_at(self, text: str, tokens: Sequence[Token], place: int) -> tuple[Candidate, int] | None:
        first = tokens[place][0].casefold()
        for spelling, _ in _without_genitive(first):
            for key, one in self._known.get(spelling, ()):
                end = self._matches(text, tokens, place, key)
                if end is not None:
                    made = self._as_known(text, tokens[place].start(), end, one)
                    if made is not None:
                        return made, len(key)
        return None

    def _matches(self, text: str, tokens: Sequence[Token], place: int, key: tuple[str, ...]) -> int | None:
        """Where a known form ends that begins at a token, without a genitive ending."""
        last = len(key) - 1
        if place + last >= len(tokens):
            return None
        for number, word in enumerate(key):
            token = tokens[place + number]
            if number and not _BETWEEN.fullmatch(text, tokens[place + number - 1].end(), token.start()):
                return None
            low = token[0].casefold()
            if number < last:
                if low != word:
                    return None
            else:
                cut = next((cut for spelling, cut in _without_genitive(low) if spelling == word), None)
                return None if cut is None else token.end() - cut
        return None

    def _known_parts(self, token: Token) -> Iterator[Candidate]:
        """Known names before or behind a hyphen: `Karen-gruppen`."""
        start = token.start()
        for part in token[0].split("-"):
            held = self._known.get(part.casefold())
            if held and len(held[-1][0]) == 1 and part[:1].isupper():
                one = held[-1][1]
                yield Candidate(start, start + len(part), one.kind, part, one.why, 0.85, one.about)
            start += len(part) + 1

    def _as_known(self, text: str, start: int, end: int, one: KnownName) -> Candidate | None:
        form = text[start:end]
        sure = 0.95 if form == one.form else 0.9
        if form.islower() and not one.form.islower():
            if " " not in form and (len(form) < 4 or form in COMMON_WORDS or self._words.small[form] > 5):
                return None
            sure = 0.4
        elif form.casefold() in COMMON_WORDS and _begins_sentence(text, start):
            sure = 0.7
        if one.why in (Reason.PARTICIPANT, Reason.SPEAKER) and not one.about:
            sure = min(sure, 0.6)
        return Candidate(start, end, one.kind, form, one.why, sure, one.about)

    # --- words that look like names

    def _guess(self, text: str, tokens: Sequence[Token], place: int) -> tuple[int, Candidate | None]:
        """What begins at a capitalised word: how many words it uses, and the candidate if it is one."""
        run = self._run(text, tokens, place)
        opening = _begins_sentence(text, run[0].start())
        if opening and len(run) > 1 and not _is_first_name(run[0][0]) and _is_first_name(run[1][0]):
            run, opening = run[1:], False  # `Spørg Bodil`
        while run and self._only_opens(run[0][0], opening=opening, alone=len(run) == 1):
            run, opening = run[1:], False
        used = self._used(tokens, place, run)
        if not run or self._is_ordinary(run):
            return used, None
        title = place > 0 and tokens[place - 1][0].casefold().rstrip(".") in TITLES
        return used, self._judged(text, run, opening=opening, title=title)

    @staticmethod
    def _used(tokens: Sequence[Token], place: int, run: Sequence[Token]) -> int:
        if not run:
            return 1
        last = run[-1]
        used = 1
        while tokens[place + used - 1].start() < last.start():
            used += 1
        return used

    def _run(self, text: str, tokens: Sequence[Token], place: int) -> list[Token]:
        """Capitalised words that follow each other, up to a known name, with small words of names between."""
        run = [tokens[place]]
        ahead = place + 1
        while ahead < len(tokens) and len(run) < _LONGEST:
            gap = text[tokens[ahead - 1].end() : tokens[ahead].start()]
            initial = len(tokens[ahead - 1][0]) == 1 and gap in (".", ". ")
            if not (_SPACE.fullmatch(gap) or initial):
                break
            word = tokens[ahead][0]
            behind = tokens[ahead + 1][0] if ahead + 1 < len(tokens) else ""
            if word.casefold() in _PARTICLES and not word[0].isupper() and behind[:1].isupper():
                ahead += 1
                continue
            if not word[0].isupper() or word.casefold() in NOT_NAMES or self._known_at(text, tokens, ahead):
                break
            run.append(tokens[ahead])
            ahead += 1
        return run

    def _only_opens(self, word: str, *, opening: bool, alone: bool) -> bool:
        """Whether a word is written with a capital for another reason than being a name."""
        low = word.casefold()
        if low in NOT_NAMES or any(sign.isdigit() for sign in word):
            return True
        if low in FIRST_NAMES and not (alone and opening and low in COMMON_WORDS):
            return False
        return opening and self._words.small[low] > 0 and self._words.small[low] >= self._words.capital[low]

    def _is_ordinary(self, run: Sequence[Token]) -> bool:
        words = [_bare(token[0]).casefold() for token in run]
        if all(word in ORGANISATIONS or word in WEEKDAYS_AND_MONTHS for word in words):
            return True
        whole = " ".join(token[0].casefold() for token in run)
        return whole in self._ignored or " ".join(words) in self._ignored or len(whole) == 1

    def _judged(self, text: str, run: Sequence[Token], *, opening: bool, title: bool) -> Candidate:
        start, last = run[0].start(), run[-1]
        cut = self._ending(last[0])
        end = last.end() - cut
        form = text[start:end]
        words = [token[0] for token in run[:-1]] + [last[0][: len(last[0]) - cut]]
        kind, why, sure, about = self._class(words, title=title)
        if form.isupper() and len(form) > 1 and kind is not IdentifierKind.PERSON:
            sure *= 0.3
        if len(words) == 1:
            low = words[0].casefold()
            small, capital = self._words.small[low], self._words.capital[low]
            if small:
                sure *= max(capital, 1) / (small + max(capital, 1))
            elif opening and not capital and kind is not IdentifierKind.PERSON:
                why, sure = Reason.OPENING, sure * 0.5
        return Candidate(start, end, kind, form, why, round(sure, 2), about)

    def _ending(self, word: str) -> int:
        """How many characters of a capitalised word are a genitive ending."""
        for spelling, cut in _without_genitive(word.casefold()):
            last = spelling.rpartition("-")[2]
            if cut > 1 or (cut and (last in FIRST_NAMES or self._words.capital[spelling])):
                return cut
            if cut == 0 and last in FIRST_NAMES:
                return 0
        return 0

    @staticmethod
    def _class(words: Sequence[str], *, title: bool) -> tuple[IdentifierKind, Reason, float, str]:
        first, last = words[0].casefold(), words[-1].casefold()
        if first in FIRST_NAMES or first.split("-")[0] in FIRST_NAMES:
            return IdentifierKind.PERSON, Reason.FIRST_NAME, 0.85, ""
        if title:
            return IdentifierKind.PERSON, Reason.TITLE, 0.85, ""
        stands_for = next((put for end, put in INSTITUTION_ENDINGS.items() if last.endswith(end)), "")
        if stands_for:
            return IdentifierKind.INSTITUTION, Reason.ENDING, 0.6, stands_for
        if _SURNAME.fullmatch(last):
            return IdentifierKind.PERSON, Reason.SURNAME, 0.75 if len(words) > 1 else 0.55, ""
        if len(last) >= 5 and last.endswith(PLACE_ENDINGS):
            return IdentifierKind.PLACE, Reason.ENDING, 0.5, ""
        return IdentifierKind.NAME, Reason.CAPITAL, 0.6 if len(words) > 1 else 0.5, ""


def _without_genitive(low: str) -> tuple[tuple[str, int], ...]:
    """A word as it stands and without a genitive ending, with the length of what was cut."""
    if low[-2:] in ("'s", "’s"):
        return (low, 0), (low[:-2], 2)
    return ((low, 0), (low[:-1], 1)) if low.endswith("s") and len(low) > 2 else ((low, 0),)


def _is_first_name(word: str) -> bool:
    return any(spelling in FIRST_NAMES for spelling, _ in _without_genitive(word.casefold()))


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] in ("'s", "’s") else word


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a capital would stand here in any case."""
    place = start - 1
    while place >= 0 and text[place] in " \u00a0":
        place -= 1
    if place < 0:
        return True
    sign = text[place]
    if sign == ".":
        word = re.search(r"\w+$", text[max(0, place - 12) : place])
        return not (word and (word[0].casefold() in _ABBREVIATIONS or (len(word[0]) == 1 and word[0].isupper())))
    return sign in _OPENERS and not (sign == "-" and place == start - 1)
