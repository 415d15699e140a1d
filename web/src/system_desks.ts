// The desks that keep the house itself: what all work adds up to, people and their access, messages, numbered papers.
import FileText from '@lucide/svelte/icons/file-text';
import Chart from '@lucide/svelte/icons/chart-line';
import Mail from '@lucide/svelte/icons/mail';
import Settings from '@lucide/svelte/icons/settings';
import type { Desk } from './desk';

export const system_desks: Desk[] = [
  {
    name: 'indicators',
    icon: Chart,
    section: 'network',
    home: '/results',
    permission: 'indicators.read_results',
    texts: ['indicators'],
    pages: [
      { path: '/results', title: 'desk.indicators', permission: 'indicators.read_results', page: () => import('./desks/indicators/pages/Results.svelte') },
      { path: '/results/published', title: 'rs.published', permission: 'indicators.read_results', page: () => import('./desks/indicators/pages/Published.svelte') },
      { path: '/results/:code', title: 'rs.figure', permission: 'indicators.read_results', page: () => import('./desks/indicators/pages/Indicator.svelte') },
      { path: '/results/:code/records', title: 'rs.records', permission: 'indicators.read_behind', page: () => import('./desks/indicators/pages/Records.svelte') },
    ],
  },
  {
    name: 'administration',
    icon: Settings,
    section: 'network',
    home: '/administration',
    permission: 'staff.read_journal',
    texts: ['staff', 'frame'],
    pages: [
      { path: '/administration', title: 'desk.administration', permission: 'staff.read_journal', page: () => import('./desks/staff/pages/Start.svelte') },
      { path: '/administration/members', title: 'member.list', permission: 'staff.manage_staff', page: () => import('./desks/staff/pages/Members.svelte') },
      { path: '/administration/members/new', title: 'member.add', permission: 'staff.manage_staff', page: () => import('./desks/staff/pages/NewMember.svelte') },
      { path: '/administration/members/:id', title: 'member.one', permission: 'staff.manage_staff', page: () => import('./desks/staff/pages/Member.svelte') },
      { path: '/administration/journal', title: 'journal.title', permission: 'staff.read_journal', page: () => import('./desks/staff/pages/Journal.svelte') },
      { path: '/administration/health', title: 'health.title', permission: 'staff.read_journal', page: () => import('./desks/staff/pages/Health.svelte') },
    ],
  },
  {
    name: 'messages',
    icon: Mail,
    section: 'network',
    home: '/messages',
    permission: 'messages.read_outbox',
    texts: ['messages'],
    pages: [
      { path: '/messages', title: 'messages.outbox', permission: 'messages.read_outbox', page: () => import('./desks/messages/pages/Outbox.svelte') },
      { path: '/messages/channels', title: 'messages.channels', permission: 'messages.keep_channels', page: () => import('./desks/messages/pages/Channels.svelte') },
    ],
    parts: [
      { slot: 'person.main', permission: 'messages.keep_contact', part: () => import('./desks/messages/parts/PersonContact.svelte') },
      { slot: 'account.main', permission: 'messages.own_address', part: () => import('./desks/messages/parts/MyContact.svelte') },
    ],
  },
  {
    name: 'papers',
    icon: FileText,
    section: 'network',
    home: '/papers',
    permission: 'papers.read_register',
    texts: ['papers', 'casework'],
    pages: [
      { path: '/papers', title: 'papers.register', permission: 'papers.read_register', page: () => import('./desks/papers/pages/Register.svelte') },
      { path: '/papers/office', title: 'papers.office', permission: 'papers.read_register', page: () => import('./desks/papers/pages/Office.svelte') },
      { path: '/verify', title: 'papers.verify', open_to_all: 'public', page: () => import('./desks/papers/pages/Verify.svelte') },
      { path: '/verify/:code', title: 'papers.verify', open_to_all: 'public', page: () => import('./desks/papers/pages/Verify.svelte') },
    ],
  },
];
