// Geometry of the five-dimension wheel: a point for each value on its spoke, the first one straight up.
export type Spoke = { id: string; label: string; value: number | null; before?: number | null };

export const middle = 150;
export const radius = 108;

export function point(at: number, of: number, share: number): { x: number; y: number } {
  const angle = (at / of) * 2 * Math.PI - Math.PI / 2;
  return { x: middle + Math.cos(angle) * radius * share, y: middle + Math.sin(angle) * radius * share };
}

export function outline(values: (number | null | undefined)[], max: number): string {
  return values
    .map((value, at) => point(at, values.length, Math.max(0, Math.min(1, (value ?? 0) / max))))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
}
