import type { KnownOrganization, Reference } from '../../reference/reference.ts';
import { digest } from '../digest.ts';
import type { Claim, Thing } from '../thing.ts';
import { codeRef } from './code-ref.ts';
import { belongs } from './organizations.ts';

/** Where membership and government come from: the documents, and what each states. */
export function referenceClaims(reference: Reference): {
  readonly sources: readonly Thing[];
  readonly claims: readonly Claim[];
} {
  const names = new Map(reference.municipalities.map(({ code, name }) => [code, name]));
  const organizations = reference.organizations.filter(belongs);
  const sources = new Map(
    organizations.map((organization) => [sourceOf(organization).id, sourceOf(organization)]),
  );
  const claims = organizations.flatMap((organization) => {
    const { governs, members } = organization;
    return [
      ...(governs === null ? [] : [claim(organization, 'GOVERNS', 'governs', governs, names)]),
      ...members.map((code) => claim(organization, 'MEMBER_OF', 'members', code, names)),
    ];
  });
  return { sources: [...sources.values()], claims };
}

function claim(
  organization: KnownOrganization,
  relationship: string,
  field: string,
  code: string,
  names: ReadonlyMap<string, string>,
): Claim {
  const source = sourceOf(organization).id;
  const otherEnd = codeRef('Municipality', code).id;
  const evidence = {
    start: null,
    end: null,
    excerpt: null,
    method: 'REFERENCE_DATA',
    confidence: 1,
  } as const;
  return {
    about: { label: 'Organization', id: organization.id },
    statement: {
      id: `evidence:${digest(source, field, organization.id, otherEnd)}`,
      field,
      relationship,
      otherEnd,
      value: names.get(code) ?? code,
      qualifiers: {},
      evidence,
      source: { id: source, kind: 'REFERENCE', retrievedAt: null },
    },
  };
}

/** The page an association's members were read from; for municipal authorities, the list of municipalities. */
function sourceOf({ source, governs }: KnownOrganization): Thing {
  const url = source?.startsWith('http') === true ? source : null;
  const title =
    url ?? source ?? (governs === null ? 'Reference data on organisations' : 'The list of municipalities');
  const properties = {
    kind: 'REFERENCE',
    title,
    publisher: url === null ? 'Samverkan' : new URL(url).hostname,
    url,
  };
  return { label: 'SourceDocument', id: `document:${digest(title)}`, properties };
}
