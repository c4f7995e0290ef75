"""The records that an answer names, and what is meant by a name that no record has."""

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.dataset.suggest import closest
from gazetteer.dataset.yaml_tree import shorten
from gazetteer.drafting import answers
from gazetteer.drafting.rows import Row
from gazetteer.language.fold import match_key


def mentions(key: str, read: Any) -> list[tuple[str, str]]:
    """Return the records that an answer names, each behind its kind.

    Args:
        key: The question.
        read: The answer, as it is read.

    Examples:
        >>> mentions("cite", "atlas@p. 3, weekly-2020")
        [('source', 'atlas'), ('source', 'weekly-2020')]
    """
    if key in ("cite", "point-cite"):
        return _sources({"cite": answers.citations(read)})
    if key in ("point-of", "distinct-from"):
        return [("place", each) for each in answers.citations(read)]
    if key == "part-of":
        return [("place", read["entry"]), ("party", read["according-to"]), *_sources(read)]
    if key == "name":
        usages = read.get("usage", ())
        return [named for usage in usages for named in (("party", usage["by"]), *_sources(usage))]
    return [("party", read["by"]), *_sources(read)] if key == "objection" else []


def way_out(kind: str, named: str, rows: Mapping[str, Row]) -> str:
    """Return what to do about an id that no record has.

    Examples:
        >>> row = Row("associated-press", "outlet", "", {"associated press": "Associated Press"}, (), None, "")
        >>> way_out("party", "ap", {row.id: row})
        "there is no party 'ap'; did you mean 'associated-press'?"
        >>> way_out("source", "atlas", {})
        "there is no source 'atlas'; add it with `gazetteer new source`"
    """
    meant = closest(named, sorted(rows)) or next(_called(match_key(named), rows), None)
    told = f"did you mean {shorten(meant)!r}?" if meant else f"add it with `gazetteer new {kind}`"
    return f"there is no {kind} {shorten(named)!r}; {told}"


def _called(key: str, rows: Mapping[str, Row]) -> Iterator[str]:
    """Yield the ids of records with a name or a label that is this, or whose initials are."""
    for row_id, row in rows.items():
        spelt = (row_id.replace("-", " "), *row.forms)
        if key and any(key in (form, "".join(word[0] for word in form.split())) for form in spelt):
            yield row_id


def _sources(statement: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [("source", each.partition("@")[0].strip()) for each in statement.get("cite", ())]
