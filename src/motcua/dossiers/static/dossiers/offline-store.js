/* What the counter keeps in this browser: the kit (procedures, promises, numbers) and the slips. A slip loses what
   it says of the applicant as soon as the server has the dossier. */
const NAME = "motcua-counter";

function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("kit");
      asked.result.createObjectStore("slips", { keyPath: "key" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function act(store, mode, work) {
  const base = await open();
  try {
    return await new Promise((done, failed) => {
      const run = base.transaction(store, mode, { durability: "strict" });
      const asked = work(run.objectStore(store));
      run.oncomplete = () => done(asked && asked.result);
      run.onabort = run.onerror = () => failed(run.error);
    });
  } finally {
    base.close();
  }
}

export const readKit = () => act("kit", "readonly", (store) => store.get("kit"));
export const keepKit = (kit) => act("kit", "readwrite", (store) => store.put(kit, "kit"));
/* The blocks this browser asked for: another one of the same officer must not use their numbers. */
export const readMine = async () => (await act("kit", "readonly", (store) => store.get("mine"))) || [];
export const keepMine = async (id) => { const mine = await readMine(); await act("kit", "readwrite", (store) => store.put([...mine, id], "mine")); };
export const slips = async () => (await act("slips", "readonly", (store) => store.getAll())).sort((a, b) => (a.received_at < b.received_at ? 1 : -1));
export const keepSlip = (slip) => act("slips", "readwrite", (store) => store.put(slip));

/* A number is taken from the kit and the slip is kept in one transaction: neither without the other. */
export async function takeNumber(day, slipOf) {
  const base = await open();
  try {
    return await new Promise((done, failed) => {
      const run = base.transaction(["kit", "slips"], "readwrite", { durability: "strict" });
      let slip = null;
      run.objectStore("kit").get("kit").onsuccess = (event) => {
        const kit = event.target.result;
        const block = kit && kit.blocks.find((one) => one.day === day && Object.keys(one.free).length);
        if (!block) return;
        const number = Math.min(...Object.keys(block.free).map(Number));
        slip = slipOf(block.id, number, block.free[number]);
        delete block.free[number];
        run.objectStore("kit").put(kit, "kit");
        run.objectStore("slips").put(slip);
      };
      run.oncomplete = () => done(slip);
      run.onabort = run.onerror = () => failed(run.error);
    });
  } finally {
    base.close();
  }
}
