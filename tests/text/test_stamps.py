import pytest

from qualcase.text.stamps import seconds_of


@pytest.mark.parametrize(
    ("stamp", "seconds"),
    [
        ("00:01:02", 62.0),
        ("#00:01:02-3#", 62.3),
        ("00:01:02,300", 62.3),
        ("[1:02]", 62.0),
        ("(01:02)", 62.0),
        ("1:01:10", 3670.0),
        ("[00:43.810 --> 00:47.850]", 43.81),
        ("120:05", 7205.0),
        ("ingen", None),
    ],
)
def test_seconds(stamp: str, seconds: float | None) -> None:
    assert seconds_of(stamp) == (pytest.approx(seconds) if seconds is not None else None)
