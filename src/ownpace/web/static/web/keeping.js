// Keeps a page while it is written: what was typed is sent at once, or as soon as the sending before it has come back.
// Nothing is stored in the browser. docs/decisions/0008-writing-that-is-kept.md says what may be lost, and why no more.
const form = document.querySelector("[data-keeping]");
const { entry, sitting, revision, turn, done } = form.elements;
const SHEET = [...form.querySelectorAll("textarea, [name=title]")];
const text = form.querySelector("textarea");
const FIELDS = [...form.elements].filter(({ name, type }) => name && !["hidden", "submit", "button"].includes(type));
const PATIENCE_MS = 20_000;
const SLOW_MS = 700;
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const MOST_AT_THE_END = 60_000; // bytes that a browser still sends for a page that is going away

let kept = "unkept" in form.dataset ? "" : asLoaded();
let state = "";
let turns = 0;
let misses = 0;
let sending = false;
let isEnding = false;
let endedBy = null;
let isGoingOn = false;
let again = 0;

// A page of its own for the server, also when a browser brings fields back from an earlier visit.
sitting.value = [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");

function written() {
  return JSON.stringify(FIELDS.map((field) => (field.type === "checkbox" ? field.checked : field.value)));
}

// What the server sent, whatever the browser has put into the fields since.
function asLoaded() {
  return JSON.stringify(FIELDS.map((field) => (field.type === "checkbox" ? field.defaultChecked : field.defaultValue)));
}

function isUnkept() {
  const isBlank = !entry.value && SHEET.every((field) => !field.value.trim());
  return !isBlank && written() !== kept;
}

function say(words) {
  if (words === state) return;
  state = words;
  for (const line of form.querySelectorAll("[data-state]")) line.hidden = line.dataset.state !== words;
}

// What describes a field besides the problems in `place`: a help text, or how much room there is.
function describing(field, place) {
  return (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== place.id);
}

function problems(found) {
  for (const place of form.querySelectorAll("[data-problems]")) {
    const field = form.elements[place.dataset.problems];
    const lines = (found[field.name] ?? []).map((words) => {
      const line = document.createElement("p");
      line.className = "problem";
      line.textContent = words;
      return line;
    });
    if (!lines.length && !place.childElementCount) continue;
    place.replaceChildren(...lines);
    if (lines.length) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", [...describing(field, place), place.id].join(" "));
      field.closest("details")?.setAttribute("open", "");
    } else {
      field.removeAttribute("aria-invalid");
      field.setAttribute("aria-describedby", describing(field, place).join(" "));
    }
  }
}

// Characters as the server counts them. room.js says how many are too many, beside the field.
function isTooLong({ value, dataset: { room } }) {
  if (value.length <= Number(room)) return false;
  const pairs = value.match(/[\ud800-\udbff]/g)?.length ?? 0;
  return value.trim().length - pairs > Number(room);
}

function hasRoom() {
  const long = FIELDS.filter(isTooLong);
  for (const field of SHEET) field.classList.toggle("too-long", long.includes(field));
  if (long.length) say("problem");
  return !long.length;
}

function message(isDone) {
  turn.value = ++turns;
  done.value = isDone ? "1" : "";
  const body = new URLSearchParams(new FormData(form));
  if (isDone && endedBy?.name) body.append(endedBy.name, endedBy.value);
  return body;
}

