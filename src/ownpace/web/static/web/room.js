// Says beside a field that a text is longer than there is room for, in the server's words, while it is being written.
// Nothing is cut, and the form can be sent: the server answers the same. What is more than the server takes from any form
// stays in the page: the field says already how much too long it is.
const MOST_BYTES = 4 * 1024 * 1024;
const numbers = new Intl.NumberFormat(document.documentElement.lang, { useGrouping: "always" });
const aloud = document.createElement("p");
aloud.className = "visually-hidden";
aloud.setAttribute("role", "status");
document.querySelector("main").append(aloud);

// Characters as the server counts them: a letter beyond the first 65,536 is one, not two.
function lengthOf(text) {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) length -= 1;
  }
  return length;
}

function watch(field) {
  const room = Number(field.dataset.room);
  let says = field.closest(".field")?.querySelector("[data-room-says]");

  function sentence() {
    if (field.value.length <= room) return "";
    const length = lengthOf(field.value.trim());
    if (length <= room) return "";
    const over = numbers.format(length - room);
    return field.dataset.roomWords.replace("{length}", numbers.format(length)).replace("{over}", over);
  }

  function place() {
    says = document.createElement("p");
    says.className = "problem";
    says.id = `${field.id}_room`;
    says.hidden = true;
    field.before(says);
    const others = field.getAttribute("aria-describedby");
    field.setAttribute("aria-describedby", others ? `${others} ${says.id}` : says.id);
  }

  function look() {
    const words = sentence();
    if (!says && !words) return;
    if (!says) place();
    if (words && says.hidden) aloud.textContent = words;
    if (says.textContent !== words) says.textContent = words;
    says.hidden = !words;
    const others = field.closest(".field")?.querySelector(".problem:not([hidden])");
    if (words) field.setAttribute("aria-invalid", "true");
    else if (!others) field.removeAttribute("aria-invalid");
  }

  field.addEventListener("input", look);
  look();
}

function bytesOf(form) {
  return new URLSearchParams(new FormData(form)).toString().length;
}

function stay(event) {
  const long = [...event.target.elements].find((field) => field.value?.length > Number(field.dataset.room));
  if (!long || bytesOf(event.target) <= MOST_BYTES) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  long.focus();
}

document.addEventListener("submit", stay, { capture: true });
for (const field of document.querySelectorAll("[data-room]")) watch(field);
