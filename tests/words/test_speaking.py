"""Words in another language than the program's, in one thread alone."""

from __future__ import annotations

import threading

from qualcase.words import current_language, say, speaking, use_language


def test_only_what_is_said_within_is_in_the_language() -> None:
    before = current_language()
    use_language("en")
    try:
        with speaking("da"):
            assert current_language() == "da"
            assert say("volunteer") == "frivillig"
            with speaking(""):
                assert current_language() == "da"
            with speaking("no"):
                assert current_language() == "nb"
        assert say("volunteer") == "volunteer"
    finally:
        use_language(before)


def test_other_threads_go_on_in_their_own() -> None:
    before = current_language()
    heard: list[str] = []
    with speaking("nb" if before != "nb" else "da"):
        one = threading.Thread(target=lambda: heard.append(current_language()))
        one.start()
        one.join()
    assert heard == [before]
