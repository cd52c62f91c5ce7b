import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { http } from '../api/http.ts';
import { THEME_CHANGED } from '../lib/theme.ts';
import './map.css';
import { unwrapped } from './unwrap.ts';

type World = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
type Tiles = { url: string; attribution: string } | null;

const MOST_ZOOM = 17;

/** A map in an element: tiles where the gateway names some, else land and borders from the shapes that ship. */
export function createMap(element: HTMLElement): L.Map {
  const map = L.map(element, {
    zoomControl: false,
    minZoom: 2,
    maxZoom: MOST_ZOOM,
    worldCopyJump: true,
    attributionControl: true,
    preferCanvas: true,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ position: 'bottomright' }).addTo(map);
  void tilesOf().then((tiles) => (tiles ? addTiles(map, tiles) : addShapes(map)));
  return map;
}

export async function tilesOf(): Promise<Tiles> {
  const answer = await http.get<{ tiles: Tiles }>('/config.json', { baseURL: '/' }).catch(() => null);
  return answer?.data.tiles ?? null;
}

function addTiles(map: L.Map, { url, attribution }: NonNullable<Tiles>): void {
  L.tileLayer(url, { attribution, maxZoom: MOST_ZOOM }).addTo(map);
}

/** Natural Earth at 1:50 million: coarse from near, but it says where in the world one is. */
async function addShapes(map: L.Map): Promise<void> {
  const file = (await import('world-atlas/countries-50m.json?url')).default;
  const { data: world } = await http.get<World>(file, { baseURL: '/' });
  const color = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const pane = map.getPane('world') ?? map.createPane('world');
  pane.style.zIndex = '150'; // below all else, whenever it arrives
  const below = { interactive: false, pane: 'world', renderer: L.canvas({ pane: 'world', padding: 0.5 }) };
  const land = unwrapped(feature(world, world.objects.land) as FeatureCollection<MultiPolygon>);
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  const landStyle = () => ({ fillColor: color('--map-land'), fillOpacity: 1, color: color('--map-coast'), weight: 1 });
  const borderStyle = () => ({ color: color('--map-border'), weight: 1, dashArray: '3 4' });
  const layers = [L.geoJSON(land, { ...below, style: landStyle }), L.geoJSON(borders, { ...below, style: borderStyle })] as const;
  L.layerGroup([...layers], { attribution: 'Natural Earth' }).addTo(map);
  const repaint = () => {
    layers[0].setStyle(landStyle());
    layers[1].setStyle(borderStyle());
  };
  addEventListener(THEME_CHANGED, repaint);
  map.on('unload', () => removeEventListener(THEME_CHANGED, repaint));
}
