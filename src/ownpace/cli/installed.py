"""Looking at what is installed without touching anybody's data."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory


@contextmanager
def without_data() -> Iterator[None]:
    """Start Django on a folder that is empty, and gone afterwards."""
    with TemporaryDirectory(prefix="ownpace-") as nowhere:
        os.environ["OWNPACE_DATA"] = nowhere
        os.environ["DJANGO_SETTINGS_MODULE"] = "ownpace.config.settings.personal"
        import django

        django.setup()
        yield
