import { type DocumentNode, parse } from 'graphql';
import { publicError } from '../../errors.ts';
import { type Given, jsonGiven, numberGiven, onlyKnown, said } from '../given.ts';
import { fieldsOf, type Measure, measuresGiven } from './measures.ts';

/** A network that is asked of the API. */
export interface NetworkQuestion {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly measures: readonly Measure[];
  /** The thing in the middle; null for a network around nothing. */
  readonly around: string | null;
}

/** What a network can be asked for with, by the names that the API has for it. */
const names = ['filter', 'projection', 'weighting', 'level', 'maxNodes', 'id', 'depth', 'measures'];

/**
 * Makes the question of what was given. What is wrong with values the API says.
 *
 * @param preset the measures where none are named.
 * @throws GraphQLError BAD_USER_INPUT for what cannot be asked of the API at all.
 */
export function networkQuestion(given: Given, preset?: readonly Measure[]): NetworkQuestion {
  onlyKnown(given, names);
  const { id, projection, weighting, level } = given;
  const measures = given.measures === undefined && preset ? preset : measuresGiven(given.measures);
  const depth = numberGiven(given, 'depth');
  if (id === undefined && depth !== undefined)
    throw publicError('BAD_USER_INPUT', 'depth: an id was expected with it.');
  const common = {
    filter: jsonGiven(given, 'filter'),
    projection,
    weighting,
    level,
    maxNodes: numberGiven(given, 'maxNodes'),
  };
  return {
    document: id === undefined ? wholeNetwork(measures) : networkAround(measures),
    variables: said(id === undefined ? common : { ...common, id, depth }),
    measures,
    around: id ?? null,
  };
}

/** A document that asks for the network of a filter, with these measures. */
export function wholeNetwork(measures: readonly Measure[]): DocumentNode {
  return parse(`
query ExportedNetwork($filter: NetworkFilter, $projection: NetworkProjection, $weighting: NetworkWeighting, $level: PlaceLevel, $maxNodes: Int) {
  network: collaborationNetwork(
    filter: $filter, projection: $projection, weighting: $weighting, level: $level, maxNodes: $maxNodes
  ) ${answer(measures)}
}`);
}

/** A document that asks for the network around one thing, with these measures. */
export function networkAround(measures: readonly Measure[]): DocumentNode {
  return parse(`
query ExportedEgoNetwork(
  $id: ID!, $depth: Int, $filter: NetworkFilter, $projection: NetworkProjection, $weighting: NetworkWeighting, $level: PlaceLevel, $maxNodes: Int
) {
  network: egoNetwork(
    id: $id, depth: $depth, filter: $filter, projection: $projection, weighting: $weighting, level: $level, maxNodes: $maxNodes
  ) ${answer(measures, 'distance')}
}`);
}

/** Only names from `measures.ts` come into a document; all else is variables. */
function answer(measures: readonly Measure[], ...more: readonly string[]): string {
  return `{
    projection weighting level
    whole { nodeCount projectCount }
    nodes { id name type kind projectCount firstYear lastYear ${[...more, ...fieldsOf(measures)].join(' ')} }
    links { source target weight sharedCount firstYear lastYear }
  }`;
}
