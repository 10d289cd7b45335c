import { type Counted, openPace, type Pace, paceText } from './pace.ts';
import { printable } from './printable.ts';

/** Tells how far a step is: in words, or by counting. */
export type Tell = (advance: string | Counted) => void;

/** Tells a person what goes on, on standard error. */
export interface Progress {
  /**
   * Runs one step and says that it is done, in which time and with what outcome; `tell` says how far it is. A step
   * that fails says nothing: whoever catches its error does.
   */
  step<T>(name: string, work: (tell: Tell) => Promise<T>, outcome?: (result: T) => string): Promise<T>;
}

type Stream = NodeJS.WritableStream & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/** How a step shows on a stream. */
interface Display {
  begun(name: string): void;
  advanced(name: string, advance: string | Counted, pace: Pace | null): void;
  failed(): void;
  done(name: string, outcome: string, seconds: number): void;
}

/** Where nobody watches a line change, one every so many milliseconds is enough. */
const plainPace = 5_000;

/** Progress for a terminal: one line that changes; elsewhere plain lines, few of them; or each of these as JSON. */
export function openProgress(stream: Stream = process.stderr, { json = false } = {}): Progress {
  const display = json
    ? jsonLines(stream)
    : stream.isTTY === true && process.env.TERM !== 'dumb'
      ? changingLine(stream)
      : plainLines(stream);
  return {
    async step(name, work, outcome) {
      const begun = performance.now();
      const paceOf = openPace();
      display.begun(name);
      const result = await work((advance) =>
        display.advanced(name, advance, typeof advance === 'string' ? null : paceOf(advance)),
      ).catch((error: unknown) => {
        display.failed();
        throw error;
      });
      const said = outcome?.(result) ?? '';
      display.done(name, said === '' ? 'done' : said, (performance.now() - begun) / 1000);
      return result;
    },
  };
}

function inWords(advance: string | Counted, pace: Pace | null): string {
  return typeof advance === 'string' ? printable(advance) : paceText(advance, pace as Pace);
}

function doneLine(name: string, outcome: string, seconds: number): string {
  return `${printable(name)}: ${printable(outcome)} (${seconds.toFixed(1)} s)\n`;
}

const clear = '\r\u001b[K';
const barWidth = 20;

function changingLine(stream: Stream): Display {
  const show = (line: string) =>
    stream.write(`${clear}${line}`.slice(0, (stream.columns || 80) + clear.length - 1));
  return {
    begun: (name) => show(`${printable(name)} …`),
    advanced(name, advance, pace) {
      const bar = typeof advance === 'string' ? '' : `${barOf(advance)} `;
      show(`${printable(name)}: ${bar}${inWords(advance, pace)}`);
    },
    failed: () => stream.write(clear),
    done: (name, outcome, seconds) => stream.write(`${clear}${doneLine(name, outcome, seconds)}`),
  };
}

function barOf({ done, of }: Counted): string {
  const filled = of === 0 ? barWidth : Math.floor((Math.min(done, of) / of) * barWidth);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}

/** Calls `write` at most once in a while; a new step begins anew. */
function seldom() {
  let told: number | null = null;
  return {
    anew() {
      told = null;
    },
    tell(write: () => void) {
      const now = performance.now();
      if (told !== null && now - told <= plainPace) return;
      told = now;
      write();
    },
  };
}

function plainLines(stream: Stream): Display {
  const { anew, tell } = seldom();
  return {
    begun: anew,
    advanced: (name, advance, pace) =>
      tell(() => stream.write(`${printable(name)}: ${inWords(advance, pace)}\n`)),
    failed: () => {},
    done: (name, outcome, seconds) => stream.write(doneLine(name, outcome, seconds)),
  };
}

function jsonLines(stream: Stream): Display {
  const { anew, tell } = seldom();
  const write = (line: object) => stream.write(`${JSON.stringify(line)}\n`);
  return {
    begun: anew,
    advanced: (step, advance, pace) =>
      tell(() =>
        write({ step, ...(typeof advance === 'string' ? { message: advance } : { ...advance, ...pace }) }),
      ),
    failed: () => {},
    done: (step, outcome, seconds) => write({ step, finished: true, message: outcome, seconds }),
  };
}
