// What the service worker may keep and how it marks it: pure rules, so that they can be tested without a browser.

/** The answer carries this header when it was kept earlier; the value is when it was fetched (ISO 8601). */
export const offline_copy_header = 'X-Offline-Copy';
export const saved_at_header = 'X-Saved-At';
export const pages_kept_max = 400;

export type Asked = { method: string; path: string; mode: string; accept: string; same_origin: boolean };
export type Way = 'shell' | 'page' | 'data' | 'network';

/** How to answer a request: the app's own files, the app page, last-seen data, or only the network. */
export function way_for(asked: Asked): Way {
  if (!asked.same_origin || asked.method !== 'GET') return 'network';
  if (asked.path.startsWith('/api/')) return asked.accept.includes('text/event-stream') ? 'network' : 'data';
  // Pages that the server writes itself are no part of the app.
  if (/^\/(public(\/|$)|robots\.txt|sitemap\.xml|public\.css)/.test(asked.path)) return 'network';
  if (asked.mode === 'navigate') return 'page';
  return 'shell';
}

/** Only whole, plain answers that their sender allows to be kept. */
export function may_keep(status: number, headers: { get(name: string): string | null }): boolean {
  if (status !== 200) return false;
  if (/no-store/i.test(headers.get('Cache-Control') ?? '')) return false;
  if (headers.get('Content-Disposition')?.includes('attachment')) return false;
  return /^application\/(\w+\+)?json/.test(headers.get('Content-Type') ?? '');
}

/** The proxy or the machine is down, not the application: a copy is better than this answer. */
export function is_outage(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}
