"""The BCP 47 tags that forms carry: which script each is written in, and how text in a script is usually tagged.

Scripts are ISO 15924 codes. The table is closed on purpose: a tag outside it is a mistake in the data until its script
is written down here.
"""

from gazetteer.errors import LanguageError

SCRIPTS = {
    "ar": "Arab",
    "az": "Latn",
    "az-Arab": "Arab",
    "az-Cyrl": "Cyrl",
    "de": "Latn",
    "el": "Grek",
    "el-Latn": "Latn",
    "en": "Latn",
    "es": "Latn",
    "fa": "Arab",
    "fr": "Latn",
    "he": "Hebr",
    "hr": "Latn",
    "hy": "Armn",
    "hy-Latn": "Latn",
    "hyw": "Armn",
    "it": "Latn",
    "ka": "Geor",
    "kmr": "Latn",
    "ota": "Arab",
    "ru": "Cyrl",
    "ru-Latn": "Latn",
    "sr": "Cyrl",
    "sr-Latn": "Latn",
    "tr": "Latn",
    "uk": "Cyrl",
}
"""Tag to script, A-Z."""

NATIVE_LATIN = ("az", "tr", "hy-Latn", "ru-Latn", "de", "fr")
"""Where a Latin form is looked for when the language asked for has none, in this order."""

_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})


def check_tag(tag: str) -> str:
    """Return a tag that is in the table.

    Args:
        tag: A BCP 47 language tag.

    Returns:
        The same tag.

    Raises:
        LanguageError: If the tag is not in the table.

    Examples:
        >>> check_tag("az-Cyrl")
        'az-Cyrl'
        >>> check_tag("az_Cyrl")
        Traceback (most recent call last):
        gazetteer.errors.LanguageError: unknown language tag 'az_Cyrl'; known: ar, az, az-Arab, az-Cyrl, ...
    """
    if tag not in SCRIPTS:
        raise LanguageError(tag, tuple(SCRIPTS))
    return tag


def direction(tag: str) -> str:
    """Return the HTML direction of text with this tag, ``ltr`` or ``rtl``.

    Examples:
        >>> direction("fa"), direction("hy")
        ('rtl', 'ltr')
    """
    return "rtl" if SCRIPTS.get(tag) in _RIGHT_TO_LEFT else "ltr"
