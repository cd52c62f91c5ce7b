import { Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../../shared/ui/badge.tsx';
import type { Heard } from '../heard.ts';
import type { SearchParams } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';
import { FilterChips } from './filter-chips.tsx';

type UnderstoodProps = { heard: Heard; search: SearchParams; onChange: (change: SearchParams) => void };

/** What was understood of somebody's words, each to be taken off; the wishes that order the homes; and what was not understood. */
export function Understood({ heard: { wishes, not_understood, notes }, search, onChange }: UnderstoodProps) {
  const t = useSearchTexts();
  return (
    <section aria-label={t('understood')} className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <Line name={t('understood')}>
        <FilterChips search={search} onChange={onChange} all />
      </Line>
      {wishes.length > 0 && (
        <Line name={t('wishes')}>
          {wishes.map((wish) => (
            <Badge key={wish} tone="ember">
              <Sparkles aria-hidden className="size-3.5" />
              {wish}
            </Badge>
          ))}
        </Line>
      )}
      {not_understood.length > 0 && (
        <Line name={t('not_understood')}>
          <span className="text-sm">{not_understood.map((words) => `“${words}”`).join(', ')}</span>
        </Line>
      )}
      {notes.map((note) => (
        <p key={note} className="text-sm text-muted">
          {note}
        </p>
      ))}
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-sm font-semibold text-muted">{name}</span>
      {children}
    </div>
  );
}
