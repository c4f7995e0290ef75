"""What `make demo` runs: annotate the samples, and write a page and a profile for each, an index and one map."""

import sys
from pathlib import Path

from gazetteer.cli.console import tracked
from gazetteer.cli.pages import write_profiles, write_site
from gazetteer.core import load
from gazetteer.documents.reading import read_document

ROOT = Path(__file__).resolve().parents[1]
SAMPLES, DEMO = ROOT / "seeds" / "samples", ROOT / "build" / "demo"


def main() -> int:
    """Write the demonstration and print where it is."""
    gaz = load()
    sources = [str(path.relative_to(ROOT)) for path in sorted(SAMPLES.glob("*.txt"))]
    documents = [read_document(str(ROOT / source)) for source in tracked(sources, "Annotating")]
    annotations = [
        gaz.annotate(document.text, source=source, digest=document.sha256)
        for source, document in zip(sources, documents, strict=True)
    ]
    for path in write_site(gaz, annotations, DEMO, lang="en"):
        print(path.relative_to(ROOT))
    write_profiles(gaz, annotations, DEMO / "profiles", lang="en")
    print((DEMO / "profiles" / "index.html").relative_to(ROOT))
    print(f"Open {(DEMO / 'index.html').relative_to(ROOT)} in a browser.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
