/* Files on their way, in the browser's own store, so that a reload does not lose them; gone once they arrived,
   and after a day. A browser that has no such store only forgets. */
const DAY = 24 * 3600 * 1000;

const opened = () => new Promise((done, failed) => {
  const request = indexedDB.open("motcua-arriving", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("files", { keyPath: "id" });
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const doing = async (mode, act) => {
  try {
    const store = await opened();
    const all = await new Promise((done, failed) => {
      const request = act(store.transaction("files", mode).objectStore("files"));
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    store.close();
    return all;
  } catch {
    return undefined;
  }
};

export const keep = (one) => doing("readwrite", (files) => files.put(one));
export const forget = (id) => doing("readwrite", (files) => files.delete(id));
export const kept = async () => {
  const all = (await doing("readonly", (files) => files.getAll())) || [];
  const old = all.filter((one) => Date.now() - one.at > DAY);
  await Promise.all(old.map((one) => forget(one.id)));
  return all.filter((one) => !old.includes(one));
};
