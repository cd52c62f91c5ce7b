import { Names } from './names.ts';

/** All names of an index. */
export class Vocabulary {
  readonly types = new Names();
  readonly cities = new Names();
  readonly amenities = new Names();
  readonly words = new Names();
}
