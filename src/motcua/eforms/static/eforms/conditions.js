/* Hides questions whose condition does not hold, by the same conditions the server checks, and reckons what the
   form reckons. What is hidden keeps what was typed. Without this file every question stands with its hint. */
const form = document.querySelector("form[data-eform]");

const chosen = (name) =>
  [...form.elements]
    .filter((control) => control.name === name)
    .flatMap((control) => {
      if (control.closest("[data-when][hidden]")) return [];
      if (control.type === "radio" || control.type === "checkbox") return control.checked ? [control.value] : [];
      return [control.value];
    });

const holds = (box) =>
  JSON.parse(box.dataset.when).every(([name, values]) => chosen(name).some((value) => values.includes(value)));

const number = (text) => {
  const plain = text.trim().replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

const numbers = (key, row) => {
  const [group, inner] = key.split(".");
  const names = inner
    ? [...form.elements].map((control) => control.name).filter((name) => new RegExp(`^q-${group}-\\d+-${inner}$`).test(name))
    : [row && form.elements[`${row}${key}`] ? `${row}${key}` : `q-${key}`];
  return names.flatMap(chosen).map(number).filter((value) => value !== null);
};

const reckon = (control) => {
  const [way, keys] = JSON.parse(control.dataset.computed);
  const row = (control.name.match(/^q-[a-z0-9_]+-\d+-/) || [""])[0];
  if (way === "count") {
    return keys.reduce((sum, key) => sum + Number(form.elements[`so-${key}`]?.value || 0), 0);
  }
  const found = keys.flatMap((key) => numbers(key, row));
  if (way === "sum") return found.reduce((sum, value) => sum + value, 0);
  return found.length < keys.length ? 0 : found.reduce((product, value) => product * value, 1);
};

const refresh = () => {
  for (const box of form.querySelectorAll("[data-when]")) box.hidden = !holds(box);
  for (const control of form.querySelectorAll("[data-computed]")) {
    control.value = String(Math.round(reckon(control) * 1e6) / 1e6).replace(".", ",");
  }
};

if (form) {
  form.classList.add("live");
  form.addEventListener("input", refresh);
  form.addEventListener("change", refresh);
  refresh();
}
