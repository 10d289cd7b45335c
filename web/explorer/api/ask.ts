/** Why an answer did not come. */
export class Problem extends Error {
  /** The API's code, or OFFLINE where nothing answered. */
  readonly code: string;
  /** For whoever looks for it in the logs; null where nothing answered. */
  readonly requestId: string | null;

  constructor(code: string, message: string, requestId: string | null) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

/** What is asked of the API: a document, and the values of its variables. */
export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Codes of problems that pass by themselves: a database that starts, others who ask for networks. */
const passing: ReadonlySet<string> = new Set(['OFFLINE', 'DATABASE_UNAVAILABLE', 'BUSY']);

/** Whether it is worth asking the same again in a while. */
export function isPassing({ code }: Problem): boolean {
  return passing.has(code);
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/**
 * Sends an operation to the API.
 *
 * @returns its data, in the shape that the document asks for.
 * @throws Problem where there is no whole answer; an AbortError where `signal` says that nobody waits for it.
 */
export async function ask<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new Problem('OFFLINE', String(cause), null);
  });
  const requestId = response.headers.get('x-request-id');
  const answer: Answer | null = await response.json().catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    return null;
  });
  const error = answer?.errors?.[0];
  if (error !== undefined || answer?.data == null) {
    throw new Problem(
      error?.extensions?.code ?? `HTTP ${response.status}`,
      error?.message ?? response.statusText,
      requestId,
    );
  }
  return answer.data as Data;
}
