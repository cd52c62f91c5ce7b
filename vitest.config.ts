import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node' as const,
  testTimeout: 180_000,
  hookTimeout: 120_000,
  env: { NODE_ENV: 'production' },
  setupFiles: './libs/testing/src/worker.setup.ts',
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    reporters: ['default', './tools/test/summary.reporter.ts'],
    globalSetup: './libs/testing/src/engines.setup.ts',
    projects: [
      { test: { ...shared, name: 'unit', include: ['{apps,libs,tools}/**/*.spec.ts'] } },
      // Whole stacks of processes, which wait for each other half of the time: two files at once, each beside its own engines.
      { test: { ...shared, name: 'e2e', include: ['tests/**/*.e2e.ts'] } },
    ],
  },
});
