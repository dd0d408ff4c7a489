"""The WSGI application, for any server that speaks it."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from ownpace.web.encodings import EncodedRequest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ownpace.config.settings.personal")

application = get_wsgi_application()
application.request_class = EncodedRequest
