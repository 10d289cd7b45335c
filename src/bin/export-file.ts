import { GraphQLError } from 'graphql';
import { isDatabaseError } from '../errors.ts';
import type { Ask } from '../exports/ask.ts';
import type { Export } from '../exports/export.ts';
import type { Given } from '../exports/given.ts';
import { exportNetwork } from '../exports/network/export.ts';
import { type NetworkFormatName, networkFormats } from '../exports/network/formats.ts';
import { exportProjects } from '../exports/projects/export.ts';
import { type ProjectFormatName, projectFormats } from '../exports/projects/formats.ts';
import { schemaFolder } from '../folders.ts';
import { asking } from '../resolvers/ask.ts';
import { openApi } from '../resolvers/execute.ts';
import { apiSchema } from '../resolvers/schema.ts';
import { withGraph } from './graph.ts';
import { openNetworks } from './networks.ts';
import { CommandProblem } from './problem.ts';
import { openProgress } from './progress.ts';
import { refuseUnusable, writeWhole } from './whole-file.ts';

/** The most links of a network in one file; nobody else waits for this program. */
const maximumLinks = 2_000_000;

/** What is said on the command line: beside format and file as texts, what the API is asked with. */
export interface ExportFileOptions {
  readonly format: string;
  /** The file; standard output where none is named. */
  readonly out?: string;
  /** Whether a table is for Excel as it is set up in Sweden. */
  readonly excel?: boolean;
  /** Of the command above, for which this is another export. */
  readonly all?: boolean;
}

/** Writes a network into a file that other programs open. Resolves with the exit code. */
export async function exportNetworkCommand(options: ExportFileOptions): Promise<number> {
  return await exportFile(options, Object.keys(networkFormats), (ask, format, given) =>
    exportNetwork(ask, format as NetworkFormatName, given, new Date()),
  );
}

/** Writes a list of projects. Resolves with the exit code. */
export async function exportProjectsCommand(options: ExportFileOptions): Promise<number> {
  return await exportFile(options, Object.keys(projectFormats), (ask, format, given) =>
    exportProjects(ask, format as ProjectFormatName, given, new Date()),
  );
}

async function exportFile(
  { format, out, excel, all, ...asked }: ExportFileOptions,
  formats: readonly string[],
  exporter: (ask: Ask, format: string, given: Given) => Export,
): Promise<number> {
  if (all === true) throw new CommandProblem('--all is an export of its own: samverkan export --all.');
  if (!formats.includes(format))
    throw new CommandProblem(`--format: expected ${formats.join(', ')}; got ${JSON.stringify(format)}.`);
  refuseUnusable(out);
  const given: Given = { ...asked, excel: excel === true ? 'true' : undefined };
  // What cannot be asked is said before a database is opened for it.
  await inOneSentence(async () => exporter(neverAsked, format, given));
  const progress = openProgress();
  return await withGraph('samverkan export', progress, async ({ graph, address }) => {
    const { networks, close } = openNetworks(() => address, maximumLinks);
    const api = openApi(apiSchema(schemaFolder, {}, { ...networks }));
    const ask = asking(api, { graph, scopes: new Set() });
    try {
      await progress.step(
        'Export',
        async (tell) => {
          let length = 0;
          async function* told(text: AsyncIterable<string>) {
            for await (const piece of text) {
              yield piece;
              length += piece.length;
              tell(size(length));
            }
          }
          await inOneSentence(() => writeWhole(out, 0o644, told(exporter(ask, format, given).text)));
          return length;
        },
        size,
      );
      return 0;
    } finally {
      await close();
    }
  });
}

const neverAsked: Ask = async () => null;

function size(length: number): string {
  return length < 100_000 ? `${length} characters` : `${(length / 1_000_000).toFixed(1)} million characters`;
}

/** The API's errors are told in their own words; of the database's the one who opened it tells. */
async function inOneSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (isDatabaseError(error.originalError)) throw error.originalError;
    throw new CommandProblem(error.message, { cause: error });
  }
}
