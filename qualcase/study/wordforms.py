"""All forms of a word that stand in the texts of a study, as the base forms and word families tell."""

from __future__ import annotations

import threading
from collections import defaultdict
from typing import TYPE_CHECKING

from qualcase.text.families import bases
from qualcase.text.wordindex import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.language.service import Language
    from qualcase.progress import Progress


class WordForms:
    """The words of texts in one language, by what they are forms of. May be asked from any thread."""

    def __init__(self, language: Language, code: str) -> None:
        """Know no word yet; `code` is `da`, `nb` or `en`."""
        self._language = language
        self._code = code
        self._known: set[str] = set()
        self._by_base: dict[str, set[str]] = defaultdict(set)
        self._lock = threading.Lock()

    def add(self, words: Iterable[str], progress: Progress) -> None:
        """Learn words (as `wordindex.key` writes them). Those that are known already cost nothing."""
        with self._lock:
            new = {word for word in words if word not in self._known and not word.isdigit()}
            if not new:
                return
            for word, lemma in self._language.lemmas(new, self._code, progress).items():
                for base in bases(lemma, self._code):
                    self._by_base[base].add(word)
            self._known |= new

    def of(self, word: str) -> frozenset[str]:
        """Every form of a word and of the words of its family, itself among them."""
        small = key(word)
        lemma = self._language.lemmas([small], self._code)[small]
        with self._lock:
            found = (self._by_base.get(base, ()) for base in bases(lemma, self._code))
            return frozenset({small}.union(*found))
