export default (options) => {
  // Nest's default is ES2021, whose helpers for class fields run with every request; Node 24 has them built in.
  options.module.rules[0].use[0].options.jsc.target = 'es2024';
  // What an app does not use of a library is left out, and with it the packages that only that would load: the gateway has no mongoose.
  options.module.rules[0].sideEffects = false;
  const optimization = { ...options.optimization, sideEffects: true, providedExports: true, usedExports: true, innerGraph: true };
  return { ...options, optimization, devtool: 'source-map' };
};
