"""What a reader chooses: whose names, in which letters, on how many maps, and in which language the page speaks."""

from collections.abc import Sequence

from gazetteer.render.map.panel.wording import PageWords
from gazetteer.render.map.records import MapContent, MapPolicy
from gazetteer.render.markup import escape_html
from gazetteer.render.phrases import language_name
from gazetteer.render.wording import INTERFACE_LANGUAGES, words

FIRST_POLICIES = 4
"""How many policies are offered at once; the others are a click away."""


def names_choice(content: MapContent, word: PageWords) -> str:
    """Write the choice of policies, and what the chosen one does.

    Args:
        content: What the map says.
        word: The words of the page.

    Returns:
        Escaped markup.
    """
    radios = [_radio(index, policy, content, word) for index, policy in enumerate(content.policies)]
    chosen = next(policy for policy in content.policies if policy.id == content.policy)
    more = radios[FIRST_POLICIES:]
    is_open = content.policies.index(chosen) >= FIRST_POLICIES
    others = f"<details{' open' * is_open}><summary>{word('more-policies')}</summary>{''.join(more)}</details>"
    return f"""<fieldset><legend>{word("names-shown")}</legend>
{"".join(radios[:FIRST_POLICIES])}{others if more else ""}
<details class="why"><summary>{word("why")}</summary>
<p id="policy-why" lang="en" dir="auto">{escape_html(chosen.description)}</p></details>
{_second(content.policies, word)}</fieldset>"""


def letters_choice(content: MapContent, word: PageWords, start: str) -> str:
    """Write the choice of letters; a language that only this map offers comes last."""
    offered = {"en": word("letters-en"), "own": word("letters-own"), "page": word("letters-page")}
    extra = [lang for lang in content.letters if lang not in {"en", "own", *INTERFACE_LANGUAGES}]
    offered |= {lang: f"<bdi>{escape_html(language_name(lang))}</bdi>" for lang in extra}
    radios = "".join(
        f'<label><input type="radio" name="letters" value="{escape_html(key)}"{" checked" * (key == start)}> '
        f"{shown}</label>"
        for key, shown in offered.items()
    )
    return f"<fieldset><legend>{word('letters')}</legend>{radios}</fieldset>"


def language_choice(word: PageWords) -> str:
    """Write the choice of the language that the page speaks."""
    options = "".join(
        f'<option value="{lang}" lang="{lang}"{" selected" * (lang == word.lang)}>'
        f"{escape_html(words(lang)['language'])}</option>"
        for lang in INTERFACE_LANGUAGES
    )
    return f'<select id="page-language" {word.label("page-language")}>{options}</select>'


def _radio(index: int, policy: MapPolicy, content: MapContent, word: PageWords) -> str:
    checked = " checked" * (policy.id == content.policy)
    return (
        f'<label><input type="radio" name="policy" value="{index}"{checked}> '
        f'<bdi data-policy="{index}">{escape_html(word.of(policy.label, policy.id))}</bdi></label>\n'
    )


def _second(policies: Sequence[MapPolicy], word: PageWords) -> str:
    """Write the choice of a second map; it begins with the second policy, so that the two differ."""
    if len(policies) == 1:
        hidden, start = " hidden", 0
    else:
        hidden, start = "", 1
    options = "".join(
        f'<option value="{index}" data-policy="{index}"{" selected" * (index == start)}>'
        f"{escape_html(word.of(policy.label, policy.id))}</option>"
        for index, policy in enumerate(policies)
    )
    return f"""<label{hidden}><input type="checkbox" id="two-maps"> {word("two-maps")}</label>
<label id="second-choice" hidden>{word("names-on-second")} <select id="second">{options}</select></label>"""
