import { defineConfig } from 'vitest/config';

const shared = { environment: 'node' as const, testTimeout: 180_000, hookTimeout: 120_000, env: { NODE_ENV: 'production' } };

export default defineConfig({
  test: {
    reporters: ['default', './tools/test/summary.reporter.ts'],
    globalSetup: './libs/testing/src/engines.setup.ts',
    projects: [
      { test: { ...shared, name: 'unit', include: ['{apps,libs,tools}/**/*.spec.ts'], maxWorkers: 2 } },
      // Whole stacks of processes: one file at a time, since two cores can run one stack well.
      { test: { ...shared, name: 'e2e', include: ['tests/**/*.e2e.ts'], fileParallelism: false, maxWorkers: 1 } },
    ],
  },
});
