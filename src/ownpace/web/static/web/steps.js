// Steps that stand on one page, shown one at a time. "begin": at once; "asked": where the address names a step.
const box = document.querySelector("[data-steps]");
const steps = [...box.querySelectorAll("[data-step]")];
const part = (name) => box.querySelector(`[data-${name}]`);
const actions = part("step-actions");
const where = part("where");
const end = part("end");
const again = part("again");
let place = 0;

function show(to, focus = true) {
  place = to;
  const over = place >= steps.length;
  for (const [number, step] of steps.entries()) step.hidden = number !== place;
  actions.hidden = over;
  end.hidden = !over;
  part("back").hidden = place === 0;
  where.textContent = where.dataset.words.replace("[number]", place + 1).replace("[total]", steps.length);
  if (focus) (over ? end : steps[place].querySelector("h2")).focus({ preventScroll: true });
}

function all() {
  for (const step of steps) step.hidden = false;
  actions.hidden = true;
  end.hidden = false;
}

part("next").addEventListener("click", () => show(place + 1));
part("back").addEventListener("click", () => show(place - 1));
part("all").addEventListener("click", all);
again?.addEventListener("click", () => show(0));
if (again) again.hidden = false;

const asked = Number(new URLSearchParams(location.search).get("step"));
if (box.dataset.steps === "begin") show(0, false);
else if (asked >= 1) show(Math.min(asked - 1, steps.length), false);
