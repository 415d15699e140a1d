// The desks where communities run their own welfare: welfare funds, savings groups, grants; work and income.
import HandHelping from '@lucide/svelte/icons/hand-helping';
import Landmark from '@lucide/svelte/icons/landmark';
import PiggyBank from '@lucide/svelte/icons/piggy-bank';
import Sprout from '@lucide/svelte/icons/sprout';
import type { Desk } from './desk';

export const community_desks: Desk[] = [
  {
    name: 'welfare',
    icon: HandHelping,
    section: 'money',
    home: '/welfare',
    permission: 'welfare.read_fund',
    texts: ['welfare'],
    pages: [
      { path: '/welfare', title: 'welfare.title', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Funds.svelte') },
      { path: '/welfare/new', title: 'welfare.open', permission: 'welfare.keep_fund', page: () => import('./desks/welfare/pages/NewFund.svelte') },
      { path: '/welfare/members/:id', title: 'welfare.member', permission: 'welfare.read_members', page: () => import('./desks/welfare/pages/Member.svelte') },
      { path: '/welfare/collections/:id', title: 'welfare.part_of.collections', permission: 'welfare.read_members', page: () => import('./desks/welfare/pages/Collection.svelte') },
      { path: '/welfare/claims/:id', title: 'welfare.part_of.claims', permission: 'welfare.read_members', page: () => import('./desks/welfare/pages/Claim.svelte') },
      { path: '/welfare/rules/:id', title: 'welfare.part_of.rules', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Rule.svelte') },
      { path: '/welfare/meetings/:id', title: 'welfare.meeting', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Meeting.svelte') },
      { path: '/welfare/:id', title: 'welfare.fund', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Fund.svelte') },
      { path: '/welfare/:id/members', title: 'welfare.part_of.members', permission: 'welfare.read_members', page: () => import('./desks/welfare/pages/Members.svelte') },
      { path: '/welfare/:id/members/new', title: 'welfare.enrol', permission: 'welfare.keep_members', page: () => import('./desks/welfare/pages/NewMember.svelte') },
      { path: '/welfare/:id/collections', title: 'welfare.part_of.collections', permission: 'welfare.read_members', page: () => import('./desks/welfare/pages/Collections.svelte') },
      { path: '/welfare/:id/claims', title: 'welfare.part_of.claims', permission: 'welfare.read_members', page: () => import('./desks/welfare/pages/Claims.svelte') },
      { path: '/welfare/:id/claims/new', title: 'welfare.file', permission: 'welfare.keep_members', page: () => import('./desks/welfare/pages/NewClaim.svelte') },
      { path: '/welfare/:id/matching', title: 'welfare.part_of.matching', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Matching.svelte') },
      { path: '/welfare/:id/outlook', title: 'welfare.part_of.outlook', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Outlook.svelte') },
      { path: '/welfare/:id/rules', title: 'welfare.part_of.rules', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Rules.svelte') },
      { path: '/welfare/:id/rules/new', title: 'welfare.draft', permission: 'welfare.keep_fund', page: () => import('./desks/welfare/pages/EditRule.svelte') },
      { path: '/welfare/:id/meetings', title: 'welfare.part_of.meetings', permission: 'welfare.read_fund', page: () => import('./desks/welfare/pages/Meetings.svelte') },
      { path: '/welfare/:id/signs', title: 'welfare.part_of.signs', permission: 'welfare.read_signs', page: () => import('./desks/welfare/pages/Signs.svelte') },
    ],
    parts: [
      { slot: 'person.main', permission: 'welfare.read_members', part: () => import('./desks/welfare/parts/PersonMember.svelte') },
      { slot: 'household.side', permission: 'welfare.read_members', part: () => import('./desks/welfare/parts/HouseholdMembers.svelte') },
    ],
  },
  {
    name: 'savings',
    icon: PiggyBank,
    section: 'money',
    home: '/savings',
    permission: 'savings.read_books',
    texts: ['savings', 'funds'],
    pages: [
      { path: '/savings', title: 'savings.title', permission: 'savings.read_books', page: () => import('./desks/savings/pages/Groups.svelte') },
      { path: '/savings/new', title: 'savings.open', permission: 'savings.open_group', page: () => import('./desks/savings/pages/NewGroup.svelte') },
      { path: '/savings/days/:id', title: 'savings.sheet', permission: 'savings.read_books', page: () => import('./desks/savings/pages/Day.svelte') },
      { path: '/savings/members/:id', title: 'savings.member', permission: 'savings.read_books', page: () => import('./desks/savings/pages/Member.svelte') },
      { path: '/savings/loans/:id', title: 'savings.loan', permission: 'savings.read_books', page: () => import('./desks/savings/pages/Loan.svelte') },
      { path: '/savings/:id', title: 'savings.group', permission: 'savings.read_books', page: () => import('./desks/savings/pages/Group.svelte') },
    ],
  },
  {
    name: 'grants',
    icon: Landmark,
    section: 'money',
    home: '/grants',
    permission: 'grants.read_grants',
    texts: ['grants'],
    pages: [
      { path: '/grants', title: 'grants.title', permission: 'grants.read_grants', page: () => import('./desks/grants/pages/Grants.svelte') },
      { path: '/grants/new', title: 'grants.write', permission: 'grants.apply', page: () => import('./desks/grants/pages/NewApplication.svelte') },
      { path: '/grants/:id/edit', title: 'grants.go_on_writing', permission: 'grants.apply', page: () => import('./desks/grants/pages/NewApplication.svelte') },
      { path: '/grants/:id', title: 'grants.applications', permission: 'grants.read_grants', page: () => import('./desks/grants/pages/Application.svelte') },
    ],
  },
  {
    name: 'livelihoods',
    icon: Sprout,
    section: 'families',
    home: '/livelihoods',
    permission: 'livelihoods.read_programmes',
    texts: ['livelihoods'],
    pages: [
      { path: '/livelihoods', title: 'desk.livelihoods', permission: 'livelihoods.read_programmes', page: () => import('./desks/livelihoods/pages/Programmes.svelte') },
      { path: '/livelihoods/new', title: 'lh.new_programme', permission: 'livelihoods.lead_programme', page: () => import('./desks/livelihoods/pages/EditProgramme.svelte') },
      { path: '/livelihoods/programmes/:id', title: 'lh.programme', permission: 'livelihoods.read_programmes', page: () => import('./desks/livelihoods/pages/Programme.svelte') },
      { path: '/livelihoods/programmes/:id/change', title: 'lh.change', permission: 'livelihoods.lead_programme', page: () => import('./desks/livelihoods/pages/EditProgramme.svelte') },
      { path: '/livelihoods/participants', title: 'lh.participants', permission: 'livelihoods.read_participants', page: () => import('./desks/livelihoods/pages/Participants.svelte') },
      { path: '/livelihoods/people', title: 'lh.people', permission: 'livelihoods.read_participants', page: () => import('./desks/livelihoods/pages/People.svelte') },
      { path: '/livelihoods/enrolments/:id', title: 'lh.participants', permission: 'livelihoods.read_participants', page: () => import('./desks/livelihoods/pages/Participant.svelte') },
      { path: '/livelihoods/shops/:id', title: 'lh.shop', permission: 'livelihoods.read_participants', page: () => import('./desks/livelihoods/pages/Shop.svelte') },
      { path: '/livelihoods/shops/:id/import', title: 'lh.import', permission: 'livelihoods.keep_participants', page: () => import('./desks/livelihoods/pages/ImportSales.svelte') },
      { path: '/livelihoods/openings', title: 'lh.openings', permission: 'livelihoods.read_programmes', page: () => import('./desks/livelihoods/pages/Openings.svelte') },
      { path: '/livelihoods/openings/:id', title: 'lh.openings', permission: 'livelihoods.read_programmes', page: () => import('./desks/livelihoods/pages/Opening.svelte') },
    ],
    parts: [{ slot: 'household.side', permission: 'livelihoods.read_participants', part: () => import('./desks/livelihoods/parts/HouseholdLivelihoods.svelte') }],
  },
];
