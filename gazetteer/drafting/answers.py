"""Reading what somebody answered: names with their usages, units, objections, citations, labels.

The same words are used at a prompt and behind an option. A mistake is told in a sentence with the way out.
"""

import re
from collections.abc import Mapping
from typing import Any

from gazetteer.codes import Stance
from gazetteer.drafting.questions import FORMS, USAGE
from gazetteer.errors import DateError, DraftError, LanguageError
from gazetteer.language.tags import check_tag
from gazetteer.model import EdtfDate

_WHEN_AND_WHERE_READ = r"(?:\s+(?P<period>[^\s\[\]]+))?(?:\s*\[(?P<cite>[^\]]*)\])?"
_USAGE = re.compile(rf"(?P<by>\S+)\s+(?P<stance>\S+){_WHEN_AND_WHERE_READ}")
_PERIOD = re.compile(r"(?P<since>(?:\.\./)?[^/]*)(?:/(?P<until>(?:\.\./)?[^/]*))?")
_RELATION = re.compile(rf"(?P<entry>\S+)\s+(?P<party>\S+){_WHEN_AND_WHERE_READ}")
_OBJECTION = re.compile(r"(?P<by>[a-z0-9-]+)\s+(?P<why>\S.*)", re.DOTALL)
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CITATION = re.compile(r"[a-z0-9-]*[a-z][a-z0-9-]*(@.*)?", re.DOTALL)


def forms(text: str, asked: str = "name") -> dict[str, Any]:
    """Read texts by language: ``de: Schönhafen; en: Fairhaven, Fair Haven``.

    Args:
        text: Languages by their tags, parted by semicolons; commas part several forms of one, or its tag comes again.
        asked: What was asked for, for the sentence of an error.

    Returns:
        A form, or a list of several, by tag.

    Raises:
        DraftError: If it is not written so, or a tag is unknown.

    Examples:
        >>> forms("de: Schönhafen; en: Fairhaven; en: Fair Haven")
        {'de': 'Schönhafen', 'en': ['Fairhaven', 'Fair Haven']}
        >>> forms("Fairhaven")
        Traceback (most recent call last):
        gazetteer.errors.DraftError: name 'Fairhaven' cannot be used; write de: Schönhafen; en: Fairhaven, Fair Haven
    """
    read: dict[str, list[str]] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        tag, colon, written = part.partition(":")
        texts = [form.strip() for form in written.split(",") if form.strip()]
        if not colon or not texts:
            raise DraftError(asked, text, f"write {FORMS}")
        read.setdefault(_tag(tag.strip(), asked, text), []).extend(texts)
    if not read:
        raise DraftError(asked, text, f"write {FORMS}")
    return {tag: texts[0] if len(texts) == 1 else texts for tag, texts in read.items()}


def name(text: str) -> dict[str, Any]:
    """Read a name with the usages behind it: ``en: Fairhaven | northland official 1950/open [atlas]``.

    Args:
        text: The forms, and behind each ``|`` a usage: party, stance, period as ``since/until``, and citations.

    Returns:
        The name as it is written in the data.

    Raises:
        DraftError: If it is not written so.

    Examples:
        >>> name("en: Fairhaven | northland official 1950/open [atlas]")["usage"]
        [{'by': 'northland', 'stance': 'official', 'since': '1950', 'until': 'open', 'cite': ['atlas']}]
        >>> name("en: Greyhaven")
        {'forms': {'en': 'Greyhaven'}}
    """
    written, *usages = text.split("|")
    read = {"forms": forms(written)}
    return {**read, "usage": [usage(each.strip()) for each in usages]} if usages else read


def usage(text: str) -> dict[str, Any]:
    """Read a usage: party, stance, period, citations; the last two may be left out.

    Returns:
        It as it is written in the data.

    Raises:
        DraftError: If it is not written so.
    """
    found = _USAGE.fullmatch(text)
    if found is None or found["stance"] not in tuple(Stance):
        raise DraftError("usage", text, f"write {USAGE}; a stance is {', '.join(Stance)}")
    return {"by": found["by"], "stance": found["stance"], **_dated_and_cited("usage", found)}


