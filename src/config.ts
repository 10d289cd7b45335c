import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './folders.ts';

/** What the environment decides, checked and frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** A Neo4j that runs already; null when the program starts one of its own. */
  readonly neo4j: {
    readonly uri: string;
    readonly username: string;
    readonly password: string;
    /** The server's default database when null. */
    readonly database: string | null;
  } | null;
  /** Wished for by the program's own Neo4j. */
  readonly boltPort: number;
  readonly httpPort: number;
  /** Absolute: the program's own Neo4j, its password and its lock. */
  readonly dataFolder: string;
  /** Absolute: what every checkout shares. */
  readonly cacheFolder: string;
  /** The bearer token that gives every scope; null when there is none. */
  readonly adminToken: string | null;
  /** Who may show the explorer in a frame, as `frame-ancestors` of a content security policy has it. */
  readonly frameAncestors: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** Every variable that cannot be used, a line each, without the values of secrets. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where caches belong on this system. */
export function defaultCacheFolder(env: Environment): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'samverkan');
}

const port = z
  .string()
  .refine(
    (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
    'a port: a whole number from 0 to 65535',
  )
  .transform(Number);

const nonEmpty = z.string().trim().min(1);

/** `self`, `none`, `*` for all, or the origins of sites: nothing that could end the policy's directive and begin another. */
const ancestors = z
  .string()
  .transform((text) => text.trim().split(/\s+/))
  .refine(
    (sites) =>
      sites.every((site) => /^(self|none|\*|https?:\/\/(\*\.)?[\w-]+(\.[\w-]+)*(:\d{1,5})?)$/.test(site)) &&
      (sites.length === 1 || !sites.includes('none')),
    'none, self, * or origins such as https://www.example.org or https://*.example.org, with spaces between',
  )
  .transform((sites) => sites.map((site) => (/^(self|none)$/.test(site) ? `'${site}'` : site)).join(' '));

const environment = z
  .object({
    HOST: nonEmpty.regex(/^[\w.:-]+$/, 'a host name or an address').default('127.0.0.1'),
    PORT: port.default(4000),
    NEO4J_URI: z
      .string()
      .regex(
        /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/,
        'an address such as bolt://127.0.0.1:7687, without user and password',
      )
      .optional(),
    NEO4J_USERNAME: nonEmpty.default('neo4j'),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: nonEmpty.regex(/^[A-Za-z0-9.-]{1,63}$/, 'the name of a database').optional(),
    NEO4J_BOLT_PORT: port.default(7687),
    NEO4J_HTTP_PORT: port.default(7474),
    SAMVERKAN_DATA_DIR: nonEmpty.default(join(projectFolder, '.samverkan')),
    SAMVERKAN_CACHE_DIR: nonEmpty.optional(),
    SAMVERKAN_ADMIN_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
    SAMVERKAN_FRAME_ANCESTORS: ancestors.default("'self'"),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'fatal, error, warn, info, debug, trace or silent',
      )
      .default('info'),
  })
  .refine((env) => env.NEO4J_URI === undefined || env.NEO4J_PASSWORD !== undefined, {
    path: ['NEO4J_PASSWORD'],
    message: 'the password of the Neo4j that NEO4J_URI names',
    when: () => true,
  })
  .refine(({ NEO4J_BOLT_PORT: bolt, NEO4J_HTTP_PORT: http }) => bolt === 0 || bolt !== http, {
    path: ['NEO4J_HTTP_PORT'],
    message: 'another port than NEO4J_BOLT_PORT',
  });

/** Never shown, not even when they are wrong. An address may hold a password by mistake. */
const secret = new Set(['NEO4J_PASSWORD', 'SAMVERKAN_ADMIN_TOKEN', 'NEO4J_URI']);

/**
 * The configuration that an environment gives; an empty variable counts as one that is not there.
 * Throws InvalidConfig, which names every variable that is wrong, what was expected and what came.
 */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { success, data, error } = environment.safeParse(given);
  if (!success) {
    const lines = error.issues.map(({ path, message }) => describeIssue(String(path[0]), message, given));
    throw new InvalidConfig(`The environment cannot be used:\n${lines.join('\n')}`);
  }
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : Object.freeze({
            uri: data.NEO4J_URI,
            username: data.NEO4J_USERNAME,
            password: data.NEO4J_PASSWORD ?? '',
            database: data.NEO4J_DATABASE ?? null,
          }),
    boltPort: data.NEO4J_BOLT_PORT,
    httpPort: data.NEO4J_HTTP_PORT,
    dataFolder: resolve(data.SAMVERKAN_DATA_DIR),
    cacheFolder: resolve(data.SAMVERKAN_CACHE_DIR ?? defaultCacheFolder(env)),
    adminToken: data.SAMVERKAN_ADMIN_TOKEN ?? null,
    frameAncestors: data.SAMVERKAN_FRAME_ANCESTORS,
    logLevel: data.LOG_LEVEL,
  });
}

function describeIssue(name: string, expected: string, given: Environment): string {
  const value = given[name];
  const came =
    value === undefined
      ? 'nothing'
      : secret.has(name)
        ? `${value.length} characters (not shown)`
        : JSON.stringify(value);
  return `  ${name}: expected ${expected}; got ${came}`;
}
