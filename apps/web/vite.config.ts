import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { firstLoad } from './build/first-load.ts';
import { leanPackages } from './build/lean-packages.ts';
import { precompress } from './build/precompress.ts';

const gateway = process.env.ROOST_URL ?? 'http://localhost:8080';
const FIRST_LOAD_KB = 180;
const first = firstLoad(FIRST_LOAD_KB);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind(), leanPackages(), first.plugin, precompress()],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: the content policy allows no data in fonts, and files are cached for good.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // A schema that a page does not use is not in its files, though making it is a call.
      treeshake: { manualPureFunctions: ['z'], moduleSideEffects: [{ test: /libs\/contracts\//, sideEffects: false }] },
      output: { codeSplitting: { groups: first.groups } },
    },
  },
  server: { proxy: { '/api': gateway, '/media': gateway, '/config.json': gateway } },
});
