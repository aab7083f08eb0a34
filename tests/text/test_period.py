"""Dates and periods as people write them."""

from __future__ import annotations

import pytest

from careeradvisor.text.period import date_of, is_time, periods, without

PERIODS = {
    "Jan 2018 - Mar 2020": ("2018-01", "2020-03", False),
    "January 2018 to Present": ("2018-01", None, True),
    "06/2015 – 08/2019": ("2015-06", "2019-08", False),  # noqa: RUF001
    "2015-2019": ("2015", "2019", False),
    "2015-06 - 2019-08": ("2015-06", "2019-08", False),
    "Sept. 2011–till now": ("2011-09", None, True),  # noqa: RUF001
    "Jun '18 - Aug '19": ("2018-06", "2019-08", False),
    "2015 - 19": ("2015", "2019", False),
    "May - August 2017": ("2017-05", "2017-08", False),
    "since 2019": ("2019", None, True),
    "seit März 2020": ("2020-03", None, True),
    "03.2016 bis 12.2018": ("2016-03", "2018-12", False),
    "Mai 2014 - heute": ("2014-05", None, True),
    "enero de 2016 - actualidad": ("2016-01", None, True),
    "marzo 2012 a diciembre 2015": ("2012-03", "2015-12", False),
    "de février 2010 à août 2014": ("2010-02", "2014-08", False),
    "depuis septembre 2021": ("2021-09", None, True),
    "2018 - aujourd'hui": ("2018", None, True),
    "01/03/2017 - 30/06/2018": ("2017-03", "2018-06", False),
}


@pytest.mark.parametrize("line", PERIODS)
def test_a_period_is_read(line: str) -> None:
    [found] = periods(line)
    assert found[:3] == PERIODS[line]
    assert is_time(line)


@pytest.mark.parametrize(
    "line", ["Raised 2000 to 2500 dollars", "call 555-2010-1234", "sold 12 to 15 homes", "99.2019", "Windows 2012 R2"]
)
def test_what_is_no_period_is_not_read(line: str) -> None:
    assert not [each for each in periods(line) if each.current] or line == ""
    assert not is_time(line)


def test_what_stands_around_a_period_stays() -> None:
    line = "Cashier (Jan 2018 - Mar 2020), Fairway Market"
    [found] = periods(line)
    assert without(line, found) == "Cashier\tFairway Market"


def test_a_single_month_is_a_date() -> None:
    assert date_of("Graduated May 2012") == "2012-05"
    assert date_of("Bachelor, 2012") == "2012"
    assert date_of("no date") is None
