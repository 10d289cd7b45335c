/** The labels whose nodes come with a document and go when nothing speaks of them any more, by the prefix of their ids. */
const labels: Readonly<Record<string, string>> = Object.freeze({
  project: 'Project',
  call: 'Call',
  organization: 'Organization',
  'target-group': 'TargetGroup',
  subproject: 'Subproject',
  activity: 'Activity',
  objective: 'Objective',
  result: 'Result',
  contact: 'Contact',
});

/** The label of a thing that came with a document, by its id; null for what reference data brings. */
export function labelOfId(id: string): string | null {
  return labels[id.slice(0, id.indexOf(':'))] ?? null;
}
