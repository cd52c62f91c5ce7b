/** Whole numbers (32 bits) in one growing array: four bytes each, where an array of numbers takes eight or more. */
export class Numbers {
  length = 0;
  data: Uint32Array;

  constructor(capacity = 1024) {
    this.data = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.grow();
    this.data[this.length++] = value;
  }

  /** Makes the array exactly as long as what is in it. */
  trim(): void {
    if (this.data.length > this.length) this.data = this.data.slice(0, this.length);
  }

  private grow(): void {
    const data = new Uint32Array(Math.max(1024, this.data.length * 2));
    data.set(this.data);
    this.data = data;
  }
}
