import { standingAlone } from './standing-alone.ts';

/** The rows of a table name the same things again and again: so many answers are kept. */
const MOST = 20_000;
/** Nobody's name is longer; what is may be anything, and much of it. */
const LONGEST = 300;

/** A function of a text that keeps its answers for the next time; it must depend on the text alone. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const earlier = answers.get(text);
    if (earlier !== undefined || answers.has(text)) return earlier as Answer;
    if (answers.size >= MOST) answers.clear();
    const made = answer(text);
    answers.set(standingAlone(text), made);
    return made;
  };
}
