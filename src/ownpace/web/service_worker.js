// Keeps the general pages, as anyone sees them, for when there is no connection. Any other page comes from the server
// alone; where it cannot be reached, one of the general pages says so and leads to the rest.
// The line before this one is written by the view: KEPT = {prefix, version, instead, pages, files}.
const NAME = KEPT.prefix + KEPT.version;
const PAGES = new Set(KEPT.pages);
const FILES = new Set(KEPT.files);
const PATIENCE_MS = 3000;
const DAY_MS = 86_400_000;

/** Without cookies: what comes back is what a stranger sees, whoever is unlocked. */
function asStranger(address) {
  return fetch(address, { credentials: "omit", cache: "no-store", redirect: "error" });
}

async function keep(cache, address) {
  const answer = await asStranger(address);
  if (!answer.ok) throw new Error(address);
  await cache.put(address, answer);
}

/** One after another: this is never urgent. */
async function fill() {
  const cache = await caches.open(NAME);
  for (const address of [...PAGES, ...FILES]) await keep(cache, address);
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(KEPT.prefix) && name !== NAME).map((name) => caches.delete(name)));
}

/** The kept address that stands for one asked for, or undefined. What else the query holds is never looked at. */
function keptFor(url) {
  return [url.pathname + url.search, url.pathname].find((address) => PAGES.has(address));
}

async function copyOf(address) {
  const cache = await caches.open(NAME);
  return cache.match(address, { ignoreVary: true });
}

/** Once a day, so that telephone numbers stay current. */
async function renew(address) {
  const copy = await copyOf(address);
  if (copy && Date.now() - Date.parse(copy.headers.get("Date") ?? "") < DAY_MS) return;
  await keep(await caches.open(NAME), address).catch(() => {});
}

/** The browser itself asks, so that the server hears who began the visit; where it does not, the worker asks. */
async function fromServer(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

async function answered(event) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
  const answer = await Promise.race([fromServer(event), late]);
  if (answer.status >= 500) throw new Error("no answer");
  return answer;
}

async function page(event, address) {
  try {
    const answer = await answered(event);
    event.waitUntil(renew(address));
    return answer;
  } catch {
    return (await copyOf(address)) ?? Response.error();
  }
}

/** Any other page, however long it takes. None of it is kept. */
async function otherPage(event) {
  try {
    return await fromServer(event);
  } catch {
    const copy = await copyOf(KEPT.instead);
    return copy ? new Response(copy.body, { status: 503, headers: copy.headers }) : Response.error();
  }
}

async function file(request) {
  return (await copyOf(new URL(request.url).pathname)) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener("activate", (event) => {
  const asking = registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([asking, dropOlder()]).then(() => clients.claim()));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    const address = keptFor(url);
    event.respondWith(address ? page(event, address) : otherPage(event));
  } else if (FILES.has(url.pathname)) {
    event.respondWith(file(request));
  }
});
