// A kind of help as it is typed, and as it is sent.
import { read_baht } from '../../i18n/format';
import { current_language } from '../../i18n/i18n.svelte';

export type Thing = { id: string; name: string; name_th: string; name_en: string; size: string; closed?: boolean; retired?: boolean };
export type Typed = { key: number; kind: string | null; item_id: string | null; units: string | null; dimension: string | null; group: string | null; whom: string | null; each: string | null; most: string | null; there: string | null };

let made = 0;
export const blank = (): Typed => ({ key: ++made, kind: 'goods', item_id: null, units: '1', dimension: 'living', group: null, whom: 'gap', each: 'family', most: '1', there: null });
export const name_of = (one: Thing) => (current_language() === 'en' && one.name_en ? one.name_en : one.name_th) + (one.size ? ` ${one.size}` : '');

const whole = (typed: string | null) => Number((typed ?? '').replaceAll(',', '')) || 0;
/** Money is typed in baht and sent in satang. */
const measured = (typed: string | null, kind: string | null) => (kind === 'money' ? (read_baht(typed ?? '') ?? 0) : whole(typed));
export const sent = (item: Typed) => ({
  kind: item.kind, item_id: item.kind === 'goods' ? (item.item_id ?? '') : '', units: measured(item.units, item.kind), dimension: item.dimension, target_groups: item.group ? [item.group] : [], whom: item.whom, each: item.each,
  most: whole(item.most) || 1, there: item.kind === 'goods' ? 0 : measured(item.there, item.kind),
});
