/* Keeps the offline counter at hand: the page and its files, nothing about anybody. Whatever else is asked for
   goes to the server; a page of the counter that it does not answer becomes the offline one. */
"use strict";
const CACHE = `motcua-counter-${SHELL.version}`;
const AWAY = [502, 503, 504];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([SHELL.page, ...SHELL.assets])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("motcua-counter-") && name !== CACHE);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = new URL(request.url).pathname;
  if (request.mode === "navigate") event.respondWith(fromServer(request, SHELL.page));
  else if (SHELL.assets.includes(path)) event.respondWith(fromServer(request, path));
});

async function fromServer(request, kept) {
  try {
    const answer = await fetch(request);
    if (!AWAY.includes(answer.status)) return answer;
  } catch { /* the server is away */ }
  return (await caches.match(kept)) || Response.error();
}
