import { publicError } from '../../errors.ts';
import type { Ask } from '../ask.ts';
import type { Export } from '../export.ts';
import { flagGiven, type Given } from '../given.ts';
import { csvEnding } from '../text/csv.ts';
import { inLargePieces } from '../text/pieces.ts';
import { networkDocument } from './document.ts';
import { type NetworkFormatName, networkFormat } from './formats.ts';
import { measuresGiven } from './measures.ts';
import type { Network } from './network.ts';
import { type NetworkQuestion, networkQuestion } from './question.ts';

/**
 * A network as a file.
 *
 * @param given what the API's `collaborationNetwork`, or with an `id` its `egoNetwork`, is asked with; `measures`; of a table `excel`.
 * @throws GraphQLError BAD_USER_INPUT for what cannot be asked of the API at all; all else is thrown by the text.
 */
export function exportNetwork(ask: Ask, name: NetworkFormatName, given: Given, now: Date): Export {
  const { mediaType, ending, isTable, isDrawn, write } = networkFormat(name);
  const { excel, ...asked } = given;
  const dialect = isTable === true && flagGiven({ excel }, 'excel') ? 'excel' : 'standard';
  const preset = isDrawn === true ? [...measuresGiven(undefined), 'position' as const] : undefined;
  const question = networkQuestion(isTable === true ? asked : given, preset);
  const middle = question.around === null ? '' : `-${question.around.replace(/[^\w-]+/g, '-')}`;
  return {
    fileName: `samverkan-network${middle}-${now.toISOString().slice(0, 10)}${csvEnding(ending, dialect)}`,
    mediaType,
    text: written(ask, question, (network) => write(networkDocument(question, network, now), dialect)),
  };
}

async function* written(
  ask: Ask,
  { document, variables }: NetworkQuestion,
  write: (network: Network) => Iterable<string>,
): AsyncGenerator<string> {
  const { network } = await ask(document, variables);
  if (network === null) throw publicError('NOT_FOUND', 'There is nothing with this id.');
  yield* inLargePieces(write(network));
}
