import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { createMap, tilesOf } from './base-map.ts';

const AROUND_M = 600;
/** Shapes say which country it is; tiles, which quarter. */
const [FAR, NEAR] = [4, 13];

/** A map of one place, its surroundings marked rather than its door. */
export function PlaceMap({ lat, lng, label }: { lat: number; lng: number; label: string }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const map = createMap(element.current as HTMLDivElement).setView([lat, lng], FAR);
    void tilesOf().then((tiles) => tiles && map.setZoom(NEAR));
    map.scrollWheelZoom.disable();
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    L.circleMarker([lat, lng], { radius: 12, color: accent, fillColor: accent, fillOpacity: 0.35, weight: 2 }).addTo(map);
    L.circle([lat, lng], { radius: AROUND_M, color: accent, weight: 1, fillOpacity: 0.1 }).addTo(map);
    return () => void map.remove();
  }, [lat, lng]);
  return <div ref={element} role="region" aria-label={label} className="size-full" />;
}
