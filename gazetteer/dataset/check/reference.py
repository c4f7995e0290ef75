"""What every code means, whichever part of checking gives it."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gazetteer.dataset.check.messages import EXAMPLES, READING, message_of, reason_of
from gazetteer.dataset.check.registry import CHECKS, SEVERITIES

_FACT = re.compile(r"\{(\w+)[^}]*\}")


class Explanation(NamedTuple):
    """What the findings of a code say, with their facts in braces; why, where that is told; and how severe they are."""

    message: str
    reason: str
    severity: str

    def sentence(self, mark: str = "") -> str:
        """Return the message with the names of its facts in their places, each between marks.

        Examples:
            >>> Explanation("Form {form!r} is listed twice; keep one.", "", "error").sentence("*")
            'Form *form* is listed twice; keep one.'
        """
        return _FACT.sub(lambda fact: f"{mark}{fact[1]}{mark}", self.message)


def _explanations() -> Mapping[str, Explanation]:
    told = {code: (message_of(check), reason_of(check)) for code, check in CHECKS.items()}
    told |= {code: (message, "") for code, message in {**READING, **EXAMPLES}.items()}
    return {code: Explanation(*told[code], SEVERITIES[code[0]]) for code in sorted(told, key=lambda code: code[1:])}


EXPLANATIONS: Mapping[str, Explanation] = MappingProxyType(_explanations())
"""Every code, in the order of the numbers."""
