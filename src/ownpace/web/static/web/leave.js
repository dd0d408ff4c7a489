// Leave now: one tap, or Shift three times. Blank at once, in every open tab; without scripts the form does it.
const form = document.querySelector("[data-leave]");
const page = form.dataset.leave;
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("leave") : null;
const WITHIN_MS = 1500;
let presses = [];

function vanish() {
  document.documentElement.classList.add("gone");
  document.title = form.dataset.title;
  location.replace(page);
}

function leave() {
  document.documentElement.classList.add("gone");
  tabs?.postMessage("leave");
  fetch(form.action, { method: "POST", keepalive: true, redirect: "manual" }).catch(() => {});
  vanish();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});

tabs?.addEventListener("message", vanish);

addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN_MS);
    if (presses.length >= 3) leave();
  },
  { capture: true },
);

// A page that the browser kept for its back button is asked for anew, so that a locked page shows nothing.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.documentElement.classList.add("gone");
    location.reload();
  }
});
