// Tags that were used before become buttons that add them to the line, or take them out. Without scripts they stay words.
const list = document.querySelector("[data-used-tags]");
const field = document.getElementsByName("tags")[0];
const alike = (tag) => tag.trim().toLowerCase();
const there = () => field.value.split(",").map((tag) => tag.trim()).filter(Boolean);

function mark() {
  const used = new Set(there().map(alike));
  for (const button of list.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(used.has(alike(button.textContent))));
  }
}

function change(words) {
  const others = there().filter((tag) => alike(tag) !== alike(words));
  field.value = (others.length === there().length ? [...others, words] : others).join(", ");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

if (list && field) {
  for (const item of list.children) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = item.textContent.trim();
    button.addEventListener("click", () => change(button.textContent));
    item.className = "";
    item.replaceChildren(button);
  }
  field.addEventListener("input", mark);
  mark();
}
