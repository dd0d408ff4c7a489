"""Django and waitress with one page that says hello: what our server is weighed against.

`python -m bench.bare_django PORT THREADS` serves it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bench.server import PATIENCE, Server, free_port, wait


def main() -> None:
    import django
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpRequest, HttpResponse
    from django.urls import path
    from waitress import serve  # type: ignore[import-untyped] # ships no types

    def hello(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("hello")

    urls = type(sys)("bare_urls")
    urls.urlpatterns = [path("", hello)]  # type: ignore[attr-defined] # a module made here
    settings.configure(ROOT_URLCONF=urls, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="bare")
    django.setup()
    serve(get_wsgi_application(), listen=f"127.0.0.1:{sys.argv[1]}", threads=int(sys.argv[2]))


@contextmanager
def serving(threads: int) -> Iterator[Server]:
    """Serve the one page until the end of the block."""
    port = free_port()
    arguments = [sys.executable, "-m", "bench.bare_django", str(port), str(threads)]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Server(process, port, wait(process, port))
    finally:
        process.terminate()
        process.wait(PATIENCE)


if __name__ == "__main__":
    main()
