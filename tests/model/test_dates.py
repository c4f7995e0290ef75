"""EDTF dates and periods."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazetteer.errors import DateError
from gazetteer.model import EdtfDate, Period
from gazetteer.model.dates import FIRST_DAY, LAST_DAY


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1923", "1923-01-01", "1923-12-31"),
        ("1991-11", "1991-11-01", "1991-11-30"),
        ("1991-11-26", "1991-11-26", "1991-11-26"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1923~", "1923-01-01", "1923-12-31"),
        ("1988?", "1988-01-01", "1988-12-31"),
        ("../1988", FIRST_DAY, "1988-12-31"),
    ],
)
def test_a_date_stands_for_all_days_that_it_may_mean(text: str, earliest: str, latest: str) -> None:
    read = EdtfDate.parse(text)

    assert (read.earliest, read.latest, str(read)) == (earliest, latest, text)


@pytest.mark.parametrize("text", ["", "autumn", "1991-13", "1991-02-30", "26.11.1991", "0000", "٣", "1991\n"])
def test_what_is_no_date_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(DateError, match="write 1923, 1991-11"):
        EdtfDate.parse(text)


MADE = st.builds(
    "{}{:04}{}{}".format,
    st.sampled_from(["", "../"]),
    st.integers(1, 9999),
    st.sampled_from(["", "-01", "-02", "-11", "-02-28", "-12-31"]),
    st.sampled_from(["", "?", "~"]),
)


@settings(max_examples=30, deadline=None)
@given(MADE)
@example("2024-02")
@example("1900-02")
def test_the_bounds_are_those_of_the_edtf_package(text: str) -> None:
    parsed, ours = parse_edtf(text), EdtfDate.parse(text)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()

    assert ours.latest == date(*upper[:3]).isoformat()
    assert ours.earliest == (FIRST_DAY if isinstance(lower, float) else date(*lower[:3]).isoformat())


@given(st.dates())
def test_a_day_is_itself(day: object) -> None:
    assert EdtfDate.parse(str(day)).earliest == EdtfDate.parse(str(day)).latest == str(day)


def test_unknown_bounds_leave_a_period_open_on_that_side() -> None:
    assert (Period().first_day, Period().last_day) == (FIRST_DAY, LAST_DAY)
    assert Period.model_validate({"until": "open"}).is_open
    assert not Period().is_open


def test_a_period_includes_its_last_day() -> None:
    period = Period.model_validate({"since": "1923", "until": "1991-11"})

    assert period.overlaps("1991-11-30", "1991-11-30")
    assert not period.overlaps("1991-12-01", "1991-12-01")
    assert not period.overlaps("1922-12-31", "1922-12-31")
