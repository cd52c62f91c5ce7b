import type { StayRules } from '#contracts';
import { Names } from './names.ts';

/** Numbers for rules of stays, of which a million homes have few that differ; 0 is none. */
export class RuleBook {
  private readonly texts = new Names();
  private readonly rules: StayRules[] = [];

  constructor() {
    this.number({});
  }

  number(rules: StayRules): number {
    const number = this.texts.number(JSON.stringify(rules));
    this.rules[number] ??= rules;
    return number;
  }

  rulesOf(number: number): StayRules {
    return this.rules[number] as StayRules;
  }
}
