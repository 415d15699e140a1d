// Registers the service worker and tells the page when a new version of the app is ready to take over.

class Worker {
  update_ready = $state(false);
  #waiting: ServiceWorker | null = null;

  async start(): Promise<void> {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    const registration = await navigator.serviceWorker.register('/sw.js');
    const notice = (worker: ServiceWorker | null) => {
      if (!worker || !navigator.serviceWorker.controller) return;
      this.#waiting = worker;
      this.update_ready = true;
    };
    notice(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => coming.state === 'installed' && notice(coming));
    });
    await navigator.serviceWorker.ready;
    if (!saves_data()) registration.active?.postMessage({ type: 'keep_rest' });
  }

  take_update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#waiting?.postMessage({ type: 'take_over' });
  }
}

function saves_data(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

export const worker = new Worker();
