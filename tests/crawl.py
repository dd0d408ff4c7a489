"""Every kind of page that links lead to from Today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import ViewportSize

from tests.served import DEMO_PASSPHRASE, Site

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 800}
OPEN_PAGES = ("/", "/begin/", "/unlock/", "/recover/", "/away/")
OPAQUE = re.compile(r"[0-9a-f]{32}")
NUMBER = re.compile(r"(?<=/)\d+(?=/)")
SAMPLES = 14
"""Pages of one kind that are looked through for links: not every step has attempts."""
ALIKE = 3
"""Pages looked at of those that differ in their last word alone, such as sixty prompts."""
LINK = re.compile(r'<a\b[^>]*?\shref="([^"]+)"')
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
NOT_PAGES = re.compile(r"^/(leave|lock|static|manifest)")


def shape(path: str) -> str:
    """Return a path with its ids folded, so that each kind of page is looked at once."""
    split = urlsplit(path)
    names = sorted({part.partition("=")[0] for part in split.query.split("&") if part})
    return f"{NUMBER.sub('n', OPAQUE.sub('id', split.path))}?{','.join(names)}"


def kinds_of_page(site: Site) -> list[str]:
    """Return one address of each kind of page of a lived-in site, in alphabetical order.

    Raises AssertionError for a link that leads nowhere.
    """
    with closing(Visitor(site)) as visitor:
        visitor.unlock(DEMO_PASSPHRASE)
        return sorted(_a_few_alike(_found(visitor)))


def _found(visitor: Visitor) -> dict[str, str]:
    """Return one address of each shape, by shape."""
    found: dict[str, str] = {}
    visits: Counter[str] = Counter()
    waiting, known = ["/today/"], {"/today/"}
    for path in waiting:
        if visits[shape(path)] >= SAMPLES or NOT_PAGES.match(path) or path in OPEN_PAGES:
            continue
        visits[shape(path)] += 1
        landed, status, html = visitor.get(path)
        assert status == 200, f"{path}: {status}"
        found.setdefault(shape(path), path)
        found.setdefault(shape(landed), landed)
        for link in LINK.findall(html):
            here = urlsplit(landed).path if link.startswith("?") else ""
            target = f"{here}{unescape(link).partition('#')[0]}"
            if target.startswith("/") and target not in known:
                known.add(target)
                waiting.append(target)
    return found


class Visitor:
    """Asks a site for pages over one connection, and follows where they send: a browser without all that it draws."""

    def __init__(self, site: Site) -> None:
        self._line = HTTPConnection(urlsplit(site.address).netloc, timeout=60)
        self._cookies: dict[str, str] = {}

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def unlock(self, passphrase: str) -> None:
        """Unlock the site. Raises AssertionError where that does not lead to Today."""
        token = TOKEN.findall(self.get("/unlock/")[2])[-1]
        landed, _, _ = self.get("/unlock/", urlencode({"passphrase": passphrase, "csrfmiddlewaretoken": token}))
        assert landed.startswith("/today/"), landed

    def get(self, path: str, sent: str | None = None) -> tuple[str, int, str]:
        """Return where a page is, its status and its text. sent: a form to post first."""
        self._line.request("POST" if sent else "GET", path, sent, self._headers(sent))
        answer = self._line.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self._cookies[name] = value
        text = answer.read().decode(errors="replace")
        to = answer.headers.get("Location")
        return self.get(to) if to else (path, answer.status, text)

    def _headers(self, sent: str | None) -> dict[str, str]:
        cookies = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        return {**cookies, **({"Content-Type": "application/x-www-form-urlencoded"} if sent else {})}


def _a_few_alike(found: dict[str, str]) -> Iterator[str]:
    """Yield the addresses, the first few of those whose shapes differ in the last word alone."""
    seen_before: Counter[tuple[str, str]] = Counter()
    for kind in sorted(found):
        path, _, query = kind.partition("?")
        family = (path.rstrip("/").rpartition("/")[0], query)
        seen_before[family] += 1
        if path.count("/") < 4 or seen_before[family] <= ALIKE or "id" in path.split("/"):
            yield found[kind]
