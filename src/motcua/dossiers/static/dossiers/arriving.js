/* Sends a chosen file piece by piece (tus 1.0), goes on after a break, and after a reload from the browser's own
   store; then puts its token where the form keeps it. Without this file the form carries the file as it is. */
import { camera } from "./arriving-camera.js";
import { forget, keep, kept } from "./arriving-store.js";

const LEAST = 16 * 1024;
const MOST = 512 * 1024;
const MOST_PAUSE = 15000;
const form = document.querySelector("form:has([data-arriving])");
const running = new Map();
const headers = (more) => ({ "Tus-Resumable": "1.0.0", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, ...more });
const idOf = (input) => [location.pathname, form.elements.client_key?.value || "", input.dataset.paper].join("\n");
const coded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`);

class Refused extends Error {}
class Gone extends Error {}

const rest = (time) => new Promise((done) => {
  const woken = () => { clearTimeout(timer); window.removeEventListener("online", woken); done(); };
  const timer = setTimeout(woken, time);
  window.addEventListener("online", woken);
});

/* One request; a broken line throws TypeError, which is waited out by the caller. */
const ask = async (address, method, more = {}, body = undefined) => {
  const answer = await fetch(address, { method, headers: headers(more), body, credentials: "same-origin", cache: "no-store" });
  if (answer.ok || [409, 460].includes(answer.status)) return answer;
  if (answer.status === 404) throw new Gone();
  if (answer.status === 401) throw new Refused("Phiên đăng nhập đã hết. Bấm Lưu nháp để đăng nhập lại rồi gửi tiếp tệp.");
  if (answer.status >= 500) throw new TypeError(`server ${answer.status}`);
  throw new Refused((await answer.text()).slice(0, 300) || `Máy chủ trả lời ${answer.status}.`);
};

/* The state of one slot, and what the person sees of it. */
class Sending {
  constructor(input, file, address) {
    Object.assign(this, { input, file, address, stopped: false, piece: 4 * LEAST });
    this.slot = input.closest(".slot");
    this.slot.querySelector("[data-sending]")?.remove();
    this.box = document.createElement("div");
    this.box.className = "flow";
    this.box.dataset.sending = "";
    this.box.innerHTML = '<label class="small"><span></span><progress max="100" value="0"></progress></label><p class="small soft" role="status"></p><p><button type="button" class="button plain">Dừng gửi tệp này</button></p>';
    this.box.querySelector("span").textContent = `Đang gửi ${file.name}`;
    this.box.querySelector("button").addEventListener("click", () => this.stop());
    input.after(this.box);
  }

  show(there) {
    this.box.querySelector("progress").value = this.file.size ? Math.floor((100 * there) / this.file.size) : 0;
    const part = `${size(there)} trong ${size(this.file.size)}`;
    if (this.said !== part) this.tell(part);
    this.said = part;
  }

  tell(words) { this.box.querySelector("[role=status]").textContent = words; }

  fail(words) {
    this.end();
    const told = document.createElement("p");
    told.className = "error";
    told.dataset.sending = "";
    told.setAttribute("role", "alert");
    told.textContent = `Lỗi: ${words}`;
    this.input.after(told);
    this.input.value = "";
  }

  end() {
    this.box.remove();
    running.delete(this.input);
    forget(idOf(this.input));
  }

  stop() {
    this.stopped = true;
    this.input.value = "";
    this.end();
    if (this.address) ask(this.address, "DELETE").catch(() => {});
  }

  async run() {
    let pause = 1000;
    while (!this.stopped) {
      try {
        await this.send();
        return;
      } catch (no) {
        if (this.stopped) return;
        if (no instanceof Refused) { this.fail(no.message); return; }
        if (no instanceof Gone) this.address = "";
        this.piece = Math.max(LEAST, this.piece / 2);
        this.tell("Mất mạng, đang chờ để gửi tiếp. Cứ để trang mở, không phải chọn lại tệp.");
        await rest(pause);
        pause = Math.min(pause * 2, MOST_PAUSE);
      }
    }
  }

  async send() {
    if (!this.address) {
      const begun = await ask(this.input.dataset.arriving, "POST", { "Upload-Length": String(this.file.size), "Upload-Metadata": `filename ${coded(this.file.name)}` });
      this.address = begun.headers.get("Location");
    }
    await keep({ id: idOf(this.input), file: this.file, address: this.address, at: Date.now() });
    let there = Number((await ask(this.address, "HEAD")).headers.get("Upload-Offset"));
    while (there < this.file.size && !this.stopped) {
      this.show(there);
      const answer = await ask(this.address, "PATCH", { "Upload-Offset": String(there), "Content-Type": "application/offset+octet-stream" }, this.file.slice(there, there + this.piece));
      if (answer.status === 204) {
        there = Number(answer.headers.get("Upload-Offset"));
        this.piece = Math.min(MOST, this.piece * 2);
      } else there = Number((await ask(this.address, "HEAD")).headers.get("Upload-Offset"));
    }
    if (this.stopped) return;
    this.show(there);
    await this.take();
  }

  async take() {
    const answer = await fetch(`${this.address}nhan/`, { method: "POST", headers: headers(), credentials: "same-origin" });
    const told = await answer.json();
    if (!answer.ok) throw answer.status === 404 ? new Gone() : new Refused(told.said);
    this.end();
    this.input.value = "";
    form.elements[this.input.name.replace("tep-", "da-gui-")].value = told.token;
    this.showCame(told);
    this.slot.querySelector("[data-instead]").hidden = false;
    this.slot.classList.remove("open", "refused");
    this.slot.querySelectorAll(":scope > .error, :scope > .note").forEach((one) => one.remove());
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  showCame(told) {
    const { paper } = this.input.dataset;
    const came = document.getElementById("came").content.firstElementChild.cloneNode(true);
    if (told.picture) {
      came.prepend(Object.assign(document.createElement("img"), { className: "preview", src: told.picture, width: 96, alt: `Trang đầu của ${paper}` }));
    }
    came.querySelector("[data-told]").textContent = `${told.name}, ${size(told.size)}`;
    came.querySelector("button").value = this.input.name.replace("tep-", "bo-tep:");
    came.querySelector(".sr").textContent = `: ${paper}`;
    this.slot.querySelector("[data-came]")?.remove();
    this.slot.querySelector("input[type=hidden]").before(came);
  }
}

const start = (input, file, address = "") => {
  running.get(input)?.stop();
  input.closest(".slot").querySelectorAll("[data-sending]").forEach((one) => one.remove());
  const sending = new Sending(input, file, address);
  if (file.size > Number(input.dataset.most) * 1e6 || !file.size) {
    sending.fail(file.size ? `Tệp lớn hơn ${input.dataset.most} MB. Chụp lại nhỏ hơn hoặc chia nhỏ.` : "Tệp rỗng. Chụp hoặc quét lại.");
    return;
  }
  running.set(input, sending);
  sending.run();
};

if (form) {
  const inputs = [...form.querySelectorAll("[data-arriving]")];
  for (const input of inputs) {
    input.addEventListener("change", () => { if (input.files[0]) start(input, input.files[0]); });
    if (matchMedia("(pointer: coarse)").matches) camera(input);
  }
  kept().then((all) => {
    for (const one of all) {
      const input = inputs.find((candidate) => idOf(candidate) === one.id);
      if (input && !running.has(input)) start(input, one.file, one.address);
    }
  });
  /* Sent while a file is on its way: wait for it once; pressed again, the form carries the file itself. */
  let waited = false;
  form.addEventListener("submit", (event) => {
    if (!running.size || waited || event.submitter?.value === "luu") return;
    event.preventDefault();
    waited = true;
    const { submitter } = event;
    for (const sending of running.values()) sending.tell("Đợi tệp gửi xong, trang sẽ tự đi tiếp.");
    const look = setInterval(() => {
      if (running.size) return;
      clearInterval(look);
      waited = false;
      if (!form.querySelector("[data-sending]")) form.requestSubmit(submitter);
    }, 300);
  });
}
