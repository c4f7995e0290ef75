"""``python -m gazetteer`` is the command ``gazetteer``."""

from gazetteer.cli.app import main

if __name__ == "__main__":
    main()
