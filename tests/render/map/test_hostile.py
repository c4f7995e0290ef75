"""Text that tries to be markup, script or template, in every field of the map, stays text."""

from dataclasses import replace

import pytest

from gazetteer.codes import Aspect, Extent, FormRole, RelationType, Stance, Voice
from gazetteer.render.map.records import (
    MapChange,
    MapCitation,
    MapControl,
    MapDocument,
    MapForm,
    MapLink,
    MapMention,
    MapName,
    MapParty,
    MapPeople,
    MapPeriod,
    MapPlace,
    MapPolicy,
    MapRelation,
    MapShape,
    MapSide,
    MapSource,
    MapUnknown,
    MapUsage,
)

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>window.pwned=1</script>",
    "<!--<script>alert(1)</script>-->",
    "`+alert(1)+`",
    "\\`;alert(1);//",
    "${alert(1)}",
    "'-alert(1)-'",
    '"><svg onload=alert(1)>',
    "\" onmouseover=alert(1) x='",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "{{ this.__init__.__globals__ }}",
    "100{% real",
    "a{# lost #}b",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "__proto__",
    "constructor",
    "a\u2028b\u2029c",
    "&lt;b&gt; &amp;",
    "\u202eright to left\u2066",
    "{n} {place} {party}",
    "$& $1 $`",
)
UNWRITABLE = ("a\x00\x1bb", "a\ud800b", "a\ufffeb", "a\r\nb", "\udcff")


def hostile_content(text):
    """Return places and what a map says of them, with a text in every field that takes one."""
    cited = (MapCitation(text, text),)
    period = MapPeriod("1991", "open")
    usage = MapUsage(by=text, stance=Stance.OFFICIAL, period=period, forms=(text,), citations=cited, reported_by=cited)
    forms = (MapForm(text, "en"), MapForm(f"{text}!", text), MapForm(f"{text}?", "hy", FormRole.RENDERING, text))
    name = MapName(forms=forms, usages=(usage,), note=text, seen_in={text: cited})
    label = ((0,), (2,), (0,), (0,), (0,))
    place = MapPlace(
        id=text, feature=text, lon=46.7515, lat=39.8153, names=(name,), naming={text: (MapChange(None, label),)},
        located_by=cited, notes=(text,),
        relations=(MapRelation(RelationType.PART_OF, text, text, period, text, cited),),
        control=(MapControl(text, period, Extent.PART, text, cited),), people=(MapPeople(text, text, text, cited),),
        unknown=(MapUnknown(Aspect.USAGE, text, (text,)),), links=(MapLink(text, text, text),),
        mentions=(MapMention(0, 0, text, text, text, text, Voice.QUOTED),),
    )  # fmt: skip
    square = (((46.0, 39.5), (46.0, 40.0), (47.0, 40.0)),)
    return (place, replace(place, id=f"{text}2", lon=None, lat=None, shown_at=text)), {
        "title": text,
        "policies": (MapPolicy(text, {"en": text, "ru": f"{text}я"}, text), MapPolicy("other", {"en": "Other"}, text)),
        "policy": text,
        "data_version": text,
        "as_of": text,
        "parties": {text: MapParty({"en": text}, text)},
        "sides": {text: MapSide({"en": text}, text, "1"), None: MapSide({"en": "No side"}, "–", "none")},
        "sources": {text: MapSource(text, text, text)},
        "documents": (MapDocument(text, text if text.isprintable() else ""),),
        "shapes": (
            MapShape(text, "river", square, text, text, text),
            MapShape(text, "area", square, text, text, text, period, text),
        ),
    }


VERBATIM = (
    "h1",
    "#map_names .label",
    'button[data-place="1"] bdi',
    "#policy-shown",
    "#policy-why",
    'input[name="document"] + bdi',
    '[data-side="0"]',
    ".side-list b",
    ".stamp p:first-child > bdi",
)


def hostile_map(make, text):
    places, changes = hostile_content(text)
    return make(*places, **changes)


