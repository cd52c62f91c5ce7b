import type { Draft } from './draft.ts';

export type Budget = { min_price?: number; max_price?: number };

const SIGN = '(?:[€$£] ?|usd |eur )?';
const UNIT = '(?: ?(?:€|\\$|£|euros?\\b|eur\\b|dollars?\\b|dolares\\b|usd\\b|pounds?\\b|libras\\b|gbp\\b|pesos\\b|bucks\\b))';
const NIGHT = '(?:(?: ?/ ?|,? (?:per|a|an|each|la|por|cada) ?)(?:night|noche|nt|n)\\b| pn\\b| p/n\\b)';
/** Not an amount when it counts something else. */
const NOT_COUNTED =
  '(?![\\d.,]*\\d| ?-?(?:guests?|people|persons?|personas?|pers\\b|pax|ppl|p\\b|adults?|adultos|kids|friends|bed|br\\b|dorm|habitac|bath|nights?\\b|noches?|days?|dias?|weeks?|km|min|huespedes|cuartos|banos|of us|%|h\\b))';
const A = `${SIGN}(\\d[\\d.,]*\\d|\\d)${NOT_COUNTED}${UNIT}?`;
const MAX =
  '(?:under|below|less than|max(?:imum)?(?: of)?|up to|no more than|not more than|at most|not over|cheaper than|within|<|menos de|por menos de|hasta|maximo(?: de)?|como mucho|no mas de|por debajo de|sin pasar de)';
const MIN = '(?:over|above|more than|at least|min(?:imum)?(?: of)?|>|mas de|minimo(?: de)?|al menos|por encima de|a partir de)';
const AROUND = '(?:around|about|roughly|approximately|~|unos|alrededor de|sobre|aproximadamente)';

/** Below this, a bare number is no price. */
const LEAST = 15;

/** What a night may cost. A sum for the whole stay is divided by its nights. */
export function readBudget(draft: Draft, nights: number | null): Budget {
  const total = draft.take(
    new RegExp(
      `(?:budget(?: of| is)?|presupuesto(?: de)?|${MAX})? ?${A} ?(?:in total|total|en total|all in|for the whole stay|por toda la estancia)`,
    ),
  );
  if (total) return nights ? { max_price: Math.floor(amountOf(total[1]) / nights) } : {};
  const between = draft.take(new RegExp(`(?:between|entre) ${A} (?:and|y|to|-) ${A}${NIGHT}?`));
  if (between) return ordered(between);
  const fromTo = draft.take(new RegExp(`(?:prices? |precio )?(?:from|de) ${A} (?:to|a|-) ${A}(?:${NIGHT})`));
  if (fromTo) return ordered(fromTo);
  const priced = draft.take(new RegExp(`(?:prices?|precio|budget|presupuesto) (?:from |de |of )?${A} ?(?:to|a|-) ?${A}`));
  if (priced) return ordered(priced);
  const dashed = draft.take(new RegExp(`[€$£] ?(\\d+) ?- ?[€$£]? ?(\\d+)|(\\d+) ?- ?(\\d+)${UNIT}`));
  if (dashed) return ordered([dashed[0], dashed[1] ?? dashed[3] ?? '', dashed[2] ?? dashed[4] ?? '']);
  const around = draft.take(new RegExp(`${AROUND} ${A}(?:${NIGHT})?`));
  if (around && amountOf(around[1]) >= LEAST) return near(amountOf(around[1]));
  const most =
    draft.take(new RegExp(`(?:^|[ (,])${MAX} ?${A}(?:${NIGHT})?`)) ??
    draft.take(new RegExp(`(?:budget|presupuesto)(?: of| is| de|:)? ${A}(?:${NIGHT})?`));
  const least = draft.take(new RegExp(`(?:^|[ (,])${MIN} ?${A}(?:${NIGHT})?`));
  const bare = most ?? (least ? null : draft.take(new RegExp(`${A}${NIGHT}`)));
  return {
    ...(least && amountOf(least[1]) >= LEAST ? { min_price: amountOf(least[1]) } : {}),
    ...(bare && amountOf(bare[1]) >= LEAST ? { max_price: amountOf(bare[1]) } : {}),
  };
}

function ordered([, a, b]: string[]): Budget {
  const [min_price = 0, max_price = 0] = [amountOf(a), amountOf(b)].sort((x, y) => x - y);
  return { min_price, max_price };
}

const near = (amount: number): Budget => ({ min_price: Math.round(amount * 0.8), max_price: Math.round(amount * 1.2) });

/** `1,200`, `1.200` and `1200` are one thousand two hundred; two digits after a point or comma are cents. */
function amountOf(text = ''): number {
  const whole = text.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
  const amount = Number(whole);
  return Number.isFinite(amount) ? Math.min(1_000_000, amount) : 0;
}
