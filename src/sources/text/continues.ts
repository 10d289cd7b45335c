import type { Fact } from '../../facts/fact.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import { projectNumbersIn } from '../../facts/project-number.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';
import { denies } from './cues.ts';

const CUE =
  /(?:bygger (?:vidare )?på|fortsättning\p{L}*|fortsätter|uppföljning\p{L}*|följ(?:er|de) upp|efterföljare|vidareutveckl\p{L}*|förstudie\p{L}*|förprojekt\p{L}*)[^;]{0,160}$/iu;

/** The project that this one goes on from; only where its number is printed, for a name alone tells too little. */
export function continued(sentence: Parsed, about: About): Fact[] {
  const facts: Fact[] = [];
  for (const { 0: number, index } of sentence.text.matchAll(projectNumbersIn())) {
    const before = sentence.text.slice(Math.max(0, index - 200), index);
    if (!CUE.test(before) || denies(before.slice(-40))) continue;
    const earlier: ProjectMention = { label: 'Project', ref: `project ${number}` };
    const evidence = cite(sentence, about, 0.8);
    facts.push(
      { subject: earlier, property: 'number', value: number, evidence },
      { subject: about.project, relationship: 'CONTINUES', object: earlier, evidence },
    );
  }
  return facts;
}
