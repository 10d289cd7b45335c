/** GraphiQL with a question about a thing. @param type its type in the API. */
export function recordLink(type: string, id: string): string {
  const more: Readonly<Record<string, string>> = {
    Organization:
      'kind organizationNumber owns { nodes { name number } } partnersIn { edges { role node { name number } } }',
    Project:
      'number startDate endDate owners { nodes { name } } partners { edges { role node { name kind } } } sources { nodes { title url } }',
    TargetGroup: 'ageFrom ageTo characteristics projects { nodes { name number } }',
  };
  const fields = more[type] ?? 'code projects { nodes { name number } }';
  const spread = fields.replaceAll(/ (?=[a-z]\w*)/g, ' ');
  const query = `{
  node(id: ${JSON.stringify(id)}) {
    id
    ... on ${type} {
      name
      ${spread}
      ${type === 'Organization' || type === 'Project' ? 'evidence { field value excerpt source { title url } }' : ''}
    }
  }
}
`;
  return `/graphiql/?${new URLSearchParams({ query })}`;
}
