// Where we are and how to go elsewhere. History-mode paths ("/cases/:id") matched by regexparam; pages and their texts
// load lazily; a link is an ordinary <a href>. Leaving a page can be held up by unsaved work.
import { parse } from 'regexparam';
import type { Component } from 'svelte';

export type Route = {
  path: string;
  page: () => Promise<{ default: Component }>;
  /** Text key of the window title. */
  title: string;
  permission?: string;
  /** Shown without signing in: in the public layout, or with a frame of its own. */
  open_to_all?: 'public' | 'bare';
  /** What must be there before the page is shown (texts). */
  before?: () => Promise<void>;
};

type Match = { route: Route; params: Record<string, string> };
type Compiled = { route: Route; keys: string[]; pattern: RegExp };

let compiled: Compiled[] = [];
const guards = new Set<() => boolean | Promise<boolean>>();

class Router {
  path = $state('/');
  params = $state.raw<Record<string, string>>({});
  query = $state.raw(new URLSearchParams());
  current = $state.raw<Route | null>(null);
  page = $state.raw<Component | null>(null);
  /** The page is being fetched: shows as a thin bar along the top. */
  loading = $state(false);
  /** The page could not be fetched (no network and not kept). */
  failed = $state(false);
  not_found = $state(false);
  /** Grows with every arrival, so that the same path opened again is a fresh page. */
  visit = $state(0);
  #going = 0;

  async show(url: URL): Promise<void> {
    const turn = ++this.#going;
    const found = match(url.pathname);
    this.loading = true;
    const page = found ? await fetch_page(found.route) : null;
    if (turn !== this.#going) return;
    this.loading = false;
    this.failed = page === 'failed';
    this.not_found = !found;
    this.page = page === 'failed' ? null : page;
    this.current = found?.route ?? null;
    this.params = found?.params ?? {};
    this.query = url.searchParams;
    this.path = url.pathname;
    this.visit++;
  }
}

export const router = new Router();

export function use_routes(routes: Route[]): void {
  compiled = routes.map((route) => ({ route, ...parse(route.path) }));
}

/** Exact paths win over paths with holes, so "/cases/new" is never the case called "new". */
export function match(path: string): Match | null {
  const found = compiled.filter(({ pattern }) => pattern.test(path));
  const best = found.sort((a, b) => a.keys.length - b.keys.length)[0];
  if (!best) return null;
  const values = best.pattern.exec(path)?.slice(1) ?? [];
  const params: Record<string, string> = {};
  best.keys.forEach((key, at) => (params[key] = decode(values[at] ?? '')));
  return { route: best.route, params };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A badly encoded address is shown as it is; the server will say that there is no such thing.
  }
}

async function fetch_page(route: Route): Promise<Component | 'failed'> {
  try {
    const [module] = await Promise.all([route.page(), route.before?.()]);
    return module.default;
  } catch (reason) {
    console.error(reason);
    return 'failed';
  }
}

/** A page with unsaved work answers false to stay. Returns how to take the guard away. */
export function guard_leaving(may_leave: () => boolean | Promise<boolean>): () => void {
  guards.add(may_leave);
  return () => guards.delete(may_leave);
}

export async function navigate(to: string, how: { replace?: boolean } = {}): Promise<void> {
  for (const may_leave of guards) if (!(await may_leave())) return;
  const url = new URL(to, location.origin);
  if (how.replace) history.replaceState({ y: 0 }, '', url);
  else {
    history.replaceState({ y: scrollY }, '');
    history.pushState({ y: 0 }, '', url);
  }
  const before = router.path;
  await router.show(url);
  if (before !== url.pathname) arrive(0);
}

/** Changes what is asked for (a tab, a filter) without leaving the page or making history. */
export function set_query(changes: Record<string, string | null>): void {
  const url = new URL(location.href);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  }
  history.replaceState(history.state, '', url);
  router.query = url.searchParams;
}

/** After a change of page: scroll, and tell screen readers by moving the focus to the page's heading. */
function arrive(y: number): void {
  requestAnimationFrame(() => {
    scrollTo(0, y);
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  });
}

export function start_router(): Promise<void> {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', (event) => {
    const y = (event.state as { y?: number } | null)?.y ?? 0;
    void router.show(new URL(location.href)).then(() => arrive(y));
  });
  addEventListener('click', (event) => {
    const link = inner_link(event);
    if (!link) return;
    event.preventDefault();
    void navigate(link);
  });
  return router.show(new URL(location.href));
}

/** The address of a plain click on a link inside the app; new tabs, downloads and the server's own files are left alone. */
function inner_link(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element | null)?.closest?.('a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin || /^\/(api|public)(\/|$)/.test(url.pathname)) return null;
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return null;
  return url.pathname + url.search + url.hash;
}
