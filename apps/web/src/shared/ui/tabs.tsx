import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

type Tab = { value: string; label: string; content: ReactNode };
type TabsProps = { label: string; tabs: Tab[]; value?: string; onValueChange?: (value: string) => void };

/** Pages of a page; the first is open unless `value` says another. */
export function Tabs({ label, tabs, ...state }: TabsProps) {
  return (
    <Primitive.Root defaultValue={tabs[0]?.value} {...state}>
      <Primitive.List aria-label={label} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ value, label: name }) => (
          <Primitive.Trigger
            key={value}
            value={value}
            className="-mb-px h-11 border-b-2 border-transparent px-3 font-semibold whitespace-nowrap text-muted transition hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {name}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map(({ value, content }) => (
        <Primitive.Content key={value} value={value}>
          {content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
