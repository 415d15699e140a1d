// Places in a page where other desks put a part of theirs: the page names the slot and passes what it knows, the one
// list of desks (src/desks.ts) says who fills it. So a household's page shows its wheel, its cases and its gifts
// without importing another desk.
//   <Slot name="household.main" known={{ household_id: view.id, area_code: view.household.address.area_code }} />
import type { Component } from 'svelte';

/** What a page tells the parts in its slots: ids and codes; a part asks the server for the rest. */
export type Known = Record<string, string>;
export type SlotPart = {
  /** "household.main", "household.side", "person.main": as the page names it. */
  slot: string;
  /** Shown to people who have this permission. */
  permission?: string;
  part: () => Promise<{ default: Component<{ known: Known }> }>;
  /** What must be there before the part is shown (texts). */
  before?: () => Promise<void>;
};

let parts: SlotPart[] = [];

export function use_slot_parts(all: SlotPart[]): void {
  parts = all;
}

export const parts_of = (slot: string): SlotPart[] => parts.filter((part) => part.slot === slot);
