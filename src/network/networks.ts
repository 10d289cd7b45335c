import type { Cypher } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import { publicError } from '../errors.ts';
import type { Graph } from '../neo4j/graph.ts';
import { answerOf } from './answer.ts';
import { egoStatement } from './ego-statement.ts';
import { type NetworkFilter, projectFilterOf } from './filter.ts';
import type { ReadJob } from './job.ts';
import { keepNetworks, type Work } from './kept.ts';
import type { Wanted } from './network.ts';
import type { NodeType, PlaceLevel, Projection, Question } from './question.ts';
import { type Side, sidesOf } from './sides.ts';
import { type Projects, type ReadOfProjects, wholeStatement } from './whole-statement.ts';

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
    job: Pick<ReadJob, 'statement' | 'isEgo' | 'hasTwoSides'>,
    wanted: readonly Wanted[],
  ): Promise<Answer | null> => {
    const { weighting, maxNodes } = question;
    const after = await request.graph.committed(request.after);
    const read: ReadJob = { kind: 'read', ...job, after, weighting, maxNodes, wanted };
    const found = await kept.get(read, request.signal);
    return found === null
      ? null
      : answerOf(found, question, request.asked(), { isEgo: job.isEgo, maximumLinks });
  };

  return {
    async collaborationNetwork(request, given) {
      const { filter = null, projection, weighting, level, maxNodes } = given as unknown as Given;
      const question: Question = { projection: projection!, weighting, level: level!, maxNodes };
      const wanted = wantedBy(request);
      const projects = request.choose('Project', projectFilterOf(filter));
      const sides = sidesOf(question.projection, question.level, filter ?? {});
      const cypher = wholeStatement(sides, projects, readOfProjects(wanted));
      return (await answer(
        request,
        question,
        { statement: request.statement(cypher), isEgo: false, hasTwoSides: sides.length === 2 },
        wanted,
      ))!;
    },

    async egoNetwork(request, given) {
      const { id = '', depth = 1, filter = null, weighting, maxNodes, ...about } = given as unknown as Given;
      const middle = middleOf(id);
      if (middle === null) return null;
      const { projection = null, level = null } = about;
      const question: Question = {
        projection: projection ?? middle.projection,
        weighting,
        level: level ?? middle.level,
        maxNodes,
      };
      const sides = sidesOf(question.projection, question.level, filter ?? {});
      const wanted = wantedBy(request);
      const projects = request.choose('Project', projectFilterOf(filter));
      const cypher = egoStatement(
        sides,
        sideOf(sides, middle, question),
        projects,
        { id, depth, maxNodes },
        readOfProjects(wanted),
      );
      return await answer(
        request,
        question,
        { statement: request.statement(cypher), isEgo: true, hasTwoSides: sides.length === 2 },
        wanted,
      );
    },
  };
}

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

function middleOf(id: string) {
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
  { type, level: itself }: NonNullable<ReturnType<typeof middleOf>>,
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

/** What has to be worked out for the fields that are asked for. */
function wantedBy({ asked }: Request): readonly Wanted[] {
  const nodes = [...asked('nodes')].flatMap((field) => ofNodes.get(field) ?? []);
  const statistics = [...asked('statistics')].flatMap((field) => ofNetworks.get(field) ?? []);
  const years = [...asked('nodes'), ...asked('links')].some(
    (field) => field === 'firstYear' || field === 'lastYear',
  );
  return [
    ...new Set<Wanted>([
      ...nodes,
      ...statistics,
      ...(years ? (['years'] as const) : []),
      ...(asked().has('slices') ? (['slices'] as const) : []),
      ...(asked('whole').has('linkCount') ? (['wholeLinks'] as const) : []),
    ]),
  ];
}

/** Fields of `NetworkNode` and what they need. */
const ofNodes: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ['totalBudget', 'budgets'],
  ['degree', 'degree'],
  ['weightedDegree', 'weightedDegree'],
  ['betweenness', 'betweenness'],
  ['closeness', 'closeness'],
  ['pageRank', 'pageRank'],
  ['constraint', 'constraint'],
  ['coreness', 'coreness'],
  ['community', 'community'],
  ['x', 'position'],
  ['y', 'position'],
]);

/** Fields of `NetworkStatistics` and what they need. */
const ofNetworks: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ['density', 'density'],
  ['components', 'components'],
  ['largestComponent', 'largestComponent'],
  ['averagePathLength', 'averagePathLength'],
  ['clustering', 'clustering'],
  ['modularity', 'modularity'],
  ['communities', 'communities'],
  ['communityStability', 'communityStability'],
]);

function readOfProjects(wanted: readonly Wanted[]): ReadOfProjects {
  return {
    years: wanted.includes('years') || wanted.includes('slices'),
    budget: wanted.includes('budgets'),
  };
}
