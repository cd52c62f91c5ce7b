import { DropdownMenu as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

type MenuProps = { trigger: ReactNode; defaultOpen?: boolean; children: ReactNode };

/** A menu below its trigger, of `MenuItem`s. */
export function Menu({ trigger, defaultOpen = false, children }: MenuProps) {
  return (
    <Primitive.Root defaultOpen={defaultOpen} modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align="end"
          sideOffset={8}
          collisionPadding={8}
          className="animate-in z-50 min-w-56 rounded-lg border border-line bg-surface p-2 shadow-3"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function MenuItem({ className, ...rest }: ComponentProps<typeof Primitive.Item>) {
  const looks =
    'flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-3 py-2 outline-none select-none data-[highlighted]:bg-sunken';
  return <Primitive.Item className={cn(looks, className)} {...rest} />;
}

export const MenuSeparator = () => <Primitive.Separator className="my-2 h-px bg-line" />;

type Choices = {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
  mark: ReactNode;
};

/** One of several, inside a menu; it stays open, so that the effect can be seen. */
export function MenuChoices({ label, value, choices, onChange, mark }: Choices) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onChange}>
      <Primitive.Label className="px-3 py-1 text-xs font-semibold text-muted">{label}</Primitive.Label>
      {choices.map((choice) => (
        <Primitive.RadioItem
          key={choice.value}
          value={choice.value}
          onSelect={(event) => event.preventDefault()}
          className="flex min-h-9 cursor-pointer items-center justify-between rounded-sm px-3 py-1 outline-none select-none data-[highlighted]:bg-sunken"
        >
          {choice.label}
          <Primitive.ItemIndicator>{mark}</Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}
