import { cityKey } from '../../domain/city-key.ts';

/** The words of a text as they are compared: without case and accents, cut at everything that is neither letter nor digit. */
export function wordsOf(text: string): string[] {
  return cityKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
