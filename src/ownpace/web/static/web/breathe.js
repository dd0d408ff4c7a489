// A paced breath. The rhythm, its seconds and its length come from the page; the shape follows by its class and --time.
const pacer = document.querySelector("[data-pacer]");
const word = pacer.querySelector("[data-word]");
const fill = pacer.querySelector("[data-fill]");
const start = pacer.querySelector("[data-start]");
const stop = pacer.querySelector("[data-stop]");
const breath = pacer.querySelector("[data-breath]");
const after = pacer.querySelector("[data-after]");
const keep = pacer.querySelector("[data-keep]");
const settings = pacer.querySelector("[data-settings]");
const own = pacer.querySelector("[data-own]");
const words = word.dataset;
const SLOW = [4, 0, 6, 0];
const PHASES = ["in", "hold", "out", "rest"];
const TICK_MS = 1000;
let timer = 0;
let ticker = 0;
let endsAt = Infinity;
let counted = 0;

function radio() {
  return settings?.querySelector("input[name=pattern]:checked");
}

function seconds() {
  const chosen = radio();
  if (!chosen) return SLOW;
  if (chosen.value !== "own") return chosen.dataset.seconds.split(" ").map(Number);
  return [Number(settings.elements.inwards.value), 0, Number(settings.elements.outwards.value), 0];
}

function minutes() {
  return Number(settings?.elements.minutes?.value ?? pacer.dataset.minutes) || Infinity;
}

function cue(kind) {
  pacer.dispatchEvent(new CustomEvent("cue", { bubbles: true, detail: kind }));
}

function show(text, phase, time) {
  pacer.style.setProperty("--time", `${time}s`);
  word.textContent = text;
  pacer.dataset.phase = phase;
  clearInterval(ticker);
  if (!fill) return;
  const began = Date.now();
  const rising = phase === "in";
  const filled = phase === "hold";
  fill.value = rising || phase === "still" || phase === "rest" ? 0 : 1;
  if (filled || phase === "still" || phase === "rest") return;
  ticker = setInterval(() => {
    const share = Math.min(1, (Date.now() - began + TICK_MS / 2) / (time * 1000));
    fill.value = rising ? share : 1 - share;
  }, TICK_MS);
}

function run(plan, place) {
  if (place === 0 && Date.now() >= endsAt) {
    finish(words.end);
    return;
  }
  const [phase, time] = plan[place];
  show(words[phase], phase, time);
  cue(phase);
  timer = setTimeout(run, time * 1000, plan, (place + 1) % plan.length);
}

function count() {
  counted = (counted % 10) + 1;
  word.textContent = String(counted);
  cue("out");
  if (Date.now() >= endsAt) finish(words.end);
}

function running(on, counting = false) {
  start.hidden = on;
  stop.hidden = !on;
  if (breath) breath.hidden = !(on && counting);
  if (settings) settings.hidden = on;
  if (on) after.hidden = true;
  (on ? (counting ? breath : stop) : start).focus({ preventScroll: true });
}

function finish(text) {
  clearTimeout(timer);
  running(false);
  after.hidden = false;
  if (start.dataset.again) start.textContent = start.dataset.again;
  show(text, "still", 1.5);
  cue("end");
}

function begin() {
  const plan = PHASES.map((phase, place) => [phase, seconds()[place]]).filter(([, time]) => time > 0);
  if (settings && !settings.reportValidity()) return;
  endsAt = Date.now() + minutes() * 60_000;
  running(true, plan.length === 0);
  cue("begin");
  if (plan.length > 0) {
    run(plan, 0);
    return;
  }
  counted = 0;
  show(words.ready, "still", 1.5);
}

function chosen() {
  const one = radio();
  if (own) own.hidden = own.disabled = one?.value !== "own";
  if (!keep || !one) return;
  const address = new URL(keep.href);
  address.searchParams.set("skill", one.dataset.skill);
  keep.href = address.pathname + address.search;
}

/** Follow the address: the same page may have been kept by the browser without its query. */
function asked() {
  const pattern = new URLSearchParams(location.search).get("pattern");
  const one = [...settings.querySelectorAll("input[name=pattern]")].find((each) => each.value === pattern);
  if (one) one.checked = true;
}

start.addEventListener("click", begin);
stop.addEventListener("click", () => finish(words.stopped));
breath?.addEventListener("click", count);
if (settings) {
  asked();
  settings.addEventListener("submit", (event) => event.preventDefault());
  settings.addEventListener("change", chosen);
  chosen();
}
for (const part of pacer.querySelectorAll("[data-scripted]")) part.hidden = false;
