// Lines of the map: how far apart they are drawn, and which of them are in sight.
const steps = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const apart = 2.5; // the greatest leap between two of them

/** The widest step that draws some lines over a side so many pixels long, far enough apart for their labels. */
export function step_for(degrees: number, side_px: number, label_px: number): number {
  const wanted = Math.max(1, side_px / label_px / apart);
  return steps.find((step) => degrees / step >= wanted) ?? steps.at(-1)!;
}

export function lines_between(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => Number(((first + at) * step).toFixed(3)));
}

/** A place as typed: "18.80123, 99.51", with a comma between; null when it does not read or is not in or near Thailand. */
export function read_place(latitude: string, longitude: string): { lat: number; lon: number } | null {
  const lat = Number(latitude.trim());
  const lon = Number(longitude.trim());
  if (!latitude.trim() || !longitude.trim() || !Number.isFinite(lat) || !Number.isFinite(lon)) return null;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
