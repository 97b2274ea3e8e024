"""How like the questions of a guide pieces of talk are: by their words, by those of their codes, by what was confirmed.

Interviewers put a question in their own words. So what they say is held against four things: the question as the guide
words it; the telling words of the question and of the codes that it is tied to; the words in which a person confirmed
it elsewhere; and what the answer speaks of. All of it gives a hint and decides nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qualcase.coding.autocoding import plain
from qualcase.text.stopwords import stop_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[Any]

_STEM = 5
"""Letters of a word that tell its family; on the sample as good as word families, and no dictionary is needed."""
_SHORTEST = 3
_OF_NAME, _OF_DEFINITION = 0.9, 0.5
"""What a word of a code's name or definition weighs, one of the question itself being 1."""
_OF_ELSEWHERE = 0.95
"""Words that were confirmed elsewhere, or that tell the topic alone, never count as the question itself."""
_BESIDES, _OF_ANSWER = 0.1, 0.15
"""What the wording, the topic and the answer add to the best of all."""


@dataclass(frozen=True)
class Sought:
    """A question as it is looked for."""

    question_id: str
    wordings: tuple[str, ...]
    """As the guide words it, and other ways."""
    codes: tuple[tuple[str, str], ...] = ()
    """Name and definition of the codes that it is tied to."""
    elsewhere: tuple[str, ...] = ()
    """The words in which a person confirmed it in other sources."""


def likeness(said: Sequence[str], answers: Sequence[str], sought: Sequence[Sought], language: str) -> Floats:
    """How like each question each piece is; shape (pieces, questions). About 0 to 1.3, above 1 where all agrees.

    Args:
        said: The interviewer's words, piece by piece.
        answers: What is said right behind each.
        sought: The questions.
        language: Of the text, for words that tell nothing.
    """
    import numpy as np

    words = _Words(sought, language)
    own, own_of = _flat([one.wordings for one in sought])
    known, known_of = _flat([one.elsewhere for one in sought])
    wording = _best(_wording(said, own), own_of, len(sought))
    topic = words.share(said)
    elsewhere = np.maximum(_wording(said, known) * _OF_ELSEWHERE, words.alike(said, known))
    best = np.maximum(np.maximum(wording, topic * _OF_ELSEWHERE), _best(elsewhere, known_of, len(sought)))
    return best + _BESIDES * (wording + topic) + _OF_ANSWER * words.share(answers)


def _flat(groups: Sequence[Sequence[str]]) -> tuple[list[str], list[int]]:
    """All texts, and the group that each is of."""
    pairs = [(text, number) for number, group in enumerate(groups) for text in group]
    return [text for text, _ in pairs], [number for _, number in pairs]


def _best(scores: Floats, groups: Sequence[int], count: int) -> Floats:
    """The best of each group, 0 where it has none."""
    import numpy as np

    found = np.zeros((scores.shape[0], count))
    for column, group in enumerate(groups):
        np.maximum(found[:, group], scores[:, column], out=found[:, group])
    return found


def _wording(said: Sequence[str], questions: Sequence[str]) -> Floats:
    """The better of the order of signs and the set of words, 0 to 1, as `autocoding.likest` has it."""
    import numpy as np
    from rapidfuzz import fuzz
    from rapidfuzz.process import cdist

    if not said or not questions:
        return np.zeros((len(said), len(questions)))
    heard, asked = [plain(one) for one in said], [plain(one) for one in questions]
    whole = np.asarray(cdist(heard, asked, scorer=fuzz.ratio))
    part = np.asarray(cdist(heard, asked, scorer=fuzz.partial_ratio))
    words = np.asarray(cdist(heard, asked, scorer=fuzz.token_sort_ratio))
    length = np.array([len(one) for one in heard])[:, None]
    wanted = np.array([len(one) for one in asked])[None, :]
    found = np.maximum(np.where(length >= wanted, part, whole), words)
    # A question is never found within one of its own words.
    return np.where((length * 2 < wanted) | (wanted == 0) | (length == 0), 0.0, found) / 100.0


class _Words:
    """The telling words of questions, and what each weighs: one that many questions share tells little."""

    def __init__(self, sought: Sequence[Sought], language: str) -> None:
        self._nothing = stop_words(language)
        topics = [self._topic(one) for one in sought]
        in_questions = Counter(word for topic in topics for word in topic)
        self._count = len(sought)
        self._weights = {word: self._weight(often) for word, often in in_questions.items()}
        self._topics = topics

    def _weight(self, often: int) -> float:
        return max(math.log((self._count + 1) / (often + 0.5)), 0.0)

    def _stems(self, text: str) -> set[str]:
        words = (word for word in plain(text).split() if len(word) >= _SHORTEST and word not in self._nothing)
        return {word[:_STEM] for word in words}

    def _topic(self, one: Sought) -> Mapping[str, float]:
        found: dict[str, float] = {}
        texts = [
            *((text, 1.0) for text in one.wordings),
            *((name, _OF_NAME) for name, _ in one.codes),
            *((definition, _OF_DEFINITION) for _, definition in one.codes),
        ]
        for text, weight in texts:
            for word in self._stems(text):
                found[word] = max(found.get(word, 0.0), weight)
        return found

    def _weight_of(self, word: str) -> float:
        return self._weights.get(word, self._weight(0))

    def share(self, texts: Iterable[str]) -> Floats:
        """How much of the telling words of each text belongs to the topic of each question, 0 to 1."""
        import numpy as np

        listed = [self._stems(text) for text in texts]
        found = np.zeros((len(listed), self._count))
        for row, words in enumerate(listed):
            total = sum(sorted(self._weight_of(word) for word in words))
            if total:
                for column, topic in enumerate(self._topics):
                    # In the order of the words, since sums of floats depend on theirs.
                    shared = sum(self._weight_of(word) * topic[word] for word in sorted(words & topic.keys()))
                    found[row, column] = shared / total
        return found

    def alike(self, texts: Sequence[str], others: Sequence[str]) -> Floats:
        """The cosine of the telling words of each text and each other one, 0 to 1."""
        import numpy as np

        sets, other_sets = [self._stems(one) for one in texts], [self._stems(one) for one in others]
        number = {word: place for place, word in enumerate(sorted(set().union(*sets, *other_sets)))}

        def rows(listed: Sequence[set[str]]) -> Floats:
            found = np.zeros((len(listed), max(len(number), 1)))
            for row, words in enumerate(listed):
                for word in words:
                    found[row, number[word]] = self._weight_of(word)
            length = np.linalg.norm(found, axis=1, keepdims=True)
            return found / np.where(length == 0, 1.0, length)

        return np.asarray(rows(sets) @ rows(other_sets).T)
