import {
  type ASTVisitor,
  Kind,
  Lexer,
  type SelectionSetNode,
  type Source,
  TokenKind,
  type ValidationContext,
} from 'graphql';
import { publicError } from '../errors.ts';

/** How large one request may be. Fields and aliases are counted once the fragments are spread. */
export const limits = Object.freeze({
  /** Fields inside each other; a root field is 1. */
  depth: 16,
  aliases: 50,
  /** As many as the tokens could spell out: fragments shorten a document, they do not make it larger. */
  fields: 5_000,
  /** Words and signs in a document. */
  tokens: 5_000,
  /** Lists and objects inside each other in the variables. */
  inputDepth: 100,
  /** Values in the variables, those in lists and objects counted too: each takes about 25 µs to be understood. */
  values: 10_000,
  /** Of the HTTP body. */
  bytes: 1_048_576,
});

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

/** What each measure counts, for a person. */
const said: Readonly<Record<keyof Size, string>> = Object.freeze({
  depth: 'levels of fields inside each other',
  aliases: 'aliases',
  fields: 'fields',
});

const nothing: Size = Object.freeze({ depth: 0, aliases: 0, fields: 0 });

/** A validation rule: refuses operations beyond `limits` with COST_LIMIT_EXCEEDED. Introspection is exempt. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Size>();

  const sizeOfFragment = (name: string): Size => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself finds this; graphql-js has a rule that refuses it.
    fragments.set(name, nothing);
    const fragment = context.getFragment(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : nothing;
    fragments.set(name, size);
    return size;
  };

  const sizeOf = (set: SelectionSetNode): Size => {
    let { depth, aliases, fields } = nothing;
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      if (isField && selection.name.value.startsWith('__')) continue;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(selection.name.value)
          : selection.selectionSet === undefined
            ? nothing
            : sizeOf(selection.selectionSet);
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      aliases += inner.aliases + (isField && selection.alias !== undefined ? 1 : 0);
      fields += inner.fields + (isField ? 1 : 0);
    }
    return { depth, aliases, fields };
  };

  return {
    OperationDefinition(operation) {
      const size = sizeOf(operation.selectionSet);
      for (const measure of ['depth', 'aliases', 'fields'] as const) {
        if (size[measure] <= limits[measure]) continue;
        context.reportError(
          publicError(
            'COST_LIMIT_EXCEEDED',
            `The operation has ${size[measure]} ${said[measure]}; at most ${limits[measure]} are allowed.`,
          ),
        );
      }
      return false;
    },
  };
}

/** Whether a document that could not be parsed was stopped for its length: graphql-js tells so only in its message. */
export function hasTooManyTokens(source: Source): boolean {
  const lexer = new Lexer(source);
  try {
    for (let count = 0; count <= limits.tokens; count++) {
      if (lexer.advance().kind === TokenKind.EOF) return false;
    }
    return true;
  } catch {
    return false;
  }
}
