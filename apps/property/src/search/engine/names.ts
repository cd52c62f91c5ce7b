/** Numbers for names: amenities, cities, words. They only grow, so a number means the same in every part of the index. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];

  /** The number of a name, a new one for a new name. */
  number(name: string): number {
    let known = this.numbers.get(name);
    if (known === undefined) {
      known = this.names.push(name) - 1;
      this.numbers.set(name, known);
    }
    return known;
  }

  /** The number of a name that some listing had, if any. */
  find(name: string): number | undefined {
    return this.numbers.get(name);
  }

  nameOf(number: number): string {
    return this.names[number] as string;
  }

  get size(): number {
    return this.names.length;
  }
}
