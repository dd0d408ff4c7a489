// Lines that follow each other in time, of a page that can also be read. Pause, skip, stop, again: nothing is forced.
const guide = document.querySelector("[data-guide]");
const part = (name) => guide.querySelector(`[data-${name}]`);
const settings = part("settings");
const stage = part("stage");
const fill = part("fill");
const [start, pause, skip, stop] = ["start", "pause", "skip", "stop"].map(part);
const after = part("after");
const keep = part("keep");
const TICK_MS = 250;
let plan = [];
let place = 0;
let spent = 0;
let ticker = 0;
let last = 0;

function cue(kind) {
  guide.dispatchEvent(new CustomEvent("cue", { bubbles: true, detail: kind }));
}

/**
 * The lines that belong to what was chosen, each with its seconds. `unit` tells the parts that can be skipped; `number`
 * is what is counted: parts with a name where there are any, else every line.
 */
function lines() {
  const chosen = new Set(new FormData(settings).values());
  const scale = Number(settings.elements.minutes?.value) / Number(settings.dataset.usual) || 1;
  const shown = [...guide.querySelectorAll("[data-line]")].filter((line) =>
    (line.dataset.when ?? "").split(" ").every((word) => !word || chosen.has(word)),
  );
  const named = shown.some((line) => line.dataset.name);
  let unit = 0;
  let number = 0;
  let name = "";
  return shown.map((line) => {
    const own = line.dataset.name ?? "";
    const fresh = !own || own !== name;
    const counts = !named || own !== "";
    unit += Number(fresh);
    number += Number(fresh && counts);
    name = own;
    const ms = Number(line.dataset.seconds) * scale * 1000;
    return { text: line.textContent.trim(), name, unit, number: counts ? number : 0, ms };
  });
}

function show() {
  const line = plan[place];
  part("name").textContent = line.name;
  part("now").textContent = line.text;
  const total = Math.max(...plan.map(({ number }) => number));
  part("where").textContent = line.number
    ? part("where").dataset.words.replace("[number]", line.number).replace("[total]", total)
    : "";
  spent = 0;
  fill.value = 0;
  cue("change");
}

function tick() {
  const now = Date.now();
  spent += now - last;
  last = now;
  fill.value = Math.min(1, spent / plan[place].ms);
  if (spent >= plan[place].ms) go(place + 1);
}

function go(to) {
  place = to;
  if (place >= plan.length) finish();
  else show();
}

function move(on) {
  clearInterval(ticker);
  last = Date.now();
  if (on) ticker = setInterval(tick, TICK_MS);
  pause.textContent = on ? pause.dataset.on : pause.dataset.off;
  guide.dataset.paused = String(!on);
}

function running(on) {
  start.hidden = on;
  for (const one of [pause, skip, stop]) one.hidden = !on;
  stage.hidden = !on;
  settings.hidden = on;
  after.hidden = on;
}

function begin() {
  plan = lines();
  running(true);
  cue("begin");
  go(0);
  move(true);
  pause.focus({ preventScroll: true });
}

function finish() {
  clearInterval(ticker);
  running(false);
  start.textContent = start.dataset.again;
  after.focus({ preventScroll: true });
  cue("end");
}

function skipOne() {
  const { unit } = plan[place];
  const next = plan.findIndex((line) => line.unit > unit);
  go(next < 0 ? plan.length : next);
}

/** Follow the address: the same page may have been kept by the browser without its query. */
function asked() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const one = [...settings.querySelectorAll("input[type=radio]")].find((e) => e.name === name && e.value === value);
    if (one) one.checked = true;
  }
}

function chosen() {
  const one = settings.querySelector("[data-skill]:checked");
  if (!keep || !one) return;
  const address = new URL(keep.href);
  address.searchParams.set("skill", one.dataset.skill);
  keep.href = address.pathname + address.search;
}

start.addEventListener("click", begin);
pause.addEventListener("click", () => move(guide.dataset.paused === "true"));
skip.addEventListener("click", skipOne);
stop.addEventListener("click", finish);
settings.addEventListener("submit", (event) => event.preventDefault());
settings.addEventListener("change", chosen);
asked();
chosen();
for (const one of guide.querySelectorAll("[data-scripted]")) one.hidden = false;
const read = part("read");
if (read) read.open = false;
