"""What a cell tells of a place, as text: dates and years come in many types."""

from datetime import date, datetime
from numbers import Real


def told(cell: object) -> str | None:
    """Return what a cell says, or ``None`` where it is empty.

    Args:
        cell: A text, a number or a date, of whatever library.

    Returns:
        Text without blanks around it; a date in ISO 8601 without a time, a whole number without a decimal point.

    Examples:
        >>> told(" AM "), told(datetime(2020, 9, 27, 7, 0)), told(1985.0), told(float("nan")), told("")
        ('AM', '2020-09-27', '1985', None, None)
    """
    if cell is None or cell != cell:  # noqa: PLR0124 - what is not equal to itself is no value
        return None
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Real) and float(cell).is_integer():
        return str(int(float(cell)))
    return str(cell).strip() or None
