// What is sent of a centre, and what can be said without asking the server.
import { t } from '../../i18n/i18n.svelte';
import { phones_of } from './names';
import type { CentreValues } from './parts/CentreFields.svelte';

const real = (typed: string) => (typed.trim() === '' ? null : Number(typed));

export const centre_body = (values: CentreValues) => ({
  ...values,
  phones: phones_of(values.phones),
  lat: real(values.lat),
  lon: real(values.lon),
});

export function check_centre(values: CentreValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!values.name_th.trim()) faults.name_th = t('ui.needed');
  if (!values.host_name.trim()) faults.host_name = t('ui.needed');
  for (const field of ['lat', 'lon'] as const)
    if (values[field].trim() !== '' && !Number.isFinite(Number(values[field]))) faults[field] = t('net.number_needed');
  return faults;
}
