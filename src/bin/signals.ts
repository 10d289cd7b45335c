/**
 * Before `first` is called, and after a first signal, a signal to stop ends the process at once; a database that it
 * started ends with it all the same.
 */
export function listenForSignals(): { first(): Promise<'signal'> } {
  let orderly: (() => void) | null = null;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => {
      if (orderly === null) process.exit(code);
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
