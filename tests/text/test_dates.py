import datetime as dt

import pytest

from qualcase.text.dates import find_date, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2015-10-03", "2015_10_03", "2015.10.3", "20151003", "03.10.2015", "3-10-15", "3/10 2015", "3. oktober 2015",
        "3 okt. 2015", "3. Oktober 2015", "3. 10. 2015", "3rd October 2015", " 2015-10-03 ", "3.okt.2015",
    ],
)  # fmt: skip
def test_ways_of_writing_a_date(text: str) -> None:
    assert parse_date(text) == dt.date(2015, 10, 3)


@pytest.mark.parametrize(
    "text", ["", "2015", "31.02.2015", "oktober 2015", "2015-13-01", "kl. 10.30", "2015-10-03 x", "1234567890"]
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


def test_a_date_in_a_name() -> None:
    assert find_date("obs_K11_2015-10-03_frivillig") == (dt.date(2015, 10, 3), (8, 18))
    assert find_date("K3 03.10.2015") == (dt.date(2015, 10, 3), (3, 13))
    assert find_date("K03-10-15") is None
    assert find_date("2015-2017 strategi") is None
