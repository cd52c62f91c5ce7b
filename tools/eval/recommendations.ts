import { factsOf } from './population.ts';
import { type Figures, measure } from './measure.ts';

/** `npm run eval:recommendations`: how well recommendations find what was hidden, beside the most popular homes. */
const population = factsOf({ seed: 7, homes: 2000, people: 600 });
const figures: Figures[] = ['recommendations', 'the most popular'].map((who) => measure(population, who === 'recommendations'));
console.log('                    recall@10   coverage   diversity');
for (const [i, { recall, coverage, diversity }] of figures.entries()) {
  const name = ['recommendations', 'the most popular'][i] ?? '';
  console.log(`${name.padEnd(18)}  ${percent(recall)}   ${percent(coverage)}   ${diversity.toFixed(2).padStart(9)}`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(9);
}
