/** Lets `slots` pieces of work run at once and `queue` more wait; beyond that `refuse` makes the error. */
export class Semaphore {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly slots: number,
    private readonly queue: number,
    private readonly refuse: () => Error,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.slots) this.running++;
    else if (this.waiting.length < this.queue) await new Promise<void>((go) => this.waiting.push(go));
    else throw this.refuse();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next)
        next(); // hands its slot over, so `running` stays
      else this.running--;
    }
  }
}
