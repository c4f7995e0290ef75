"""A few places to draw, and maps of them."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from gazetteer.codes import DateStatus, FormRole, RelationType, Stance, Voice
from gazetteer.render.map import NameMap
from gazetteer.render.map.records import (
    MapChange,
    MapCitation,
    MapContent,
    MapControl,
    MapDocument,
    MapForm,
    MapMention,
    MapName,
    MapParty,
    MapPeriod,
    MapPlace,
    MapPolicy,
    MapRelation,
    MapSide,
    MapSource,
    MapUsage,
    Wording,
)

LETTERS = ("en", "own", "hy", "az", "ru")
KHANKENDI: Wording = ((1,), (0,), (1,), (0,), (1,))
STEPANAKERT: Wording = ((5,), (4,), (4,), (5,), (6,))
BOTH: Wording = ((1, 5), (0, 4), (1, 4), (0, 5), (1, 6))


def usage(by: str, stance: Stance, since: str, until: str, source: str = "law") -> MapUsage:
    period = MapPeriod(since, until)
    return MapUsage(by=by, stance=stance, period=period, citations=(MapCitation(source, "art. 1"),))


def mention(document: int, number: int, side: str, **changes: Any) -> MapMention:
    surface = "Stepanakert" if side == "armenian" else "Khankendi"
    return MapMention(document, number, surface, "… the road to ", " is open …", side, **changes)


def town(key: str, label: str, lon: float | None, lat: float | None, feature: str = "PPL", **changes: Any) -> MapPlace:
    """Return a place with one name, in one form."""
    given = {
        "id": key,
        "feature": feature,
        "lon": lon,
        "lat": lat,
        "names": (MapName(forms=(MapForm(label, "en"),)),),
        "naming": {"dual": (MapChange(None, ((0,),) * len(LETTERS)),)},
    }
    return MapPlace(**{**given, **changes})


CAPITAL = MapPlace(
    id="stepanakert-xankendi",
    feature="PPLA",
    lon=46.7515,
    lat=39.8153,
    weight=8,
    names=(
        MapName(
            forms=(
                MapForm("Xankəndi", "az"),
                MapForm("Khankendi", "en"),
                MapForm("خان‌کندی", "fa"),
                MapForm("Hankenti", "tr", FormRole.HIDDEN),
            ),
            usages=(usage("azerbaijan", Stance.OFFICIAL, "1991", "open"),),
            in_use=((1900, DateStatus.IN_USE), (1918, DateStatus.ANACHRONISM), (1991, DateStatus.IN_USE)),
        ),
        MapName(
            forms=(MapForm("Ստեփանակերտ", "hy"), MapForm("Stepanakert", "en"), MapForm("Степанакерт", "ru")),
            usages=(
                usage("armenia", Stance.USES, "", ""),
                usage("azerbaijan", Stance.REJECTS, "1991", "open", "note"),
                usage("ussr", Stance.OFFICIAL, "1923~", "1991"),
            ),
            in_use=((1900, DateStatus.ANACHRONISM), (1923, DateStatus.IN_USE)),
        ),
    ),
    naming={
        "dual": (
            MapChange(None, BOTH),
            MapChange(1900, KHANKENDI),
            MapChange(1923, STEPANAKERT),
            MapChange(1991, BOTH),
        ),
        "armenian": (MapChange(None, STEPANAKERT),),
        "azerbaijani": (MapChange(None, KHANKENDI),),
    },
    located_by=(MapCitation("atlas", "146970"),),
    control=(
        MapControl("nk", MapPeriod("1991-09", "2023-09"), citations=(MapCitation("note"),)),
        MapControl("azerbaijan", MapPeriod("2023-09", "open"), citations=(MapCitation("note"),)),
    ),
    relations=(
        MapRelation(RelationType.PART_OF, "region", "azerbaijan", MapPeriod("2021", "open"), "By decree.", ()),
        MapRelation(RelationType.CAPITAL_OF, "elsewhere", "nk", MapPeriod("1991", "2023"), "", (MapCitation("law"),)),
    ),
    mentions=(
        *(mention(0, number, "armenian") for number in range(12)),
        *(mention(1, number, "azerbaijani") for number in range(4)),
        mention(1, 9, "armenian", voice=Voice.QUOTED),
    ),
)
LACHIN = MapPlace(
    id="berdzor-lacin",
    feature="PPLA2",
    lon=46.549,
    lat=39.6387,
    weight=6,
    names=(
        MapName(forms=(MapForm("Բերձոր", "hy"), MapForm("Berdzor", "en"))),
        MapName(forms=(MapForm("Laçın", "az"), MapForm("Lachin", "en"))),
    ),
    naming={
        "dual": (MapChange(None, ((1, 3), (0, 2), (0, 3), (1, 2), (1, 3))),),
        "armenian": (MapChange(None, ((1,), (0,), (0,), (1,), (1,))),),
        "azerbaijani": (MapChange(None, ((3,), (2,), (3,), (2,), (3,))),),
    },
    mentions=(mention(0, 40, "armenian"), mention(0, 41, "azerbaijani")),
)
MOSCOW = town("moskva", "Moscow", 37.6, 55.75, "PPLC", mentions=(mention(0, 50, "armenian"),))
NOWHERE = town("nowhere", "Nowhere", None, None, "RGN", mentions=(mention(1, 51, "armenian"),))
BAKU = town("baki-baku", "Baku", 49.87, 40.41, "PPLC", landmark=True)
REGION = town("region", "Karabakh Economic Region", 46.9, 39.9, "RGNE", related=True)

POLICIES = (
    MapPolicy("dual", {"en": "Both names", "ru": "Оба названия"}, "Both are shown."),
    MapPolicy("armenian", {"en": "Armenian names"}, "The Armenian one is shown."),
    MapPolicy("azerbaijani", {"en": "Azerbaijani names"}, "The Azerbaijani one is shown.", "brackets"),
)
SIDES: dict[str | None, MapSide] = {
    "armenian": MapSide({"en": "Armenian", "ru": "Армянская"}, "Ar", "1"),
    "azerbaijani": MapSide({"en": "Azerbaijani", "ru": "Азербайджанская"}, "Az", "2"),
    None: MapSide({"en": "No side"}, "–", "none"),
}
PARTIES = {
    "armenia": MapParty({"en": "Armenia", "ru": "Армения"}, "armenian"),
    "azerbaijan": MapParty({"en": "Azerbaijan"}, "azerbaijani"),
    "nk": MapParty({"en": "De facto authorities"}, "armenian"),
    "ussr": MapParty({"en": "Soviet Union"}),
}
SOURCES = {
    "law": MapSource("A law", "https://example.org/law", "Parliament, 1991"),
    "note": MapSource("A note"),
    "atlas": MapSource("An atlas", "https://example.org/atlas"),
}
CONTENT = MapContent(
    title="Names in a text",
    places=(),
    policies=POLICIES,
    policy="dual",
    letters=LETTERS,
    lang="en",
    years=(1900, 2026),
    data_version="2026-11-22+0a1b2c3d",
    as_of="2023-09-20",
    parties=PARTIES,
    sides=SIDES,
    sources=SOURCES,
    documents=(MapDocument("a.txt", "a.html"), MapDocument("b.txt")),
)


def make_map(*places: MapPlace, **changes: Any) -> NameMap:
    return NameMap(replace(CONTENT, places=places, **changes))


@pytest.fixture
def five() -> NameMap:
    """Return a map of two places on the sheet, one far away, one nowhere, a landmark, and one that is only related."""
    return make_map(CAPITAL, LACHIN, MOSCOW, NOWHERE, BAKU, REGION)


@pytest.fixture
def make() -> Any:
    """Return the function that makes a map of some places."""
    return make_map


@pytest.fixture
def make_town() -> Any:
    """Return the function that makes a place with one name."""
    return town


@pytest.fixture
def stepanakert() -> MapPlace:
    """Return a place with two names."""
    return CAPITAL


def labels_of(page: Any, frame: str = "#map_names") -> set[str]:
    """Return the labels that one map shows."""
    return set(page.locator(f"{frame} .label:visible").all_text_contents())


def click_at(page: Any, lat: float, lon: float) -> None:
    """Click where a place lies on the first map."""
    where = page.evaluate(
        "([lat, lon]) => { const { x, y } = map_names.latLngToContainerPoint([lat, lon]); return [x, y]; }", [lat, lon]
    )
    box = page.locator("#map_names").bounding_box()
    page.mouse.click(box["x"] + where[0], box["y"] + where[1])


def slide_to(page: Any, year: int) -> None:
    """Move the time slider to a year, as a reader does: by the keyboard, which tells the page."""
    page.locator("#year").fill(str(year))


# How many pixels there are of each colour around a point on the canvases of the first map, but for what shines through.
COLOURS = """([lat, lon]) => {
    const { x, y } = map_names.latLngToContainerPoint([lat, lon]);
    const frame = document.getElementById("map_names").getBoundingClientRect();
    const copy = Object.assign(document.createElement("canvas"), { width: 60, height: 60 });
    const context = copy.getContext("2d", { willReadFrequently: true });
    for (const canvas of document.querySelectorAll("#map_names canvas")) {
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        const [left, top] = [(frame.x + x - box.x - 30) * scale, (frame.y + y - box.y - 30) * scale];
        context.drawImage(canvas, left, top, 60 * scale, 60 * scale, 0, 0, 60, 60);
    }
    const { data } = context.getImageData(0, 0, 60, 60);
    const colours = {};
    for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] < 250) continue;
        const key = data.slice(at, at + 3).map((part) => part >> 4).join();
        colours[key] = (colours[key] ?? 0) + 1;
    }
    return colours;
}"""


def colours_of(page: Any, place: MapPlace) -> Counter[str]:
    """Return how many pixels there are of each colour around a place, in three hexadecimal digits."""
    found = page.evaluate(COLOURS, [place.lat, place.lon])
    return Counter({"".join(f"{int(part):x}" for part in key.split(",")): count for key, count in found.items()})


def reach_of(page: Any, lat: float, lon: float) -> int:
    """Return how many pixels below a place a pointer still means it."""
    found: int = page.evaluate(
        """([lat, lon]) => {
            const { x, y } = map_names.latLngToContainerPoint([lat, lon]);
            const frame = map_names.getContainer();
            const box = frame.getBoundingClientRect();
            let far = 0;
            for (let away = 0; away < 40; away += 1) {
                const at = { clientX: box.x + x, clientY: box.y + y + away, bubbles: true };
                frame.dispatchEvent(new MouseEvent("mousemove", at));
                if (!document.getElementById("tip").hidden) far = away;
            }
            return far;
        }""",
        [lat, lon],
    )
    return found


@pytest.fixture
def colours() -> Any:
    """Return the function that counts the colours around a place."""
    return colours_of


@pytest.fixture
def reach() -> Any:
    """Return the function that measures the symbol of a place."""
    return reach_of


@pytest.fixture
def labels() -> Any:
    """Return the function that reads the labels of a map."""
    return labels_of


@pytest.fixture
def click_place() -> Any:
    """Return the function that clicks where a place lies."""
    return click_at


@pytest.fixture
def slide() -> Any:
    """Return the function that moves the time slider."""
    return slide_to


@pytest.fixture
def view() -> Any:
    """Return the function that tells where a map looks: latitude, longitude and zoom."""
    return lambda page: page.evaluate(
        "() => { const { lat, lng } = map_names.getCenter(); return [lat, lng, map_names.getZoom()]; }"
    )


@pytest.fixture
def card(opened: Any, make: Any) -> Any:
    """Return a function that opens the card of a place and gives its locator to a check."""

    def check(place: MapPlace, see: Any, *others: MapPlace, **changes: Any) -> None:
        with opened(make(place, *others, **changes).to_html()) as state:
            state.page.emulate_media(reduced_motion="reduce")
            state.page.locator('button[data-place="0"]').evaluate("e => e.click()")
            state.page.locator("#card").wait_for()
            see(state.page.locator("#card"))

    return check
