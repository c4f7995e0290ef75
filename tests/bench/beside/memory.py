"""What annotating adds to `import gazetteer`: after a document of 1 MB, and while a stream of texts goes by (Linux)."""

import json
import os
import sys
from pathlib import Path

import gazetteer

RESIDENT = 1
"""Which number of ``statm`` says how many pages are in memory."""


def megabytes() -> float:
    """Return how much memory this process has."""
    pages = Path("/proc/self/statm").read_text("ascii").split()
    return int(pages[RESIDENT]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(path: str) -> None:
    """Read the texts of a file, the first of which is long; they are there before anything is measured."""
    texts = json.loads(Path(path).read_text("utf-8"))
    begun = most = megabytes()
    for at, annotation in enumerate(gazetteer.load().annotate_many(texts), 1):
        len(list(annotation))
        most = max(most, megabytes())
        if at in (1, 2, len(texts) // 2, len(texts)):
            print(f"after {at:6} texts: {megabytes() - begun:6.0f} MB, at most {most - begun:6.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
