import type { Statement } from './statement.ts';

/**
 * Cypher as a value. Text comes only from the program's own template literals and from the mapping in the SDL; what
 * a caller sends can enter a statement only as a parameter.
 */
export interface Cypher {
  readonly kind: 'cypher';
  readonly parts: readonly (string | Cypher | Variable | Parameter)[];
}

/** A Cypher variable. Each one is a thing of its own; its name in the text is made unique by `compile`. */
export interface Variable {
  readonly kind: 'variable';
  readonly hint: string;
}

/** A value that travels beside the text. */
export interface Parameter {
  readonly kind: 'parameter';
  readonly value: unknown;
}

/** Composes Cypher: ``cypher`MATCH (${project}:Project {number: ${parameter(number)}})` ``. */
export function cypher(
  text: TemplateStringsArray,
  ...values: readonly (Cypher | Variable | Parameter)[]
): Cypher {
  return {
    kind: 'cypher',
    parts: text.flatMap((part, i) => (i < values.length ? [part, values[i]!] : [part])),
  };
}

/** A new variable; `hint` is what a person reading the statement would call it. */
export function variable(hint: string): Variable {
  return { kind: 'variable', hint };
}

/** A value as a parameter of its own. */
export function parameter(value: unknown): Parameter {
  return { kind: 'parameter', value };
}

/** A label, relationship type or property key, quoted where Cypher needs it. */
export function identifier(name: string): Cypher {
  return verbatim(/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);
}

/** Text of the program's own as Cypher. Never for anything that came from outside. */
export function verbatim(text: string): Cypher {
  return { kind: 'cypher', parts: [text] };
}

/** Puts `separator` between the pieces. */
export function join(pieces: readonly (Cypher | Variable | Parameter)[], separator: string): Cypher {
  return { kind: 'cypher', parts: pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece])) };
}

/**
 * Cypher written in the SDL's mapping, with `names` standing for variables and `$names` for parameters:
 * `this` and the arguments of a field.
 *
 * @throws Error when the text uses a `$name` that is not given, which is a mistake in the SDL.
 */
export function fromMapping(
  text: string,
  variables: Readonly<Record<string, Variable>>,
  parameters: Readonly<Record<string, Parameter>>,
): Cypher {
  const parts = text.split(/(\$?\b[A-Za-z_]\w*\b)/).map((token, i, tokens) => {
    if (token.startsWith('$')) {
      const given = Object.hasOwn(parameters, token.slice(1)) ? parameters[token.slice(1)] : undefined;
      if (given === undefined) throw new Error(`The mapping uses ${token}, which is no argument: ${text}`);
      return given;
    }
    // `node.this` would be a property of that name, not the variable.
    return !tokens[i - 1]?.endsWith('.') && Object.hasOwn(variables, token) ? variables[token]! : token;
  });
  return { kind: 'cypher', parts };
}

/** Cypher to text and parameters. The text depends on the composition only, never on a parameter's value. */
export function compile(root: Cypher): Statement {
  const names = new Map<Variable, string>();
  const taken = new Map<string, number>();
  const keys = new Map<Parameter, string>();
  const parameters: Record<string, unknown> = {};

  const nameOf = (item: Variable): string => {
    let name = names.get(item);
    if (name === undefined) {
      const count = (taken.get(item.hint) ?? 0) + 1;
      taken.set(item.hint, count);
      name = `${item.hint}_${count}`;
      names.set(item, name);
    }
    return name;
  };
  const keyOf = (item: Parameter): string => {
    let key = keys.get(item);
    if (key === undefined) {
      key = `p${keys.size}`;
      keys.set(item, key);
      parameters[key] = item.value;
    }
    return `$${key}`;
  };
  const textOf = (item: Cypher): string =>
    item.parts
      .map((part) => {
        if (typeof part === 'string') return part;
        if (part.kind === 'cypher') return textOf(part);
        return part.kind === 'variable' ? nameOf(part) : keyOf(part);
      })
      .join('');

  const text = textOf(root)
    .replace(/\n\s*\n/g, '\n')
    .trim();
  return { text, parameters };
}
