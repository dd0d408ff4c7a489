// A tap on a place of the drawn body ticks or clears its box in the list. The sheet fills what is ticked.
for (const field of document.querySelectorAll("[data-body]")) {
  const boxOf = (region) => field.querySelector(`input[value="${CSS.escape(region)}"]`);
  const drawing = field.querySelector("svg");
  drawing.classList.add("live");
  field.querySelector("[data-tap]").hidden = false;
  drawing.addEventListener("click", (event) => {
    const box = boxOf(event.target.closest("[data-region]")?.dataset.region ?? "");
    if (!box) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
