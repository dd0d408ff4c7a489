"""Set up and go: `python3 setup/prepare.py run|test|env|ownpace|screenshots [arguments]`.

Runs before any package is there, on the standard library alone. This file is also read by Pythons that are too old to
run Ownpace, so that they can say so: it keeps to words that Python 3.6 knows.
"""

import sys

OLDEST = (3, 11)


def too_old(version: "tuple[int, ...]") -> "str | None":
    """Return the one sentence for a Python that is too old, or None."""
    if version >= OLDEST:
        return None
    return (
        f"Ownpace needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is Python {version[0]}.{version[1]}; "
        "if a newer one is installed, name it: make run PYTHON=python3.12"
    )


if __name__ == "__main__":
    sentence = too_old(tuple(sys.version_info[:2]))
    if sentence:
        sys.stderr.write(sentence + "\n")
        sys.exit(1)
    from doors import main

    sys.exit(main(sys.argv[1:]))
