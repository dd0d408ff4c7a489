"""One person, one machine: SQLite in the data folder, loopback only."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_dir
from tzlocal import get_localzone_name

from ownpace.config.secret import install_secret
from ownpace.config.settings.shared import *  # noqa: F403 - settings are one flat namespace
from ownpace.config.settings.sqlite import database

OWNPACE_DATA = Path(os.environ.get("OWNPACE_DATA") or user_data_dir("ownpace")).expanduser().absolute()
OWNPACE_ONE_PERSON = True
OWNPACE_COOKIE_SECURE = False
OWNPACE_COUNTRY = os.environ.get("OWNPACE_COUNTRY", "")

SECRET_KEY = install_secret(OWNPACE_DATA)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DATABASES = {"default": database(OWNPACE_DATA / "ownpace.sqlite3")}
STATIC_ROOT = OWNPACE_DATA / "cache" / "static"
# Days and hours are the person's own: the zone of the machine, unless TZ says otherwise.
TIME_ZONE = get_localzone_name() or "UTC"
