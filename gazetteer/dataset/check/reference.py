"""What every code means, whichever part of checking gives it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gazetteer.dataset.check.messages import EXAMPLES, READING, message_of, reason_of
from gazetteer.dataset.check.registry import CHECKS, SEVERITIES


class Explanation(NamedTuple):
    """What the findings of a code say, with their facts in braces; why, where that is told; and how severe they are."""

    message: str
    reason: str
    severity: str


def _explanations() -> Mapping[str, Explanation]:
    told = {code: (message_of(check), reason_of(check)) for code, check in CHECKS.items()}
    told |= {code: (message, "") for code, message in {**READING, **EXAMPLES}.items()}
    return {code: Explanation(*told[code], SEVERITIES[code[0]]) for code in sorted(told, key=lambda code: code[1:])}


EXPLANATIONS: Mapping[str, Explanation] = MappingProxyType(_explanations())
"""Every code, in the order of the numbers."""
