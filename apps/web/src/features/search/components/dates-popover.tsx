import { useState } from 'react';
import { type Range, RangeCalendar } from '../../../shared/calendar/range-calendar.tsx';
import { useMedia } from '../../../shared/lib/use-media.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Popover } from '../../../shared/ui/popover.tsx';
import { useSearchTexts } from '../texts.ts';
import { DatesButton, type DatesProps } from './dates-field.tsx';

/** The calendar below its button; it closes when both days are chosen. */
export function DatesPopover({ value, onChange }: DatesProps) {
  const t = useSearchTexts();
  const [open, setOpen] = useState(true);
  const isWide = useMedia('(width >= 48rem)');
  const change = (range: Range) => {
    onChange(range);
    if (range.from && range.to) setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('when')}
      trigger={<DatesButton value={value} />}
      className={isWide ? 'w-[42rem]' : 'w-[20rem] max-w-[calc(100vw-1rem)]'}
    >
      <RangeCalendar value={value} onChange={change} months={isWide ? 2 : 1} />
      {value.from && (
        <Button kind="quiet" size="sm" className="mt-3" onClick={() => onChange({})}>
          {t('clear_dates')}
        </Button>
      )}
    </Popover>
  );
}
