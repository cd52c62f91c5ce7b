import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that people and machines read alike. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken =
      modules.filter((module) => module.state() === 'failed' && count('failed') === 0).length + unhandledErrors.length;
    process.on('exit', () =>
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`),
    );
  }
}
