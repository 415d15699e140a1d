// The one list of desks: what is in the rail, which pages each has, and which texts those pages need.
// Pages are loaded when first opened. To add a page, add a line here (see web/README.md).
import BookOpen from '@lucide/svelte/icons/book-open';
import Copy from '@lucide/svelte/icons/copy';
import Footprints from '@lucide/svelte/icons/footprints';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Hammer from '@lucide/svelte/icons/hammer';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import Map from '@lucide/svelte/icons/map';
import MessageWarning from '@lucide/svelte/icons/message-square-warning';
import Network from '@lucide/svelte/icons/network';
import Phone from '@lucide/svelte/icons/phone';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Sliders from '@lucide/svelte/icons/sliders-horizontal';
import Sun from '@lucide/svelte/icons/sun';
import Target from '@lucide/svelte/icons/target';
import Wallet from '@lucide/svelte/icons/wallet';
import type { Desk } from './desk';
import { community_desks } from './community_desks';
import { giving_desks } from './giving_desks';
import { network_desks } from './network_desks';
import { system_desks } from './system_desks';
import { load_texts } from './i18n/i18n.svelte';
import type { Route } from './kit/router.svelte';
import type { SlotPart } from './kit/slots.svelte';
import type { Suggest } from './kit/suggest.svelte';

