import type { WriteStream } from 'node:tty';

export interface Step {
  /** What a part of the step is at. */
  note(part: string, message: string): void;
  done(summary?: string): void;
  failed(): void;
}

export interface Reporter {
  say(message: string): void;
  step(title: string): Step;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMs = 100;

/** Tells what goes on: one live line per step on a terminal, plain lines elsewhere. */
export function createReporter(out: NodeJS.WriteStream = process.stdout): Reporter {
  return out.isTTY ? liveReporter(out) : plainReporter((line) => out.write(`${line}\n`));
}

/** For pipes and logs. */
export function plainReporter(write: (line: string) => void): Reporter {
  return {
    say: write,
    step(title) {
      const elapsed = stopwatch();
      write(title);
      return {
        note: (part, message) => write(`  ${part}: ${message}`),
        done: (summary) => write(`✓ ${title}${summary ? `: ${summary}` : ''} (${elapsed()})`),
        failed: () => write(`✗ ${title} (${elapsed()})`),
      };
    },
  };
}

function liveReporter(out: WriteStream): Reporter {
  let live: (() => string) | undefined;
  const clear = () => out.write('\r\x1b[K');
  const draw = () => {
    if (live) out.write(`\r\x1b[K${live().slice(0, out.columns - 1)}`);
  };
  const say = (message: string) => {
    clear();
    out.write(`${message}\n`);
    draw();
  };
  return { say, step: (title) => liveStep(title, say, draw, (line) => (live = line)) };
}

function liveStep(title: string, say: (line: string) => void, draw: () => void, show: (line?: () => string) => void): Step {
  const elapsed = stopwatch();
  const parts = new Map<string, string>();
  let frame = 0;
  show(() => {
    const details = [...parts].map(([part, message]) => `${part} ${message}`).join(' · ');
    return `${frames[frame % frames.length]} ${title} ${elapsed()}  ${details}`;
  });
  const timer = setInterval(() => {
    frame++;
    draw();
  }, frameMs);
  const end = (mark: string, summary?: string) => {
    clearInterval(timer);
    show();
    say(`${mark} ${title}${summary ? `: ${summary}` : ''} (${elapsed()})`);
  };
  draw();
  return { note: (part, message) => void parts.set(part, message), done: (summary) => end('✓', summary), failed: () => end('✗') };
}

function stopwatch(): () => string {
  const start = performance.now();
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
