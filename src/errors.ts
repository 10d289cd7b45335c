import { GraphQLError, isValueNode, Kind } from 'graphql';

interface ErrorKind {
  /** What anybody may read: no host, no Cypher, no stack. */
  readonly message: string;
  /** HTTP status when the error is the whole answer. */
  readonly status: number;
}

/**
 * Every `extensions.code` a client can meet. Codes are stable: clients branch on them, never on a message. Those
 * beginning with `GRAPHQL_` and `PERSISTED_` are Apollo Server's own, which GraphQL clients already know.
 */
export const errorKinds = Object.freeze({
  BAD_USER_INPUT: { message: 'An argument has a value that cannot be used.', status: 400 },
  GRAPHQL_PARSE_FAILED: { message: 'The document is not GraphQL.', status: 400 },
  PERSISTED_QUERY_NOT_SUPPORTED: { message: 'PersistedQueryNotSupported', status: 200 },
  GRAPHQL_VALIDATION_FAILED: { message: 'The document does not fit the schema.', status: 400 },
  COST_LIMIT_EXCEEDED: { message: 'The question is larger than one request may be.', status: 400 },
  UNAUTHENTICATED: { message: 'The access token is not valid.', status: 401 },
  FORBIDDEN: { message: 'This needs a permission that the request does not have.', status: 403 },
  NOT_FOUND: { message: 'There is no such thing.', status: 404 },
  INTERNAL_SERVER_ERROR: {
    message: 'Something went wrong on the server. Give the request id when you report it.',
    status: 500,
  },
  DATABASE_UNAVAILABLE: {
    message: 'The graph database does not answer. Try again in a moment.',
    status: 503,
  },
  BUSY: { message: 'Somebody else is writing. Try again in a moment.', status: 503 },
  TIMEOUT: { message: 'The question took longer than one request may take.', status: 504 },
} as const satisfies Record<string, ErrorKind>);

export type ErrorCode = keyof typeof errorKinds;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorKinds, code);
}

/**
 * An error that a client may see.
 *
 * @param detail a sentence that says more than the table's message, safe for anybody to read; replaces it.
 */
export function publicError(code: ErrorCode, detail?: string): GraphQLError {
  return new GraphQLError(detail ?? errorKinds[code].message, { extensions: { code } });
}

/** Exact codes of Neo4j and its driver, where the class of the code says too little. */
const databaseCodes: ReadonlyMap<string, ErrorCode> = new Map(
  Object.entries({
    ServiceUnavailable: 'DATABASE_UNAVAILABLE',
    SessionExpired: 'DATABASE_UNAVAILABLE',
    // The driver gives this to what it finds itself: no free connection in time, a closed pool.
    'N/A': 'DATABASE_UNAVAILABLE',
    'Neo.ClientError.Database.DatabaseNotFound': 'DATABASE_UNAVAILABLE',
    'Neo.ClientError.Transaction.InvalidBookmark': 'BAD_USER_INPUT',
    'Neo.ClientError.Transaction.InvalidBookmarkMixture': 'BAD_USER_INPUT',
    'Neo.TransientError.Transaction.BookmarkTimeout': 'TIMEOUT',
    'Neo.ClientError.Transaction.TransactionTimedOut': 'TIMEOUT',
    'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration': 'TIMEOUT',
    'Neo.ClientError.Transaction.LockAcquisitionTimeout': 'TIMEOUT',
    'Neo.TransientError.Transaction.LockAcquisitionTimeout': 'TIMEOUT',
    'Neo.TransientError.General.TransactionOutOfMemoryError': 'COST_LIMIT_EXCEEDED',
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError': 'COST_LIMIT_EXCEEDED',
  } as const),
);

/** Security errors are here because the credentials are the server's, not the caller's. */
const databaseClasses: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['Neo.TransientError.', 'DATABASE_UNAVAILABLE'],
  ['Neo.ClientError.Security.', 'DATABASE_UNAVAILABLE'],
  ['Neo.ClientError.Cluster.', 'DATABASE_UNAVAILABLE'],
];

/** Whether the database or its driver threw this. Their messages may quote values and hosts. */
export function isDatabaseError(error: unknown): error is Error & { readonly code: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return error.name === 'Neo4jError' || error.code.startsWith('Neo.') || databaseCodes.has(error.code);
}

/** Apollo Server's codes for a request that it cannot read. */
const apolloCodes: ReadonlyMap<unknown, ErrorCode> = new Map(
  Object.entries({
    BAD_REQUEST: 'BAD_USER_INPUT',
    OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  } as const),
);

/** The public code for whatever was thrown, told by codes only. What nobody foresaw is INTERNAL_SERVER_ERROR. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof GraphQLError) {
    const { code } = error.extensions;
    // The innermost code is the most telling one: Apollo puts its own over that of a validation rule.
    const inner = error.originalError == null ? 'INTERNAL_SERVER_ERROR' : codeOf(error.originalError);
    if (inner !== 'INTERNAL_SERVER_ERROR') return inner;
    if (isErrorCode(code)) return code;
    // graphql-js itself points at the variable whose value cannot be used, or at where what it brought cannot stand, such as null.
    const [at] = error.nodes ?? [];
    if (at !== undefined && (isValueNode(at) || at.kind === Kind.VARIABLE_DEFINITION))
      return 'BAD_USER_INPUT';
    return apolloCodes.get(code) ?? inner;
  }
  if (!isDatabaseError(error)) return 'INTERNAL_SERVER_ERROR';
  const code = error.code;
  return (
    databaseCodes.get(code) ??
    databaseClasses.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    'INTERNAL_SERVER_ERROR'
  );
}