export const desks: Desk[] = [
  {
    name: 'account',
    texts: ['staff', 'account'],
    pages: [
      { path: '/account', title: 'account.title', page: () => import('./desks/account/pages/Account.svelte') },
      { path: '/', title: 'home.title', page: () => import('./desks/account/pages/Home.svelte') },
      { path: '/queue', title: 'queue.title', page: () => import('./desks/account/pages/Queue.svelte') },
    ],
  },
  {
    name: 'today',
    icon: Sun,
    home: '/today',
    permission: 'casework.read_case',
    texts: ['casework'],
    pages: [
      { path: '/today', title: 'casework.today', permission: 'casework.read_case', page: () => import('./desks/casework/pages/Today.svelte') },
      { path: '/tasks', title: 'casework.my_tasks', permission: 'casework.read_case', page: () => import('./desks/casework/pages/Tasks.svelte') },
      { path: '/round', title: 'casework.round', permission: 'casework.read_case', page: () => import('./desks/casework/pages/Round.svelte') },
      { path: '/network/health', title: 'casework.centre_health', permission: 'casework.read_centre_health', page: () => import('./desks/casework/pages/CentreHealth.svelte') },
      { path: '/caseload', title: 'casework.caseload', permission: 'casework.work_case', page: () => import('./desks/casework/pages/Caseload.svelte') },
    ],
  },
  {
    name: 'hotline',
    icon: Phone,
    section: 'help',
    home: '/hotline',
    permission: 'casework.take_call',
    texts: ['casework'],
    pages: [
      { path: '/hotline', title: 'casework.hotline', permission: 'casework.take_call', page: () => import('./desks/casework/pages/Hotline.svelte') },
      { path: '/call-backs', title: 'casework.call_backs', permission: 'casework.take_call', page: () => import('./desks/casework/pages/CallBacks.svelte') },
      { path: '/waiting', title: 'casework.line', permission: 'casework.read_case', page: () => import('./desks/casework/pages/Waiting.svelte') },
    ],
  },
  {
    name: 'cases',
    icon: FolderOpen,
    section: 'help',
    home: '/cases',
    permission: 'casework.read_case',
    texts: ['casework', 'messages'],
    pages: [
      { path: '/cases', title: 'desk.cases', permission: 'casework.read_case', page: () => import('./desks/casework/pages/Cases.svelte') },
      { path: '/cases/new', title: 'casework.new', permission: 'casework.open_case', page: () => import('./desks/casework/pages/NewCase.svelte') },
      { path: '/cases/:id', title: 'casework.number', permission: 'casework.read_case', page: () => import('./desks/casework/pages/Case.svelte') },
    ],
    parts: [
      { slot: 'household.side', permission: 'casework.read_case', part: () => import('./desks/casework/parts/SafeContactsHere.svelte'), before: () => load_texts(['casework']) },
      { slot: 'household.side', permission: 'casework.read_case', part: () => import('./desks/casework/parts/HouseholdCases.svelte'), before: () => load_texts(['casework']) },
      { slot: 'logbook.side', permission: 'casework.read_case', part: () => import('./desks/casework/parts/HouseholdCases.svelte'), before: () => load_texts(['casework']) },
      { slot: 'household.side', permission: 'casework.read_papers', part: () => import('./desks/casework/parts/FamilyReferrals.svelte'), before: () => load_texts(['casework']) },
      { slot: 'person.main', permission: 'casework.read_case', part: () => import('./desks/casework/parts/SafeContactsHere.svelte'), before: () => load_texts(['casework']) },
      { slot: 'person.main', permission: 'casework.read_accesses', part: () => import('./desks/casework/parts/AccessesLink.svelte'), before: () => load_texts(['casework']) },
    ],
  },
  {
    name: 'protection',
    icon: ShieldAlert,
    section: 'help',
    home: '/protection',
    permission: 'casework.read_papers',
    texts: ['casework', 'registry', 'staff'],
    pages: [
      { path: '/protection', title: 'casework.protection', permission: 'casework.read_papers', page: () => import('./desks/casework/pages/Protection.svelte') },
      { path: '/accesses', title: 'casework.accesses', permission: 'casework.read_accesses', page: () => import('./desks/casework/pages/Accesses.svelte') },
      { path: '/letter', title: 'casework.letter', open_to_all: 'public', page: () => import('./desks/casework/pages/Letter.svelte') },
    ],
  },
  {
    name: 'logbook',
    icon: BookOpen,
    section: 'families',
    home: '/logbook/books',
    permission: 'logbook.read_logbook',
    texts: ['logbook', 'targeting'],
    pages: [
      { path: '/logbook/books', title: 'desk.logbook', permission: 'logbook.read_logbook', page: () => import('./desks/logbook/pages/Books.svelte') },
      { path: '/logbook/books/:id', title: 'desk.logbook', permission: 'logbook.read_logbook', page: () => import('./desks/logbook/pages/Book.svelte') },
      { path: '/logbook/verifications', title: 'lb.verifications', permission: 'logbook.read_logbook', page: () => import('./desks/logbook/pages/Verifications.svelte') },
      { path: '/logbook/verifications/:id', title: 'lb.verifications', permission: 'logbook.read_logbook', page: () => import('./desks/logbook/pages/Verification.svelte') },
      { path: '/logbook/meetings', title: 'lb.meetings', permission: 'logbook.read_logbook', page: () => import('./desks/logbook/pages/Meetings.svelte') },
      { path: '/logbook/meetings/:id', title: 'lb.meeting', permission: 'logbook.read_logbook', page: () => import('./desks/logbook/pages/Meeting.svelte') },
    ],
    parts: [
      { slot: 'household.side', permission: 'logbook.read_logbook', part: () => import('./desks/logbook/parts/HouseholdBook.svelte') },
      { slot: 'today.side', permission: 'logbook.read_logbook', part: () => import('./desks/logbook/parts/DueActions.svelte') },
    ],
  },
  {
    name: 'field',
    icon: Footprints,
    section: 'families',
    home: '/field/homes',
    permission: 'fieldwork.go_out',
    texts: ['fieldwork'],
    pages: [
      { path: '/field/homes', title: 'field.homes', permission: 'fieldwork.go_out', page: () => import('./desks/fieldwork/pages/Homes.svelte') },
      { path: '/field/homes/:id', title: 'field.homes', permission: 'fieldwork.go_out', page: () => import('./desks/fieldwork/pages/Home.svelte') },
      { path: '/field/homes/:id/visit', title: 'field.visit', permission: 'fieldwork.go_out', page: () => import('./desks/fieldwork/pages/Visit.svelte') },
      { path: '/field/take', title: 'field.take', permission: 'fieldwork.go_out', page: () => import('./desks/fieldwork/pages/Take.svelte') },
      { path: '/field/found', title: 'field.found', permission: 'fieldwork.go_out', page: () => import('./desks/fieldwork/pages/Found.svelte') },
      { path: '/field/conflicts', title: 'field.conflicts', permission: 'fieldwork.settle_field', page: () => import('./desks/fieldwork/pages/Conflicts.svelte') },
      { path: '/field/devices', title: 'field.devices', permission: 'fieldwork.go_out', page: () => import('./desks/fieldwork/pages/Devices.svelte') },
    ],
    parts: [
      { slot: 'household.main', permission: 'fieldwork.read_card', part: () => import('./desks/fieldwork/parts/HouseholdField.svelte'), before: () => load_texts(['fieldwork']) },
      { slot: 'today.side', permission: 'fieldwork.go_out', part: () => import('./desks/fieldwork/parts/TodayField.svelte'), before: () => load_texts(['fieldwork']) },
    ],
  },
  {
    name: 'housing',
    icon: Hammer,
    section: 'goods',
    home: '/housing',
    permission: 'housing.read_houses',
    texts: ['housing'],
    pages: [
      { path: '/housing', title: 'desk.housing', permission: 'housing.read_houses', page: () => import('./desks/housing/pages/Houses.svelte') },
      { path: '/housing/:id', title: 'desk.housing', permission: 'housing.read_houses', page: () => import('./desks/housing/pages/House.svelte') },
    ],
    parts: [
      { slot: 'household.side', permission: 'housing.read_houses', part: () => import('./desks/housing/parts/HouseholdHouses.svelte') },
      { slot: 'savings.cooperative', permission: 'housing.read_houses', part: () => import('./desks/housing/parts/CooperativeHomes.svelte') },
    ],
  },
  {
    name: 'complaints',
    icon: MessageWarning,
    section: 'help',
    home: '/complaints',
    permission: 'complaints.answer_complaint',
    texts: ['complaints'],
    pages: [
      { path: '/complaints', title: 'desk.complaints', permission: 'complaints.answer_complaint', page: () => import('./desks/complaints/pages/Complaints.svelte') },
      { path: '/complaints/:id', title: 'complaints.kind.complaint', permission: 'complaints.answer_complaint', page: () => import('./desks/complaints/pages/Complaint.svelte') },
      { path: '/scores', title: 'complaints.scores', permission: 'complaints.read_scores', page: () => import('./desks/complaints/pages/Scores.svelte') },
      { path: '/complain', title: 'complaints.complain', open_to_all: 'public', page: () => import('./desks/complaints/pages/Complain.svelte') },
      { path: '/rate', title: 'complaints.field.face', open_to_all: 'public', page: () => import('./desks/complaints/pages/Rate.svelte') },
    ],
    parts: [
      { slot: 'case.foot', permission: 'complaints.file_complaint', part: () => import('./desks/complaints/parts/CaseComplaint.svelte'), before: () => load_texts(['complaints']) },
      { slot: 'logbook.removed', permission: 'complaints.file_complaint', part: () => import('./desks/complaints/parts/ListAppeal.svelte'), before: () => load_texts(['complaints']) },
    ],
  },
  {
    name: 'aid',
    icon: HandCoins,
    section: 'help',
    home: '/aid',
    permission: 'aid.read_requests',
    texts: ['aid', 'benefits', 'casework', 'staff'],
    pages: [
      { path: '/aid', title: 'aid.requests', permission: 'aid.read_requests', page: () => import('./desks/aid/pages/Start.svelte') },
      { path: '/aid/requests', title: 'aid.requests', permission: 'aid.read_requests', page: () => import('./desks/aid/pages/Requests.svelte') },
      { path: '/aid/requests/new', title: 'aid.new', permission: 'aid.make_request', page: () => import('./desks/aid/pages/NewRequest.svelte') },
      { path: '/aid/requests/:id', title: 'aid.request', permission: 'aid.read_requests', page: () => import('./desks/aid/pages/Request.svelte') },
      { path: '/aid/requests/:id/edit', title: 'aid.change', permission: 'aid.make_request', page: () => import('./desks/aid/pages/NewRequest.svelte') },
      { path: '/aid/decisions', title: 'aid.decisions', permission: 'aid.decide', page: () => import('./desks/aid/pages/Decisions.svelte') },
      { path: '/aid/budget', title: 'aid.budget', permission: 'aid.decide', page: () => import('./desks/aid/pages/Budget.svelte') },
      { path: '/aid/payments', title: 'aid.payments', permission: 'aid.pay', page: () => import('./desks/aid/pages/Payments.svelte') },
    ],
    parts: [
      { slot: 'household.side', permission: 'aid.read_requests', part: () => import('./desks/aid/parts/HouseholdRequests.svelte') },
      { slot: 'person.main', permission: 'aid.read_requests', part: () => import('./desks/aid/parts/PersonRequests.svelte') },
      { slot: 'case.aid', permission: 'aid.read_requests', part: () => import('./desks/aid/parts/CaseRequests.svelte') },
    ],
  },
  {
    name: 'referrals',
    icon: Inbox,
    section: 'help',
    home: '/referrals',
    permission: 'casework.answer_referral',
    texts: ['casework'],
    pages: [
      { path: '/referrals', title: 'casework.post', permission: 'casework.answer_referral', page: () => import('./desks/casework/pages/Referrals.svelte') },
      { path: '/referrals/:id', title: 'casework.post', permission: 'casework.answer_referral', page: () => import('./desks/casework/pages/Referral.svelte') },
    ],
  },
  {
    name: 'portal',
    texts: ['portal', 'casework', 'network', 'benefits'],
    pages: [
      { path: '/services', title: 'portal.find', open_to_all: 'public', page: () => import('./desks/portal/pages/FindHelp.svelte') },
      { path: '/entitlements', title: 'portal.check', open_to_all: 'public', page: () => import('./desks/portal/pages/Entitlements.svelte') },
      { path: '/news', title: 'portal.news', open_to_all: 'public', page: () => import('./desks/portal/pages/News.svelte') },
      { path: '/network/news', title: 'portal.own_news', permission: 'portal.write_news', page: () => import('./desks/portal/pages/OwnNews.svelte') },
      { path: '/help', title: 'portal.ask', open_to_all: 'public', page: () => import('./desks/portal/pages/AskForHelp.svelte') },
      { path: '/follow', title: 'portal.follow', open_to_all: 'public', page: () => import('./desks/portal/pages/Follow.svelte') },
    ],
  },
  {
    name: 'map',
    icon: Map,
    section: 'families',
    home: '/map',
    permission: 'registry.search_people',
    texts: ['map', 'casework', 'housing', 'network'],
    pages: [{ path: '/map', title: 'map.title', permission: 'registry.search_people', page: () => import('./desks/map/pages/MapPage.svelte') }],
  },
  {
    name: 'households',
    icon: House,
    section: 'families',
    home: '/households',
    permission: 'registry.search_people',
    texts: ['registry', 'words', 'duplicates'],
    pages: [
      { path: '/search', title: 'registry.search', permission: 'registry.search_people', page: () => import('./desks/registry/pages/Search.svelte') },
      { path: '/households', title: 'registry.households', permission: 'registry.search_people', page: () => import('./desks/registry/pages/Households.svelte') },
      { path: '/households/new', title: 'registry.new_household', permission: 'registry.change_person', page: () => import('./desks/registry/pages/NewHousehold.svelte') },
      { path: '/households/:id', title: 'registry.household', permission: 'registry.read_person', page: () => import('./desks/registry/pages/Household.svelte') },
      { path: '/households/:id/edit', title: 'registry.edit_household', permission: 'registry.change_person', page: () => import('./desks/registry/pages/EditHousehold.svelte') },
      { path: '/people/new', title: 'registry.new_person', permission: 'registry.change_person', page: () => import('./desks/registry/pages/NewPerson.svelte') },
      { path: '/people/:id', title: 'registry.person', permission: 'registry.read_person', page: () => import('./desks/registry/pages/Person.svelte') },
      { path: '/people/:id/edit', title: 'registry.edit_person', permission: 'registry.change_person', page: () => import('./desks/registry/pages/EditPerson.svelte') },
    ],
    suggest: () => import('./desks/registry/suggest'),
  },
  {
    name: 'duplicates',
    icon: Copy,
    section: 'families',
    home: '/duplicates',
    permission: 'registry.review_duplicates',
    texts: ['registry', 'words', 'duplicates'],
    pages: [
      { path: '/duplicates', title: 'duplicates.title', permission: 'registry.review_duplicates', page: () => import('./desks/registry/pages/Duplicates.svelte') },
      { path: '/duplicates/:id', title: 'duplicates.pair', permission: 'registry.review_duplicates', page: () => import('./desks/registry/pages/Pair.svelte') },
      { path: '/mergers/:id', title: 'duplicates.merger', permission: 'registry.review_duplicates', page: () => import('./desks/registry/pages/Merger.svelte') },
      { path: '/watch-list', title: 'duplicates.watch', permission: 'registry.review_duplicates', page: () => import('./desks/registry/pages/WatchList.svelte') },
    ],
  },
  {
    name: 'targeting',
    icon: Target,
    section: 'rights',
    home: '/targeting',
    permission: 'targeting.read_targeting',
    texts: ['targeting', 'registry', 'words', 'duplicates'],
    pages: [
      { path: '/targeting', title: 'needs.title', permission: 'targeting.read_targeting', page: () => import('./desks/targeting/pages/Needs.svelte') },
      { path: '/targeting/imports', title: 'imports.title', permission: 'targeting.import_lists', page: () => import('./desks/targeting/pages/Imports.svelte') },
      { path: '/targeting/imports/new', title: 'imports.new', permission: 'targeting.import_lists', page: () => import('./desks/targeting/pages/NewImport.svelte') },
      { path: '/targeting/imports/:id', title: 'imports.title', permission: 'targeting.import_lists', page: () => import('./desks/targeting/pages/Import.svelte') },
    ],
    parts: [{ slot: 'household.main', permission: 'targeting.read_targeting', part: () => import('./desks/targeting/parts/HouseholdNeeds.svelte') }],
  },
  {
    name: 'simulator',
    icon: Sliders,
    section: 'rights',
    home: '/targeting/simulator',
    permission: 'targeting.simulate',
    texts: ['targeting', 'registry', 'words'],
    pages: [
      { path: '/targeting/simulator', title: 'sim.title', permission: 'targeting.simulate', page: () => import('./desks/targeting/pages/Simulator.svelte') },
      { path: '/targeting/rounds', title: 'sim.rounds', permission: 'targeting.simulate', page: () => import('./desks/targeting/pages/Rounds.svelte') },
    ],
  },
  {
    name: 'benefits',
    icon: HandHeart,
    section: 'rights',
    home: '/benefits',
    permission: 'benefits.read_benefits',
    texts: ['benefits'],
    pages: [
      { path: '/benefits', title: 'ben.title', permission: 'benefits.read_benefits', page: () => import('./desks/benefits/pages/Catalogue.svelte') },
      { path: '/benefits/new', title: 'ben.new', permission: 'benefits.edit_benefits', page: () => import('./desks/benefits/pages/EditRate.svelte') },
      { path: '/benefits/:code', title: 'ben.benefit', permission: 'benefits.read_benefits', page: () => import('./desks/benefits/pages/Benefit.svelte') },
      { path: '/benefits/:code/new', title: 'ben.new_rate', permission: 'benefits.edit_benefits', page: () => import('./desks/benefits/pages/EditRate.svelte') },
      { path: '/benefits/:code/rates/:rate', title: 'ben.change_rate', permission: 'benefits.edit_benefits', page: () => import('./desks/benefits/pages/EditRate.svelte') },
    ],
    parts: [{ slot: 'household.main', permission: 'benefits.check_entitlement', part: () => import('./desks/benefits/parts/HouseholdEntitlements.svelte') }],
  },
  {
    name: 'funds',
    icon: Wallet,
    section: 'money',
    home: '/funds',
    permission: 'funds.read_funds',
    texts: ['funds', 'savings'],
    pages: [
      { path: '/funds', title: 'funds.title', permission: 'funds.read_funds', page: () => import('./desks/funds/pages/Funds.svelte') },
      { path: '/funds/new', title: 'funds.open', permission: 'funds.open_fund', page: () => import('./desks/funds/pages/NewFund.svelte') },
      { path: '/funds/:id', title: 'funds.fund', permission: 'funds.read_funds', page: () => import('./desks/funds/pages/Fund.svelte') },
    ],
  },
  ...community_desks,
  ...giving_desks,
  ...network_desks,
  ...system_desks,
  {
    name: 'network',
    icon: Network,
    section: 'network',
    home: '/network',
    permission: 'network.read_network',
    texts: ['network'],
    pages: [
      { path: '/network', title: 'net.centres', permission: 'network.read_network', page: () => import('./desks/network/pages/Start.svelte') },
      { path: '/network/centres', title: 'net.centres', permission: 'network.read_network', page: () => import('./desks/network/pages/Centres.svelte') },
      { path: '/network/centres/new', title: 'net.centre_new', permission: 'network.open_organisation', page: () => import('./desks/network/pages/NewCentre.svelte') },
      { path: '/network/centres/sheet', title: 'net.centres_sheet', permission: 'network.open_organisation', page: () => import('./desks/network/pages/CentresSheet.svelte') },
      { path: '/network/memoranda', title: 'net.memoranda', permission: 'network.read_network', page: () => import('./desks/network/pages/Memoranda.svelte') },
      { path: '/network/memoranda/new', title: 'net.memorandum_new', permission: 'network.keep_memoranda', page: () => import('./desks/network/pages/EditMemorandum.svelte') },
      { path: '/network/memoranda/:id', title: 'net.memorandum', permission: 'network.read_network', page: () => import('./desks/network/pages/Memorandum.svelte') },
      { path: '/network/memoranda/:id/change', title: 'net.change', permission: 'network.keep_memoranda', page: () => import('./desks/network/pages/EditMemorandum.svelte') },
      { path: '/network/partners', title: 'net.partners', permission: 'network.read_network', page: () => import('./desks/network/pages/NetworkPartners.svelte') },
      { path: '/network/committees', title: 'net.committees', permission: 'network.read_network', page: () => import('./desks/network/pages/Committees.svelte') },
      { path: '/network/centres/:id', title: 'net.centre', permission: 'network.read_network', page: () => import('./desks/network/pages/Centre.svelte') },
      { path: '/network/centres/:id/change', title: 'net.centre_change', permission: 'network.manage_centre', page: () => import('./desks/network/pages/ChangeCentre.svelte') },
      { path: '/network/agencies', title: 'net.agencies', permission: 'network.read_network', page: () => import('./desks/network/pages/Agencies.svelte') },
      { path: '/network/agencies/new', title: 'net.agency_new', permission: 'network.open_organisation', page: () => import('./desks/network/pages/NewAgency.svelte') },
      { path: '/network/agencies/:id', title: 'net.agency', permission: 'network.read_network', page: () => import('./desks/network/pages/Agency.svelte') },
      { path: '/network/services', title: 'net.services', permission: 'network.read_network', page: () => import('./desks/network/pages/Services.svelte') },
      { path: '/network/services/new', title: 'net.service_new', permission: 'network.manage_services', page: () => import('./desks/network/pages/NewService.svelte') },
      { path: '/network/services/:id', title: 'net.service', permission: 'network.read_network', page: () => import('./desks/network/pages/Service.svelte') },
      { path: '/network/volunteers', title: 'net.volunteers', permission: 'network.manage_volunteers', page: () => import('./desks/network/pages/Volunteers.svelte') },
      { path: '/network/volunteers/new', title: 'net.volunteer_new', permission: 'network.manage_volunteers', page: () => import('./desks/network/pages/Volunteer.svelte') },
      { path: '/network/volunteers/rota', title: 'net.rota', permission: 'network.manage_volunteers', page: () => import('./desks/network/pages/VolunteerRota.svelte') },
      { path: '/network/volunteers/suitable', title: 'net.suitable', permission: 'network.manage_volunteers', page: () => import('./desks/network/pages/Suitable.svelte') },
      { path: '/network/volunteers/courses', title: 'net.courses', permission: 'network.manage_volunteers', page: () => import('./desks/network/pages/VolunteerCourses.svelte') },
      { path: '/network/volunteers/checks', title: 'net.checks', permission: 'network.check_volunteer', page: () => import('./desks/network/pages/VolunteerChecks.svelte') },
      { path: '/network/volunteers/:id', title: 'net.volunteer', permission: 'network.manage_volunteers', page: () => import('./desks/network/pages/Volunteer.svelte') },
    ],
  },
  ...(__GALLERY__
    ? [
        {
          name: 'gallery',
          texts: ['gallery'],
          pages: [{ path: '/_kit', title: 'gallery.title', open_to_all: 'bare' as const, page: () => import('./desks/gallery/pages/Gallery.svelte') }],
        },
      ]
    : []),
];

export function all_routes(): Route[] {
  return desks.flatMap((desk) => desk.pages.map((page) => ({ ...page, before: () => load_texts(desk.texts ?? []) })));
}

export function all_slot_parts(): SlotPart[] {
  return desks.flatMap((desk) => (desk.parts ?? []).map((part) => ({ ...part, before: () => load_texts(desk.texts ?? []) })));
}

/** The search box's helper, once somebody types: the desk that has one, with its texts. */
export async function suggestions_of_desks(): Promise<Suggest | null> {
  const desk = desks.find((one) => one.suggest);
  if (!desk?.suggest) return null;
  const [{ suggest }] = await Promise.all([desk.suggest(), load_texts(desk.texts ?? [])]);
  return suggest;
}
