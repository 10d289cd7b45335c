import type { RelationFact } from '../../facts/fact.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { parseSentence } from '../text/chains.ts';

/** "Följeforskare: Vågens universitet": who follows the project. The researcher may stand there, too, so only what is surely an organisation. */
export function followerFacts(lines: readonly Line[], about: About): RelationFact[] {
  return lines.flatMap((line) => {
    const { chains } = parseSentence({ ...line, opens: true }, about.reference);
    const names = chains.flatMap((chain) => chain.names);
    return names.flatMap(({ organization, municipality, certain }): RelationFact[] =>
      organization === null || municipality !== null || !certain || organization.kind === 'GROUP'
        ? []
        : [
            {
              subject: organization,
              relationship: 'PARTNERS_IN',
              object: about.project,
              properties: { role: 'FOLLOWER' },
              evidence: quote(about.quoted, line, 'STRUCTURED_FIELD', 0.9),
            },
          ],
    );
  });
}
