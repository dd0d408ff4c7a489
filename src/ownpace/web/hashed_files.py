"""Files under names that hold their hash, so that a browser may keep each for good."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped] # ships no types


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc] # ships no types
    """Modules that import each other do so by these names too: a page never mixes a new script with an older one."""

    support_js_module_import_aggregation = True
