"""`python -m ownpace`: the same as `ownpace`."""

import sys

from ownpace.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
