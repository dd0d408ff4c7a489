// Asks before typed words are lost that no button has sent: at no other time, never on Leave now, and never where the
// person said to leave it as it was. Nothing is stored.
const form = document.querySelector("[data-unsent]");
const fields = [...form.querySelectorAll("textarea, input[type=text]")];
let isSaid = false;

// What came back with something to mend stands in its field as if it were kept.
function isUnsent({ value, defaultValue }) {
  return "unkept" in form.dataset ? value.trim() !== "" : value.trim() !== defaultValue.trim();
}

form.addEventListener("submit", () => {
  isSaid = true;
});
form.querySelector("[data-lets-go]")?.addEventListener("click", () => {
  isSaid = true;
});
addEventListener("beforeunload", (event) => {
  if (isSaid || document.documentElement.classList.contains("gone")) return;
  if (fields.some(isUnsent)) event.preventDefault();
});
