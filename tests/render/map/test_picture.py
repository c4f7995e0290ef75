"""The map as a picture: well-formed whatever the names are, the same each time, and of the size that is asked for."""

import struct
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from gazetteer.errors import OutputError, PictureError
from gazetteer.render.map.ground import base_layer, sheet_bounds
from gazetteer.render.map.picture import png, to_png, to_svg
from gazetteer.render.map.picture.arranging import Wanting, arrange
from gazetteer.render.map.picture.boxes import Box, overlap
from gazetteer.render.map.picture.items import items_of
from gazetteer.render.map.picture.view import fit
from gazetteer.render.map.records import MapForm, MapName, MapPolicy

SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TAGS = {"svg", "title", "g", "path", "rect", "circle", "line", "image", "text", "tspan", "a"}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "\" onmouseover=alert(1) x='",
    "</text></svg>",
    "]]>",
    "<![CDATA[",
    "<!--",
    "<?xml version='2'?>",
    "&lt;b&gt; &amp; &nope;",
    "{{ 7 * 7 }}",
    "javascript:alert(1)",
    "\x00\x1b\x0b\x0c",
    "\ud800",
    "\ufffe\uffff",
    "\r\n\t",
    "a\u2028b",
    "\u202eright to left",
    "𝕊𝕦𝕤𝕙𝕒 👩‍👩‍👧",
    "e\u0301" * 40,
    "",
    " ",
    "Ա" * 500,
)


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in read(svg).iter(f"{SVG}text")]


def is_harmless(svg: str) -> bool:
    for one in read(svg).iter():
        assert one.tag.removeprefix(SVG) in TAGS
        assert not any(name.lower().startswith("on") or name == "style" for name in one.attrib)
        address = one.get("href", "")
        assert not address or address.startswith("data:image/webp;base64," if one.tag == f"{SVG}image" else "https://")
        assert "url(" not in "".join(one.attrib.values())
    return True


def test_a_picture_names_places_sides_and_sources(five):
    svg = five.to_svg()
    assert svg == five.to_svg()
    said = " ".join(texts(svg))
    for text in (
        "Names in a text",
        "Khankendi/Stepanakert",
        "Berdzor/Lachin",
        "Not on this map (2):",
        "Moscow",
        "Nowhere",
        "Size: mentions",
        "Armenian",
        "Both names, as of 2023-09-20",
        "2026-11-22+0a1b2c3d",
        "Natural Earth",
        "endorses no claim",
        " km",
    ):
        assert text in said
    assert "Karabakh Economic Region" not in said
    assert is_harmless(svg)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(make, make_town, text):
    names = (MapName(forms=(MapForm(text, text),)),)
    towns = [replace(make_town(f"t{at}", "", lon, 40.0), names=names) for at, lon in enumerate((46.0, None))]
    drawn = make(
        *towns,
        policies=(MapPolicy("dual", {"en": text}),),
        title=text,
        data_version=text,
        as_of=text,
        documents=(),
    )
    svg = drawn.to_svg()
    assert svg.encode()
    assert is_harmless(svg)


def test_text_keeps_its_language_and_direction(make, make_town):
    names = (MapName(forms=(MapForm("شوشا", "fa"),)),)
    svg = make(replace(make_town("t", "", 46.7, 39.7), names=names)).to_svg()
    label = next(one for one in read(svg).iter(f"{SVG}text") if "".join(one.itertext()) == "شوشا")
    assert (label.get("lang"), label.get(XML_LANG), label.get("direction")) == ("fa", "fa", "rtl")
    assert "Arabic" in label[0].attrib["font-family"]


def test_the_policy_chooses_names_and_joins_them(five):
    svg = to_svg(replace(five.content, policy="azerbaijani", lang="az"))
    assert {"Xankəndi", "Laçın"} <= set(texts(svg))
    assert read(svg).get("lang") == "az"


@pytest.mark.parametrize(("width", "height"), [(600, None), (1600, None), (1200, 700), (400, 1000)])
def test_a_picture_has_the_size_that_is_asked_for(five, width, height):
    root = read(five.to_svg(width=width, height=height))
    assert root.get("width") == str(width)
    assert root.get("viewBox") == f"0 0 {width} {root.get('height')}"
    assert height is None or root.get("height") == str(height)


@pytest.mark.parametrize(
    "asked",
    [
        {"width": 10},
        {"width": 90_000},
        {"height": 100},
        {"height": 90_000},
        {"bounds": (47.0, 39.0, 46.0, 40.0)},
        {"bounds": (0.0, 0.0, 90.0, 90.0)},
        {"bounds": (float("nan"),) * 4},
    ],
)
def test_a_size_that_cannot_be_gets_a_sentence(five, asked):
    with pytest.raises(PictureError, match="cannot be drawn; "):
        five.to_svg(**asked)


def test_bounds_are_shown_as_asked(five):
    svg = five.to_svg(bounds=(49.0, 39.8, 50.5, 40.8))
    assert "Baku" in texts(svg)
    assert "Not on this map (4):" in texts(svg)


def test_the_ground_fills_every_view():
    west, south, east, north = sheet = sheet_bounds(base_layer())
    for bounds in ((west, south, east, north), (west, south, west, south), (46.0, 39.0, 46.0, 41.0)):
        view = fit(bounds, 1000, 600, sheet=sheet)
        assert view.x(west) <= 1e-9
        assert view.y(north) <= 1e-9
        assert view.x(east) >= 1000 - 1e-9
        assert view.y(south) >= 600 - 1e-9


def test_a_map_of_nothing_says_so(make):
    assert "No place of the gazetteer is mentioned." in texts(make().to_svg())


def test_what_does_not_fit_into_the_list_is_counted(make, make_town):
    far = [make_town(f"far{at}", f"Far away {at}", 100.0, 60.0) for at in range(500)]
    said = texts(make(*far, documents=()).to_svg())
    named = sum(text.startswith("Far away") for text in said)
    assert "Not on this map (500):" in said
    assert 5 < named < 100
    assert f"and {500 - named} more" in said


def test_labels_do_not_overlap_and_the_first_come_first():
    wanting = [Wanting(100 + at % 9 * 30, 100 + at // 9 * 25, 5, 80, 17, leader=True) for at in range(81)]
    frame = Box(0, 0, 500, 400)
    placed = dict(arrange(wanting, frame, most=40, covered=[Box(0, 0, 100, 100)]))
    boxes = [one.box for one in placed.values()]
    assert 0 in placed
    assert 10 < len(boxes) <= 40
    assert all(box.is_inside(frame) and not overlap(box, Box(0, 0, 100, 100)) for box in boxes)
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_rings_go_by_side(five):
    capital = items_of(five.content)[0]
    assert capital.shares == (("armenian", 13), ("azerbaijani", 4))


def test_png_has_the_pixels_of_its_scale(five):
    pytest.importorskip("resvg_py", reason="needs resvg-py: pip install contested-gazetteer[png]")
    drawn = five.to_png(width=400, height=500, scale=1.5)
    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack(">II", drawn[16:24]) == (600, 750)


def test_png_without_its_renderer_says_what_to_install(monkeypatch, five):
    monkeypatch.setattr(png, "find_spec", lambda name: None)
    with pytest.raises(OutputError, match=r"pip install contested-gazetteer\[png\]"):
        five.to_png()


@pytest.mark.parametrize("scale", [0, -1, 100, float("nan")])
def test_png_of_no_scale_gets_a_sentence(scale):
    with pytest.raises(PictureError, match="scale"):
        to_png("<svg/>", scale=scale)
