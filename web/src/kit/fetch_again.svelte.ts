// What is shown without a line is fetched again as soon as there is one: at once when the browser says so, and now and then
// while a copy is shown, since a line can be dead without the browser's knowing and the first question after it may be too slow.
const retry_ms = 5_000;

type Fetched = { readonly offline_copy_at: string | null; readonly failure: unknown; readonly busy: boolean; reload(): Promise<void> };

export function fetch_again(fetched: Fetched): void {
  $effect(() => {
    const again = () => (fetched.offline_copy_at || fetched.failure) && void fetched.reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });
  $effect(() => {
    if (fetched.busy || !fetched.offline_copy_at) return;
    const timer = setInterval(() => navigator.onLine && void fetched.reload(), retry_ms);
    return () => clearInterval(timer);
  });
}
