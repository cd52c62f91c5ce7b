import { cn } from '../../../shared/lib/cn.ts';
import type { AccountKind } from '../../../shared/api/session.ts';
import { useAuthTexts } from '../texts.ts';

const kinds = ['traveler', 'owner'] as const;

/** Traveler or host: two kinds of account with names of their own. */
export function AccountKindChoice({ value, onChange }: { value: AccountKind; onChange: (kind: AccountKind) => void }) {
  const t = useAuthTexts();
  return (
    <fieldset className="mb-4">
      <legend className="sr-only">{t('account_kind')}</legend>
      <div className="grid grid-cols-2 gap-1 rounded-md bg-sunken p-1">
        {kinds.map((kind) => (
          <label
            key={kind}
            className={cn(
              'flex h-10 cursor-pointer items-center justify-center rounded-sm font-semibold transition has-focus-visible:outline-2 has-focus-visible:outline-accent',
              kind === value ? 'bg-surface shadow-1' : 'text-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="account"
              value={kind}
              checked={kind === value}
              onChange={() => onChange(kind)}
              className="sr-only"
            />
            {t(`as_${kind}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
