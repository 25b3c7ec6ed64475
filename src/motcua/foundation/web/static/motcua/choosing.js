/* Choosing many rows: form[data-select] with a box in every row, a bar [.bulk] for what is done to them. */
const all = (query, root = document) => [...root.querySelectorAll(query)];
const boxes = (form) => all(".pick-cell input[type=checkbox]:not([data-all]):not(:disabled)", form);

function count(form) {
  const every = boxes(form);
  const chosen = every.filter((box) => box.checked).length;
  every.forEach((box) => box.closest("tr").classList.toggle("on", box.checked));
  const whole = all("[data-whole]", form).find((box) => box.checked);
  const said = whole ? whole.dataset.whole : chosen;
  all("[data-count]", form).forEach((part) => {
    part.dataset.words ??= part.textContent;
    part.textContent = said === 0 ? part.dataset.words : part.dataset.count.replace("{n}", said);
  });
  all(".bulk", form).forEach((bar) => { bar.hidden = chosen === 0 && !whole; });
  all("[data-all]", form).forEach((box) => {
    box.checked = chosen > 0 && chosen === every.length;
    box.indeterminate = chosen > 0 && chosen < every.length;
  });
}

let last = null;
document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-select] .pick-cell input[type=checkbox]:not([data-all])");
  if (!box) return;
  const every = boxes(box.form);
  if (event.shiftKey && last && every.includes(last)) {
    const [from, to] = [every.indexOf(last), every.indexOf(box)].sort((a, b) => a - b);
    every.slice(from, to + 1).forEach((other) => { other.checked = box.checked; });
    count(box.form);
  }
  last = box;
});
document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-select]");
  if (!form) return;
  if (event.target.matches("[data-all]")) boxes(form).forEach((box) => { box.checked = event.target.checked; });
  count(form);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-clear]");
  if (!button) return;
  event.preventDefault();
  [...boxes(button.form), ...all("[data-whole]", button.form)].forEach((box) => { box.checked = false; });
  count(button.form);
});

document.addEventListener("htmx:afterSwap", () => all("[data-select]").forEach(count));
const start = () => all("[data-select]").forEach(count);
start();
/* Also after the back button, when boxes are still ticked. */
window.addEventListener("pageshow", start);
