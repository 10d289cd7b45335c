import { Command } from 'commander';
import type { ExportFileOptions } from './export-file.ts';

const file = ['-o, --out <file>', 'a new file; standard output where none is named'] as const;
const excel = [
  '--excel',
  'a table as Excel reads it in Sweden: semicolons, decimal commas, a mark of UTF-8',
] as const;

/** The command `export`, with the exports of networks and projects below it. */
export function exportArguments(run: (command: () => Promise<number>) => Promise<void>): Command {
  const all = new Command('export')
    .description(
      'write everything as JSON Lines, which import takes back; or a network, or projects, for other programs',
    )
    .option('--all', 'everything, with personal data')
    .option(...file)
    .addHelpText(
      'after',
      `
Examples:
  samverkan export --all -o graph.jsonl
  samverkan export --all | gzip > graph.jsonl.gz
  samverkan export network --format gexf -o network.gexf
  samverkan export projects --format csv -o projects.csv`,
    )
    .action((options: { all?: boolean; out?: string }) =>
      run(async () => (await import('./export.ts')).exportCommand(options)),
    );

  all
    .command('network')
    .description(
      'a collaboration network, as the API’s collaborationNetwork or, with an id, egoNetwork gives it',
    )
    .requiredOption('--format <format>', 'gexf, graphml, nodes or edges (tables), json (sigma), cytoscape')
    .option('--filter <json>', 'a NetworkFilter of the API, in JSON')
    .option(
      '--projection <what>',
      'ORGANIZATION, MUNICIPALITY, ORGANIZATION_MUNICIPALITY, TARGET_GROUP, PROJECT',
    )
    .option('--weighting <how>', 'FULL, FRACTIONAL')
    .option('--level <level>', 'MUNICIPALITY, COUNTY, NUTS3, NUTS2, NUTS1')
    .option('--max-nodes <number>', 'the most nodes')
    .option('--id <id>', 'only what is around this thing')
    .option('--depth <number>', 'around it: as many links away')
    .option(
      '--measures <list>',
      'all, none, or degree,weightedDegree,betweenness,closeness,pageRank,constraint,coreness,community,position',
    )
    .option(...excel)
    .option(...file)
    .addHelpText(
      'after',
      `
Examples:
  samverkan export network --format gexf -o network.gexf
  samverkan export network --format graphml --filter '{"counties":["14"],"period":{"from":"2015-01-01"}}' --measures all -o west.graphml
  samverkan export network --format edges --projection MUNICIPALITY --level COUNTY --excel -o counties.csv
  samverkan export network --format json --id organization:goteborgs-kommun --depth 2 > around.json`,
    )
    .action((_: unknown, command: Command) =>
      run(async () =>
        (await import('./export-file.ts')).exportNetworkCommand(command.optsWithGlobals<ExportFileOptions>()),
      ),
    );

  all
    .command('projects')
    .description('projects, as the API’s projects gives them, all that the filter chooses')
    .requiredOption('--format <format>', 'csv, json, jsonld (schema.org)')
    .option('--filter <json>', 'a ProjectFilter of the API, in JSON')
    .option('--order-by <json>', 'a list of ProjectOrder of the API, in JSON')
    .option(...excel)
    .option(...file)
    .addHelpText(
      'after',
      `
Examples:
  samverkan export projects --format csv --excel -o projects.csv
  samverkan export projects --format jsonld --filter '{"startDate":{"gte":"2021-01-01"}}' -o projects.jsonld
  samverkan export projects --format json --order-by '[{"field":"GRANTED_SUPPORT","direction":"DESC"}]' | head`,
    )
    .action((_: unknown, command: Command) =>
      run(async () =>
        (await import('./export-file.ts')).exportProjectsCommand(
          command.optsWithGlobals<ExportFileOptions>(),
        ),
      ),
    );
  return all;
}
