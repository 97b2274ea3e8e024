"""How many examples property tests try: as many as is quick, or so many times more when somebody asks for it."""

from __future__ import annotations

import os


def times(examples: int) -> int:
    """So many examples, times the number in the environment variable QUALCASE_TEST_TIMES."""
    return examples * int(os.environ.get("QUALCASE_TEST_TIMES", "1"))
