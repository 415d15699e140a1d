// What the pages of messages ask of the server (centre/messages).
import { api, type Page } from '../../api/client';
import { public_address } from '../../api/public_address.svelte';
import { t } from '../../i18n/i18n.svelte';

const base = '/api/v1/messages';
export const purpose = 'assistance';
export type ChannelName = 'line' | 'sms' | 'mail';
export type Settings = { url: string; sender: string; user: string; secret: string; json: boolean; fields: string; headers: string; ca_file: string; signing_secret: string; receipts: string };
export type Channel = {
  channel: ChannelName; enabled: boolean; shared: boolean; settings: Settings; has_secret: boolean; has_signing_secret: boolean; waiting: number; parked: number; sent: number; version: number;
};
export type Delivery = 'untold' | 'delivered' | 'failed';
export type Line = {
  id: string; channel: ChannelName; kind: string; state: 'waiting' | 'sending' | 'sent' | 'parked'; attempts: number; fault: string; put_at: string;
  sent_at: string | null; next_at: string | null; delivery: Delivery; delivered_at: string | null;
};
export type Contact = { set: boolean; channel: ChannelName; masked: string; language: 'th' | 'en'; consented: boolean; version: number };
export type Tested = { fate: 'taken' | 'later' | 'never'; says: string };

export const paths = {
  channels: `${base}/channels`,
  channel: (name: ChannelName) => `${base}/channels/${name}`,
  test: (name: ChannelName) => `${base}/channels/${name}/test`,
  outbox: `${base}/outbox`,
  resending: (id: string) => `${base}/outbox/${id}/resending`,
  me: `${base}/me`,
  my_code: `${base}/me/line_code`,
  person_code: (id: string) => `${base}/people/${id}/line_code`,
  /** What LINE is to call when somebody writes, joins or leaves. */
  webhook: (org_id: string) => public_address.link(`${base}/line/${org_id}/events`),
  /** What an SMS gateway is to call when a message has arrived or never will. */
  receipts: (org_id: string) => public_address.link(`${base}/sms/${org_id}/receipts?receipt_key=…`),
  person: (id: string) => `${base}/people/${id}/contact`,
};
export const get_channels = () => api.get<Page<Channel>>(paths.channels);
export const etag_of = (version: number) => `"${version}"`;
export const pill_of = (state: Line['state']) => ({ waiting: 'waiting', sending: 'active', sent: 'done', parked: 'wrong' } as const)[state];
export const channel_options = () => (['sms', 'line', 'mail'] as const).map((value) => ({ value, text: t(`messages.channel.${value}`) }));
export const language_options = () => ['th', 'en'].map((value) => ({ value, text: t(`messages.language.${value}`) }));
