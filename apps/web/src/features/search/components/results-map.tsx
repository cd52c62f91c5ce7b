import type { Listing } from '#contracts';
import { ScanSearch } from 'lucide-react';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useSelector } from 'react-redux';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { useAppDispatch } from '../../../shared/lib/use-app-dispatch.ts';
import { listingSelected, selectSelected } from '../../../shared/listings/properties.slice.ts';
import { createMap } from '../../../shared/map/base-map.ts';
import { Pins } from '../../../shared/map/pins.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useSearchTexts } from '../texts.ts';

type MapProps = { listings: Listing[]; query: string; onArea: (bbox: string) => void };

/** The homes found, each where it is. Moving the map offers to search there. */
export function ResultsMap({ listings, query, onArea }: MapProps) {
  const t = useSearchTexts();
  const format = useFormat();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const selected = useSelector(selectSelected);
  const element = useRef<HTMLDivElement>(null);
  const held = useRef<{ map: LeafletMap; pins: Pins } | null>(null);
  const go = useRef((_id: string) => {});
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    go.current = (id) => void navigate(`/homes/${id}${query}`);
  }, [navigate, query]);

  useEffect(() => {
    const map = createMap(element.current as HTMLDivElement).setView([25, 5], 2);
    const pins = new Pins(map, {
      clusterTitle: (count) => t('cluster', { count }),
      onPin: (id) => go.current(id),
      onPoint: (id) => void dispatch(listingSelected(id)),
    });
    map.on('dragend', () => setMoved(true));
    held.current = { map, pins };
    return () => {
      held.current = null;
      map.remove();
    };
  }, [dispatch, t]);

  useEffect(() => {
    const { map, pins } = held.current ?? {};
    if (!map || !pins) return;
    const points = listings.map(({ id, title, location, price_per_night, currency }) => {
      const [lng, lat] = location.coordinates.coordinates;
      const label = format.money(price_per_night, currency);
      return { id, lng, lat, label, title: `${title}, ${label}` };
    });
    pins.set(points);
    setMoved(false);
    if (points.length > 0)
      map.fitBounds(
        points.map(({ lat, lng }) => [lat, lng]),
        { padding: [48, 48], maxZoom: 13, animate: false },
      );
  }, [listings, format]);
  useEffect(() => void held.current?.pins.select(selected), [selected]);

  const searchHere = () => {
    const bounds = held.current?.map.getBounds();
    if (!bounds) return;
    const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value)).toFixed(4);
    onArea(
      [
        clamp(bounds.getWest(), 180),
        clamp(bounds.getSouth(), 90),
        clamp(bounds.getEast(), 180),
        clamp(bounds.getNorth(), 90),
      ].join(','),
    );
  };
  return (
    <section aria-label={t('map_label')} className="relative size-full">
      <div ref={element} className="size-full" />
      {moved && (
        <div className="absolute inset-x-0 top-4 z-10 flex justify-center">
          <Button size="sm" className="animate-in rounded-full shadow-3" onClick={searchHere}>
            <ScanSearch aria-hidden className="size-4" />
            {t('search_here')}
          </Button>
        </div>
      )}
    </section>
  );
}
