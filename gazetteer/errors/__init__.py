"""The exception tree: one root, built-in second bases, facts as attributes.

``args`` hold the facts and ``__str__`` composes the sentence, so that a pickled error reads the same. A sentence says
where, what, and the way out.
"""

from gazetteer.errors.lookups import (
    AmbiguousNameError,
    TilesError,
    UnknownEntryError,
    UnknownNameError,
    UnknownPartyError,
    UnknownPolicyError,
    UnknownStyleError,
)
from gazetteer.errors.root import (
    DataError,
    Fix,
    GazetteerError,
    GazetteerWarning,
    InputError,
    OutputError,
    Problem,
)
from gazetteer.errors.values import (
    CaseError,
    ContextError,
    DateError,
    DraftError,
    LanguageError,
    MissingAnswersError,
    NotTextError,
    PictureError,
)

__all__ = [
    "AmbiguousNameError",
    "CaseError",
    "ContextError",
    "DataError",
    "DateError",
    "DraftError",
    "Fix",
    "GazetteerError",
    "GazetteerWarning",
    "InputError",
    "LanguageError",
    "MissingAnswersError",
    "NotTextError",
    "OutputError",
    "PictureError",
    "Problem",
    "TilesError",
    "UnknownEntryError",
    "UnknownNameError",
    "UnknownPartyError",
    "UnknownPolicyError",
    "UnknownStyleError",
]
