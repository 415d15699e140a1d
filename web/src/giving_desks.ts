// The desks through which many hands help: goods in store, giving, hand-out days.
import Boxes from '@lucide/svelte/icons/boxes';
import Gift from '@lucide/svelte/icons/gift';
import PackageCheck from '@lucide/svelte/icons/package-check';
import Scale from '@lucide/svelte/icons/scale';
import type { Desk } from './desk';
import { load_texts } from './i18n/i18n.svelte';

export const giving_desks: Desk[] = [
  {
    name: 'giving',
    icon: Gift,
    section: 'goods',
    home: '/giving',
    permission: 'giving.read_giving',
    texts: ['giving'],
    pages: [
      { path: '/giving', title: 'giving.title', permission: 'giving.read_giving', page: () => import('./desks/giving/pages/Campaigns.svelte') },
      { path: '/giving/new', title: 'giving.new_campaign', permission: 'giving.lead_campaign', page: () => import('./desks/giving/pages/EditCampaign.svelte') },
      { path: '/giving/partners', title: 'giving.partners', permission: 'giving.read_giving', page: () => import('./desks/giving/pages/Partners.svelte') },
      { path: '/giving/:id', title: 'giving.campaign', permission: 'giving.read_giving', page: () => import('./desks/giving/pages/Campaign.svelte') },
      { path: '/giving/:id/change', title: 'giving.change', permission: 'giving.lead_campaign', page: () => import('./desks/giving/pages/EditCampaign.svelte') },
      { path: '/give', title: 'giving.give', open_to_all: 'public', page: () => import('./desks/giving/pages/Give.svelte') },
      { path: '/give/:id', title: 'giving.give', open_to_all: 'public', page: () => import('./desks/giving/pages/Give.svelte') },
    ],
  },
  {
    name: 'matching',
    icon: Scale,
    section: 'goods',
    home: '/matching',
    permission: 'matching.read_runs',
    texts: ['matching', 'giving'],
    pages: [
      { path: '/matching', title: 'matching.title', permission: 'matching.read_runs', page: () => import('./desks/matching/pages/Runs.svelte') },
      { path: '/matching/new', title: 'matching.plan', permission: 'matching.plan_run', page: () => import('./desks/matching/pages/NewRun.svelte') },
      { path: '/matching/weights', title: 'matching.weights', permission: 'matching.read_runs', page: () => import('./desks/matching/pages/WeightsPage.svelte') },
      { path: '/matching/:id', title: 'matching.title', permission: 'matching.read_runs', page: () => import('./desks/matching/pages/RunPage.svelte') },
    ],
    parts: [{ slot: 'campaign.main', permission: 'matching.plan_run', part: () => import('./desks/matching/parts/CampaignRuns.svelte'), before: () => load_texts(['matching']) }],
  },
  {
    name: 'handout',
    icon: PackageCheck,
    section: 'goods',
    home: '/handout',
    permission: 'handout.read_handout',
    texts: ['handout'],
    pages: [
      { path: '/handout', title: 'handout.title', permission: 'handout.read_handout', page: () => import('./desks/handout/pages/Days.svelte') },
      { path: '/handout/new', title: 'handout.plan', permission: 'handout.plan_day', page: () => import('./desks/handout/pages/NewDay.svelte') },
      { path: '/handout/:id', title: 'handout.title', permission: 'handout.read_handout', page: () => import('./desks/handout/pages/Day.svelte') },
      { path: '/handout/:id/give', title: 'handout.give', permission: 'handout.give_share', page: () => import('./desks/handout/pages/HandOut.svelte') },
      { path: '/giving/:id/impact', title: 'handout.report.title', permission: 'handout.read_impact', page: () => import('./desks/handout/pages/Impact.svelte') },
    ],
    parts: [{ slot: 'campaign.main', permission: 'handout.read_handout', part: () => import('./desks/handout/parts/CampaignDays.svelte') }],
  },
  {
    name: 'stock',
    icon: Boxes,
    section: 'goods',
    home: '/stock',
    permission: 'stock.read_stock',
    texts: ['stock'],
    pages: [
      { path: '/stock', title: 'stock.title', permission: 'stock.read_stock', page: () => import('./desks/stock/pages/Stock.svelte') },
      { path: '/stock/stores/:id', title: 'stock.store', permission: 'stock.read_stock', page: () => import('./desks/stock/pages/Store.svelte') },
      { path: '/stock/items/:id', title: 'stock.item', permission: 'stock.read_stock', page: () => import('./desks/stock/pages/Item.svelte') },
    ],
  },
];
