import { isMap, isNode, isScalar } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../../facts/fact.ts';
import type { Seed, seedSchema } from './schema.ts';
import type { SeedYaml } from './yaml.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** After so many problems a file is not a seed with mistakes but something else. */
const MOST_PROBLEMS = 50;
/** With so many at once, reading it again without the first would not help. */
const HOPELESS = 1_000;

/**
 * The part of the document that has the form of a seed, and a problem for each thing that has not. What is invalid is taken
 * out of the document and the rest read again, so that one bad value never costs the others; what remains keeps its place.
 * Null where nothing can be read: no name, far too many problems, or a YAML file of another kind.
 */
export function validSeed(
  yaml: SeedYaml,
  schema: ReturnType<typeof seedSchema>,
): { readonly seed: Seed | null; readonly problems: readonly Problem[] } {
  const other = otherKind(yaml, schema);
  if (other !== null) return { seed: null, problems: [other] };
  const problems: Problem[] = [];
  let removed = '';
  while (problems.length < MOST_PROBLEMS) {
    const result = schema.safeParse(yaml.document.toJS() ?? {});
    if (result.success) return { seed: result.data, problems };
    const { issues } = result.error;
    if (issues.length > HOPELESS) {
      const first = issues.slice(0, MOST_PROBLEMS).map((issue) => plain(issue, yaml));
      return { seed: null, problems: first.map((issue) => problemOf(issue, culprit(issue, yaml), yaml)) };
    }
    const issue = plain(issues[0] as Issue, yaml);
    const path = culprit(issue, yaml);
    // A required value that was refused is now missing: one mistake, told once.
    const told = path.length < issue.path.length && issue.path.join('.') === removed;
    if (!told) problems.push(problemOf(issue, path, yaml));
    if (path.length === 0) return { seed: null, problems };
    const lost = lostWith(path);
    yaml.document.deleteIn(lost);
    removed = lost.join('.');
  }
  return { seed: null, problems };
}

function problemOf(issue: Issue, path: Path, yaml: SeedYaml): Problem {
  return { code: codeOf(issue), message: messageOf(issue), ...yaml.place(offset(path, yaml)) };
}

/** Many kinds of file have a name; one foreign key is a slip of the pen, several that make up half the file are not. */
function otherKind(yaml: SeedYaml, schema: ReturnType<typeof seedSchema>): Problem | null {
  const { contents } = yaml.document;
  if (!isMap(contents)) return null;
  const keys = contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const foreign = keys.filter((key) => !Object.hasOwn(schema.shape, key));
  const [first] = foreign;
  if (first === undefined || foreign.length < 2 || foreign.length * 2 < keys.length) return null;
  const message =
    'A project in YAML was expected (keys such as "name", "number", "owners"; seeds/project.schema.json); half the keys or more are others, the first of them here.';
  return { code: 'UNKNOWN_LAYOUT', message, ...yaml.place(offset([first], yaml)) };
}

/** What is wrong in an entry that has a short and a long form: the long one is a mapping. */
function plain(issue: Issue, { document }: SeedYaml): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const long = isMap(document.getIn(issue.path, true));
  const inner = (long ? issue.errors.at(-1) : issue.errors[0])?.[0];
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] };
}

/** The path of what has to go: the unknown key, the value, or, where a value is missing, what it is missing from. */
function culprit(issue: Issue, { document }: SeedYaml): Path {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') return [...path, issue.keys[0] ?? ''];
  while (path.length > 0 && !document.hasIn(path)) path.pop();
  return path;
}

/**
 * What goes with a value that has to go: a role or kind that cannot be read must not become the usual one, so the entry that it
 * belongs to goes, too.
 */
function lostWith(path: Path): Path {
  const last = path.at(-1);
  const tells = last === 'role' || (last === 'kind' && path[0] === 'targetGroups');
  return tells && path.length > 1 ? path.slice(0, -1) : path;
}

/** Where to point: the key of a mapping's entry, else the value. */
function offset(path: Path, { document }: SeedYaml): number {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : null;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function codeOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'UNKNOWN_KEY';
  if (issue.code === 'invalid_value') return 'UNKNOWN_CODE';
  return issue.code === 'custom' && issue.params?.unknown ? 'UNKNOWN_CODE' : 'INVALID_VALUE';
}

/** One sentence: where, and what was expected. What came is not repeated: it may be personal data. */
function messageOf(issue: Issue): string {
  const where = issue.path.map(String).join('.') || 'The file';
  if (issue.code !== 'unrecognized_keys') return `${where}: ${issue.message}.`;
  const key = issue.keys[0] ?? '';
  return `${where}: a key of the schema expected${/^[\w-]{1,40}$/.test(key) ? `, not "${key}"` : ''}.`;
}
