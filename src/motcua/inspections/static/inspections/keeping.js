/* The checklist on a tablet: what is answered is kept in this browser at once and sent a moment later; without a
   line it stays and goes out by itself when the line is back. Only touched questions travel, so that nobody
   overwrites what another member of the team answered. Without this file the button sends the whole list. */
const form = document.querySelector("form[data-keep]");
const told = form && form.querySelector("[data-kept]");
const REST = 1500;
const AGAIN = 15000;
let timer = 0;
let busy = false;

const read = () => { try { return JSON.parse(localStorage.getItem(form.dataset.keep)) || {}; } catch { return {}; } };
const write = (kept) => {
  if (Object.keys(kept).length) localStorage.setItem(form.dataset.keep, JSON.stringify(kept));
  else localStorage.removeItem(form.dataset.keep);
};
const fields = (check) => [form.elements[`tra-loi-${check}`], form.elements[`ghi-chu-${check}`]];
const later = (wait) => { clearTimeout(timer); timer = setTimeout(send, wait); };
const waiting = (count) => `${count} câu đang giữ trên máy này`;

async function send() {
  const kept = read();
  const checks = Object.keys(kept);
  if (!checks.length) return;
  if (busy) { later(REST); return; }
  busy = true;
  const sent = new FormData();
  sent.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const check of checks) { sent.set(`tra-loi-${check}`, kept[check][0]); sent.set(`ghi-chu-${check}`, kept[check][1]); }
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.ok) {
      const now = read();
      for (const check of checks) if (String(now[check]) === String(kept[check])) delete now[check];
      write(now);
      const left = Object.keys(now).length;
      told.textContent = left ? `Đang lưu, ${waiting(left)}.` : (await answer.json()).said;
      if (left) later(REST);
    } else {
      told.textContent = `Chưa lưu được, ${waiting(checks.length)}. Tải lại trang, đăng nhập lại nếu được hỏi; câu trả lời không mất.`;
    }
  } catch {
    told.textContent = `Mất mạng: ${waiting(checks.length)}. Cứ trả lời tiếp, có mạng lại sẽ tự lưu.`;
    later(AGAIN);
  } finally {
    busy = false;
  }
}

if (form) {
  for (const [check, [answer, note]] of Object.entries(read())) {
    const [choice, words] = fields(check);
    if (choice) { choice.value = answer; words.value = note; }
  }
  form.addEventListener("input", (event) => {
    const check = event.target.closest("[data-check]").dataset.check;
    const kept = read();
    kept[check] = fields(check).map((field) => field.value);
    write(kept);
    told.textContent = `${waiting(Object.keys(kept).length)}, sắp lưu.`;
    later(REST);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); if (Object.keys(read()).length) send(); else told.textContent = "Mọi câu trả lời đã được lưu."; });
  window.addEventListener("online", send);
  // Without a line the page cannot be opened again: ask before it is closed by mistake.
  window.addEventListener("beforeunload", (event) => { if (!navigator.onLine) event.preventDefault(); });
  send();
}
