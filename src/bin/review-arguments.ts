import { Command } from 'commander';
import type { ReviewOptions } from './review.ts';

/** The command `review`, with what a script may decide below it. */
export function reviewArguments(run: (command: () => Promise<number>) => Promise<void>): Command {
  const review = withOptions(new Command('review'))
    .description('settle what the rules are in doubt about: who is who')
    .option('--list', 'print what is open, as it is done without a terminal')
    .addHelpText(
      'after',
      `
Examples:
  samverkan review                                  go through what is open, in a terminal
  samverkan review --json                           what is open, for a script
  samverkan review merge organization:goteborgs-kommun organization:2021001355
  samverkan review apart organization:2120001355 organization:2220001355 --by anna --reason "another town"
  samverkan review rename organization:goteborgs-kommun "Göteborgs Stad"
  samverkan review number organization:goteborgs-kommun 212000-1355
  samverkan review accept judgement:4f2c…
  samverkan review set 2019/00120 totalBudget 24051665 --by anna
  samverkan review decisions
  samverkan review undo decision:4f2c…`,
    )
    .action((_options: ReviewOptions, command: Command) =>
      run(async () => (await import('./review.ts')).reviewCommand(command.optsWithGlobals())),
    );
  type Decisions = typeof import('./review-decisions.ts')['decisions'];
  const decide = (
    usage: string,
    description: string,
    decision: (decisions: Decisions, words: readonly string[]) => ReturnType<Decisions[keyof Decisions]>,
  ) =>
    withOptions(review.command(usage))
      .description(description)
      .action((...given: unknown[]) => {
        const command = given.at(-1) as Command;
        return run(async () => {
          const [{ decideCommand }, { decisions }] = await Promise.all([
            import('./review.ts'),
            import('./review-decisions.ts'),
          ]);
          return await decideCommand(decision(decisions, command.args), command.optsWithGlobals());
        });
      });
  decide(
    'merge <keep> <absorb>',
    'two organisations are one, by their ids; the first keeps its id',
    (to, [keep, absorb]) => to.merge(keep!, absorb!),
  );
  decide('apart <one> <other>', 'two organisations are not one', (to, [one, other]) =>
    to.apart(one!, other!),
  );
  decide('rename <id> <name>', 'the name that an organisation is shown by', (to, [id, name]) =>
    to.rename(id!, name!),
  );
  decide(
    'number <id> [number]',
    'the organisation number that it has, whatever documents print; without a number: that it has none',
    (to, [id, number]) => to.number(id!, number ?? null),
  );
  decide('accept <judgement>', 'a doubt about a number or two projects: it stays as it is', (to, [id]) =>
    to.accept(id!),
  );
  decide(
    'set <project> <field> [value]',
    "a project's field, by the project's number or id; without a value: that there is none",
    (to, [project, field, value]) => to.set(project!, field!, value ?? null),
  );
  decide('undo <decision>', 'take a decision back', (to, [id]) => to.undo(id!));
  review
    .command('decisions')
    .description('what persons decided, the last first')
    .option('--json', 'print it as JSON')
    .action((_options: ReviewOptions, command: Command) =>
      run(async () => (await import('./review.ts')).decisionsCommand(command.optsWithGlobals())),
    );
  return review;
}

function withOptions(command: Command): Command {
  return command
    .option('--by <name>', 'who decides; your login name where it is not said')
    .option('--reason <text>', 'why')
    .option('--json', 'print the outcome as JSON');
}
