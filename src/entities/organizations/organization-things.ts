import type { ResolvedRelation } from '../claims.ts';
import type { Thing } from '../thing.ts';
import { organizationProperties } from './candidate.ts';
import type { Organizations } from './candidates.ts';

/** The organisations that are mentioned, with the roles that they have in any project. */
export function organizationThings(
  { candidates, reference }: Organizations,
  relations: readonly ResolvedRelation[],
): readonly Thing[] {
  const roles = new Map([
    ['OWNS', new Set<string>()],
    ['PARTNERS_IN', new Set<string>()],
  ]);
  for (const { start, fact } of relations) roles.get(fact.relationship)?.add(start.id);
  return candidates.all
    .filter(({ into, mentioned }) => into === null && mentioned)
    .map((candidate) => ({
      label: 'Organization',
      id: candidate.id,
      properties: organizationProperties(candidate, reference.takeApart),
      roles: [
        ...(roles.get('OWNS')?.has(candidate.id) ? ['Owner'] : []),
        ...(roles.get('PARTNERS_IN')?.has(candidate.id) ? ['Partner'] : []),
      ],
    }));
}
