/** A signal so soon after another, in milliseconds, is the same one: a terminal sends Ctrl-C to npm, too, and npm passes it on. */
const sameSignal = 1_000;

/**
 * Before `first` is called, and a while after a first signal, a signal to stop ends the process at once; a database
 * that it started ends with it all the same.
 */
export function listenForSignals(): { first(): Promise<'signal'> } {
  let orderly: (() => void) | null = null;
  let came = Number.NEGATIVE_INFINITY;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => {
      if (performance.now() - came < sameSignal) return;
      if (orderly === null) process.exit(code);
      came = performance.now();
      orderly();
      orderly = null;
    });
  }
  return {
    first: () =>
      new Promise((resolve) => {
        orderly = () => resolve('signal');
      }),
  };
}
