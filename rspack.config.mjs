import { basename, dirname, resolve } from 'node:path';

export default (options) => {
  // Nest's default is ES2021, whose helpers for class fields run with every request; Node 24 has them built in.
  options.module.rules[0].use[0].options.jsc.target = 'es2024';
  // What an app does not use of a library is left out, and with it the packages that only that would load: the gateway has no mongoose.
  options.module.rules[0].sideEffects = false;
  const optimization = { ...options.optimization, sideEffects: true, providedExports: true, usedExports: true, innerGraph: true };
  // What is imported later is a file beside main.js, found there wherever the two are put: in an image that is not dist/apps/<app>.
  const { filename } = options.output;
  const output = { ...options.output, path: resolve('dist', dirname(filename)), filename: basename(filename) };
  return { ...options, output, optimization, devtool: 'source-map' };
};
