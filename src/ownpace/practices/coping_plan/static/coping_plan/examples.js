// Examples become buttons that add their words to the field on the same page. Without scripts they stay words to read.
for (const list of document.querySelectorAll("[data-examples]")) {
  const fields = list.dataset.examples.split(" ").map((name) => document.getElementsByName(name)[0]).filter(Boolean);
  for (const item of list.children) {
    const words = item.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = words;
    button.addEventListener("click", () => add(fields, words));
    item.className = "";
    item.replaceChildren(button);
  }
}

function add(fields, words) {
  const field = fields.length > 1 ? fields.find((each) => !each.value.trim()) ?? fields[0] : fields[0];
  if (!field) return;
  if (fields.length === 1 && field instanceof HTMLInputElement) {
    if (field.value.trim() && field.value !== field.dataset.taken) return field.focus();
    field.value = field.dataset.taken = words;
  } else if (fields.length === 1) {
    const lines = field.value.split("\n").map((line) => line.trim());
    if (lines.includes(words)) return;
    field.value = field.value.trim() ? `${field.value.trimEnd()}\n${words}` : words;
  } else if (!field.value.trim()) {
    field.value = words.replace(/[.。]$/u, "");
    field.closest("details")?.setAttribute("open", "");
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
