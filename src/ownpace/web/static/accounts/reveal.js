// Puts a button beside a passphrase that shows it for as long as the person wants; without a script it stays unseen.
for (const field of document.querySelectorAll("[data-reveal]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button plain";
  button.setAttribute("aria-controls", field.id);
  const draw = () => {
    const shown = field.type === "text";
    button.textContent = shown ? field.dataset.revealHide : field.dataset.revealShow;
    button.setAttribute("aria-pressed", String(shown));
  };
  button.addEventListener("click", () => {
    field.type = field.type === "text" ? "password" : "text";
    draw();
  });
  field.form?.addEventListener("submit", () => {
    field.type = "password";
  });
  draw();
  field.after(button);
}
