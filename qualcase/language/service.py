"""`Language`: sentences, base forms and names, whoever works them out."""

from __future__ import annotations

import threading
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from qualcase.progress import silent
from qualcase.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.language.process import LanguageProcess
    from qualcase.progress import Progress
    from qualcase.text.identifiers import Candidate


class Language:
    """What a study asks of the language. One for the whole program (`shared_language`), for any thread."""

    def __init__(self) -> None:
        """Start nothing: the process begins with the first question that needs it."""
        self._process: LanguageProcess | None = None
        self._lemmas: dict[str, dict[str, str]] = defaultdict(dict)
        self._lock = threading.Lock()

    @property
    def process(self) -> LanguageProcess:
        """The process behind it, not yet running before it is asked."""
        with self._lock:
            if self._process is None:
                from qualcase.language.process import LanguageProcess

                self._process = LanguageProcess()
            return self._process

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

    def close(self) -> None:
        """End the process, where one runs; what is asked later starts another."""
        with self._lock:
            process = self._process
        if process is not None:
            process.stop()


@cache
def shared_language() -> Language:
    """The one of this program: all studies share its process and what it remembers."""
    return Language()
