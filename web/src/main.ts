// Starts the app: the language first, then who is signed in, then the page.
import './kit/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './api/session.svelte';
import { all_routes, all_slot_parts, suggestions_of_desks } from './desks';
import { remembered_language, set_language } from './i18n/i18n.svelte';
import { start_router, use_routes } from './kit/router.svelte';
import { use_slot_parts } from './kit/slots.svelte';
import { use_suggestions } from './kit/suggest.svelte';
import { lock } from './offline/lock.svelte';
import { field } from './offline/field.svelte';
import { queue } from './offline/queue.svelte';
import { worker } from './offline/worker.svelte';

use_routes(all_routes());
use_slot_parts(all_slot_parts());
use_suggestions(suggestions_of_desks);
await lock.start();
await set_language(remembered_language() ?? 'th');
mount(App, { target: document.getElementById('app')! });
queue.start();
field.start();
await Promise.all([session.open(), start_router()]);
void queue.drain();
void worker.start();
