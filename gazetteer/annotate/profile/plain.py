"""Values of a profile as plain data."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any


def plain(value: Any) -> Any:
    """Return a value as what JSON can hold: a mapping for each record, a list for each tuple, the text of each code.

    Args:
        value: A value of a profile.

    Returns:
        The same, plain; keys are in the order of the fields.

    Examples:
        >>> from gazetteer.annotate.profile import Tally
        >>> plain((Tally("armenian", 2, 0, 1),))
        [{'side': 'armenian', 'own': 2, 'quoted': 0, 'attributed': 1}]
    """
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value
