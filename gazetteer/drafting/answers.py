"""Reading what somebody answered: names with their usages, points, citations, labels.

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
_OBJECTION = re.compile(r"(?P<by>[a-z0-9-]+)\s+(?P<why>.+?)(?:\s*\[(?P<cite>[^\]]*)\])?", re.DOTALL)


def forms(text: str, asked: str = "name") -> dict[str, Any]:
    """Read texts by language: ``hy: Վարարակն; en: Vararakn, Vararak``.

    Args:
        text: Languages by their tags, parted by semicolons; commas part several forms of one.
        asked: What was asked for, for the sentence of an error.

    Returns:
        A form, or a list of several, by tag.

    Raises:
        DraftError: If it is not written so, or a tag is unknown.

    Examples:
        >>> forms("az: Xankəndi; en: Khankendi, Khankandi")
        {'az': 'Xankəndi', 'en': ['Khankendi', 'Khankandi']}
        >>> forms("Khankendi")
        Traceback (most recent call last):
        gazetteer.errors.DraftError: name 'Khankendi' cannot be read; write hy: Վարարակն; en: Vararakn, Vararak
    """
    read: dict[str, Any] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        tag, colon, written = part.partition(":")
        texts = [form.strip() for form in written.split(",") if form.strip()]
        if not colon or not texts:
            raise DraftError(asked, text, f"write {FORMS}")
        read[_tag(tag.strip(), asked, text)] = texts[0] if len(texts) == 1 else texts
    if not read:
        raise DraftError(asked, text, f"write {FORMS}")
    return read


def name(text: str) -> dict[str, Any]:
    """Read a name with the usages behind it: ``az: Xankəndi | azerbaijan official 1991-11-26/open [decree-1991]``.

    Args:
        text: The forms, and behind each ``|`` a usage: party, stance, period as ``since/until``, and citations.

    Returns:
        The name as it is written in the data.

    Raises:
        DraftError: If it is not written so.

    Examples:
        >>> name("az: Xankəndi | azerbaijan official 1991-11-26/open [decree-1991]")["usage"]
        [{'by': 'azerbaijan', 'stance': 'official', 'since': '1991-11-26', 'until': 'open', 'cite': ['decree-1991']}]
        >>> name("hy: Շուշի")
        {'forms': {'hy': 'Շուշի'}}
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
    """Read a unit that a place is part of, according to a party: ``hadruti-shrjan armenia 1991/2020 [source-id]``.

    Returns:
        It as it is written in the data.

    Raises:
        DraftError: If it is not written so.
    """
    found = _RELATION.fullmatch(text)
    if found is None:
        raise DraftError("part-of", text, "write the id of the unit and that of the party: hadruti-shrjan armenia")
    relation = {"is": "part-of", "entry": found["entry"], "according-to": found["party"]}
    return {**relation, **_dated_and_cited("part-of", found)}


def objection(text: str) -> dict[str, Any]:
    """Read why a party objects to a term: ``armenia It calls it an aggression. [source-id]``.

    Returns:
        It as it is written in the data.

    Raises:
        DraftError: If it is not written so.
    """
    found = _OBJECTION.fullmatch(text.strip())
    if found is None:
        raise DraftError(
            "objection", text, "write the party, why, and the sources: armenia It denies that. [source-id]"
        )
    return {"by": found["by"], "why": found["why"], **_cited(found["cite"])}


def point(text: str) -> list[str]:
    """Read a point: longitude and latitude in degrees.

    Returns:
        It as it is written in the data.

    Raises:
        DraftError: If it is not written so.

    Examples:
        >>> point("46.7515, 39.8153")
        ['46.7515', '39.8153']
    """
    parts = [part for part in re.split(r"[\s,]+", text.strip()) if part]
    if len(parts) != 2 or not all(re.fullmatch(r"-?\d{1,3}(\.\d+)?", part) for part in parts):  # noqa: PLR2004
        raise DraftError("at", text, "write longitude and latitude in degrees: 46.7515, 39.8153")
    return parts


def citations(text: str) -> list[str]:
    """Read citations that commas part.

    Returns:
        The citations; none for an empty answer.

    Examples:
        >>> citations("wof@1, budaqov-1998@p. 231")
        ['wof@1', 'budaqov-1998@p. 231']
    """
    return [each.strip() for each in text.split(",") if each.strip()]


def link(text: str) -> tuple[str, str]:
    """Read an identifier elsewhere: ``wikidata=Q129352``.

    Returns:
        The register and the identifier.

    Raises:
        DraftError: If it is not written so.
    """
    register, equals, number = (part.strip() for part in text.partition("="))
    if not equals or not register or not number:
        raise DraftError("link", text, "write the register and the identifier: wikidata=Q129352")
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
    for date in dates.values():
        if date != "open":
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
