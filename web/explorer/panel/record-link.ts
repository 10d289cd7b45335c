/** What a question about a thing of each type asks; places are asked for their code. */
const fields: Readonly<Record<string, string>> = {
  Organization: `name
      kind
      organizationNumber
      owns { nodes { name number } }
      partnersIn { edges { role node { name number } } }
      evidence { field value excerpt source { title url } }`,
  Project: `name
      number
      startDate
      endDate
      owners { nodes { name } }
      partners { edges { role node { name kind } } }
      sources { nodes { title url } }
      evidence { field value excerpt source { title url } }`,
  TargetGroup: `name
      ageFrom
      ageTo
      characteristics
      projects { nodes { name number } }`,
  SourceDocument: `title
      publisher
      kind
      url
      projects { nodes { name number } }
      evidence(first: 100) { nodes { field value excerpt } }`,
};
const fieldsOfPlaces = `name
      code
      projects { nodes { name number } }`;

/** A question about a thing, as GraphiQL takes it. @param type its type in the API. */
export function recordQuery(type: string, id: string): string {
  return `{
  node(id: ${JSON.stringify(id)}) {
    id
    ... on ${type} {
      ${fields[type] ?? fieldsOfPlaces}
    }
  }
}
`;
}

/** GraphiQL with a question about a thing. @param type its type in the API. */
export function recordLink(type: string, id: string): string {
  return `/graphiql/?${new URLSearchParams({ query: recordQuery(type, id) })}`;
}
