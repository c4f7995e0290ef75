"""The table of checks, and running them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Self

from gazetteer.collecting import without_collecting
from gazetteer.dataset.check import (
    areas,
    balance,
    characters,
    collisions,
    forms,
    identity,
    inside,
    letters,
    parties,
    periods,
    points,
    relations,
    sources,
    statements,
    styles,
    terms,
    traps,
)
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.check.messages import composed, message_of
from gazetteer.dataset.check.shapes import problems_of_shapes
from gazetteer.dataset.check.strays import stray_files
from gazetteer.dataset.figures import SideFigures, figures_by_file
from gazetteer.dataset.overlay import parse_folders
from gazetteer.dataset.parse import Parsed, in_file_order
from gazetteer.dataset.yaml_tree import Document
from gazetteer.errors import Fix, Problem

Check = Callable[[Parsed], Iterator[Finding]]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "E103": identity.replacement_goes_in_a_circle,
        "W104": identity.identifier_is_of_two_places,
        "E105": identity.entry_of_another_kind_is_named,
        "W106": identity.side_is_like_another,
        "E201": characters.form_is_not_nfc,
        "E202": characters.form_has_invisible_character,
        "E203": letters.form_is_in_another_script,
        "E204": letters.form_has_wrong_schwa,
        "E205": forms.form_is_listed_twice,
        "N206": letters.word_mixes_scripts,
        "E207": letters.form_has_letter_of_neighbour,
        "W208": characters.form_has_too_many_blanks,
        "W209": forms.form_is_of_two_names,
        "E210": characters.form_has_letter_of_type_face,
        "E211": characters.form_is_garbled,
        "E212": characters.text_has_hidden_character,
        "E305": statements.statement_has_no_citation,
        "E306": periods.period_ends_before_it_begins,
        "E307": statements.usage_names_unknown_form,
        "E308": parties.statement_is_outside_its_party,
        "W310": parties.authority_held_no_such_place,
        "N311": statements.official_name_cites_no_law,
        "W312": periods.usage_is_said_twice,
        "W313": periods.periods_of_one_source_overlap,
        "W314": periods.party_uses_what_it_rejects,
        "E315": periods.date_lies_ahead,
        "N316": statements.rejection_is_not_in_own_words,
        "W317": statements.statement_is_made_twice,
        "W318": statements.citation_is_listed_twice,
        "W319": parties.place_is_held_by_two,
        "N320": parties.two_names_are_official_at_once,
        "E402": points.point_is_swapped,
        "W403": points.place_has_no_point,
        "E404": areas.near_places_share_a_name,
        "W405": areas.place_lies_far_from_its_area,
        "E406": points.point_is_not_to_be_had,
        "W407": inside.place_lies_outside_its_area,
        "E408": points.point_is_nowhere,
        "E411": relations.place_is_related_to_itself,
        "E412": relations.relations_go_in_a_circle,
        "N413": relations.overlap_is_said_at_one_end,
        "N414": relations.unit_is_told_by_one_side,
        "W501": terms.ordinary_word_has_no_condition,
        "E502": terms.sense_has_no_citation,
        "W503": terms.term_has_no_sense,
        "W504": terms.term_has_no_example,
        "E505": terms.sense_is_named_twice,
        "W506": terms.alternative_is_the_term_itself,
        "W601": balance.contested_place_lacks_a_side,
        "W602": balance.term_is_told_by_one_side,
        "E603": balance.known_is_said_to_be_unknown,
        "W604": balance.side_is_cited_less,
        "W605": balance.rejecting_side_is_heard_alone,
        "N606": balance.side_is_cited_less_in_entry,
        "W701": sources.source_is_unused,
        "W702": sources.source_has_no_url,
        "W703": sources.source_is_recorded_twice,
        "N704": sources.source_has_no_date,
        "W705": sources.url_will_not_last,
        "W706": sources.url_tracks_readers,
        "E322": styles.style_goes_in_a_circle,
        "E323": styles.term_is_ruled_twice,
        "E324": styles.rule_is_never_reached,
        "E325": styles.replacement_is_ignored,
        "E326": styles.replacement_is_twofold,
        "E327": styles.replacement_is_pointed_out,
        "E328": styles.policy_has_one_name,
        "E329": styles.names_are_quoted,
        "E801": traps.trap_is_a_form,
        "E802": traps.trap_is_listed_twice,
        "N901": collisions.form_is_an_ordinary_word,
        "N902": collisions.form_is_a_given_name,
        "W903": collisions.form_is_of_a_place_and_a_term,
        "W904": collisions.form_is_of_two_terms,
    },
)
"""Every check by its code; those not here (E0xx, W018, E101, E102, E301 to E304, E309, E401) come from reading."""

SEVERITIES = MappingProxyType({"E": "error", "W": "warning", "N": "note"})


@dataclass(frozen=True)
class Report:
    """What checking a data folder gave: all problems in file order, its figures by side, and what was read of it."""

    problems: tuple[Problem, ...]
    figures: Mapping[str, Mapping[str, SideFigures]]
    parsed: Parsed

    def joined_by(self, problems: Iterable[Problem]) -> Self:
        """Return the report with further problems."""
        return replace(self, problems=in_file_order((*self.problems, *problems)))

    def of(self, *severities: str) -> tuple[Problem, ...]:
        """Return the problems of some severities: ``error``, ``warning``, ``note``."""
        return tuple(problem for problem in self.problems if problem.severity in severities)


def report_on(folder: Path, *overlays: Path) -> Report:
    """Check a data folder, or the last of the overlays on it.

    Args:
        folder: The data folder.
        overlays: The overlays, one on the other.

    Returns:
        Everything that is wrong with it, errors of form and findings of checks together, and nothing that is wrong with
        what is under an overlay; and the figures of all together.

    Raises:
        DataError: If the folder or a file that it must have is missing or cannot be read, so that there is nothing to
            check. A file that can be read and is no YAML is a finding.
    """
    with without_collecting():
        parsed = parse_folders(folder, *overlays)
        checked = (folder, *overlays)[-1]
        of_files = (*stray_files(checked), *problems_of_shapes(checked, parsed))
        problems = in_file_order((*parsed.problems, *of_files, *check_parsed(parsed)))
        return Report(problems, figures_by_file(parsed), parsed)


def check_folder(folder: Path, *overlays: Path) -> tuple[Problem, ...]:
    """Return the problems of a data folder, or of the last overlay on it, as `report_on` does.

    Raises:
        DataError: If there is nothing to check.
    """
    return report_on(folder, *overlays).problems


def check_parsed(parsed: Parsed, *, codes: Iterable[str] = CHECKS) -> tuple[Problem, ...]:
    """Run checks over what could be read of a data folder.

    Args:
        parsed: What was read; records that are wrong in form are not in it.
        codes: The codes of the checks; every one, if left out.

    Returns:
        What the checks found, in file order.
    """
    found = ((code, finding) for code in codes for finding in CHECKS[code](parsed))
    own = (_problem(parsed, *each) for each in found if parsed.documents[each[1].file].states(each[1].path))
    return in_file_order(own)


def _problem(parsed: Parsed, code: str, finding: Finding) -> Problem:
    document = parsed.documents[finding.file]
    message = composed(message_of(CHECKS[code]), finding.facts)
    return Problem(
        document.path,
        *document.position(finding.path),
        code,
        message,
        SEVERITIES[code[0]],
        _written(document, finding.fix),
    )


def _written(document: Document, fix: Fix | None) -> Fix | None:
    """Return a fix at the path that is written down, if it is in the file."""
    path = document.written(fix.path) if fix else None
    return Fix(path, fix.value) if fix and path else None
