/** The thing that a network is around, as its first node tells. */
export interface Middle {
  readonly id: string;
  /** As `NetworkNodeType` of the API. */
  readonly type: string;
}

/**
 * The projects that a thing is in, as a `ProjectFilter`: what the map counts where the network is around it. Null for a thing that no
 * project is filtered by.
 */
export function projectsOf({ id, type }: Middle): Readonly<Record<string, unknown>> | null {
  const own = { id: { eq: id } };
  switch (type) {
    case 'ORGANIZATION':
      return { or: [{ owners: { some: own } }, { partners: { some: own } }] };
    case 'MUNICIPALITY':
      return { municipalities: { some: own } };
    case 'COUNTY':
      return { municipalities: { some: { county: own } } };
    case 'TARGET_GROUP':
      return { targetGroups: { some: own } };
    case 'PROJECT':
      return own;
    default:
      return null;
  }
}
