"""Text that tries to be markup, script or template, in every field of the map, stays text."""

from dataclasses import replace

import pytest

from gazetteer.codes import Evidence, RelationType, Stance
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
    MapTiles,
    MapUnknown,
    MapUsage,
)

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
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
    "\u202eright to left",
)
NEVER_SHOWN = ("\x00\x1b", "\ud800", "\ufffe", "\r\n")


def hostile_place(text, **changes):
    cited = (MapCitation(text, text),)
    usage = MapUsage(
        by=text, stance=Stance.USES, period=MapPeriod(text, text), forms=(text,), citations=cited, reported_by=cited
    )
    name = MapName(
        forms=(MapForm(text, text), MapForm(f"{text}!", "hy", system=text)),
        usages=(usage,),
        note=text,
        seen_in={text: cited},
    )
    given = MapPlace(
        id=text,
        feature=text,
        lon=46.7515,
        lat=39.8153,
        names=(name,),
        naming={text: (MapChange(None, ((0,),) * 5),), "other": (MapChange(None, ((1,),) * 5),)},
        evidence=Evidence.ATTESTED,
        located_by=cited,
        notes=(text,),
        relations=(MapRelation(RelationType.PART_OF, f"{text} elsewhere", text, MapPeriod(text, text), text, cited),),
        control=(MapControl(text, MapPeriod(text, text), citations=cited),),
        people=(MapPeople(text, text, text, cited),),
        unknown=(MapUnknown(text, text, (text,)),),
        links=(MapLink(text, text, text), MapLink(text, text, "https://example.org/")),
        mentions=(MapMention(0, 3, text, text, text, text),),
    )
    return replace(given, **changes)


def hostile_map(make, text, **changes):
    shape = MapShape("area", "area", (((46, 39), (47, 39), (47, 40)),), text, text, text, MapPeriod(text, text), text)
    given = {
        "policies": (MapPolicy(text, {"en": text}, text, text), MapPolicy("other", {"en": f"Other {text}"}, text)),
        "policy": text,
        "title": text,
        "data_version": text,
        "as_of": text,
        "sources": {text: MapSource(text, text, text)},
        "parties": {text: MapParty({"en": text}, text)},
        "sides": {text: MapSide({"en": text}, text, text), None: MapSide({"en": text}, text, text)},
        "documents": (MapDocument(text, text), MapDocument(f"{text} 2")),
        "shapes": (shape,),
    }
    places = (hostile_place(text), hostile_place(text, id=f"{text} 2", lon=None, lat=None))
    return make(*places, **{**given, **changes})


@pytest.mark.browser
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(opened, make, text):
    with opened(hostile_map(make, text).to_html()) as state:
        page = state.page
        assert page.title().split() == text.split()
        assert page.locator("h1").text_content() == text
        assert page.locator(".label").text_content() == text
        assert page.locator("#policy-shown").text_content() == text
        assert page.locator("#policy-why").text_content() == text
        assert page.locator('button[data-place="1"] bdi').text_content() == text
        assert page.locator('[data-side="0"]').text_content() == text
        assert page.locator('.texts input[value="0"] + bdi').text_content() == text
        page.get_by_label("Names of the year").check()
        page.locator(".label").click()
        see_card(page.locator("#card"), text)
        page.locator("#search").fill(text)
        page.get_by_label("Two maps side by side").check()
        page.locator("#page-language").select_option("hy")
        assert page.locator("#card h2").text_content() == text
        assert page.evaluate("Object.keys({}).length + Object.keys(Object.prototype).length") == 0


def see_card(card, text):
    assert card.locator("h2").text_content() == text
    assert card.locator("h3 bdi").first.text_content() == text
    assert card.locator('bdi[lang="hy"]').text_content() == f"{text}!"
    usage = card.locator(".name tbody td")
    assert usage.nth(0).text_content() == f"○ uses it only {text}"
    assert usage.nth(1).text_content() == f"{text} [1, {text}] reported by [1, {text}]"
    assert card.locator(".mentions mark").text_content() == text
    assert card.locator(".mentions bdi").first.text_content() == text * 3
    assert card.locator(".note").all_text_contents() == [text, text]
    assert card.locator("ol li").text_content() == f"{text}, {text}"
    assert card.locator(".elsewhere").text_content() == f"Elsewhere {text} {text} {text} {text}"
    targets = card.locator("a").evaluate_all("all => all.map((one) => one.href)")
    assert all(target.startswith(("https://example.org/", "file:///")) for target in targets)
    assert card.text_content().count(text) > 25


@pytest.mark.parametrize("text", [*HOSTILE, *NEVER_SHOWN])
def test_hostile_text_can_be_written(make, text):
    html = hostile_map(make, text).to_html()
    assert html.encode()
    assert html == hostile_map(make, text).to_html()
    assert "<script>alert" not in html
    assert "{{" not in html.partition('id="names-data">')[2].partition("</script>")[0]
    assert hostile_map(make, text)._repr_html_().encode()


@pytest.mark.parametrize("text", [*HOSTILE, *NEVER_SHOWN])
def test_hostile_tiles_can_be_written(make, text):
    tiles = MapTiles(text, f"https://example.org/{text}", text, 9)
    html = hostile_map(make, text, tiles=tiles).to_html()
    assert html.encode()
    assert "<script>alert" not in html
