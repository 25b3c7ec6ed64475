/* The counter that keeps receiving while the server is away, and brings it home afterwards. */
import { applicant, chosen, chosenCase, clockOf, dayOf, listCases, listPapers, listProcedures, newKey, owed, papersOf, promiseAt, ticked, waitsAt } from "./offline-form.js";
import { showSlip } from "./offline-slip.js";
import { keepKit, keepMine, keepSlip, readKit, readMine, slips, takeNumber } from "./offline-store.js";

const at = (id) => document.getElementById(id);
const { kit: KIT, reserve: RESERVE, reconcile: RECONCILE, worker: WORKER } = document.body.dataset;
const UNSENT = ["waiting", "refused"];
let kit = null;
let skew = 0;
let sending = false;
const now = () => new Date(Date.now() + skew);

function say(words, kind = "late") {
  const note = document.createElement("div");
  note.className = `note ${kind}`;
  note.textContent = words;
  at("said").replaceChildren(...(words ? [note] : []));
}

function showLine(isThere) {
  at("line").className = `badge pill ${isThere ? "ok" : "soon"}`;
  at("line").textContent = isThere ? "Máy chủ đang trả lời" : "Mất kết nối với máy chủ";
}

async function ask(address, body) {
  const options = body ? { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "X-CSRFToken": kit.token } } : {};
  let answer;
  try {
    answer = await fetch(address, { ...options, headers: { Accept: "application/json", ...options.headers }, credentials: "same-origin", cache: "no-store" });
  } catch {
    showLine(false);
    return null;
  }
  showLine(![502, 503, 504].includes(answer.status));
  const told = await answer.json().catch(() => null);
  if (!answer.ok) {
    say(answer.status === 403 ? "Máy chủ không nhận: hãy đăng nhập lại bằng tài khoản của quầy. Phiếu vẫn giữ ở máy này." : (told && told.message) || `Máy chủ trả lời lỗi ${answer.status}. Phiếu vẫn giữ ở máy này.`);
    return null;
  }
  return told;
}

/* A fresh kit may still offer a number whose slip waits here: the server has not heard of it yet. */
async function refresh() {
  const fresh = await ask(KIT);
  if (fresh) {
    fresh.skew = Date.parse(fresh.now) - Date.now();
    const mine = new Set(await readMine());
    fresh.blocks = fresh.blocks.filter((block) => mine.has(block.id));
    const held = new Set((await slips()).map((slip) => slip.code));
    fresh.blocks.forEach((block) => Object.keys(block.free).forEach((number) => { if (held.has(block.free[number])) delete block.free[number]; }));
    await keepKit(fresh);
  }
  kit = await readKit();
  skew = kit ? kit.skew : 0;
  show();
  return Boolean(fresh);
}

function show() {
  const today = dayOf(now());
  const left = (day) => (kit ? kit.blocks.filter((one) => one.day === day).reduce((sum, one) => sum + Object.keys(one.free).length, 0) : 0);
  at("agency").textContent = kit ? kit.agency.name : "Chưa có dữ liệu; mở trang này khi còn mạng";
  at("officer").textContent = kit ? kit.officer : "";
  at("blocks").textContent = kit ? [...new Set([today, ...kit.blocks.map((one) => one.day)])].sort().map((day) => `Ngày ${day.slice(8)}/${day.slice(5, 7)}: còn ${left(day)} số.`).join(" ") : "";
  at("take-button").disabled = !left(today);
  listProcedures(kit);
  showPromise();
  showRows();
}

function showPromise() {
  const procedure = chosen(kit);
  const promise = procedure && promiseAt(kit, procedure, now());
  at("promise").textContent = !procedure ? "" : `${promise ? "Hẹn trả" : "Ngày hẹn trả"}: ${promised(procedure, promise, now())}.`;
}

const promised = (procedure, promise, moment) =>
  promise ? promise.words : waitsAt(procedure, moment) || "sẽ báo sau khi quầy nối lại với máy chủ";

