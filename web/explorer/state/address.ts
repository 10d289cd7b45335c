import {
  type Camera,
  colourings,
  type Filters,
  initial,
  inOrder,
  type Language,
  languages,
  levels,
  measures,
  type Pair,
  type Pin,
  projections,
  type Sorting,
  type State,
  tableRows,
  themes,
  throughs,
  views,
  weightings,
} from './state.ts';

/** The most nodes that a page is asked to draw. */
export const greatestMost = 5_000;
/** Years that can be asked for. */
const [firstYear, lastYear] = [1900, 2200];

/**
 * Reads the state out of an address. What it does not say, or says wrongly, is as in `initial`.
 *
 * @param query the address's query: `?view=table`.
 * @param preferred the reader's language, for an address that names none.
 */
export function parseAddress(query: string, preferred: Language): State {
  const said = new URLSearchParams(query);
  const list = (name: string): readonly string[] => said.getAll(name).filter((value) => value !== '');
  const filters: Filters = {
    ...inOrder(
      whole(said.get('from'), firstYear, lastYear, null),
      whole(said.get('to'), firstYear, lastYear, null),
    ),
    funds: list('fund'),
    objectives: list('objective'),
    characteristics: list('for'),
    counties: list('county'),
    municipalities: list('municipality'),
    roles: list('role'),
    kinds: list('kind'),
  };
  return Object.freeze({
    language: oneOf(languages, said.get('lang'), preferred),
    theme: oneOf(themes, said.get('theme'), initial.theme),
    view: oneOf(views, said.get('view'), initial.view),
    projection: oneOf(projections, said.get('of'), initial.projection),
    weighting: oneOf(weightings, said.get('weighting'), initial.weighting),
    level: oneOf(levels, said.get('level'), initial.level),
    filters: Object.freeze(filters),
    most: whole(said.get('most'), 1, greatestMost, initial.most),
    center: said.get('around') || null,
    isWhole: said.get('whole') === 'yes',
    depth: whole(said.get('depth'), 1, 4, initial.depth),
    expanded: list('expand'),
    selected: said.get('show') || null,
    camera: cameraOf(said.get('at')),
    pins: list('pin').flatMap((text) => pinOf(text)),
    hidden: list('hide'),
    path: pairOf(said.getAll('path')),
    through: oneOf(throughs, said.get('through'), initial.through),
    comparison: pairOf(said.getAll('compare')),
    link: pairOf(said.getAll('link')),
    measure: oneOf(measures, said.get('size'), initial.measure),
    colouring: oneOf(colourings, said.get('colour'), initial.colouring),
    leastWeight: decimal(said.get('least')) ?? initial.leastWeight,
    off: list('off'),
    rows: oneOf(tableRows, said.get('rows'), initial.rows),
    sorting: sortingOf(said.get('sort')),
    until: whole(said.get('until'), firstYear, lastYear, null),
    mapArea: /^(?:SE|\d\d)$/.exec(said.get('map') ?? '')?.[0] ?? null,
    mapCamera: cameraOf(said.get('mapat')),
    isEmbedded: said.get('embed') === '1',
  });
}

/** The address's query for a state: `?view=table`; what is as in `initial` is left out, but for the language. */
export function printAddress(state: State): string {
  const said = new URLSearchParams({ lang: state.language });
  const say = (name: string, value: string | number | null, usual: string | number | null): void => {
    if (value !== null && value !== usual) said.set(name, String(value));
  };
  const sayAll = (name: string, values: readonly string[]): void => {
    for (const value of values) said.append(name, value);
  };
  const sayPair = (name: string, pair: Pair | null): void =>
    sayAll(name, pair === null ? [] : [pair.from, pair.to]);
  const sayCamera = (name: string, camera: Camera | null): void => {
    if (camera !== null) said.set(name, [camera.x, camera.y, camera.ratio].map(precise).join(','));
  };
  say('theme', state.theme, initial.theme);
  say('view', state.view, initial.view);
  say('of', state.projection, initial.projection);
  say('weighting', state.weighting, initial.weighting);
  say('level', state.level, initial.level);
  say('from', state.filters.from, null);
  say('to', state.filters.to, null);
  sayAll('fund', state.filters.funds);
  sayAll('objective', state.filters.objectives);
  sayAll('for', state.filters.characteristics);
  sayAll('county', state.filters.counties);
  sayAll('municipality', state.filters.municipalities);
  sayAll('role', state.filters.roles);
  sayAll('kind', state.filters.kinds);
  say('most', state.most, initial.most);
  say('around', state.center, null);
  say('whole', state.isWhole ? 'yes' : null, null);
  say('depth', state.depth, initial.depth);
  sayAll('expand', state.expanded);
  say('show', state.selected, null);
  sayCamera('at', state.camera);
  sayAll(
    'pin',
    state.pins.map(({ id, x, y }) => `${rounded(x)},${rounded(y)},${id}`),
  );
  sayAll('hide', state.hidden);
  sayPair('path', state.path);
  say('through', state.through, initial.through);
  sayPair('compare', state.comparison);
  sayPair('link', state.link);
  say('size', state.measure, initial.measure);
  say('colour', state.colouring, initial.colouring);
  say('least', state.leastWeight, initial.leastWeight);
  sayAll('off', state.off);
  say('rows', state.rows, initial.rows);
  if (state.sorting !== null) say('sort', (state.sorting.descending ? '-' : '') + state.sorting.column, null);
  say('until', state.until, null);
  say('map', state.mapArea, null);
  sayCamera('mapat', state.mapCamera);
  if (state.isEmbedded) said.set('embed', '1');
  // An address is read by people, too: these need no escape in a query.
  return `?${String(said).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
}

function oneOf<T extends string>(values: readonly T[], said: string | null, usual: T): T {
  return values.find((value) => value === said) ?? usual;
}

function whole<T>(said: string | null, least: number, most: number, usual: T): number | T {
  if (said === null || !/^\d{1,9}$/.test(said)) return usual;
  return Math.min(Math.max(Number(said), least), most);
}

function decimal(said: string | null): number | null {
  return said !== null && /^-?\d{1,9}(\.\d{1,9})?$/.test(said) ? Number(said) : null;
}

/** @param text where, then who: `12.5,-3,organization:x`. */
function pinOf(text: string): readonly Pin[] {
  const [x = '', y = '', ...id] = text.split(',');
  const [right, up] = [decimal(x), decimal(y)];
  return right === null || up === null || id.length === 0 ? [] : [{ id: id.join(','), x: right, y: up }];
}

/** Farther away there is nothing to be seen: a picture goes from 0 to 1. */
const farthest = 10;

/** @param said where the middle is, and how much is seen: `0.5,0.4,0.25`. */
function cameraOf(said: string | null): Camera | null {
  const [x, y, ratio] = (said ?? '').split(',').map(decimal);
  if (x == null || y == null || !ratio || ratio < 0) return null;
  return Math.max(Math.abs(x), Math.abs(y)) > farthest ? null : { x, y, ratio };
}

function pairOf([from, to]: readonly string[]): Pair | null {
  return from && to && from !== to ? { from, to } : null;
}

function sortingOf(said: string | null): Sorting | null {
  if (said === null || !/^-?[a-zA-Z]+$/.test(said)) return null;
  return { column: said.replace('-', ''), descending: said.startsWith('-') };
}

/** Finer than a pixel, also where one looks from near. */
function precise(share: number): number {
  return Math.round(share * 100_000) / 100_000;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
