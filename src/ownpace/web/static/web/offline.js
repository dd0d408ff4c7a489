// Asks the browser to keep the general pages for when there is no connection, unless the person said no.
const WORKER = "/sw.js";
const NO = "ownpace-none";
const PREFIX = "ownpace-general-";
const choice = document.querySelector("[data-offline]");

/** The one address that may run as a worker; the page's policy lets no second policy be made. */
function address() {
  if (!("trustedTypes" in window)) return WORKER;
  return trustedTypes.createPolicy("ownpace-worker", { createScriptURL: () => WORKER }).createScriptURL("");
}

/** An empty cache of this name is how the browser remembers a no: it holds nothing, and is cleared with the rest. */
function refused() {
  return caches.has(NO).catch(() => true);
}

async function register() {
  await navigator.serviceWorker.register(trusted, { updateViaCache: "none" }).catch(() => {});
}

async function clear() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
}

async function show() {
  const no = await refused();
  choice.hidden = false;
  for (const one of choice.querySelectorAll("[data-when-kept]")) one.hidden = no;
  for (const one of choice.querySelectorAll("[data-when-cleared]")) one.hidden = !no;
}

async function begin() {
  if (!(await refused())) register();
}

const trusted = "serviceWorker" in navigator && "caches" in window ? address() : null;
if (trusted !== null) {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
if (trusted !== null && choice) {
  choice.querySelector("[data-clear]").addEventListener("click", async () => {
    await caches.open(NO);
    await clear();
    show();
  });
  choice.querySelector("[data-keep-again]").addEventListener("click", async () => {
    await caches.delete(NO);
    register();
    show();
  });
  show();
}
