// Joins a slider to the number field that holds the value. Until a person moves it, nothing is rated.
function join(scale) {
  const range = scale.querySelector("[data-range]");
  const number = scale.querySelector("[data-number]");
  const state = scale.querySelector("[data-state]");
  const clear = scale.querySelector("[data-clear]");
  const unset = state.dataset.unsetWords;

  function show() {
    const empty = number.value === "";
    scale.toggleAttribute("data-unset", empty);
    clear.hidden = empty;
    state.textContent = empty ? unset : "";
    if (empty) range.setAttribute("aria-valuetext", unset);
    else range.removeAttribute("aria-valuetext");
  }

  function take() {
    number.value = range.value;
    show();
  }

  range.addEventListener("input", take);
  range.addEventListener("pointerup", take);
  range.addEventListener("keyup", (event) => {
    if (event.key.startsWith("Arrow") || ["Home", "End", "PageUp", "PageDown", " ", "Enter"].includes(event.key)) take();
  });
  number.addEventListener("input", () => {
    if (number.value !== "") range.value = number.value;
    show();
  });
  clear.addEventListener("click", () => {
    number.value = "";
    show();
    number.focus();
  });
  range.hidden = false;
  show();
}

for (const scale of document.querySelectorAll("[data-scale]:not([data-joined])")) {
  scale.setAttribute("data-joined", "");
  join(scale);
}
