/** A label as it stands at the beginning of a line. */
export interface LabelledLine<L extends string> {
  readonly label: L;
  readonly colon: boolean;
  /** What follows it on its line; empty when nothing does. */
  readonly rest: string;
}

/** Finds the known label that a line begins with; null when there is none. */
export type LabelOf<L extends string> = (line: string) => LabelledLine<L> | null;

const LONGEST_LABEL = 60;

/**
 * The labels of one kind of document.
 *
 * @param variants every printed form of every label; case, "-", "." and a colon or question mark at its end do not matter.
 */
export function vocabularyOf<L extends string>(variants: Readonly<Record<L, readonly string[]>>): LabelOf<L> {
  const labels: ReadonlyMap<string, L> = new Map(
    (Object.keys(variants) as L[]).flatMap((label) =>
      variants[label].map((printed): [string, L] => [labelKey(printed), label]),
    ),
  );
  return (line) => {
    const alone = line.length <= LONGEST_LABEL ? labels.get(labelKey(line)) : undefined;
    if (alone !== undefined) return { label: alone, colon: /[:：]$/.test(line), rest: '' };
    const colons = [...line.slice(0, LONGEST_LABEL).matchAll(/[:：]/g)];
    for (const colon of colons.reverse()) {
      const label = labels.get(labelKey(line.slice(0, colon.index)));
      if (label !== undefined) return { label, colon: true, rest: line.slice(colon.index + 1).trim() };
    }
    return null;
  };
}

/** Whether a line looks like a label that is not known: "Xyz:", alone on its line. */
export function looksLikeLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && /^\p{Lu}[^.!?;:]*:$/u.test(line);
}

function labelKey(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[:：?]\s*$/, '')
    .replace(/\./g, '')
    .replace(/[\s\u00a0–—-]+/g, ' ')
    .trim();
}
