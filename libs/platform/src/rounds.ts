/** How rounds of work are gone. `work` says whether there is more to do at once. */
export type RoundsOptions = { everyMs: number; work: () => Promise<boolean>; onError: (error: Error) => void };

/** Work that a process looks for every so often, one round at a time; a failure is reported, and tried again in the next round. */
export class Rounds {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(private readonly options: RoundsOptions) {}

  start(): void {
    this.timer = setInterval(() => this.poke(), this.options.everyMs).unref();
  }

  /** Has it look at once; during a round, once more after it. */
  poke(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.go().finally(() => (this.running = undefined));
  }

  /** Resolves when the round under way is over; there is no other. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopped = true;
    await this.running;
  }

  private async go(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        this.again = (await this.options.work()) || this.again;
      }
    } catch (error) {
      this.options.onError(error as Error);
    }
  }
}
