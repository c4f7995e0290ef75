"""``gazetteer lookup`` and ``gazetteer show``: from a name to its entries, and all about one entry."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from gazetteer.cli.console import DONE, FOUND, complain, emit, failing, rendered
from gazetteer.cli.knowing import known_of
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import (
    Country,
    Data,
    Date,
    Feature,
    Fuzzy,
    Lang,
    Near,
    Overlays,
    Policies,
    PolicyId,
    Within,
)
from gazetteer.core import DEFAULT_POLICY, Gazetteer
from gazetteer.errors import UnknownEntryError
from gazetteer.export.candidates import lookup_record
from gazetteer.lookup.candidate import Candidate
from gazetteer.names.policy import Headword


class LookupFormat(StrEnum):
    """How candidates are printed."""

    TABLE = "table"
    JSON = "json"


def lookup(
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Names in any script, case or orthography.")],
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    within: Within = None,
    near: Near = None,
    country: Country = None,
    feature: Feature = None,
    fuzzy: Fuzzy = False,
    output_format: Annotated[LookupFormat, typer.Option("--format", "-f", help="How to print.")] = LookupFormat.TABLE,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Find the entries that a name may mean, best first.

    A name that begins with a hyphen goes after `--`. The exit status is 1 if any name is unknown.
    """
    gaz = open_gazetteer(data, overlays, policies)
    with failing():
        gaz.question(policy=policy, lang=lang, date=date)
        known = known_of(within=within, near=near, country=country, feature=feature, date=date)
        answers = [(name, gaz.lookup(name, fuzzy=fuzzy, **known)) for name in names]
        headwords = [
            [gaz.headword_of(found, policy=policy, lang=lang, date=date) for found in candidates]
            for _, candidates in answers
        ]
    if output_format is LookupFormat.JSON:
        emit(_as_json(gaz, answers, headwords, policy, date))
    else:
        _print_tables(answers, headwords, is_fuzzy=fuzzy)
    if not all(candidates for _, candidates in answers):
        raise typer.Exit(FOUND)


def _as_json(
    gaz: Gazetteer,
    answers: list[tuple[str, tuple[Candidate, ...]]],
    headwords: list[list[Headword]],
    policy: str,
    date: str | None,
) -> str:
    records = [
        lookup_record(name, zip(candidates, shown, strict=True), data_version=gaz.version, policy=policy, as_of=date)
        for (name, candidates), shown in zip(answers, headwords, strict=True)
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _print_tables(
    answers: list[tuple[str, tuple[Candidate, ...]]], headwords: list[list[Headword]], *, is_fuzzy: bool
) -> None:
    from gazetteer.render.terminal import candidate_table  # noqa: PLC0415 - rich is not wanted for JSON

    way_out = "" if is_fuzzy else "; try --fuzzy for similar spellings"
    for (name, candidates), shown in zip(answers, headwords, strict=True):
        if candidates:
            emit(rendered(candidate_table(name, zip(candidates, (headword.text for headword in shown), strict=True))))
        else:
            complain(f"no entry has the name {name!r}{way_out}")


def show(
    entry: Annotated[
        str, typer.Argument(metavar="ENTRY", help="The id of an entry, or a name that only one entry has.")
    ],
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="PARTY", help="Only the names that this party or side uses on the date."),
    ] = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Show everything that is known about an entry: its names, who uses them, since when, and who says so.

    With `--by`, only the names that a party or a side uses on the date; the exit status is 1 where none is on record.
    """
    gaz = open_gazetteer(data, overlays, policies)
    try:
        entry_id = _entry_id(gaz, entry)
    except UnknownEntryError as error:
        complain(error)
        raise typer.Exit(FOUND) from error
    with failing():
        chosen = gaz.headword(entry_id, policy=policy, lang=lang, date=date)
        used = gaz.names_in_use(entry_id, date=date, by=by, lang=lang)
    from gazetteer.render.terminal import entry_panel, used_table  # noqa: PLC0415

    if by is not None:
        emit(rendered(used_table(entry_id, used, gaz.dataset)))
        raise typer.Exit(DONE if used else FOUND)
    emit(rendered(entry_panel(gaz.entry(entry_id), chosen, gaz.dataset)))


def _entry_id(gaz: Gazetteer, entry: str) -> str:
    """Return an id as it is, or that of the only entry with a name; several are named on standard error."""
    if entry in gaz.dataset.entries:
        return entry
    candidates = gaz.lookup(entry)
    if len(candidates) > 1:
        complain(f"{entry!r} may be any of {', '.join(found.entry.id for found in candidates)}; give one of these ids")
        raise typer.Exit(FOUND)
    return candidates[0].entry.id if candidates else gaz.entry(entry).id
