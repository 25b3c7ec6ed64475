/* Puts the chosen figure where the cursor stands in the sentences. Without this file the server puts it behind the
   last sentence. */
const text = document.querySelector("[data-sentences]");
const button = document.querySelector("[data-insert]");

if (text && button) {
  let place = [text.value.length, text.value.length];
  const remember = () => { place = [text.selectionStart, text.selectionEnd]; };
  for (const name of ["select", "keyup", "click", "input", "blur"]) text.addEventListener(name, remember);
  button.addEventListener("click", (event) => {
    const chosen = button.form.elements.figure.value;
    event.preventDefault();
    if (!chosen) return;
    text.focus();
    text.setRangeText(`[${chosen}]`, ...place, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    remember();
  });
}
