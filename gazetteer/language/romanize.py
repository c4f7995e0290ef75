"""Latin spellings of Armenian forms, by rule."""

import re
import unicodedata

_BARE = str.maketrans({"ə": "e", "ı": "i"})
_MARKS = re.compile(r"['’ʼ]")


def romanized(form: str) -> str:
    """Write an Armenian form in Latin letters by BGN/PCGN 1981, without its marks of aspiration.

    Args:
        form: A form in Armenian script.

    Returns:
        Its Latin spelling, by the table of `tetrak-translit`.

    Examples:
        >>> romanized("Մովսեսաշեն"), romanized("Քարագլուխ"), romanized("Որոտան")
        ('Movsesashen', 'Karaglukh', 'Vorotan')
    """
    from tetrak_translit import to_latin  # noqa: PLC0415 - only Armenian that is shown in Latin letters wants it

    return _MARKS.sub("", str(to_latin(form, "bgn_pcgn", "hy")))


def bare(form: str, lang: str) -> str:
    """Write an Armenian or a Latin form in lower-case ASCII letters, its words joined by hyphens, as ids have it.

    Args:
        form: A form in Armenian or Latin script.
        lang: ``hy`` for Armenian script; any other for Latin.

    Returns:
        ASCII letters, digits and hyphens; empty where nothing can be written so.

    Examples:
        >>> bare("Մեծ Շեն", "hy"), bare("Böyük Tağlar", "az"), bare("Կարմիր Շուկա", "hy")
        ('mets-shen', 'boyuk-taglar', 'karmir-shuka')
    """
    latin = romanized(form) if lang == "hy" else _MARKS.sub("", form)
    decomposed = unicodedata.normalize("NFKD", latin.replace("İ", "i").lower().translate(_BARE))
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
