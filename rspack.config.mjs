export default (options) => ({ ...options, devtool: 'source-map' });
