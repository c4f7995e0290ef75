"""Running the annotator over gold texts."""

from collections.abc import Callable, Iterable, Iterator

from gazetteer.annotate.annotation import Annotation
from gazetteer.dataset.data import Dataset
from gazetteer.evaluate.comparing import Comparison, Found
from gazetteer.evaluate.gold import GoldDocument

Annotate = Callable[[GoldDocument], Annotation]


def compared(documents: Iterable[GoldDocument], dataset: Dataset, annotate: Annotate) -> Iterator[Comparison]:
    """Annotate gold texts and compare.

    Args:
        documents: The gold texts.
        dataset: The data that ids are of.
        annotate: What annotates a text, as of its date.

    Yields:
        Each text with what was found in it, in order.
    """
    for document in documents:
        found = (Found(each.start, each.end, each.entry, each.embedded is not None) for each in annotate(document))
        yield Comparison(document, tuple(found), dataset)
