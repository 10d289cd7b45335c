import type { Fact, Problem } from '../../facts/fact.ts';
import type { CallMention } from '../../facts/mention.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import { FUNDING, type FundingReading } from '../operation/funding.ts';
import { invalid } from '../operation/invalid.ts';
import { type Quoted, quote } from '../quote.ts';
import type { ReadField } from './stated.ts';

/**
 * Reads a call's area, which is often printed as the objective within it: "2.3 Öka övergångarna till arbete", "Programområde A1". An
 * objective behind the area ("C, specifikt mål C1") is read, too.
 */
export function areaAndObjective(
  text: string,
  reference: Reference,
  within: string | undefined,
): readonly FundingReading[] {
  const printed = plainSpaces(text);
  const area = FUNDING.programmeArea?.(printed, reference, within);
  const bare = printed.replace(/^(?:programområde|PO|prioritet) ?:? ?/iu, '');
  const objective = FUNDING.specificObjective?.(bare, reference, within);
  const behind = /(?:specifikt|särskilt) mål:? (\S{1,6})/iu.exec(printed)?.[1];
  const also = behind === undefined ? undefined : FUNDING.specificObjective?.(behind, reference, within);
  const main = area !== undefined && 'problem' in area && area.problem === 'INVALID_VALUE' ? objective : area;
  const invalid = main !== undefined && 'problem' in main && main.problem === 'INVALID_VALUE';
  return [invalid ? area : main, also].filter((reading) => reading !== undefined);
}

/** Reads "ESF+ 2021–2027", "Socialfondsprogrammet 2014–2020" and a CCI number; the fund alone where no period is printed. */
export function programmeNamed(text: string, reference: Reference): FundingReading {
  const printed = plainSpaces(text);
  const byCode = FUNDING.programme?.(printed, reference);
  if (byCode !== undefined && !('problem' in byCode)) return byCode;
  const [, from, to] = /(\d{4}) ?[-–—] ?(\d{4})/.exec(printed) ?? [];
  const social = /esf|socialfond|social fund/iu.test(printed);
  const found = social ? reference.programmes.filter(({ period }) => period === `${from}-${to}`) : [];
  const [one] = found;
  if (one !== undefined && found.length === 1)
    return { mention: { label: 'Programme', code: one.code }, relationship: 'FUNDED_UNDER' };
  const fund = from === undefined && social ? FUNDING.fund?.(printed, reference) : undefined;
  return fund ?? { problem: 'UNKNOWN_CODE', expected: 'a programme that is known, such as ESF+ 2021–2027' };
}

/** What the labels tell of the fund, programme, area and objective that the call is under. */
export function fundingFacts(
  fields: readonly ReadField[],
  call: CallMention,
  quoted: Quoted,
  reference: Reference,
  problems: Problem[],
): Fact[] {
  const readings = new Map<ReadField, readonly FundingReading[]>();
  for (const field of fields)
    if (field.label === 'programme') readings.set(field, [programmeNamed(field.value, reference)]);
  const [programme] = [...readings.values()].flat();
  const within =
    programme !== undefined && 'mention' in programme && programme.mention.label === 'Programme'
      ? programme.mention.code
      : undefined;
  for (const field of fields) {
    if (field.label === 'programmeArea')
      readings.set(field, areaAndObjective(field.value, reference, within));
    else if (field.label === 'specificObjective' || field.label === 'fund') {
      const reading = FUNDING[field.label]?.(field.value, reference, within);
      if (reading !== undefined) readings.set(field, [reading]);
    }
  }
  return [...readings].flatMap(([field, all]) =>
    all.flatMap((reading): Fact[] => {
      if ('problem' in reading) {
        problems.push(invalid(reading.problem, field, reading.expected));
        return [];
      }
      const { relationship, mention: object } = reading;
      return [{ subject: call, relationship, object, evidence: quote(quoted, field) }];
    }),
  );
}
