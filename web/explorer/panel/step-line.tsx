import type { Step, WayPoint } from '../api/path.ts';
import { midSentence, type Texts } from '../texts/texts.ts';
import { plainRoles } from './fact-lines.ts';
import { LaterSources } from './sources.tsx';

/** Where it is told what links two things: the field of one of them, whose sources name the other. */
const told: Readonly<Record<string, readonly [subject: 'from' | 'to', field: string]>> = {
  OWNS: ['to', 'owners'],
  PARTNERS_IN: ['to', 'partners'],
  INVOLVES: ['from', 'municipalities'],
  TARGETS: ['from', 'targetGroups'],
  MEMBER_OF: ['to', 'members'],
  PART_OF: ['from', 'partOf'],
  GOVERNS: ['from', 'governs'],
};

interface StepLineProps {
  readonly text: Texts;
  readonly step: Step;
  /** The thing that the step starts at, as the way takes it, and where it leads. */
  readonly from: WayPoint;
  readonly to: WayPoint;
}

/** How one thing on a way leads to the next, in which role, and where that was read. */
export function StepLine({ text, step, from, to }: StepLineProps) {
  const { way, roles } = text;
  const { type, role } = step;
  const words = (step.from === from.id ? way.forward : way.backward)[type] ?? type;
  const isTold = role !== null && !plainRoles.has(role);
  const [subject, field] = told[type] ?? [null, ''];
  const named = subject !== null && step[subject] === from.id ? to : from;
  return (
    <div class="way-link">
      <span>
        {words}
        {isTold && ` (${midSentence(roles[role] ?? role)})`}
      </span>
      {subject !== null && (
        <LaterSources
          text={text}
          of={`${from.name} ${words} ${to.name}`}
          subject={step[subject]}
          field={field}
          facts={named}
        />
      )}
    </div>
  );
}
