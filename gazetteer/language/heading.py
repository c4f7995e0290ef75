"""Which form heads a name, and the order of names that follows from it: A-Z, so that it says nothing about sides."""

from collections.abc import Mapping, Sequence

from gazetteer.language.fold import match_key

Forms = Mapping[str, Sequence[str]]


def heading(forms: Forms, renderings: Forms) -> tuple[str, str]:
    """Return the form that heads a name, and its language.

    Args:
        forms: The forms of the name that may be shown, by language; at least one.
        renderings: The name in the script of those who do not use it, by language.

    Returns:
        The English form where there is one, in the forms or else in the renderings; else the first form of all.

    Examples:
        >>> heading({"az": ["Xankəndi"], "en": ["Khankendi", "Khankandi"]}, {})
        ('Khankendi', 'en')
        >>> heading({"hy": ["Խոռատունիք"]}, {"az": ["Xoratunik"]})
        ('Խոռատունիք', 'hy')
    """
    english = forms.get("en") or renderings.get("en")
    if english:
        return english[0], "en"
    lang, texts = next(iter(forms.items()))
    return texts[0], lang


def order_of_name(forms: Forms, renderings: Forms) -> tuple[str, str, tuple[str, ...]]:
    """Return what the names of an entry are sorted by: the match key of the heading, then the characters of all forms.

    Examples:
        >>> names = [{"en": ["Shushi"]}, {"hy": ["Շուշի"], "en": ["Shusha"]}]
        >>> [heading(name, {})[0] for name in sorted(names, key=lambda name: order_of_name(name, {}))]
        ['Shusha', 'Shushi']
    """
    text = heading(forms, renderings)[0]
    return match_key(text), text, tuple(form for texts in forms.values() for form in texts)
