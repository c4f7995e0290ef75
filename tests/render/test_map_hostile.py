"""Text that tries to be markup, script or template, in every field of the map, stays text."""

from dataclasses import replace

import pytest

from gazetteer.render.map import MapCitation, MapForm, MapLabel, MapName, MapPlace, MapPolicy, MapSource, MapUsage

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


def hostile_map(make, text):
    usage = MapUsage(party=text, stance=text, sign=text, period=text, citations=(MapCitation(text, text),))
    place = MapPlace(
        id=text,
        feature=text,
        lon=46.7515,
        lat=39.8153,
        labels={text: MapLabel(text, text)},
        names=(MapName(forms=(MapForm(text, text, text), MapForm(text + "!", "hy", text)), usages=(usage,)),),
        by_side={text: 1},
        documents=(text, "b.txt"),
    )
    return make(
        place,
        replace(place, id=text + "2", lon=None, lat=None),
        policies=(MapPolicy(text, text, text), MapPolicy("other", "Other " + text, text)),
        policy=text,
        title=text,
        data_version=text,
        as_of=text,
        sources={text: MapSource(text, text)},
    )


@pytest.mark.browser
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(opened, make, text):
    with opened(hostile_map(make, text).to_html()) as state:
        page = state.page
        assert page.title().split() == text.split()
        assert page.locator("h1").text_content() == text
        assert page.locator(".label").text_content() == text
        assert page.locator('button[data-place="1"] bdi').text_content() == text
        assert page.locator("#policy-shown").text_content() == text
        page.locator(".label").click()
        card = page.locator("#card")
        assert card.locator("h2").text_content() == text
        assert card.locator("h3 bdi").first.text_content() == text
        assert card.locator('bdi[lang="hy"]').text_content() == text + "!"
        assert card.locator("tbody td").all_text_contents() == [f"{text} {text}", f"{text} [1, {text}] ", text]
        assert card.locator("ol li").text_content() == text
        assert card.locator("a").count() == 0
        page.get_by_label("Other").check()
        assert page.locator(".label").text_content() != ""


@pytest.mark.parametrize("text", [*HOSTILE, "\x00\x1b", "\ud800", "\ufffe", "\r\n"])
def test_hostile_text_can_be_written(make, text):
    html = hostile_map(make, text).to_html()
    assert html.encode()
    assert html == hostile_map(make, text).to_html()
    assert "<script>alert" not in html
    assert "{{" not in html.partition('id="names-data">')[2].partition("</script>")[0]
