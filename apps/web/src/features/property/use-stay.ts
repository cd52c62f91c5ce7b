import { useSearchParams } from 'react-router';

export type Stay = { check_in?: string | undefined; check_out?: string | undefined; guests: number };

/** The stay somebody looks at, kept in the address of the home's page. */
export function useStay(): [stay: Stay, change: (stay: Partial<Stay>) => void] {
  const [params, setParams] = useSearchParams();
  const stay = {
    check_in: params.get('check_in') ?? undefined,
    check_out: params.get('check_out') ?? undefined,
    guests: Math.max(1, Number(params.get('guests')) || 1),
  };
  const change = (wish: Partial<Stay>) => {
    const entries = Object.entries({ ...stay, ...wish }).filter(([, value]) => value);
    setParams(entries.map(([key, value]) => [key, String(value)]) as [string, string][], {
      replace: true,
      preventScrollReset: true,
    });
  };
  return [stay, change];
}
