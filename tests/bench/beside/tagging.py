"""What other taggers are given, and what is made of what they tell: for `bench_tagging.py` and its test."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Required, TypedDict

from gazetteer.codes import Evidence, FormRole
from gazetteer.dataset.data import Dataset
from gazetteer.distance import kilometres
from gazetteer.evaluate.comparing import Found
from gazetteer.evaluate.gold import GoldDocument
from gazetteer.language.inflect import inflect
from gazetteer.language.romanize import spellings
from gazetteer.model import Form, Place, Term

NEAR = 25
"""How far a point may be from that of the place that is marked, in km."""

CITIES = {"AM-ER": "irevan-yerevan", "AZ-XA": "stepanakert-xankendi", "AZ-BA": "baki-baku"}
"""Cities that have a code of ISO 3166-2, which our data gives to parts of countries only."""

_SHORT = 5


class Told(TypedDict, total=False):
    """What a tagger tells of a span: the entry of ours, or ids and a point in a gazetteer of its own."""

    start: Required[int]
    end: Required[int]
    entry: str | None
    geonames: int | None
    code: str | None
    lon: float
    lat: float


def names_of(dataset: Dataset) -> dict[str, str]:
    """Return what our own annotator looks for, as it is written, each with its entry.

    Of homonyms that is the first in file order. Given are every form in every case, and in Cyrillic letters, and
    romanized where a place is well known. Adjectives are left out: only a noun beside one makes a name of it, which
    these taggers cannot be told.
    """
    names: dict[str, str] = {}
    for entry in dataset:
        for form in () if entry.replaced_by else _forms(entry):
            for text in (form.text, *(text for _, text in inflect(form.text, form.lang, dataset.inflections))):
                names.setdefault(text, entry.id)
                for spelling in _other_letters(entry, form, text, dataset):
                    names.setdefault(spelling, entry.id)
    return names


def _forms(entry: Place | Term) -> Iterator[Form]:
    return (form for name in entry.names for form in name.all_forms() if form.role is not FormRole.ADJECTIVE)


def _other_letters(entry: Place | Term, form: Form, text: str, dataset: Dataset) -> Iterator[str]:
    is_shown = form.role in (FormRole.PLAIN, FormRole.RENDERING)
    is_known = isinstance(entry, Place) and entry.evidence is Evidence.CURATED and len(text) >= _SHORT
    for system in dataset.romanizations if is_shown else ():
        is_latin = not system.to.endswith("Cyrl")
        if system.lang == form.lang and (not is_latin or (is_known and text == form.text)):
            yield from spellings(text, system)


def found_in(gold: GoldDocument, told: Iterable[Told], dataset: Dataset) -> tuple[Found, ...]:
    """Return what a tagger found in a gold text.

    Args:
        gold: The text.
        told: What it told. Where that is an entry of ours, it is that entry. Where it is a place in a gazetteer of its
            own, it is the entry that is marked there if that has the GeoNames id or the ISO 3166 code, or is within
            25 km of the point, or of the part of a country that has the code; otherwise none.
        dataset: The data that the entries are of.
    """
    marked = {(each.start, each.end): each.entries for each in gold.mentions}
    coded = {place.links.iso_3166_2 or "": place for place in dataset.places.values()}
    coded |= {code: dataset.places[city] for code, city in CITIES.items() if city in dataset.places}
    found = []
    for each in told:
        entries = marked.get((each["start"], each["end"]), ())
        places = (dataset.places[entry] for entry in entries if entry in dataset.places)
        meant = each.get("entry") or next((place.id for place in places if _is_meant(place, each, coded)), None)
        found.append(Found(each["start"], each["end"], meant))
    return tuple(found)


def _is_meant(place: Place, told: Told, coded: Mapping[str, Place]) -> bool:
    code, geonames = told.get("code"), told.get("geonames")
    if (geonames and geonames == place.links.geonames) or (code and code == place.links.iso_3166_1):
        return True
    there = coded[code].point if code and code in coded else None
    lon, lat = (there.lon, there.lat) if there else (told.get("lon"), told.get("lat"))
    here = place.point
    return bool(here and lon is not None and lat is not None and kilometres(here.lon, here.lat, lon, lat) <= NEAR)
