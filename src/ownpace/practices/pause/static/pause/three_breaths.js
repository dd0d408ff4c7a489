// Three slow breaths: in for four seconds, out for six. The shape follows by its phase.
const BREATHS = 3;
const IN_MS = 4000;
const OUT_MS = 6000;

const pacer = document.querySelector("[data-three-breaths]");
const word = pacer.querySelector("[data-word]");
const start = pacer.querySelector("[data-start]");
const next = pacer.querySelector("[data-next]");
const words = word.dataset;
let timer = 0;

function say(text, phase) {
  word.textContent = text;
  pacer.dataset.phase = phase;
}

function breatheIn(left) {
  if (left === 0) {
    say(words.end, "still");
    next.classList.remove("quiet");
    start.classList.add("quiet");
    start.hidden = false;
    next.focus({ preventScroll: true });
    return;
  }
  say(words.in, "in");
  timer = setTimeout(() => {
    say(words.out, "out");
    timer = setTimeout(() => breatheIn(left - 1), OUT_MS);
  }, IN_MS);
}

start.addEventListener("click", () => {
  clearTimeout(timer);
  start.hidden = true;
  next.focus({ preventScroll: true });
  breatheIn(BREATHS);
});

pacer.querySelector("[data-unscripted]").hidden = true;
for (const part of pacer.querySelectorAll("[data-scripted]")) part.hidden = false;
