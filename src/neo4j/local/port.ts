import { createServer } from 'node:net';
import { loopback } from './settings.ts';

/** The port itself when nobody listens on it, else one that is free now. 0 asks for any free one. */
export async function freePort(wanted: number, host: string = loopback): Promise<number> {
  return (await tryPort(wanted, host)) ?? (await tryPort(0, host)) ?? wanted;
}

function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
