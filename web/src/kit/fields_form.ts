// What a field of an act is, for FieldsForm: acts in a window whose fields are a list.
export type PersonHit = { id: string; name: string; masked_id?: string; address?: string };
export type Value = string | boolean | number | null | string[] | PersonHit;
export type Values = Record<string, Value>;
export type FieldAsked = {
  name: string; kind: 'text' | 'number' | 'area' | 'date' | 'select' | 'check' | 'signature' | 'money' | 'person' | 'codes'; label?: string; hint?: string; start?: Value; needed?: boolean;
  options?: { value: string; text: string }[]; rows?: number; min?: string; max?: string; when?: (values: Values) => boolean; /** Where the server's fault of it stands. */ at?: string;
};
export const whole = (value: unknown) => Number.parseInt(String(value ?? '').trim() || '0', 10) || 0;
/** Without what is empty, a person as `<name>_id`: what the server is told of optional fields. */
export function told(values: Values): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '') continue;
    if (typeof value === 'object' && !Array.isArray(value)) out[`${name}_id`] = value.id;
    else out[name] = value;
  }
  return out;
}
