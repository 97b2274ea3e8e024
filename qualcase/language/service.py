"""`Language`: sentences, base forms and names, whoever works them out."""

from __future__ import annotations

import threading
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from qualcase.errors import ProcessEndedError, WrongQueryError
from qualcase.progress import silent
from qualcase.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.language.process import LanguageProcess
    from qualcase.progress import Progress
    from qualcase.text.identifiers import Candidate
    from qualcase.text.patterns import Matched, Searched

PATTERN_LONGEST = 10.0
"""Seconds that a regular expression may take."""
_GRACE = 2.0
"""Seconds that its process may take besides, to start and to answer."""


class Language:
    """What a study asks of the language. One for the whole program (`shared_language`), for any thread."""

    def __init__(self) -> None:
        """Start nothing: the process begins with the first question that needs it."""
        self._processes: dict[str, LanguageProcess] = {}
        self._lemmas: dict[str, dict[str, str]] = defaultdict(dict)
        self._lock = threading.Lock()

    @property
    def process(self) -> LanguageProcess:
        """The process that knows words; it does not run before it is asked."""
        return self._process("qualcase language")

    @property
    def pattern_process(self) -> LanguageProcess:
        """The process that takes the harm of a bad regular expression."""
        return self._process("qualcase patterns")

    def _process(self, name: str) -> LanguageProcess:
        with self._lock:
            if name not in self._processes:
                from qualcase.language.process import LanguageProcess

                self._processes[name] = LanguageProcess(name)
            return self._processes[name]

    def sentences(
        self, text: str, language: str, leaving_out: Iterable[tuple[int, int]] = ()
    ) -> tuple[tuple[int, int], ...]:
        """The sentences of a text as spans in code points, at once (`qualcase.text.sentences`)."""
        return tuple(sentences(text, language, leaving_out))

    def lemmas(self, words: Iterable[str], language: str, progress: Progress = silent) -> dict[str, str]:
        """The base form of each word (a word type, not a place), in small letters; asked once and then remembered.

        The first time takes a second or so, until the table of the language is loaded.

        Raises:
            UserError: The process ended or took too long.
        """
        held = self._lemmas[language]
        wanted = set(words)
        missing = sorted(wanted - held.keys())
        if missing:
            held.update(self.process.ask("lemmas", missing, language, progress=progress))
        return {word: held[word] for word in wanted}

    def pipelines(self, languages: Iterable[str]) -> dict[str, str]:
        """The spaCy pipelines that are installed, by language."""
        found: dict[str, str] = self.process.ask("pipelines", sorted(set(languages)))
        return found

    def entities(
        self, texts: Iterable[str], language: str, progress: Progress = silent
    ) -> tuple[tuple[Candidate, ...], ...]:
        """Names that a pipeline finds, for each text; none where no pipeline is installed. Takes seconds for a text.

        Raises:
            UserError: The process ended or took too long.
            Cancelled: `progress` raised it.
        """
        return tuple(tuple(self.process.ask("entities", text, language, progress=progress)) for text in texts)

    def match(
        self, pattern: str, texts: Sequence[Searched], *, longest: float = PATTERN_LONGEST, progress: Progress = silent
    ) -> Matched:
        """What a regular expression finds in texts (`qualcase.text.patterns`), worked out where it can harm nothing.

        Args:
            pattern: What was typed.
            texts: Where to look.
            longest: Seconds that it may take.
            progress: Called now and then; may raise Cancelled.

        Raises:
            WrongQueryError: The pattern cannot be read, or takes too much time or memory.
            Cancelled: `progress` raised it.
        """
        try:
            found: Matched = self.pattern_process.ask(
                "match", pattern, texts, longest, longest=longest + _GRACE, again=False, progress=progress
            )
        except ProcessEndedError:
            raise WrongQueryError("This pattern takes too much time or memory. Make it simpler.") from None
        if found.slow:
            raise WrongQueryError("This pattern takes too much time or memory. Make it simpler.")
        if found.wrong:
            raise WrongQueryError("The pattern cannot be read at sign {place}: {why}", found.at, why=found.wrong)
        return found

    def forget(self) -> None:
        """Forget every word that was asked for, as after names were taken out for good."""
        self._lemmas.clear()

    def close(self) -> None:
        """End the processes that run; what is asked later starts others."""
        with self._lock:
            processes = list(self._processes.values())
        for process in processes:
            process.stop()


@cache
def shared_language() -> Language:
    """The one of this program: all studies share its process and what it remembers."""
    return Language()
