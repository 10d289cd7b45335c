/** Tells a person what goes on, on standard error. */
export interface Progress {
  /**
   * Runs one step and says that it is done, in which time and with what outcome; `tell` says how far it is. A step
   * that fails says nothing: whoever catches its error does.
   */
  step<T>(
    name: string,
    work: (tell: (progress: string) => void) => Promise<T>,
    outcome?: (result: T) => string,
  ): Promise<T>;
}

/** Where nobody watches a line change, one every so many milliseconds is enough. */
const plainPace = 5_000;

const clear = '\r\u001b[K';

/** Progress for a terminal: one line that changes; elsewhere plain lines, few of them. */
export function openProgress(
  stream: NodeJS.WritableStream & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>> = process.stderr,
): Progress {
  const changing = stream.isTTY === true && process.env.TERM !== 'dumb';
  return {
    async step(name, work, outcome) {
      const begun = performance.now();
      let told = begun;
      if (changing) stream.write(`${clear}${name} …`);
      const result = await work((progress) => {
        const now = performance.now();
        if (changing) {
          stream.write(`${clear}${name}: ${progress}`.slice(0, (stream.columns || 80) + clear.length - 1));
        } else if (now - told > plainPace || told === begun) {
          told = now;
          stream.write(`${name}: ${progress}\n`);
        }
      }).catch((error: unknown) => {
        if (changing) stream.write(clear);
        throw error;
      });
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const said = outcome?.(result) ?? '';
      stream.write(`${changing ? clear : ''}${name}: ${said === '' ? 'done' : said} (${seconds} s)\n`);
      return result;
    },
  };
}
