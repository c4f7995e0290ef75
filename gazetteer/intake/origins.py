"""Whose name it is where an Armenian and an Azerbaijani spelling sound alike.

Such a pair is one name, written twice. In the language of the country that the settlement is in it is a name of that
language; in the other it is a rendering, unless the spelling shows a word of that other language. In the former
autonomous oblast and the Shahumyan district, whose villages had Armenian names in Azerbaijan, an Armenian spelling is a
name of its own unless it shows an Azerbaijani word.

The word lists are the commonest elements of settlement names in the two languages, met at the beginning or end of
these tables' forms; they are a rule of thumb, and an entry that somebody goes through overrides it.
"""

import re

_ARMENIAN_WORDS = re.compile(
    r"(^|[\s-])(մեծ|նոր|վերին|ներքին|հին|միջին|փոքր|սուրբ|կարմիր|ջր|քար|խաչ|ծաղկ|այգե|վարդ)"
    r"|(շեն|բերդ|վանք?|ձոր|կերտ|ավան|աղբյուր|թաղ|թաղեր|գյուղ|սար|շատ|ուտ|գետ|քար|հովիտ|ներ|դաշտ|տափ|կունք|անք|ունք"
    r"|ենց|անց|ոնք|նիկ|ակ|եր|ք|ա?ց)($|[\s-])",
    re.IGNORECASE,
)
_TURKIC_WORDS = re.compile(
    r"(^|[\s-])(ağ|qara|qızıl|sarı|göy|böyük|kiçik|aşağı|yuxarı|orta|baş|yeni|təzə|köhnə|hacı|molla|daş|qoz|armud|dəmir"
    r"|əli|məhəmməd|şıx|seyid|xan|mirzə|qoç)"
    r"|(lı|li|lu|lü|lar|lər|kənd|qışlaq|çay|dağ|bulaq|qala|təpə|dərə|yurd|oba|abad|məscid|kilsə|uşağı|bəyli|ca|cə|çı|çi"
    r"|daş|göl|su|yeri|gədik|körpü|bağ|dizə)($|[\s-])",
    re.IGNORECASE,
)
_TURKIC_IN_ARMENIAN = re.compile(
    r"(^|[\s-])(աղ(?!ավն|բյուր)|ղարա|ղըզըլ|կըզըլ|սար[ըի]|գյոյ|աշաղ|յուխար|օրթա|բաշ|ենի|թազա|հաջ[ըի]|մոլլա|դաշ)"
    r"|(լու|լը|լի|լար|լյար|քենդ|քյանդ|քանդ|ղըշլաղ|չայ|դաղ|բուլաղ|բուլախ|թափա|դարա|դյարա|յուրդ|օբա|աբադ|ուշաղը|բեյլի"
    r"|ջա|ջյա|չի|չը)($|[\s-])",
    re.IGNORECASE,
)


def shows_armenian(form: str) -> bool:
    """Say whether an Armenian spelling has an Armenian word in it and no Azerbaijani one.

    Args:
        form: An Armenian spelling.

    Returns:
        Whether it has.

    Examples:
        >>> shows_armenian("Ծաղկավան"), shows_armenian("Ղազըխանլը"), shows_armenian("Ազոխ")
        (True, False, False)
    """
    return bool(_ARMENIAN_WORDS.search(form)) and not shows_turkic(form)


def shows_turkic(form: str) -> bool:
    """Say whether a spelling, Armenian or Azerbaijani, has an Azerbaijani word in it.

    Args:
        form: A spelling in either script.

    Returns:
        Whether it has.

    Examples:
        >>> shows_turkic("Qazıxanlı"), shows_turkic("Ղազըխանլը"), shows_turkic("Azıx")
        (True, True, False)
    """
    return bool(_TURKIC_IN_ARMENIAN.search(form) or _TURKIC_WORDS.search(form.replace("İ", "i")))
