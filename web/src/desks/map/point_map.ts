// Points on Leaflet, gathered into clusters while they lie close together; each is a button for fingers and keys. Loaded when a map is
// first shown; no tile is ever fetched.
import leaflet, { type LatLngExpression } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import Supercluster from 'supercluster';
import country from 'virtual:outline';
import type { Outlines } from '../../kit/boundaries';
import { lines_between, step_for } from '../../kit/graticule';
import type { Place } from './places';

type Kept = { place: Place };
type Words = { closer: string; wider: string; cluster: (n: number) => string; point: (place: Place) => string };

const cluster_px = 44;
const zoom_most = 18;
const near_zoom = 14;
const label_px = { wide: 80, high: 40 };

export class PointMap {
  #map: leaflet.Map;
  #ground = leaflet.layerGroup();
  #grid = leaflet.layerGroup();
  #drawn = leaflet.layerGroup();
  #clusters = new Supercluster<Kept>({ radius: cluster_px, maxZoom: zoom_most - 1 });
  #placed = false;
  #watch: ResizeObserver;

  constructor(into: HTMLElement, private words: Words, private choose: (places: Place[]) => void) {
    this.#map = leaflet.map(into, { attributionControl: false, zoomControl: false, minZoom: 4, maxZoom: zoom_most, scrollWheelZoom: true });
    leaflet.control.zoom({ zoomInTitle: words.closer, zoomOutTitle: words.wider }).addTo(this.#map);
    leaflet.control.scale({ imperial: false }).addTo(this.#map);
    this.#map.setView([13.2, 101.5], 5);
    for (const layer of [this.#ground, this.#grid, this.#drawn]) layer.addTo(this.#map);
    this.#map.on('moveend', () => this.#show());
    this.#watch = new ResizeObserver(() => this.#map.invalidateSize({ animate: false }));
    this.#watch.observe(into);
  }

  /** The outlines of the area's parts where they were brought in; the outline of the country otherwise. */
  outline(known: Outlines): void {
    this.#ground.clearLayers();
    leaflet.polygon((known.around ?? country) as LatLngExpression[][], { className: 'land', interactive: false }).addTo(this.#ground);
    for (const rings of known.of.values()) leaflet.polygon(rings as LatLngExpression[][], { className: 'part', interactive: false }).addTo(this.#ground);
  }

  draw(places: Place[]): void {
    const features = places.filter((one) => one.at).map((place) => ({ type: 'Feature' as const, properties: { place }, geometry: { type: 'Point' as const, coordinates: [place.at!.lon, place.at!.lat] } }));
    this.#clusters.load(features);
    const bounds = leaflet.latLngBounds(places.filter((one) => one.at).map((one) => [one.at!.lat, one.at!.lon] as [number, number]));
    if (!this.#placed && bounds.isValid()) {
      this.#placed = true;
      this.#map.fitBounds(bounds.pad(0.1), { animate: false, maxZoom: near_zoom });
    }
    this.#show();
  }

  leave(): void {
    this.#watch.disconnect();
    this.#map.remove();
  }

  #show(): void {
    this.#drawn.clearLayers();
    const view = this.#map.getBounds();
    const box: [number, number, number, number] = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
    for (const one of this.#clusters.getClusters(box, Math.round(this.#map.getZoom()))) {
      const [lon, lat] = one.geometry.coordinates as [number, number];
      const many = 'cluster' in one.properties && one.properties.cluster ? one.properties : null;
      if (many) this.#put([lat, lon], 'many', String(many.point_count), this.words.cluster(many.point_count), () => this.#open(many.cluster_id, [lat, lon]));
      else this.#point([lat, lon], (one.properties as Kept).place);
    }
    this.#lines(view);
  }

  #point(at: [number, number], place: Place): void {
    this.#put(at, `one ${place.layer}${place.urgent ? ' urgent' : ''}${place.exact ? '' : ' about'}`, '', this.words.point(place), () => this.choose([place]));
  }

  /** A cluster opens by going closer; when that does not part it, its places are told. */
  #open(id: number, at: [number, number]): void {
    const closer = this.#clusters.getClusterExpansionZoom(id);
    if (closer < zoom_most) this.#map.setView(at, closer, { animate: false });
    else this.choose(this.#clusters.getLeaves(id, Infinity).map((leaf) => leaf.properties.place));
  }

  #put(at: [number, number], look: string, text: string, says: string, act: () => void): void {
    const marker = leaflet.marker(at, { icon: leaflet.divIcon({ className: `spot ${look}`, html: text, iconSize: [cluster_px, cluster_px] }), keyboard: true, title: says, alt: says });
    marker.addTo(this.#drawn).on('click', act);
    const element = marker.getElement();
    element?.setAttribute('aria-label', says);
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    });
  }

  #lines(view: leaflet.LatLngBounds): void {
    const size = this.#map.getSize();
    this.#grid.clearLayers();
    const line = (points: [number, number][]) => leaflet.polyline(points, { className: 'grid', interactive: false }).addTo(this.#grid);
    for (const lat of lines_between(view.getSouth(), view.getNorth(), step_for(view.getNorth() - view.getSouth(), size.y, label_px.high))) line([[lat, view.getWest()], [lat, view.getEast()]]);
    for (const lon of lines_between(view.getWest(), view.getEast(), step_for(view.getEast() - view.getWest(), size.x, label_px.wide))) line([[view.getSouth(), lon], [view.getNorth(), lon]]);
  }
}
