"""The page speaks English, Armenian, Azerbaijani or Russian, all of it."""

import pytest

from gazetteer.render.wording import INTERFACE_LANGUAGES, words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", INTERFACE_LANGUAGES)
def test_every_word_of_the_panel_follows_the_language(opened, five, lang):
    said = words(lang)
    with opened(five.to_html()) as state:
        page = state.page
        page.locator("#page-language").select_option(lang)
        assert page.evaluate("document.documentElement.lang") == lang
        shown = page.evaluate(
            """() => [...document.querySelectorAll("[data-word]")].map((e) => [e.dataset.word, e.textContent])
                .concat([...document.querySelectorAll("[data-label]")]
                    .map((e) => [e.dataset.label, e.getAttribute("aria-label")]))"""
        )
        assert len(shown) > 40
        assert [(key, told) for key, told in shown if told != said[key]] == []
        kinds = page.locator("[data-word-of]").all_text_contents()
        assert kinds == [said["classes"][key] for key in ("seat", "region")]
        assert page.locator("#search").get_attribute("placeholder") == said["search"]
        assert page.locator("#date-shown").text_content() == said["as-of"].format(date="2023-09-20")


@pytest.mark.parametrize("lang", ["hy", "az", "ru"])
def test_a_page_written_in_a_language_says_the_same_before_and_after_the_script(opened, make, stepanakert, lang):
    html = make(stepanakert, lang=lang).to_html()
    with opened(html) as state:
        shown, static = state.page.evaluate(
            """(html) => {
                const said = ":is([data-word], [data-word-of], [data-policy], [data-side]):not(noscript *)";
                const written = new DOMParser().parseFromString(html, "text/html");
                return [document, written].map((one) => [...one.querySelectorAll(said)].map((e) => e.textContent));
            }""",
            html,
        )
        assert len(shown) > 40
        assert shown == static


def test_labels_of_policies_sides_and_parties_are_those_of_the_data(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator(".label", has_text="Stepanakert").click()
        page.locator("#page-language").select_option("ru")
        assert page.get_by_role("radio", name="Оба названия").is_checked()
        assert page.locator('[data-side="0"]').text_content() == "Армянская"
        assert page.locator("#policy-shown").text_content() == "Оба названия"
        assert "Армения" in page.locator("#card").inner_text()


def test_what_the_data_says_in_english_only_stays_english(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator("#page-language").select_option("az")
        assert page.get_by_role("radio", name="Armenian names").count() == 1
        page.locator("button[data-place]", has_text="Nowhere").click()
        assert words("az")["no-coordinates"] in page.locator("#card").inner_text()


def test_the_open_card_is_reworded(opened, five):
    said = words("hy")
    with opened(five.to_html()) as state:
        page = state.page
        page.locator(".label", has_text="Stepanakert").click()
        page.locator("#page-language").select_option("hy")
        card = page.locator("#card")
        text = card.inner_text()
        for key in ("relations", "held", "sources", "no-dates"):
            assert said[key] in text
        assert said["stances"]["rejects"] in text
        assert said["since"].format(date="1991") in text
        assert said["classes"]["seat"] in text
        assert card.locator(".close").get_attribute("aria-label") == said["close"]


def test_labels_tell_what_is_known_of_the_year_in_the_language_of_the_page(opened, five, slide):
    with opened(five.to_html()) as state:
        page = state.page
        slide(page, 1950)
        page.get_by_role("radio", name="Azerbaijani names").check()
        label = page.locator(".label", has_text="Khankendi")
        assert label.get_attribute("aria-label") == "[Khankendi], from another time"
        page.locator("#page-language").select_option("ru")
        assert label.get_attribute("aria-label") == f"[Khankendi], {words('ru')['anachronism']}"


@pytest.mark.parametrize(("asked", "spoken"), [("az-Cyrl", "az"), ("hyw", "en"), ("fr", "en"), ("ru", "ru")])
def test_a_map_speaks_the_language_that_names_were_asked_in(opened, gaz, asked, spoken):
    with opened(gaz.map(places=["stepanakert-xankendi"], lang=asked).to_html()) as state:
        assert state.page.locator("#page-language").input_value() == spoken
        assert state.page.evaluate("document.documentElement.lang") == spoken