@pytest.mark.browser
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is_and_does_nothing(opened, make, text):
    with opened(hostile_map(make, text).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        assert page.title().split() == text.split()
        for one in VERBATIM:
            assert page.locator(one).first.text_content() == text, one
        assert page.locator("#date-shown").text_content() == f"as of {text}"
        river = page.locator("#shapes-drawn li").first
        assert river.text_content() == f"Rivers. {text} {text} ({text})"
        page.locator("#map_names .label").click()
        card = page.locator("#card")
        assert card.locator("h2").text_content() == text
        assert card.locator(".name h3 bdi").text_content() == text
        told = card.locator(".forms li").all_text_contents()
        assert told == [f"{text} {text}!", f"Armenian, rendering, romanized {text}?"]
        assert card.locator(".name td").all_text_contents() == [
            f"● official only {text}", f"{text} [1, {text}] reported by [1, {text}]", "since 1991",
        ]  # fmt: skip
        assert card.locator(".note").all_text_contents() == [text, text]
        facts = card.locator(".fact").all_text_contents()
        assert f"{text} (a part of it) [1, {text}]" in facts[0]
        assert f"part of {text}{text}" in facts[1]
        assert f"{text} ({text}), " in facts[2]
        assert f"which name is used by: {text}. {text}" in facts[3]
        assert card.locator(".elsewhere").text_content() == f"Elsewhere {text} {text}"
        mention = card.locator(".mentions li")
        assert mention.locator("bdi").first.text_content() == text * 3
        assert mention.locator("mark").text_content() == text
        assert mention.locator("b").text_content() == text
        assert card.locator("ol li").text_content() == f"{text}, {text}"
        assert card.locator('a:not([href*="#m"])').count() == 0
        assert all("://" not in (link.get_attribute("href") or "").split("#")[0] for link in card.locator("a").all())
        assert page.evaluate("window.pwned") is None


@pytest.mark.browser
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_survives_every_control(opened, make, slide, text):
    with opened(hostile_map(make, text).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        page.locator("#page-language").select_option("ru")
        assert page.locator("#policy-shown").text_content() == f"{text}я"
        page.locator("#page-language").select_option("en")
        slide(page, 1995)
        notes = page.locator("#shapes-drawn li").all_text_contents()
        assert notes[1] == f"Hatched, held by {text}. {text} {text} ({text})"
        page.locator("#two-maps").check()
        assert page.locator("#map-second .label").text_content() == text
        assert page.locator(".caption").all_text_contents() == [text, "Other"]
        page.locator('input[name="letters"][value="own"]').check()
        assert page.locator("#map_names .label").text_content() == f"{text}?"
        page.locator('input[name="letters"][value="en"]').check()
        page.locator("#search").fill(text)
        assert page.locator("#search-results li > bdi").first.text_content() == text
        page.keyboard.press("Enter")
        page.locator("#card").wait_for()
        assert page.locator("#card h2").text_content() == text
        page.reload()
        page.locator("#card").wait_for()
        assert page.locator("#card h2").text_content() == text
        with page.expect_download() as table:
            page.locator("#save-csv").click()
        assert text.replace('"', '""').encode() in table.value.path().read_bytes()
        assert page.evaluate("window.pwned") is None


@pytest.mark.browser
@pytest.mark.parametrize("text", UNWRITABLE)
def test_text_that_no_page_can_hold_is_shown_as_near_as_can_be(opened, make, text):
    with opened(hostile_map(make, text).to_html()) as state:
        page = state.page
        assert page.locator("#map_names .label").count() == 1
        page.locator("#map_names .label").click()
        assert page.locator("#card h2").text_content()
        assert page.locator("h1").text_content().startswith(text[0] if text[0] == "a" else "\ufffd")


@pytest.mark.parametrize("text", [*HOSTILE, *UNWRITABLE])
def test_hostile_text_can_be_written(make, tmp_path, text):
    drawn = hostile_map(make, text)
    html = drawn.to_html()
    assert html.encode()
    assert html == hostile_map(make, text).to_html()
    assert drawn._repr_html_() == hostile_map(make, text)._repr_html_()
    assert "<script" not in drawn._repr_html_()
    for name in ("one.html", "two.html"):
        drawn.save(str(tmp_path / name))
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert "<script>alert" not in html
    assert "<script>window.pwned" not in html
    data = html.partition('id="names-data">')[2].partition("</script>")[0]
    assert all(opening not in data for opening in ("{{", "{%", "{#", "<", "\u2028", "\u2029"))


@pytest.mark.parametrize("href", [chr(0xD800), chr(0xDCFF), "\x00", "\n", "%", "a b"], ids=ascii)
def test_a_file_of_any_name_can_be_a_page(make, stepanakert, href):
    assert make(stepanakert, documents=(MapDocument("a", f"{href}.html"), MapDocument("b"))).to_html().encode()
