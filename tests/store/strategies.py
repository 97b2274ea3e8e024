"""Values of every kind, with the letters that break programs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from qualcase.coding.codebook import Example

ODD = (
    "👩\u200d👩\u200d👧",
    "e\u0301",
    "\u00a0",
    "\u2028",
    "\u202b",
    "\u202c",
    "\r\n",
    "\n",
    "\x00",
    '"',
    "\\",
    "'",
    "æøå",
    "\ufeff",
    "\U0010ffff",
)
words = st.lists(st.sampled_from([*ODD, *"abc DEF1"]), max_size=6).map("".join)
names = words.filter(bool)
days = st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))
moments = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001
wordings = st.dictionaries(st.sampled_from(["da", "nb", "en"]), words, max_size=3)
examples = st.lists(st.builds(Example, st.sampled_from(["good", "border", "not"]), wordings), max_size=2).map(tuple)
ratings = st.none() | st.integers(-3, 3)
seconds = st.none() | st.floats(0, 1e5, allow_nan=False) | st.just(1 / 3)
flags = st.booleans()
offsets = st.timedeltas(timedelta(hours=-12), timedelta(hours=12))
