"""Every page shows the same names: those of its policy, or those that the text itself wrote, A-Z."""

import io
import json
import re

import pytest
from rich.console import Console

from gazetteer.core import load
from gazetteer.language.fold import match_key
from gazetteer.render.found import found_entries, question_of
from gazetteer.render.map.label import label_text
from gazetteer.render.page import IndexedText, to_index, to_page
from gazetteer.render.terminal import entry_panel

TEXTS = {
    "one-after-the-other": "The road to Xankəndi and Şuşa reopened. Stepanakert and Shushi were quiet.",
    "inflected-az": "Avtobus Xankəndiyə getdi, sonra Şuşadan qayıtdı. Laçında yağış yağırdı.",
    "inflected-hy": "Ավտոբուսը Ստեփանակերտից գնաց Շուշի։ Շուշիում անձրև էր։",
    "inflected-ru": "Дорога из Степанакерта в Шушу открыта, у Лачина идёт дождь.",
    "paired": "They left Stepanakert (Khankendi) for Shusha/Shushi and passed Lachin (Berdzor).",
    "uncounted-first": "Stepanakert Brandy was sold out in Khankendi. The Lachin corridor begins at Berdzor.",
}
POLICIES = tuple(load().dataset.policies)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_page_index_map_and_mentions_agree(gaz, text, policy):
    annotation = gaz.annotate(text, source="a.txt", policy=policy, date="2024")
    content = gaz.map([annotation], policy=policy, date="2024").content
    places = {place.id: label_text(place, content) for place in content.places if place.mentions}
    index = to_index([IndexedText(annotation, "a.html")], gaz.dataset)
    listed = set(re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', index.replace("<wbr>", "")))
    found = {
        one.entry.id: one for one in found_entries(annotation, question_of(annotation, gaz.dataset)) if one.counted
    }
    assert places.keys() == found.keys()
    for entry_id, one in found.items():
        assert annotation[one.counted[0]].headword == one.headword.text == places[entry_id]
        assert one.headword.text in listed


def test_map_as_written_shows_what_the_texts_wrote(gaz):
    texts = [gaz.annotate(TEXTS[name]) for name in ("inflected-az", "paired")]
    content = gaz.map(texts, policy="as-written").content
    labels = {place.id: label_text(place, content) for place in content.places if place.mentions}
    assert labels == {"stepanakert-xankendi": "Xankəndi", "shushi-susa": "Şuşa", "berdzor-lacin": "Laçın"}


@pytest.mark.parametrize("entry_id", ["stepanakert-xankendi", "shushi-susa", "berdzor-lacin", "gandzak-gence"])
def test_names_are_a_to_z_on_every_page(gaz, entry_id):
    entry = gaz.entry(entry_id)
    names = [name.heading[0] for name in entry.names]
    assert names == sorted(names, key=match_key)
    annotation = gaz.annotate(f"He went to {names[0]}.")
    (place,) = (place for place in gaz.map([annotation]).content.places if place.id == entry_id)
    english = [[form.text for form in name.forms if form.lang == "en"] for name in place.names]
    assert [(forms or [name.forms[0].text])[0] for forms, name in zip(english, place.names, strict=True)] == names
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', to_page(annotation, gaz.dataset))[1]
    (card,) = (card for card in json.loads(data)["entries"] if card["id"] == entry_id)
    assert [name["title"][0] for name in card["names"]] == names
    console = Console(file=io.StringIO(), width=200)
    console.print(entry_panel(entry, gaz.headword(entry_id), gaz.dataset))
    lines = [line.strip("│ ") for line in console.file.getvalue().splitlines()]
    assert [line for line in lines if line in names] == names
