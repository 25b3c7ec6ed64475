/* Saves what is typed a moment after the hand rests. Files go with the buttons of the page, not from here. */
const form = document.querySelector("form[data-draft]");
const told = form && form.querySelector("[data-saved]");
const REST = 2500;
let timer = 0;
let busy = false;

const save = async () => {
  if (busy) { timer = setTimeout(save, REST); return; }
  busy = true;
  const sent = new FormData(form);
  for (const [name, value] of [...sent]) if (value instanceof File) sent.delete(name);
  sent.set("buoc", "luu");
  try {
    const answer = await fetch(location.href, { method: "POST", body: sent, headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.ok || answer.status === 409) {
      const body = await answer.json();
      told.textContent = body.said;
      if (answer.ok) form.elements["da-luu"].value = body.saves;
    }
  } catch {
    /* The line is down: the next rest of the hand tries again, and the buttons always work. */
  } finally {
    busy = false;
  }
};

if (form) {
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, REST); });
  form.addEventListener("submit", () => clearTimeout(timer));
}
