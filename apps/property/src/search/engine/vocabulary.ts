import { Names } from './names.ts';
import { RuleBook } from './rule-book.ts';

/** All names of an index. */
export class Vocabulary {
  readonly types = new Names();
  readonly cities = new Names();
  readonly amenities = new Names();
  readonly words = new Names();
  /** IANA time zones. */
  readonly zones = new Names();
  readonly rules = new RuleBook();
}
