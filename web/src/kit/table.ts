// What a table is told about its columns, and how its rows become a CSV file.
import type { Snippet } from 'svelte';
import { api } from '../api/client';

export type Column<T> = {
  key: string;
  label: string;
  /** The plain text of a cell: also what is exported. */
  text: (row: T) => string;
  /** How it is shown, when a text is not enough. */
  cell?: Snippet<[T]>;
  number?: boolean;
  /** Short and of one piece (a number, a date): stays on one line. */
  one_line?: boolean;
  /** On phones the row is a card: the first column is its title, these are left out. */
  wide_only?: boolean;
};

/** RFC 4180, with a mark so that spreadsheets read Thai, and no cell that a spreadsheet would run as a formula. */
export function to_csv<T>(columns: Column<T>[], rows: T[]): string {
  const quoted = (text: string) => `"${(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text).replace(/"/g, '""')}"`;
  const lines = [columns.map((c) => quoted(c.label)), ...rows.map((row) => columns.map((c) => quoted(c.text(row))))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** The same rows as a workbook: the server makes it and keeps nothing; every cell is a text, so none is a formula. */
export async function to_xlsx<T>(name: string, columns: Column<T>[], rows: T[]): Promise<Blob> {
  const body = { name, rows: [columns.map((c) => c.label), ...rows.map((row) => columns.map((c) => c.text(row)))].map((cells) => ({ cells })) };
  return api.file('/api/v1/papers/sheets', body);
}

export function save_file(name: string, text: string | Blob, type = 'text/csv'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(text instanceof Blob ? text : new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
