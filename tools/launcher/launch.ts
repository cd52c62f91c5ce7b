import { killAll } from '../engines/alive.ts';
import { appSpecs, type AppSpec } from './apps.ts';
import { bringUp } from './bring-up.ts';
import { emptyData } from './fresh.ts';
import { dataDir, runFile } from './paths.ts';
import { createReporter } from './reporter.ts';
import { endLastRun, openSession, type Session } from './session.ts';
import { onStopSignals } from './signals.ts';
import { summary } from './summary.ts';

export interface LaunchOptions {
  /** Empties the data folder first. */
  fresh: boolean;
  apps?: AppSpec[];
  main?: (app: AppSpec) => string;
}

/** `npm start`: brings everything up, keeps it up, and takes it down again on Ctrl-C. Ends the process. */
export async function launch({ fresh, apps = appSpecs, main }: LaunchOptions): Promise<void> {
  const started = performance.now();
  const reporter = createReporter();
  let session: Session | undefined;
  try {
    await endLastRun(runFile, reporter.say);
    if (fresh) await emptyData(dataDir);
    session = await openSession(runFile, reporter.say);
    stopOnSignal(session, reporter.say);
    const house = await bringUp({ session, reporter, apps, main });
    reporter.say(summary(house, (performance.now() - started) / 1000));
  } catch (error) {
    if (session?.stopping.signal.aborted) return; // what failed was interrupted by the stop, which ends the process
    reporter.say(`\n${(error as Error).message}`);
    await session?.stop();
    process.exit(1);
  }
}

function stopOnSignal(session: Session, say: (message: string) => void): void {
  const stop = async () => {
    say('\nStopping (Ctrl-C again ends everything at once)');
    await session.stop();
    say('Everything is stopped.');
    process.exit(0);
  };
  const kill = () => {
    killAll();
    session.forget();
    process.exit(130);
  };
  onStopSignals(() => void stop(), kill);
  process.stdout.on('error', () => undefined); // the terminal may be gone before we are done
}
