import type { Doubt, ListedDecision, ListedDoubt, ReviewedOrganization } from './review-open.ts';

const labelWidth = 12;

/** A doubt as a page for a terminal of so many columns: the organisations side by side, what speaks for and against, the sentence. */
export function doubtPage(doubt: Doubt, columns: number): string {
  const { organizations, projects, features, reason, score } = doubt;
  const shown = organizations.length > 0 ? organizations.map(rowsOf) : projects.map(rowsOfProject);
  const width = Math.max(20, Math.floor((Math.min(columns, 140) - labelWidth - 2) / shown.length) - 2);
  const labels = shown[0]?.map(([label]) => label) ?? [];
  const rows = labels.map((label, at) => ({
    label,
    cells: shown.map((rows) => rows[at]?.[1].flatMap((text) => wrapped(text, width)) ?? []),
  }));
  const heads = shown.length > 1 ? shown.map((_, at) => [`(${at + 1})`]) : [];
  const lines = [
    ...(heads.length === 0 ? [] : tableLines('', heads, width)),
    ...rows
      .filter(({ cells }) => cells.some((cell) => cell.length > 0))
      .flatMap(({ label, cells }) => tableLines(label, cells, width)),
  ];
  const weights = features
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ name, weight }) => `  ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}  ${inWords(name)}`);
  return [
    ...wrapped(reason, Math.min(columns, 110) - 2),
    '',
    ...lines,
    '',
    `Score ${score.toFixed(2)}`,
    ...weights,
  ].join('\n');
}

type Rows = readonly (readonly [label: string, lines: readonly string[]])[];

function rowsOf(organization: ReviewedOrganization): Rows {
  const { id, name, aliases, organizationNumber, kind, governs, partOf, owns, partnersIn, evidence } =
    organization;
  const project = (
    role: string,
    { number, name }: { readonly number: string | null; readonly name: string },
  ) => `${inWords(role)}: ${name}${number === null ? '' : ` (${number})`}`;
  const hidden = owns.totalCount - owns.nodes.length + partnersIn.totalCount - partnersIn.edges.length;
  return [
    ['Name', [name]],
    ['Also', some(aliases)],
    ['Number', organizationNumber === null ? ['–'] : [organizationNumber]],
    ['Kind', kind === null ? [] : [inWords(kind)]],
    ['Place', governs === null ? [] : [`governs ${governs.name}`]],
    ['Part of', partOf === null ? [] : [partOf.name]],
    [
      'Projects',
      [
        ...owns.nodes.map((one) => project('OWNER', one)),
        ...partnersIn.edges.map(({ role, node }) => project(role, node)),
        ...(hidden > 0 ? [`and ${hidden} more`] : []),
      ],
    ],
    ['Documents', some(saidOf(evidence))],
    ['Id', [id]],
  ];
}

function rowsOfProject({ id, number, name }: Doubt['projects'][number]): Rows {
  return [
    ['Name', [name]],
    ['Number', [number ?? '–']],
    ['Id', [id]],
  ];
}

/** Each thing that documents say once, with the documents. */
function saidOf(evidence: ReviewedOrganization['evidence']): readonly string[] {
  const said = new Map<string, Set<string>>();
  for (const { field, value, source } of evidence) {
    if (value === null) continue;
    const what = `${inWords(field)} "${value}"`;
    said.set(what, (said.get(what) ?? new Set()).add(source?.title ?? 'a document without title'));
  }
  return [...said].map(([what, titles]) => {
    const [first, ...others] = titles;
    return `${what}: ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  });
}

const most = 6;

function some(lines: readonly string[]): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}

/** Lines of cells beside each other, the label before the first. */
function tableLines(label: string, cells: readonly (readonly string[])[], width: number): readonly string[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    [(line === 0 ? label : '').padEnd(labelWidth), ...cells.map((cell) => (cell[line] ?? '').padEnd(width))]
      .join('  ')
      .trimEnd(),
  );
}

/** The text in lines of at most so many characters; a word that is longer is cut. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** "OTHER_NUMBER" and "otherNumber" as words: "other number". */
function inWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** Doubts for a terminal or a script, some lines each. */
export function doubtList(doubts: readonly ListedDoubt[]): string {
  if (doubts.length === 0) return 'Nothing is open.\n';
  const lines = doubts.flatMap(({ id, score, reason, organizations, projects }) => [
    `${score.toFixed(2)}  ${id}  ${reason}`,
    ...organizations.map(
      ({ id, name, organizationNumber }) =>
        `      ${id}  ${name}${organizationNumber === null ? '' : `, ${organizationNumber}`}`,
    ),
    ...projects.map(({ id, name, number }) => `      ${id}  ${name}${number === null ? '' : `, ${number}`}`),
  ]);
  return `${lines.join('\n')}\n\n${doubts.length} open\n`;
}

/** Decisions, a line each. */
export function decisionList(decisions: readonly ListedDecision[]): string {
  if (decisions.length === 0) return 'Nothing was decided.\n';
  return decisions
    .map(({ id, kind, things, field, value, by, reason, decidedAt, undoneAt }) => {
      const what = [
        kind,
        ...things,
        ...(field === null ? [] : [field]),
        ...(value === null ? [] : [JSON.stringify(value)]),
      ].join(' ');
      const why = reason === null ? '' : `: ${reason}`;
      return `${decidedAt.slice(0, 16)}  ${id}  ${what}  (${by ?? 'somebody'}${why})${undoneAt === null ? '' : `  undone ${undoneAt.slice(0, 16)}`}\n`;
    })
    .join('');
}
