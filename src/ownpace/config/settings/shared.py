"""What every way to live has in common."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF

from ownpace.core import practices

PACKAGE = Path(__file__).resolve().parents[2]

DEBUG = False
ROOT_URLCONF = "ownpace.config.urls"
WSGI_APPLICATION = "ownpace.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.forms",
    "django.contrib.staticfiles",
    "heroicons",
    "ownpace.sealed",
    "ownpace.accounts",
    "ownpace.web",
    *practices.names(),
]

MIDDLEWARE = [
    "ownpace.web.headers.Headers",
    "ownpace.web.middleware.PlainRefusals",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "ownpace.accounts.middleware.UnlockMiddleware",
    "ownpace.web.middleware.Care",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "ownpace.web.context.shell",
            ],
        },
    }
]
FORM_RENDERER = "ownpace.web.rendering.HouseForms"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [PACKAGE / "web" / "locale"]
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "ownpace.web.hashed_files.HashedFiles"},
}
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
# Many times what any form has room for, with every letter spelled in the most bytes that a letter takes on its way
# (docs/decisions/0014). More is told in the page before it is sent, or refused with a page that says what to do.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["ownpace-worker"],
    }
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "ownpace.web.refusals.csrf_failure"

OWNPACE_KDF_MEMORY_KIB = 128 * 1024
OWNPACE_KDF_PASSES = 3
OWNPACE_COUNTRY = ""

# Content never reaches a log: requests are not logged, and errors carry the fact alone. A logger without any handler
# would not be silent: Python then writes the whole message, with its stack trace, by itself.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {"fact": {"()": "ownpace.config.facts.Fact"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "fact"},
        "nowhere": {"class": "logging.NullHandler", "formatter": "fact"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["nowhere"], "propagate": False},
        "ownpace": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
    },
}
