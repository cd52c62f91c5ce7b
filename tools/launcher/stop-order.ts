interface Stoppable {
  name: string;
  kind: 'app' | 'engine';
}

/** What is stopped together, in order: the gateway first (nothing new comes in), then the other apps, then the engines they use. */
export function stopOrder<T extends Stoppable>(all: T[]): T[][] {
  const waves = [
    all.filter(({ name }) => name === 'gateway'),
    all.filter(({ name, kind }) => kind === 'app' && name !== 'gateway'),
    all.filter(({ kind }) => kind === 'engine'),
  ];
  return waves.filter((wave) => wave.length > 0);
}
