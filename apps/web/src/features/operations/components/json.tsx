/** Something as it went over the wire, to read. */
export function Json({ value, label, className = 'max-h-96' }: { value: unknown; label: string; className?: string }) {
  const looks = `overflow-auto rounded-md bg-sunken p-4 font-mono text-xs whitespace-pre-wrap wrap-anywhere ${className}`;
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="group" aria-label={label} className={looks}>
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