async function send(body, keepalive) {
  const answer = await fetch(form.dataset.keeping, {
    method: "POST",
    body,
    keepalive,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.ok) return { state: "kept", ...(await answer.json()) };
  if (answer.status === 422) return { state: "problem", ...(await answer.json()) };
  if (answer.type === "opaqueredirect" || answer.status === 403) return { state: "locked" };
  return { state: answer.status === 409 ? "foreign" : "away" };
}

async function keep() {
  clearTimeout(again);
  if (sending || (!isUnkept() && !isEnding)) return;
  if (!hasRoom()) {
    isEnding = false;
    return;
  }
  const asWritten = written();
  const isLast = isEnding;
  const slow = setTimeout(() => state !== "away" && state !== "locked" && say("keeping"), SLOW_MS);
  sending = true;
  let answer;
  try {
    const body = message(isLast);
    answer = await send(body, document.hidden && body.toString().length <= MOST_AT_THE_END);
  } catch {
    answer = { state: "away" };
  }
  clearTimeout(slow);
  sending = false;
  if (answer.state === "kept") arrived(answer, asWritten, isLast);
  else missed(answer);
}

function arrived(answer, asWritten, isLast) {
  kept = asWritten;
  misses = 0;
  problems({});
  if (answer.id !== entry.value) moveTo(answer);
  revision.value = answer.revision;
  if (answer.care) form.querySelector("[data-care-line]").hidden = false;
  say("kept");
  if (isUnkept()) keep();
  else if (isLast) location.assign(answer.show);
  else if (isEnding) keep();
}

// The page goes on at the address of its entry, so that loading it anew, or coming back to it, finds what was written.
function moveTo(answer) {
  if (answer.beside) {
    const notice = form.querySelector("[data-beside]");
    notice.querySelector("a").href = answer.beside;
    notice.hidden = false;
  } else if (entry.value) {
    form.querySelector("[data-anew]").hidden = false;
  }
  form.querySelector("[data-choices]")?.remove();
  entry.value = answer.id;
  form.action = answer.edit;
  for (const link of document.querySelectorAll("[data-back-once-kept]")) link.href = answer.back;
  history.replaceState(history.state, "", answer.edit);
}

function missed(answer) {
  const wasEnding = isEnding;
  isEnding = false;
  say(answer.state);
  if (answer.state === "problem") {
    problems(answer.problems);
    if (wasEnding) form.querySelector("[aria-invalid=true]")?.focus();
    return;
  }
  again = setTimeout(keep, PAUSES_MS[Math.min(misses, PAUSES_MS.length - 1)]);
  misses += 1;
}

function tryNow() {
  misses = 0;
  if (!sending && state !== "problem") keep();
}

// Where the page may be gone in a moment, what is not kept yet goes out beside what is still on its way.
function flush() {
  if (!isUnkept() || state === "problem" || isGoingOn) return;
  const body = message(false);
  if (body.toString().length > MOST_AT_THE_END) return;
  fetch(form.dataset.keeping, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
}

form.addEventListener("input", () => {
  if (state === "problem") {
    problems({});
    say("keeping");
  }
  keep();
});

// A page of several is sent by the browser itself, which shows the next one; what it sends is the last word.
function goOn(event) {
  if (["away", "foreign"].includes(state)) {
    event.preventDefault();
    tryNow();
    return;
  }
  clearTimeout(again);
  turn.value = ++turns;
  isGoingOn = true;
}

form.addEventListener("submit", (event) => {
  if ("goesOn" in form.dataset) {
    goOn(event);
    return;
  }
  if (!entry.value && !isUnkept()) return;
  event.preventDefault();
  isEnding = true;
  endedBy = event.submitter;
  keep();
});

document.addEventListener("visibilitychange", () => (document.hidden ? flush() : tryNow()));
addEventListener("pagehide", flush);
addEventListener("focus", tryNow);
addEventListener("online", tryNow);

// Asks before words are lost, and at no other time: not when they can still be sent, and never on Leave now.
addEventListener("beforeunload", (event) => {
  if (isGoingOn || !isUnkept() || document.documentElement.classList.contains("gone")) return;
  const size = new Blob(SHEET.map((field) => field.value)).size * 3;
  const isOnItsWay = ["ready", "kept", "keeping"].includes(state) && size <= MOST_AT_THE_END;
  if (!isOnItsWay) event.preventDefault();
});

// The sheet grows with its text where style sheets alone cannot see to that.
if (!CSS.supports("field-sizing", "content")) {
  const grow = () => {
    text.style.blockSize = "auto";
    text.style.blockSize = `${text.scrollHeight + 2}px`;
  };
  text.addEventListener("input", grow);
  grow();
}

// Going on means at the end of what is there.
if (entry.value && !("goesOn" in form.dataset) && !form.querySelector(".problem")) {
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}
say("ready");
keep();
