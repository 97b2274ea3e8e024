"""What a page for a meeting says by itself: buttons, hints and what its script answers."""

from __future__ import annotations

from qualcase.words import mark, say

_LABELS = {
    "skip": mark("To the content"),
    "contents": mark("On this page"),
    "search": mark("Search the excerpts"),
    "search_hint": mark("Words, “a phrase”, an id like K03-17-042"),
    "code": mark("Code"),
    "case": mark("Case"),
    "wave": mark("Wave"),
    "who": mark("Who"),
    "all": mark("all"),
    "found": mark("{n} excerpts found"),
    "found_one": mark("1 excerpt found"),
    "found_none": mark("No excerpt found. Try fewer words or another spelling."),
    "first_of": mark("The first {shown} are shown. Add words to narrow the search."),
    "show_more": mark("Show more"),
    "close": mark("Close"),
    "smaller": mark("A smaller"),
    "larger": mark("A larger"),
    "projector": mark("Projector"),
    "light": mark("Light or dark"),
    "context": mark("What is said around it"),
    "before": mark("Before"),
    "after": mark("After"),
    "in_text": mark("Show among all excerpts"),
    "none": mark("none"),
    "legend": mark("What the signs mean"),
    "check": mark("How the figures came about"),
    "places": mark("Go to …"),
    "print": mark("Print"),
    "left_out": mark("Left out on paper, where it would take about {n} pages. “Print” at its heading prints it alone."),
    "too_wide": mark("The comparison is too wide for paper. It is printed in parts where scripts are allowed to run."),
    "figure_words": mark("The chart in words"),
    "keys": mark("Keys"),
    "keys_search": mark("/ searches"),
    "keys_escape": mark("Esc closes what is open"),
    "keys_arrows": mark("Arrows move from cell to cell, Enter opens what is behind one"),
    "keys_beside": mark("Left and right read on in the next case while one is open"),
    "keys_next": mark("J and K go to the next and the previous excerpt"),
    "keys_context": mark("C shows what is said around the excerpts"),
    "keys_text": mark("+ and − change the size of the text, P the projector’s"),
}


def labels() -> dict[str, str]:
    """The page's own words, in the language in use."""
    return {name: say(words) for name, words in _LABELS.items()}
