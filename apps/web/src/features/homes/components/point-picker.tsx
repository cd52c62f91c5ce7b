import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { createMap } from '../../../shared/map/base-map.ts';

type PointProps = { lat: number; lng: number; label: string; onPick: (lat: number, lng: number) => void };

/** Where a home is: click the map to move it. The fields beside it do the same for keyboards. */
export function PointPicker({ lat, lng, label, onPick }: PointProps) {
  const element = useRef<HTMLDivElement>(null);
  const held = useRef<{ map: L.Map; pin: L.CircleMarker } | null>(null);
  const pick = useRef(onPick);
  useEffect(() => void (pick.current = onPick), [onPick]);
  useEffect(() => {
    const map = createMap(element.current as HTMLDivElement).setView([25, 5], 2);
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    const pin = L.circleMarker([0, 0], { radius: 9, weight: 3, color: '#fff', fillColor: colour, fillOpacity: 1 }).addTo(map);
    map.on('click', ({ latlng }) => {
      const { lat: y, lng: x } = latlng.wrap();
      pick.current(Number(y.toFixed(5)), Number(x.toFixed(5)));
    });
    held.current = { map, pin };
    return () => {
      held.current = null;
      map.remove();
    };
  }, []);
  useEffect(() => {
    if (!held.current || !Number.isFinite(lat) || !Number.isFinite(lng)) return;
    const { map, pin } = held.current;
    pin.setLatLng([lat, lng]);
    if (lat || lng) map.setView([lat, lng], Math.max(map.getZoom(), 5), { animate: false });
  }, [lat, lng]);
  return <div ref={element} role="application" aria-label={label} className="isolate size-full overflow-hidden rounded-md" />;
}
