import type { Page } from '../page.ts';
import { speaksOfOneProject } from './opening.ts';
import { type Topic, topicOfLine } from './sections.ts';

const FURTHEST = 2_000;

/** Whether a page is an owner's own page about a project: "I korthet" and one more of its headings, or four of them, or prose about one project of the fund. */
export function recogniseOwnerPage(page: Page): boolean {
  const { lines } = page;
  const topics = new Set<Topic | null>(lines.slice(0, FURTHEST).map(topicOfLine));
  // A page of labels and values has these, too.
  for (const topic of [null, 'unread', 'owner', 'budget', 'number', 'targetGroup'] as const)
    topics.delete(topic);
  return (topics.has('inBrief') ? topics.size >= 2 : topics.size >= 4) || speaksOfOneProject(page);
}
