// The service worker: keeps the shell so that the app opens without a network, and last-seen pages of data so that
// a volunteer can read them in the field. Every kept answer is marked; nothing marked no-store is ever kept.
import { is_outage, may_keep, offline_copy_header, pages_kept_max, saved_at_header, way_for } from './rules';

declare const self: ServiceWorkerGlobalScope;
declare const __VERSION__: string;
declare const __SHELL__: string[];
declare const __REST__: string[];

const shell_name = `shell-${__VERSION__}`;
const data_name = 'data';
const patience_ms = 6000;
const rest_ms = 2500;
let asked_at = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell_name).then((cache) => cache.addAll(__SHELL__)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== shell_name);
      for (const name of old) await move_pages(await caches.open(name));
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const type = (event.data as { type?: string } | null)?.type;
  if (type === 'take_over') void self.skipWaiting();
  if (type === 'keep_rest') event.waitUntil(keep_rest());
  if (type === 'forget') event.waitUntil(forget(event.ports[0]));
});

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  const way = way_for({
    method: request.method,
    path: url.pathname,
    mode: request.mode,
    accept: request.headers.get('Accept') ?? '',
    same_origin: url.origin === self.location.origin,
  });
  if (url.pathname.startsWith('/api/')) asked_at = Date.now();
  if (way === 'shell') event.respondWith(from_shell(request));
  if (way === 'page') event.respondWith(from_shell(new Request('/')));
  if (way === 'data') event.respondWith(data(request));
});

async function from_shell(request: Request): Promise<Response> {
  const cache = await caches.open(shell_name);
  // The shell's files are the same for everybody, whatever a server says they vary by.
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}

/** Pages that are the same in the new version stay on this device: whoever goes out right after an update has them along. */
async function move_pages(old: Cache): Promise<void> {
  const cache = await caches.open(shell_name);
  for (const address of __REST__) {
    const kept = await old.match(address, { ignoreVary: true });
    if (kept && !(await cache.match(address, { ignoreVary: true }))) await cache.put(address, kept);
  }
}

/** While somebody asks the server for something, a slow line is theirs. */
async function line_is_free(): Promise<void> {
  for (;;) {
    const wait = asked_at + rest_ms - Date.now();
    if (wait <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** The pages that are not part of the first screen; one that cannot be fetched now is fetched when it is opened. */
async function keep_rest(): Promise<void> {
  const cache = await caches.open(shell_name);
  for (const address of __REST__) {
    if (await cache.match(address)) continue;
    await line_is_free();
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) await cache.put(address, answer);
  }
}

async function forget(port: MessagePort | undefined): Promise<void> {
  await caches.delete(data_name);
  port?.postMessage('forgotten');
}

/** Network first; a copy when there is no network, when the server is down, or when patience ends. */
async function data(request: Request): Promise<Response> {
  const cache = await caches.open(data_name);
  const fresh = fetch_and_keep(request, cache);
  const copy = await cache.match(request);
  if (!copy) return fresh;
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience_ms));
  const first = await Promise.race([fresh.catch(() => 'down' as const), late]);
  return typeof first === 'string' || is_outage(first.status) ? marked(copy) : first;
}

async function fetch_and_keep(request: Request, cache: Cache): Promise<Response> {
  const answer = await fetch(request);
  if (may_keep(answer.status, answer.headers)) {
    const headers = new Headers(answer.headers);
    headers.set(saved_at_header, new Date().toISOString());
    await cache.put(request, new Response(await answer.clone().blob(), { status: 200, headers }));
    await trim(cache);
  } else if (answer.ok || answer.status === 401 || answer.status === 403 || answer.status === 404) {
    // The page may no longer be shown to this person: an old copy must not outlive that.
    await cache.delete(request);
  }
  return answer;
}

async function trim(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - pages_kept_max)).map((key) => cache.delete(key)));
}

function marked(copy: Response): Response {
  const headers = new Headers(copy.headers);
  headers.set(offline_copy_header, headers.get(saved_at_header) ?? '');
  return new Response(copy.body, { status: copy.status, headers });
}
