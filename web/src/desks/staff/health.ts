// Asks the program how it is. /healthz: does it answer at all; /readyz: can it read its database.
export type Answer = { state: 'ok' | 'not_ready' | 'down'; took_ms: number };

export async function ask(path: '/healthz' | '/readyz', now: () => number = () => performance.now()): Promise<Answer> {
  const start = now();
  const took = () => Math.max(1, Math.round(now() - start));
  try {
    const response = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    const said = await response.text();
    // Something else on the way (a proxy's page) is not the program.
    if (response.ok && said.trim() === 'ok') return { state: 'ok', took_ms: took() };
    return { state: response.status === 503 ? 'not_ready' : 'down', took_ms: took() };
  } catch {
    return { state: 'down', took_ms: took() }; // No answer is an answer here; the page shows it.
  }
}
