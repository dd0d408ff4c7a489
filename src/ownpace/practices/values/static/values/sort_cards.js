// Keys 1, 2 and 3 put the card in a pile; the arrows walk along the piles. They work while the focus is on the card.
function listen(form) {
  const piles = [...form.querySelectorAll("[data-pile]")];
  const backwards = ["ArrowLeft", "ArrowUp"];
  const forwards = ["ArrowRight", "ArrowDown"];

  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
    const chosen = ["1", "2", "3"].indexOf(event.key);
    if (chosen >= 0) {
      event.preventDefault();
      piles[chosen].click();
      return;
    }
    if (!backwards.includes(event.key) && !forwards.includes(event.key)) return;
    event.preventDefault();
    const here = piles.indexOf(document.activeElement);
    const mirrored = event.key.match(/Left|Right/) && getComputedStyle(form).direction === "rtl";
    const step = forwards.includes(event.key) !== Boolean(mirrored) ? 1 : -1;
    const next = here < 0 ? (step > 0 ? 0 : piles.length - 1) : (here + step + piles.length) % piles.length;
    piles[next].focus();
  });
  // A second tap while the next card is on its way counts for nothing.
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => {
    sent = false;
  });
}

for (const form of document.querySelectorAll("[data-sort-cards]")) listen(form);
