/** The mark and the name. */
export function Brand() {
  return (
    <span className="flex items-center gap-2">
      <img src="/roost.svg" alt="" width={32} height={32} className="size-8" />
      <span className="display text-xl">Roost</span>
    </span>
  );
}
