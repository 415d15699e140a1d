// The desks of what the network does together: events and training, awards.
import Award from '@lucide/svelte/icons/award';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import type { Desk } from './desk';

export const network_desks: Desk[] = [
  {
    name: 'events',
    icon: CalendarDays,
    section: 'network',
    home: '/events',
    permission: 'events.read_events',
    texts: ['events', 'words'],
    pages: [
      { path: '/events', title: 'desk.events', permission: 'events.read_events', page: () => import('./desks/events/pages/Events.svelte') },
      { path: '/events/new', title: 'events.new', permission: 'events.hold_event', page: () => import('./desks/events/pages/EditEvent.svelte') },
      { path: '/events/:id', title: 'events.event', permission: 'events.read_events', page: () => import('./desks/events/pages/Event.svelte') },
      { path: '/events/:id/change', title: 'events.change', permission: 'events.hold_event', page: () => import('./desks/events/pages/EditEvent.svelte') },
      { path: '/e/:code', title: 'events.event', open_to_all: 'public', page: () => import('./desks/events/pages/Join.svelte') },
    ],
    parts: [{ slot: 'person.main', permission: 'events.take_attendance', part: () => import('./desks/events/parts/PersonEvents.svelte') }],
  },
  {
    name: 'awards',
    icon: Award,
    section: 'network',
    home: '/awards',
    permission: 'awards.read_awards',
    texts: ['awards', 'words'],
    pages: [
      { path: '/awards', title: 'desk.awards', permission: 'awards.read_awards', page: () => import('./desks/awards/pages/Calls.svelte') },
      { path: '/awards/new', title: 'awards.new_call', permission: 'awards.lead_call', page: () => import('./desks/awards/pages/EditCall.svelte') },
      { path: '/awards/nominations/:id', title: 'awards.nominee', permission: 'awards.read_awards', page: () => import('./desks/awards/pages/Nominee.svelte') },
      { path: '/awards/:id', title: 'awards.call', permission: 'awards.read_awards', page: () => import('./desks/awards/pages/Call.svelte') },
      { path: '/awards/:id/change', title: 'awards.change', permission: 'awards.lead_call', page: () => import('./desks/awards/pages/EditCall.svelte') },
      { path: '/honours', title: 'awards.register', open_to_all: 'public', page: () => import('./desks/awards/pages/Honours.svelte') },
    ],
  },
];
