// The map of areas on Leaflet: outlines where they are known, points elsewhere, each a button for fingers and keys.
// Loaded when a map is first shown.
import leaflet, { type LatLngExpression, type Path } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import country from 'virtual:outline';
import type { Outlines } from './boundaries';
import { next_spot, type Spot } from './shades';

export type Place = { code: string; lat: number | null; lon: number | null };
export type Look = { fill: string; says: string; held: boolean };
export type Acts = { choose: (code: string) => void; look_at: (code: string | null) => void };

const point_px = 11;
const spot_of = (code: string, path: Path): Spot => {
  const at = path instanceof leaflet.Polygon ? path.getBounds().getCenter() : (path as leaflet.CircleMarker).getLatLng();
  return { code, lat: at.lat, lon: at.lng };
};

export class AreaMap {
  #map: leaflet.Map;
  #drawn = leaflet.layerGroup();
  #paths = new Map<string, Path>();
  #spots: Spot[] = [];
  #bounds: leaflet.LatLngBounds | null = null;
  #watch: ResizeObserver;

  constructor(into: HTMLElement, words: { closer: string; wider: string }, private acts: Acts) {
    this.#map = leaflet.map(into, { attributionControl: false, zoomControl: false, zoomSnap: 0, zoomDelta: 1, keyboard: false, scrollWheelZoom: false, dragging: !leaflet.Browser.mobile, minZoom: 3, maxZoom: 16 });
    leaflet.control.zoom({ zoomInTitle: words.closer, zoomOutTitle: words.wider }).addTo(this.#map);
    this.#map.setView([13.2, 101.5], 5);
    this.#drawn.addTo(this.#map);
    this.#watch = new ResizeObserver(() => this.#fit());
    this.#watch.observe(into);
  }

  /** Draws the areas anew, on the ground of their neighbours; answers which of them have neither an outline nor a point. */
  draw(places: Place[], known: Outlines): string[] {
    this.#drawn.clearLayers();
    this.#paths.clear();
    const without: string[] = [];
    const ground = known.around ?? (places.every((one) => known.of.has(one.code)) ? null : country);
    if (ground) leaflet.polygon(ground as LatLngExpression[][], { className: 'land', interactive: false }).addTo(this.#drawn);
    const wanted = new Set(places.map((one) => one.code));
    for (const [code, rings] of known.of) if (!wanted.has(code)) leaflet.polygon(rings, { className: 'land', interactive: false }).addTo(this.#drawn);
    for (const place of places) {
      const path = this.#path_of(place, known);
      if (path) this.#put(place.code, path);
      else without.push(place.code);
    }
    this.#spots = [...this.#paths].map(([code, path]) => spot_of(code, path));
    this.#paths.values().next().value?.getElement()?.setAttribute('tabindex', '0');
    this.#bounds = this.#bounds_of(known);
    this.#fit();
    return without;
  }

  /** Colours and words of now; many times a second while a slider moves. */
  paint(look: (code: string) => Look): void {
    for (const [code, path] of this.#paths) {
      const element = path.getElement() as SVGElement | undefined;
      if (!element) continue;
      const now = look(code);
      element.style.fill = now.fill;
      element.classList.toggle('held', now.held);
      if (element.getAttribute('aria-label') !== now.says) element.setAttribute('aria-label', now.says);
    }
  }

  leave(): void {
    this.#watch.disconnect();
    this.#map.remove();
  }

  #path_of(place: Place, known: Outlines): Path | null {
    const rings = known.of.get(place.code);
    if (rings) return leaflet.polygon(rings, { className: 'area' });
    if (place.lat === null || place.lon === null) return null;
    return leaflet.circleMarker([place.lat, place.lon], { radius: point_px, className: 'area' });
  }

  #put(code: string, path: Path): void {
    path.addTo(this.#drawn);
    path.on('click', () => this.acts.choose(code));
    path.on('mouseover', () => this.acts.look_at(code));
    path.on('mouseout', () => this.acts.look_at(null));
    const element = path.getElement();
    element?.setAttribute('role', 'button');
    element?.setAttribute('tabindex', '-1');
    element?.setAttribute('data-area', code);
    element?.addEventListener('focus', () => this.acts.look_at(code));
    element?.addEventListener('keydown', (event) => this.#key(code, event as KeyboardEvent));
    this.#paths.set(code, path);
  }

  #key(code: string, event: KeyboardEvent): void {
    const here = this.#spots.find((one) => one.code === code);
    const next = here && next_spot(this.#spots, here, event.key);
    const opens = event.key === 'Enter' || event.key === ' ';
    if (!next && !opens) return;
    event.preventDefault();
    event.stopPropagation();
    if (opens) return this.acts.choose(code);
    this.#paths.get(code)?.getElement()?.setAttribute('tabindex', '-1');
    const element = this.#paths.get(next!.code)?.getElement() as SVGElement | undefined;
    element?.setAttribute('tabindex', '0');
    element?.focus();
  }

  #bounds_of(known: Outlines): leaflet.LatLngBounds | null {
    const all = leaflet.latLngBounds([]);
    for (const path of this.#paths.values()) all.extend(path instanceof leaflet.Polygon ? path.getBounds() : (path as leaflet.CircleMarker).getLatLng());
    if (known.around) all.extend(leaflet.polygon(known.around).getBounds());
    return all.isValid() ? all.pad(0.05) : null;
  }

  #fit(): void {
    this.#map.invalidateSize({ animate: false });
    if (this.#bounds && this.#map.getSize().x > 0) this.#map.fitBounds(this.#bounds, { animate: false, maxZoom: 13 });
  }
}
