export default (options) => {
  // Nest's default is ES2021, whose helpers for class fields run with every request; Node 24 has them built in.
  options.module.rules[0].use[0].options.jsc.target = 'es2024';
  return { ...options, devtool: 'source-map' };
};