def part_of(text: str) -> dict[str, Any]:
    """Read a unit that a place is part of, according to a party: ``greyhaven-district southland 1950/1990 [atlas]``.

    Returns:
        It as it is written in the data.

    Raises:
        DraftError: If it is not written so.
    """
    found = _RELATION.fullmatch(text)
    if found is None:
        raise DraftError(
            "part-of", text, "write the id of the unit and that of the party: greyhaven-district southland"
        )
    relation = {"is": "part-of", "entry": found["entry"], "according-to": found["party"]}
    return {**relation, **_dated_and_cited("part-of", found)}


def objection(text: str) -> dict[str, Any]:
    """Read why a party objects to a term: ``northland It calls the day an occupation. [atlas]``.

    Returns:
        It as it is written in the data.

    Raises:
        DraftError: If it is not written so.
    """
    written, bracket, cite = text.strip().rpartition("[") if text.strip().endswith("]") else (text.strip(), "", "")
    found = _OBJECTION.fullmatch(written.strip())
    if found is None:
        raise DraftError("objection", text, "write the party, why, and the sources: northland It denies that. [atlas]")
    return {"by": found["by"], "why": found["why"], **_cited(cite.removesuffix("]") if bracket else "")}


def citations(text: str) -> list[str]:
    """Read citations that commas part; a comma within the place in a source parts nothing.

    Returns:
        The citations; none for an empty answer.

    Examples:
        >>> citations("wof@1, budaqov-1998@p. 231")
        ['wof@1', 'budaqov-1998@p. 231']
        >>> citations("atlas@p. 3, 4, weekly-2020")
        ['atlas@p. 3, 4', 'weekly-2020']
    """
    read: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        if read and "@" in read[-1] and part and not _CITATION.fullmatch(part):
            read[-1] += f", {part}"
        elif part:
            read.append(part)
    return read


def lang(text: str) -> str:
    """Read the language of a source, which may be one that no name is in: ``en``.

    Returns:
        Its tag.

    Raises:
        DraftError: If it is no tag.
    """
    if not _LANG.fullmatch(text.strip()):
        raise DraftError("lang", text, "write the tag of the language: en")
    return text.strip()


def link(text: str) -> tuple[str, str]:
    """Read an identifier elsewhere: ``wikidata=Q1234``.

    Returns:
        The register and the identifier.

    Raises:
        DraftError: If it is not written so.
    """
    register, equals, number = (part.strip() for part in text.partition("="))
    if not equals or not register or not number:
        raise DraftError("link", text, "write the register and the identifier: wikidata=Q1234")
    return register, number


def _tag(tag: str, asked: str, text: str) -> str:
    try:
        return check_tag(tag)
    except LanguageError as error:
        raise DraftError(asked, text, f"{error}") from error


def _dated_and_cited(asked: str, found: re.Match[str]) -> Mapping[str, Any]:
    return {**_dated(asked, found[0], found["period"]), **_cited(found["cite"])}


def _dated(asked: str, text: str, period: str | None) -> Mapping[str, str]:
    found = _PERIOD.fullmatch(period or "")
    dates = {key: date for key, date in found.groupdict().items() if date} if found else {"since": period or ""}
    for key, date in dates.items():
        if (key, date) != ("until", "open"):
            _check_date(asked, text, date)
    return dates


def _check_date(asked: str, text: str, date: str) -> None:
    try:
        EdtfDate.parse(date)
    except DateError as error:
        raise DraftError(asked, text, str(error)) from error


def _cited(text: str | None) -> Mapping[str, list[str]]:
    cite = citations(text or "")
    return {"cite": cite} if cite else {}
