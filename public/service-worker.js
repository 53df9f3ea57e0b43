// Lets an open quiz be reloaded without a connection. Nothing else is kept: a copy of the quiz's own page, and the
// scripts and styles that it names. docs/decisions/019 says why no more.
const PREFIX = "claimwise:attempt:";
/** Open quizzes that are kept at most; the oldest copy goes first. */
const MOST = 4;
const ATTEMPT = /^\/attempts\/([\w-]+)$/;
const ASSET = /\/_next\/static\/[\w./~%[\]()-]+\.(?:js|css)/g;

const nameFor = (id) => PREFIX + id;

/** The page says of itself that its quiz is open; a result, a redirect or another's page does not. */
async function isOpenQuiz(answer, id) {
  const type = answer.headers.get("Content-Type") ?? "";
  if (!answer.ok || answer.redirected || !type.startsWith("text/html")) return false;
  return (await answer.clone().text()).includes(`data-open-attempt="${id}"`);
}

/** The page with a word in its headers by which its scripts learn that it is a copy. */
async function asCopy(answer) {
  const headers = new Headers(answer.headers);
  headers.set("Server-Timing", "kept-copy");
  return new Response(await answer.text(), { status: answer.status, headers });
}

function copyOf(id) {
  return caches.match(`/attempts/${id}`, { cacheName: nameFor(id) });
}

async function forget(id) {
  await caches.delete(nameFor(id));
}

/** Keeps what the server has just answered where it is an open quiz, and forgets the copy where it is not. */
async function keepPage(id, answer) {
  if (!(await isOpenQuiz(answer, id))) return forget(id);
  const html = await answer.clone().text();
  const cache = await caches.open(nameFor(id));
  const assets = [...new Set(html.match(ASSET) ?? [])];
  await Promise.all(
    assets.map(async (asset) => {
      if (!(await cache.match(asset))) await cache.add(asset);
    }),
  );
  // The page comes last: where it is there, all that it needs is.
  await cache.put(`/attempts/${id}`, await asCopy(answer));
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((name) => caches.delete(name)));
}

/** The server's page where it answers, else the copy. A server in trouble is no better than none. */
async function openPage(event, id) {
  const answer = await fetch(event.request).catch(() => null);
  if (answer && answer.status < 500) {
    event.waitUntil(keepPage(id, answer.clone()).catch(() => undefined));
    return answer;
  }
  return (await copyOf(id)) ?? answer ?? Response.error();
}

/** Scripts and styles carry a digest in their names: a copy is as good as a fresh one. */
async function openAsset(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const id = request.mode === "navigate" ? ATTEMPT.exec(pathname)?.[1] : undefined;
  if (id) event.respondWith(openPage(event, id));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(openAsset(request));
});

self.addEventListener("message", (event) => {
  const id = event.data?.keep;
  if (typeof id !== "string" || !ATTEMPT.test(`/attempts/${id}`)) return;
  const keep = async () => {
    if (await copyOf(id)) return;
    await keepPage(id, await fetch(`/attempts/${id}`, { headers: { Accept: "text/html" } }));
  };
  event.waitUntil(keep().catch(() => undefined));
});
