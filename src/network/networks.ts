import type { Cypher } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import { publicError } from '../errors.ts';
import type { Graph } from '../neo4j/graph.ts';
import { answerOf } from './answer.ts';
import type { Middle, Step } from './around.ts';
import { type NetworkFilter, projectFilterOf } from './filter.ts';
import type { ReadJob } from './job.ts';
import { keepNetworks, type Work } from './kept.ts';
import {
  aroundStatement,
  middleStatement,
  ownStatement,
  type Projects,
  sizeStatement,
  wholeStatement,
} from './membership-statements.ts';
import type { NodeType, PlaceLevel, Projection, Question } from './question.ts';
import { type Side, sidesOf } from './sides.ts';
import { wantedBy } from './wanted.ts';

/** What a request asks for beside the arguments of its field. */
interface Request {
  readonly graph: Graph;
  readonly after: readonly string[];
  readonly signal: AbortSignal | null;
  readonly asked: (...path: readonly string[]) => ReadonlySet<string>;
  readonly choose: (type: string, filter: Readonly<Record<string, unknown>> | null) => Projects;
  readonly statement: (cypher: Cypher) => Statement;
}

type Arguments = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

/** What the API's fields that answer networks do, by their names. */
export interface Networks {
  collaborationNetwork(request: Request, given: Arguments): Promise<Answer>;
  egoNetwork(request: Request, given: Arguments): Promise<Answer | null>;
}

/** The arguments of both fields, as the SDL has them. */
interface Given {
  readonly id?: string;
  readonly depth?: number;
  readonly filter?: NetworkFilter | null;
  readonly projection?: Projection | null;
  readonly weighting: Question['weighting'];
  readonly level?: PlaceLevel | null;
  readonly maxNodes: number;
}

/**
 * Networks as the API answers them.
 *
 * @param work does what takes time, as threads do.
 * @param maximumLinks the most links in one answer, of which each takes some 120 bytes.
 */
export function networksOf(work: Work, maximumLinks: number): Networks {
  const kept = keepNetworks(work);

  const answer = async (
    request: Request,
    question: Question,
    filter: NetworkFilter | null,
    middleOf: (sides: readonly Side[], projects: Projects) => Middle | null,
  ): Promise<Answer | null> => {
    const { weighting, maxNodes } = question;
    const projects = request.choose('Project', projectFilterOf(filter));
    const sides = sidesOf(question.projection, question.level, filter ?? {});
    const read: ReadJob = {
      kind: 'read',
      types: sides.map(({ type }) => type),
      hasTwoSides: sides.length === 2,
      whole: request.statement(wholeStatement(sides, projects)),
      middle: middleOf(sides, projects),
      after: await request.graph.committed(request.after),
      wanted: wantedBy(request.asked, question),
      weighting,
      maxNodes,
    };
    const found = await kept.get(read, request.signal);
    return found === null ? null : answerOf(found, question, request.asked(), maximumLinks);
  };

  return {
    async collaborationNetwork(request, given) {
      const { filter = null, projection, weighting, level, maxNodes } = given as unknown as Given;
      const question: Question = { projection: projection!, weighting, level: level!, maxNodes };
      return (await answer(request, question, filter, () => null))!;
    },

    async egoNetwork(request, given) {
      const { id = '', depth = 1, filter = null, weighting, maxNodes, ...about } = given as unknown as Given;
      const thing = thingOf(id);
      if (thing === null) return null;
      const { projection = null, level = null } = about;
      const question: Question = {
        projection: projection ?? thing.projection,
        weighting,
        level: level ?? thing.level,
        maxNodes,
      };
      return await answer(request, question, filter, (sides, projects) => {
        const side = sideOf(sides, thing, question);
        const most = projects.holds === null ? mostAround.ofAll : mostAround.ofSome;
        const step = (of: 'around' | 'own', read: Cypher): Step => ({
          read: request.statement(read),
          size: request.statement(sizeStatement(sides, of, most)),
        });
        const around = step('around', aroundStatement(sides, projects));
        return {
          side: sides.indexOf(side),
          depth,
          most,
          find: request.statement(middleStatement(side, id)),
          around,
          // How much a group counts depends on all of its members, unless each counts the same.
          last: weighting === 'FULL' ? step('own', ownStatement(sides, projects)) : around,
        };
      });
    },
  };
}

/**
 * The most rows that are looked at around a thing in one step, some tenths of a second: more of them where the alternative is to read all projects there are,
 * fewer where a filter is asked of each.
 */
const mostAround = { ofAll: 200_000, ofSome: 50_000 };

/** What the thing in the middle may be, told by how its id begins. */
const middles: readonly (readonly [
  prefix: string,
  type: NodeType,
  projection: Projection,
  level: PlaceLevel,
])[] = [
  ['organization:', 'ORGANIZATION', 'ORGANIZATION', 'MUNICIPALITY'],
  ['municipality:', 'MUNICIPALITY', 'MUNICIPALITY', 'MUNICIPALITY'],
  ['county:', 'COUNTY', 'MUNICIPALITY', 'COUNTY'],
  ['target-group:', 'TARGET_GROUP', 'TARGET_GROUP', 'MUNICIPALITY'],
  ['project:', 'PROJECT', 'PROJECT', 'MUNICIPALITY'],
];

/** NUTS codes grow by a letter a level: SE2, SE23, SE232. */
const nutsLevels: readonly PlaceLevel[] = ['NUTS1', 'NUTS2', 'NUTS3'];

function thingOf(id: string) {
  const region = /^nuts:[A-Z]{2}(\w{1,3})$/.exec(id);
  if (region !== null) {
    const level = nutsLevels[region[1]!.length - 1]!;
    return { type: 'NUTS_REGION', projection: 'MUNICIPALITY', level } as const;
  }
  const found = middles.find(([prefix]) => id.startsWith(prefix));
  return found === undefined ? null : { type: found[1], projection: found[2], level: found[3] };
}

/** @throws GraphQLError BAD_USER_INPUT where the network has no nodes of that type. */
function sideOf(
  sides: readonly Side[],
  { type, level: itself }: NonNullable<ReturnType<typeof thingOf>>,
  { projection, level }: Question,
): Side {
  const side = sides.find((one) => one.type === type);
  if (side !== undefined && (type !== 'NUTS_REGION' || level === itself)) return side;
  const types = sides.map((one) => one.type).join(' and ');
  throw publicError(
    'BAD_USER_INPUT',
    `egoNetwork: an \`id\` of a node of the network is expected; in the projection ${projection} at the level ${level} nodes are ${types}, and the \`id\` is of a ${type}${type === 'NUTS_REGION' ? ` at the level ${itself}` : ''}.`,
  );
}
