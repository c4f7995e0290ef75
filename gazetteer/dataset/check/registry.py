"""The table of checks, and running them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from gazetteer.dataset.check.areas import near_places_share_a_name, place_lies_far_from_its_area
from gazetteer.dataset.check.balance import (
    contested_place_lacks_a_side,
    known_is_said_to_be_unknown,
    term_is_told_by_one_side,
)
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.check.forms import (
    form_has_invisible_character,
    form_has_wrong_schwa,
    form_is_in_another_script,
    form_is_listed_twice,
    form_is_not_nfc,
)
from gazetteer.dataset.check.parties import (
    authority_held_no_such_place,
    usage_is_outside_its_party,
)
from gazetteer.dataset.check.points import place_has_no_point, point_is_not_to_be_had, point_is_swapped
from gazetteer.dataset.check.sources import source_has_no_url, source_is_recorded_twice, source_is_unused
from gazetteer.dataset.check.terms import ordinary_word_has_no_condition, sense_has_no_citation, term_has_no_sense
from gazetteer.dataset.check.traps import trap_is_a_form, trap_is_listed_twice
from gazetteer.dataset.check.usages import (
    period_ends_before_it_begins,
    statement_has_no_citation,
    usage_names_unknown_form,
)
from gazetteer.dataset.files import read_files
from gazetteer.dataset.parse import Parsed, in_file_order, parse_files
from gazetteer.errors import Problem

Check = Callable[[Parsed], Iterator[Finding]]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "E201": form_is_not_nfc,
        "E202": form_has_invisible_character,
        "E203": form_is_in_another_script,
        "E204": form_has_wrong_schwa,
        "E205": form_is_listed_twice,
        "E305": statement_has_no_citation,
        "E306": period_ends_before_it_begins,
        "E307": usage_names_unknown_form,
        "E308": usage_is_outside_its_party,
        "W310": authority_held_no_such_place,
        "E402": point_is_swapped,
        "W403": place_has_no_point,
        "E404": near_places_share_a_name,
        "W405": place_lies_far_from_its_area,
        "E406": point_is_not_to_be_had,
        "W501": ordinary_word_has_no_condition,
        "E502": sense_has_no_citation,
        "W503": term_has_no_sense,
        "W601": contested_place_lacks_a_side,
        "W602": term_is_told_by_one_side,
        "E603": known_is_said_to_be_unknown,
        "W701": source_is_unused,
        "W702": source_has_no_url,
        "W703": source_is_recorded_twice,
        "E801": trap_is_a_form,
        "E802": trap_is_listed_twice,
    },
)
"""Every check by its code; the codes that are not here (E0xx, E101 to E304, E309, E401) come from reading the files."""


def check_folder(folder: Path) -> tuple[Problem, ...]:
    """Check a data folder.

    Args:
        folder: The folder.

    Returns:
        Everything that is wrong with it, errors of form and findings of checks together, in file order.

    Raises:
        DataError: If the folder or a file that it must have is missing or cannot be read, so that there is nothing to
            check. A file that can be read and is no YAML is a finding.
    """
    parsed = parse_files(read_files(folder))
    return in_file_order((*parsed.problems, *check_parsed(parsed)))


def check_parsed(parsed: Parsed) -> tuple[Problem, ...]:
    """Run every check over what could be read of a data folder.

    Args:
        parsed: What was read; records that are wrong in form are not in it.

    Returns:
        What the checks found, in file order.
    """
    problems = (_problem(parsed, code, finding) for code, check in CHECKS.items() for finding in check(parsed))
    return in_file_order(problems)


def _problem(parsed: Parsed, code: str, finding: Finding) -> Problem:
    document = parsed.documents[finding.file]
    severity = "warning" if code.startswith("W") else "error"
    message = _message(CHECKS[code]).format_map(finding.facts)
    return Problem(document.path, *document.position(finding.path), code, message, severity, finding.fix)


def _message(check: Check) -> str:
    sentence = (check.__doc__ or check.__name__).rstrip(".")
    return sentence[0].lower() + sentence[1:]