async function take(event) {
  event.preventDefault();
  const procedure = chosen(kit);
  if (!procedure) return;
  const received = now();
  const promise = promiseAt(kit, procedure, received);
  const stated = chosenCase(procedure);
  const slip = await takeNumber(dayOf(received), (block, number, code) => ({
    key: crypto.randomUUID(), lookup_key: newKey(), block, number, code, state: "waiting",
    received_at: received.toISOString(), day: dayOf(received), procedure: procedure.code, case: stated.case, applicant: applicant(), ticked: ticked(),
    delivery: at("delivery").value, due: promise ? promise.due : "",
    printed: {
      ...kit.agency, follow: kit.follow, form: kit.forms[dayOf(received)], officer: kit.officer, delivery: kit.deliveries[at("delivery").value],
      procedure: procedure.name, term: stated.words, sets: procedure.sets, papers: papersOf(procedure), fees: owed(procedure, received),
      received: clockOf(received), promise: promised(procedure, promise, received),
    },
  }));
  if (!slip) {
    say("Đã hết số giữ trước cho hôm nay. Ghi sổ giấy, nhập lại khi có mạng.");
    return;
  }
  say("");
  kit = await readKit();
  at("take").reset();
  show();
  print(slip);
}

function print(slip) {
  showSlip(slip);
  window.print();
}

async function send(only, newNumber) {
  if (sending || !(await refresh())) return;
  sending = true;
  try {
    const waiting = (await slips()).filter((slip) => (only ? slip.key === only : UNSENT.includes(slip.state)));
    if (!waiting.length) return;
    const rows = waiting.slice(0, 50).map(({ printed, state, said, differs, url, ...row }) => ({ ...row, new_number: Boolean(newNumber) || row.new_number }));
    const told = await ask(RECONCILE, { rows });
    for (const one of told ? told.rows : []) await settle(waiting.find((slip) => slip.key === one.key), one);
    if (told) say("", "ok");
  } finally {
    sending = false;
    await refresh();
  }
}

async function settle(slip, one) {
  if (!slip) return;
  if (one.outcome === "refused") {
    await keepSlip({ ...slip, state: "refused", said: one.said, may_renumber: one.code.startsWith("block.number_") });
    return;
  }
  const { key, received_at } = slip;
  await keepSlip({ key, received_at, code: one.dossier, state: "written", url: one.url, due: one.due, differs: one.differs });
}

async function showRows() {
  const kept = await slips();
  at("rows").replaceChildren(...kept.map(row));
  at("send").disabled = !kept.some((slip) => UNSENT.includes(slip.state));
}

function row(slip) {
  const item = document.createElement("li");
  const add = (tag, text, className) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    item.append(made);
    return made;
  };
  const button = (words, act) => { const made = add("button", words, "button plain"); made.type = "button"; made.addEventListener("click", act); };
  if (slip.state === "written") {
    add("a", slip.code, "code").href = slip.url;
    add("span", "Đã ghi", "badge done");
    if (slip.due) add("small", `Hẹn ${slip.due}`);
    slip.differs.forEach((one) => add("span", one, "badge soon"));
    return item;
  }
  add("span", slip.code, "code");
  add("small", `${slip.applicant.name}, ${clockOf(new Date(slip.received_at))}`);
  add("span", slip.state === "refused" ? `Chưa ghi được: ${slip.said}` : "Chưa gửi", `badge ${slip.state === "refused" ? "late" : "hold"}`);
  button("In lại phiếu", () => print(slip));
  if (slip.may_renumber) button("Cấp số mới", () => send(slip.key, true));
  return item;
}

async function reserve(day) {
  if (!(await refresh())) return;
  const block = await ask(RESERVE, { day, count: 20 });
  if (!block) return;
  await keepMine(block.id);
  await refresh();
}

at("take").addEventListener("submit", take);
at("find").addEventListener("input", () => { listProcedures(kit); showPromise(); });
at("procedure").addEventListener("change", () => { listCases(kit); showPromise(); });
at("case").addEventListener("change", () => { listPapers(kit); showPromise(); });
at("send").addEventListener("click", () => send());
at("reserve-today").addEventListener("click", () => reserve(dayOf(now())));
at("reserve-next").addEventListener("click", () => kit && reserve(kit.next_day));
if ("serviceWorker" in navigator) navigator.serviceWorker.register(WORKER);
refresh();
setInterval(async () => { if ((await slips()).some((slip) => slip.state === "waiting")) send(); }, 60000);
