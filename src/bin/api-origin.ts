/**
 * The address at which somebody on this machine reaches the API, without a slash at its end: "http://127.0.0.1:4000".
 * Null where the port is any free one, which is not known before the API listens.
 */
export function apiOrigin({ host, port }: { readonly host: string; readonly port: number }): string | null {
  if (port === 0) return null;
  // All of the machine's addresses, of which this one is always there.
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
