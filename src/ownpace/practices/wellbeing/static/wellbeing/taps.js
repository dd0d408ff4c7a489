// A tap in a row is kept at once. Where that does not work out, the form is sent whole and the page answers.
const form = document.querySelector("[data-taps]");
const status = form.querySelector("[data-status]");
const revision = form.elements.namedItem("revision");
let last = Promise.resolve();
let waiting = 0;

/** Words that were typed wait for the button, so that they are kept on purpose. */
function isTyping() {
  return [...form.querySelectorAll("input[type=text]")].some((field) => field.value !== field.defaultValue);
}

async function keep() {
  status.textContent = "";
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    revision.value = (await answer.json()).revision || "";
    status.textContent = status.dataset.keptWords;
  } catch {
    form.submit();
  } finally {
    waiting -= 1;
  }
}

form.addEventListener("change", (event) => {
  if (event.target.type !== "radio") return;
  event.target.closest("fieldset").querySelector("[data-clear]").hidden = false;
  if (isTyping()) return;
  waiting += 1;
  last = last.then(keep);
});

// Sent by hand, the form waits for a tap that is still being kept.
form.addEventListener("submit", (event) => {
  if (!waiting) return;
  event.preventDefault();
  const { submitter } = event;
  last.then(() => setTimeout(() => form.requestSubmit(submitter)));
});
