// A paced breath: in for four seconds, out for six, about six a minute. The shape follows by its class.
const IN_MS = 4000;
const OUT_MS = 6000;

const pacer = document.querySelector("[data-pacer]");
const word = pacer.querySelector("[data-word]");
const start = pacer.querySelector("[data-start]");
const stop = pacer.querySelector("[data-stop]");
const lengths = pacer.querySelector("[data-lengths]");
const after = pacer.querySelector("[data-after]");
const words = word.dataset;
let timer = 0;
let endsAt = Infinity;

function minutes() {
  return Number(new FormData(lengths).get("minutes")) || Infinity;
}

function say(text, phase) {
  word.textContent = text;
  pacer.dataset.phase = phase;
}

function breatheIn() {
  if (Date.now() >= endsAt) {
    finish(words.end);
    return;
  }
  say(words.in, "in");
  timer = setTimeout(breatheOut, IN_MS);
}

function breatheOut() {
  say(words.out, "out");
  timer = setTimeout(breatheIn, OUT_MS);
}

function running(on) {
  start.hidden = on;
  stop.hidden = !on;
  lengths.hidden = on;
  if (on) after.hidden = true;
  (on ? stop : start).focus({ preventScroll: true });
}

function finish(text) {
  clearTimeout(timer);
  running(false);
  after.hidden = false;
  say(text, "still");
}

start.addEventListener("click", () => {
  endsAt = Date.now() + minutes() * 60_000;
  running(true);
  breatheIn();
});
stop.addEventListener("click", () => finish(words.stopped));
lengths.addEventListener("submit", (event) => event.preventDefault());

for (const part of pacer.querySelectorAll("[data-scripted]")) part.hidden = false;
