"""What the words right beside a name tell of it: the sort of thing, and whether it has an article."""

from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.features import FeatureTeller
from gazetteer.annotate.ranking import Article
from gazetteer.annotate.several import Several
from gazetteer.annotate.tongues import Tongues
from gazetteer.language.fold import match_key
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Contexts

_COMMAS = frozenset(",،;")


@dataclass(frozen=True)
class Teller:
    """The words of the data that tell something."""

    contexts: Contexts
    several: Several
    tongues: Tongues

    @cached_property
    def features(self) -> FeatureTeller:
        """What tells the sort of thing that a name names."""
        return FeatureTeller(self.contexts.feature_words, self.several)

    @cached_property
    def _articles(self) -> frozenset[bytes]:
        encode = self.tongues.alphabet.encode_key
        return frozenset(encode(match_key(word)) for word in self.contexts.articles)

    @cached_property
    def _with_articles(self) -> frozenset[str]:
        return frozenset(language.lang for language in self.contexts.languages if language.articles)

    def joint(self, between: str) -> tuple[bool, bool]:
        """Say what joins two names.

        Args:
            between: What stands between them.

        Returns:
            Whether they may be a part and its whole, as in *Goris, Armenia*, and whether they may be equals in a list.
        """
        is_and = " ".join(between.split()) in self._ands
        return not is_and, is_and or not _COMMAS.isdisjoint(between)

    @cached_property
    def _ands(self) -> frozenset[str]:
        return frozenset(self.contexts.ands)

    def article(self, haystack: Haystack, first: int) -> Article:
        """Say whether an article stands before a span that begins there in the bytes."""
        if haystack.word_before(first) in self._articles:
            return Article.PRESENT
        has_articles = self.tongues.is_likely(self._with_articles, haystack.codes, first)
        return Article.MISSING if has_articles else Article.UNKNOWN
