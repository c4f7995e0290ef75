"""The panel, the time bar and the line under the map."""

from collections.abc import Iterator

from gazetteer.render.map.ground import credited
from gazetteer.render.map.panel.choices import language_choice, letters_choice, names_choice
from gazetteer.render.map.panel.legend import credit, legend
from gazetteer.render.map.panel.lists import lists
from gazetteer.render.map.panel.wording import PageWords
from gazetteer.render.map.payload.build import start_letters
from gazetteer.render.map.records import MapContent
from gazetteer.render.markup import escape_html, link
from gazetteer.render.wording import interface_language


def panel(content: MapContent) -> str:
    """Write the panel: title, search, choices, legend, and lists of places.

    Args:
        content: What the map says.

    Returns:
        Escaped markup.
    """
    word = PageWords(interface_language(content.lang))
    return f"""
<header class="panel">
<div class="title"><h1 dir="auto">{escape_html(content.title)}</h1>{language_choice(word)}</div>
<details id="panel" open><summary>{word("panel")}</summary>
{_search(word)}
{names_choice(content, word)}
{letters_choice(content, word, start_letters(content))}
{legend(content, word)}
{_tools(word)}
{lists(content, word)}
<p class="note">{word("note")}</p>
</details>
</header>
"""


def time_bar(content: MapContent) -> str:
    """Write the time slider, as escaped markup."""
    word = PageWords(interface_language(content.lang))
    first, last = content.years
    return f"""
<div class="time" id="time" role="group" {word.label("time")}>
<label><input type="checkbox" id="in-the-year"> {word("in-the-year")} <output id="year-shown" for="year">{last}</output>
</label>
<input type="range" id="year" min="{first}" max="{last}" value="{last}" {word.label("year")}>
<p id="time-note" hidden>{word("time-note")} <span id="time-counts"></span></p>
</div>"""


def stamp(content: MapContent) -> str:
    """Write the line under the map: whose names, for which date, which data, and who made the ground.

    Args:
        content: What the map says.

    Returns:
        Escaped markup.
    """
    word = PageWords(interface_language(content.lang))
    policy = next(policy for policy in content.policies if policy.id == content.policy)
    date = word.plain("as-of").format(date=content.as_of) if content.as_of else word.plain("no-date")
    return f"""
<footer class="stamp">
<p id="stamp">{word("names-are")} <b><bdi id="policy-shown">{escape_html(word.of(policy.label, policy.id))}</bdi></b>,
<span id="date-shown">{escape_html(date)}</span> · {word("data")} <bdi>{escape_html(content.data_version)}</bdi></p>
<p>{" · ".join(_credits(content))}</p>
</footer>
"""


def _search(word: PageWords) -> str:
    return f"""<div class="search" role="search">
<input id="search" type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
aria-expanded="false" aria-controls="search-results" placeholder="{escape_html(word.plain("search"))}"
data-placeholder="search" {word.label("search")}>
<ul id="search-results" role="listbox" {word.label("search")} hidden></ul>
<p id="search-none" class="why" hidden>{word("search-none")}</p></div>"""


def _tools(word: PageWords) -> str:
    buttons = "".join(
        f'<button type="button" id="{key}">{word(key)}</button>' for key in ("copy-link", "print", "save-csv")
    )
    return f'<p class="tools">{buttons}</p>'


def _credits(content: MapContent) -> Iterator[str]:
    if content.tiles is not None:
        yield f'<span id="tiles-credit">{escape_html(content.tiles.attribution)}</span>'
    yield from dict.fromkeys(map(credit, credited(content.ground)))
    yield link("Leaflet 1.9.4", "https://leafletjs.com/")
