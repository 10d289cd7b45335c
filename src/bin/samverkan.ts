#!/usr/bin/env node
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { exportArguments } from './export-arguments.ts';
import { explain } from './problem.ts';
import { reviewArguments } from './review-arguments.ts';

/** Runs a command and leaves its exit code; an error is told on standard error and is exit code 1. */
async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
  await Promise.all([process.stdout, process.stderr].map(written));
  // What a failed start left open must not hold the process; a database of its own ends with it.
  process.exit();
}

/** Resolves when the stream has handed on all that it was given: a pipe takes it in pieces, and loses the rest with the process. */
async function written(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => {
    stream.write('', () => resolve());
  });
}

// "samverkan review | head": whoever has read enough closes the pipe, and the rest is for nobody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const program = new Command('samverkan')
  .version(packageJson.version)
  .description(
    'Who works with whom, where and for whom: a GraphQL API over a graph of publicly funded projects.',
  )
  .showHelpAfterError('(add --help for examples)')
  .addHelpText(
    'after',
    `
Examples:
  samverkan serve                         start the API and its database
  samverkan import page.txt               add what a document tells
  samverkan import --dry-run *.html       count what documents would change
  samverkan review                        settle who is who, where the rules are in doubt
  samverkan db info                       where the database is and what it holds
  samverkan doctor                        check what the program needs

Settings come from the environment: PORT, NEO4J_URI, SAMVERKAN_DATA_DIR and others.`,
  );

program
  .command('serve')
  .description('start the API, and a database of its own unless NEO4J_URI names one')
  .addHelpText(
    'after',
    `
Examples:
  samverkan serve
  PORT=8080 samverkan serve
  NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=… samverkan serve`,
  )
  .action(() => run(async () => (await import('./serve.ts')).serveCommand()));

program
  .command('import')
  .description('import documents; works while the API runs, too')
  .argument(
    '<files...>',
    'files, folders, patterns, or - for standard input: pages (.txt, .html), tables (.csv, .xlsx), our own YAML, each also as .gz',
  )
  .option('--kind <kind>', 'what they are, where that cannot be recognised: owner-page, kohesio-operations …')
  .option('--dry-run', 'count what would change, and change nothing')
  .option('--retrieved <day>', 'when the pages were fetched, where they do not say: 2024-03-05')
  .option('--bulk', 'one large table into an empty database that does not run: several times as fast')
  .option('--json', 'print the outcome as JSON')
  .addHelpText(
    'after',
    `
Examples:
  samverkan import page.txt saved-page.html my-project.yaml
  samverkan import --dry-run --json *.html
  samverkan import downloads/ operations.csv.gz 'lists/**/*.xlsx'
  samverkan import --bulk kohesio.csv.gz
  curl … | samverkan import -`,
  )
  .action(
    (
      files: string[],
      options: { dryRun?: boolean; bulk?: boolean; kind?: string; retrieved?: string; json?: boolean },
    ) => run(async () => (await import('./import.ts')).importCommand(files, options)),
  );

program.addCommand(exportArguments(run));

const sources = program
  .command('sources')
  .description('the documents that were imported')
  .option('--json', 'print them as JSON')
  .addHelpText(
    'after',
    `
Examples:
  samverkan sources
  samverkan sources withdraw document:… --reason "A draft"
  samverkan sources restore document:…    it can be imported again`,
  )
  .action((options: { json?: boolean }) =>
    run(async () => (await import('./sources.ts')).sourcesCommand(options)),
  );
sources
  .command('withdraw')
  .description('take a document back: what only it states goes, and it is not imported again')
  .argument('<id>', 'its id, as samverkan sources prints it')
  .option('--reason <words>', 'why, for those who come after')
  .option('--by <who>', 'who decides; the name of the user when left out')
  .option('--yes', 'without asking')
  .option('--json', 'print the outcome as JSON')
  .action((id: string, _: unknown, command: Command) =>
    run(async () => (await import('./sources.ts')).withdrawCommand(id, command.optsWithGlobals())),
  );
sources
  .command('restore')
  .description('let a withdrawn document be imported again; the document itself is not kept')
  .argument('<id>', 'its id, as samverkan sources prints it')
  .option('--by <who>', 'who decides; the name of the user when left out')
  .option('--json', 'print the outcome as JSON')
  .action((id: string, _: unknown, command: Command) =>
    run(async () => (await import('./sources.ts')).restoreCommand(id, command.optsWithGlobals())),
  );

program.addCommand(reviewArguments(run));

const db = program
  .command('db')
  .description('the database itself')
  .addHelpText(
    'after',
    `
Examples:
  samverkan db info --json
  samverkan db migrate
  samverkan db start                      the database without the API
  samverkan db backup                     everything in one file, while nothing runs
  samverkan db restore before.dump
  samverkan db check`,
  );
db.command('info')
  .description('where it is and what it holds')
  .option('--json', 'print it as JSON')
  .action((options: { json?: boolean }) => run(async () => (await import('./db.ts')).infoCommand(options)));
db.command('hash')
  .description('one number for all that it says: two databases that say the same have the same')
  .option('--json', 'print it as JSON')
  .action((options: { json?: boolean }) =>
    run(async () => (await import('./db-hash.ts')).hashCommand(options)),
  );
db.command('migrate')
  .description('bring constraints and indexes to this version')
  .action(() => run(async () => (await import('./db.ts')).migrateCommand()));
db.command('start')
  .description('run the database alone, until Ctrl-C')
  .action(() => run(async () => (await import('./db.ts')).startCommand()));
db.command('backup')
  .description('write it into one file, while nothing runs')
  .argument(
    '[file]',
    'samverkan-<date and time, UTC>.dump when left out; an existing file is not written over',
  )
  .option('--json', 'print file, bytes and path as JSON')
  .addHelpText(
    'after',
    `
Examples:
  samverkan db backup
  samverkan db backup /backups/before-the-import.dump --json`,
  )
  .action((file: string | undefined, options: { json?: boolean }) =>
    run(async () => (await import('./backup.ts')).backupCommand(file, options)),
  );
db.command('restore')
  .description('put a backup in its place, while nothing runs; its password stays')
  .argument('<file>', 'what samverkan db backup made')
  .option('--force', 'replace a database that has contents')
  .option('--json', 'print the outcome as JSON')
  .addHelpText(
    'after',
    `
Examples:
  samverkan db restore before.dump
  samverkan db restore --force before.dump    what the database has now is lost`,
  )
  .action((file: string, options: { force?: boolean; json?: boolean }) =>
    run(async () => (await import('./restore.ts')).restoreCommand(file, options)),
  );
db.command('check')
  .description('check that its files are whole, while nothing runs; exit code 1 when they are not')
  .addHelpText(
    'after',
    `
Examples:
  samverkan db check
  samverkan db check && samverkan db backup`,
  )
  .action(() => run(async () => (await import('./check.ts')).checkCommand()));

program
  .command('doctor')
  .description('check what the program needs, and say what to do about what is missing')
  .action(() => run(async () => (await import('./doctor.ts')).doctorCommand()));

await program.parseAsync();
