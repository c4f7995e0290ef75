"""What annotating adds to `import gazetteer`: after a document of 1 MB, and while a stream of texts goes by."""

import json
import resource
import sys
from pathlib import Path

import gazetteer


def megabytes() -> float:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(path: str) -> None:
    """Read the texts of a file, the first of which is long; they are there before anything is measured."""
    texts = json.loads(Path(path).read_text("utf-8"))
    begun = megabytes()
    for at, annotation in enumerate(gazetteer.load().annotate_many(texts)):
        len(list(annotation))
        if at in (0, 1, len(texts) // 2, len(texts) - 1):
            print(f"after {at + 1:6} texts: {megabytes() - begun:6.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
