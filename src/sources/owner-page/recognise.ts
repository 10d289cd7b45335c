import type { Page } from '../page.ts';
import { type Topic, topicOf } from './sections.ts';

const FURTHEST = 2_000;

/** Whether a page is an owner's own page about a project: "I korthet" and one more of its headings, or four of them. */
export function recogniseOwnerPage({ lines }: Page): boolean {
  const topics = new Set<Topic | null>(lines.slice(0, FURTHEST).map(({ text }) => topicOf(text)));
  topics.delete(null);
  return topics.has('inBrief') ? topics.size >= 2 : topics.size >= 4;
}
