"""Words of the page as markup that says which words they are, so that a script can put them in another language."""

from collections.abc import Mapping
from dataclasses import dataclass

from gazetteer.render.markup import escape_html
from gazetteer.render.wording import words


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in one language."""

    lang: str

    def __call__(self, key: str) -> str:
        """Return a word as an element."""
        return f'<span data-word="{key}">{escape_html(self.plain(key))}</span>'

    def one_of(self, group: str, key: str) -> str:
        """Return a word of a closed vocabulary as an element."""
        return f'<span data-word-of="{group}.{key}">{escape_html(words(self.lang)[group][key])}</span>'

    def label(self, key: str) -> str:
        """Return attributes by which an element is called by a word."""
        return f'data-label="{key}" aria-label="{escape_html(self.plain(key))}"'

    def plain(self, key: str) -> str:
        """Return a word as text."""
        return str(words(self.lang)[key])

    def of(self, labels: Mapping[str, str], fallback: str = "") -> str:
        """Return what the data calls something in the language of the page, else in English, else in any."""
        return labels.get(self.lang) or labels.get("en") or next(iter(labels.values()), fallback)
