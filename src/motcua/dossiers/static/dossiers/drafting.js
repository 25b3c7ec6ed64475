/* Saves what is typed a moment after the hand rests; the address then is the draft's, so that a reload opens it.
   Files travel by arriving.js or with the buttons of the page, not from here. */
const form = document.querySelector("form[data-draft]");
const told = form && form.querySelector("[data-saved]");
const REST = 2500;
let timer = 0;
let busy = false;
const kept = () => form.dispatchEvent(new Event("kept", { bubbles: true }));

const save = async () => {
  if (busy) { timer = setTimeout(save, REST); return; }
  busy = true;
  const typedUntil = timer;
  const sent = new FormData(form);
  for (const [name, value] of [...sent]) if (value instanceof File) sent.delete(name);
  sent.set("buoc", "luu");
  try {
    const answer = await fetch(location.href, { method: "POST", body: sent, headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.ok || answer.status === 409) {
      const body = await answer.json();
      told.textContent = body.said;
      if (answer.ok) {
        form.elements["da-luu"].value = body.saves;
        if (timer === typedUntil) kept();
        if (body.resume && location.search !== new URL(body.resume, location).search) history.replaceState(null, "", body.resume);
      }
    } else if (answer.type === "opaqueredirect") {
      told.textContent = "Phiên đăng nhập đã hết. Bấm Lưu nháp để đăng nhập lại; những gì đã điền vẫn còn.";
    }
  } catch {
    told.textContent = "Mất mạng: chưa lưu được. Cứ điền tiếp, có mạng lại sẽ tự lưu.";
    timer = setTimeout(save, 4 * REST);
  } finally {
    busy = false;
  }
};

if (form) {
  // A page that comes back with faults is kept as a draft already, unless keeping it was refused.
  if (form.dataset.draft !== "refused") kept();
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, REST); });
  form.addEventListener("change", (event) => { if (event.target.type === "file") save(); });
  form.addEventListener("submit", () => clearTimeout(timer));
}
