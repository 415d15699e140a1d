// Lines of latitude and longitude over what is in sight of a map, with their degrees; drawn anew when it moves.
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { lines_between, step_for } from './graticule';

const label_px = { wide: 80, high: 40 };

export function draw_lines(leaflet: typeof import('leaflet'), map: LeafletMap, grid: LayerGroup): void {
  const view = map.getBounds();
  const size = map.getSize();
  const down = step_for(view.getNorth() - view.getSouth(), size.y, label_px.high);
  const across = step_for(view.getEast() - view.getWest(), size.x, label_px.wide);
  const line = (points: [number, number][], text: string, at: [number, number]) => {
    leaflet.polyline(points, { className: 'grid', interactive: false }).addTo(grid);
    leaflet.marker(at, { interactive: false, keyboard: false, icon: leaflet.divIcon({ className: 'degree', html: text, iconSize: [80, 16], iconAnchor: [0, 16] }) }).addTo(grid);
  };
  grid.clearLayers();
  for (const lat of lines_between(view.getSouth(), view.getNorth(), down)) line([[lat, view.getWest()], [lat, view.getEast()]], `${lat}° N`, [lat, view.getWest()]);
  for (const lon of lines_between(view.getWest(), view.getEast(), across)) line([[view.getSouth(), lon], [view.getNorth(), lon]], `${lon}° E`, [view.getSouth(), lon]);
}
