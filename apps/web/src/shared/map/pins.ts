import L from 'leaflet';
import Supercluster from 'supercluster';

export type Pin = { id: string; lng: number; lat: number; label: string; title: string };
type PinsOptions = { clusterTitle: (count: number) => string; onPin: (id: string) => void; onPoint: (id: string | null) => void };

/** Homes on a map as buttons with their price; many near each other as one with their number, which comes closer when pressed. */
export class Pins {
  private readonly layer: L.LayerGroup;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private index = new Supercluster<Pin>({ radius: 56, maxZoom: 15 });
  private selected: string | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly options: PinsOptions,
  ) {
    this.layer = L.layerGroup().addTo(map);
    map.on('moveend zoomend', () => this.draw());
  }

  set(pins: Pin[]): void {
    const points = pins.map((pin) => ({
      type: 'Feature' as const,
      properties: pin,
      geometry: { type: 'Point' as const, coordinates: [pin.lng, pin.lat] },
    }));
    this.index = new Supercluster<Pin>({ radius: 56, maxZoom: 15 }).load(points);
    this.draw();
  }

  select(id: string | null): void {
    this.selected = id;
    for (const [pin, button] of this.buttons) button.classList.toggle('is-selected', pin === id);
  }

  private draw(): void {
    const bounds = this.map.getBounds().pad(0.2);
    this.layer.clearLayers();
    this.buttons.clear();
    const box: [number, number, number, number] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    for (const { properties, geometry } of this.index.getClusters(box, Math.round(this.map.getZoom()))) {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const isCluster = 'cluster' in properties;
      const button = isCluster
        ? pinButton(String(properties.point_count), this.options.clusterTitle(properties.point_count), 'is-cluster')
        : pinButton(properties.label, properties.title, properties.id === this.selected ? 'is-selected' : '');
      if (isCluster) button.addEventListener('click', () => this.closer(properties.cluster_id, [lat, lng]));
      else this.listen(button, properties.id);
      L.marker([lat, lng], { icon: L.divIcon({ html: button, className: '', iconSize: [0, 0] }), keyboard: false }).addTo(
        this.layer,
      );
    }
  }

  private listen(button: HTMLButtonElement, id: string): void {
    this.buttons.set(id, button);
    button.addEventListener('click', () => this.options.onPin(id));
    button.addEventListener('pointerenter', () => this.options.onPoint(id));
    button.addEventListener('pointerleave', () => this.options.onPoint(null));
  }

  private closer(cluster: number, center: [number, number]): void {
    this.map.setView(center, this.index.getClusterExpansionZoom(cluster), {
      animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
  }
}

function pinButton(label: string, title: string, kind: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `map-pin ${kind}`;
  button.textContent = label;
  button.setAttribute('aria-label', title);
  return button;
}
