// Short messages at the edge of the page: what was saved, with a way to undo. A message with an undo waits longer,
// and the act itself happens only when the time to undo is over.

export type Toast = { id: number; text: string; kind: 'done' | 'wrong' | 'plain'; undo?: () => void };

const stays_ms = 5_000;
const undo_ms = 8_000;

class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;

  show(text: string, kind: Toast['kind'] = 'done', undo?: () => void): number {
    const id = this.#next++;
    this.list = [...this.list, { id, text, kind, undo }];
    setTimeout(() => this.close(id), undo ? undo_ms : stays_ms);
    return id;
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();

/**
 * Does `act` unless it is undone within eight seconds. The page hides the thing at once, and `back` shows it again.
 * Leaving the page does it right away, so that nothing is half deleted.
 */
export function do_unless_undone(text: string, act: () => void | Promise<void>, back: () => void): void {
  let open = true;
  const finish = () => {
    if (!open) return;
    open = false;
    removeEventListener('pagehide', finish);
    void act();
  };
  const id = toasts.show(text, 'plain', () => {
    open = false;
    removeEventListener('pagehide', finish);
    toasts.close(id);
    back();
  });
  addEventListener('pagehide', finish);
  setTimeout(finish, undo_ms);
}
