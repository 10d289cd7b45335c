/** An object of which one list after the other is written item by item, a line each. */
export function* jsonObject(
  beginning: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, Iterable<unknown>>>,
): Generator<string> {
  yield `{${Object.entries(beginning)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',')}`;
  let first = Object.keys(beginning).length === 0;
  for (const [key, items] of Object.entries(lists)) {
    yield `${first ? '' : ','}${JSON.stringify(key)}:[`;
    yield* jsonItems(items, true);
    yield '\n]';
    first = false;
  }
  yield '}\n';
}

/** Items of a list, a line each. @param begins whether they are the first of their list. */
export function* jsonItems(items: Iterable<unknown>, begins: boolean): Generator<string> {
  let between = begins ? '\n' : ',\n';
  for (const item of items) {
    yield between + JSON.stringify(item);
    between = ',\n';
  }
}
