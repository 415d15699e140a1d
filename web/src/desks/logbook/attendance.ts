// An attendance list as people write it: a line each, "name, house number" for households, "name, part" for others.
import { t } from '../../i18n/i18n.svelte';
import type { Attendee } from './shapes';

const parts = ['headman', 'committee', 'local_authority', 'volunteer', 'officer', 'other'];

const split = (line: string): [string, string] => {
  const at = line.search(/[,;\t]/);
  return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
};

export function attendees_of(text: string, kind: 'household' | 'other', word: (part: string) => string = (part) => t(`logbook.attendee_part.${part}`)): Attendee[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
    .filter(Boolean)
    .map((line) => {
      const [name, rest] = split(line);
      if (kind === 'household') return { name, part: 'household', house_no: rest };
      return { name, part: parts.find((part) => rest && word(part).includes(rest)) ?? 'other', house_no: '' };
    });
}

export function lines_of(people: Attendee[], households: boolean, word: (part: string) => string = (part) => t(`logbook.attendee_part.${part}`)): string {
  return people
    .filter((one) => (one.part === 'household') === households)
    .map((one) => [one.name, households ? one.house_no : word(one.part)].filter(Boolean).join(', '))
    .join('\n');
}
