// Papers of a case: asked for, numbered by the server, and handed to the browser as a file.
import { api } from '../../api/client';
import { failure_text } from '../../api/problem';
import { current_language, t } from '../../i18n/i18n.svelte';
import { toasts } from '../../kit/toasts.svelte';
import { part_of, paths, purpose } from './commands';

export type PaperKind = 'request' | 'fact_finding' | 'summary' | 'referral_letter' | 'visit_record' | 'receipt';
export type Paper = { id: string; kind: PaperKind; part: string; number: string; code: string; issued_at: string; issued_by: string; withdrawn: boolean };

export const papers_of = (id: string) => part_of<Paper>(id, 'papers');
export const blank_form = (kind: PaperKind) => `/api/v1/casework/forms/${kind}?language=${current_language()}`;

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Fetches an issued paper and lets the browser keep or show it. */
export async function fetch_paper(case_id: string, paper: Paper): Promise<void> {
  const file = await api.bytes(`${paths.case(case_id)}/papers/${paper.id}/file`, { purpose });
  save(file, `${t(`casework.paper_kind.${paper.kind}`)} ${paper.number}`.replaceAll('/', '-'));
}

/** Issues a paper (or finds the same one issued today) and fetches it. False, with a word to the reader, when it was refused. */
export async function print_paper(case_id: string, kind: PaperKind, part = '', language: 'th' | 'en' = 'th'): Promise<boolean> {
  try {
    const paper = (await api.post<Paper>(`${paths.case(case_id)}/papers`, { kind, part, language })).data;
    await fetch_paper(case_id, paper);
    toasts.show(t('casework.paper_ready', { number: paper.number }));
    return true;
  } catch (failure) {
    toasts.show(failure_text(failure));
    return false;
  }
}
