/**
 * How long a person waits for each step of a movement: until the picture that shows it has been handed on, which is when the browser asks for the one after
 * it. And how long the browser is busy with any one picture afterwards, until the next step: who goes on moving just then has to wait so long.
 */

/** In the page: when steps were made, when they were taken up, and when pictures were begun. Milliseconds on the page's clock. */
const watch = `(() => {
  if (globalThis.watched) return;
  globalThis.watched = { steps: [], pictures: [] };
  const note = ({ timeStamp }) => globalThis.watched.steps.push([timeStamp, performance.now()]);
  for (const kind of ['mousemove', 'wheel']) addEventListener(kind, note, { capture: true, passive: true });
  const look = () => {
    globalThis.watched.pictures.push(performance.now());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** What a step that is made last has as its time to be followed by something. Milliseconds. */
const afterwards = 1_000;

/**
 * Watches a page while something is done in it.
 *
 * @param page one of playwright's.
 * @param work moves the mouse or turns its wheel.
 * @returns for each step, in milliseconds, how long it took until it was `shown`, and the longest that the browser was `busy` afterwards.
 */
export async function timesOfSteps(page, work) {
  await page.evaluate(watch);
  const { steps: before } = await page.evaluate('globalThis.watched');
  await work();
  await page.waitForTimeout(afterwards);
  const { steps, pictures } = await page.evaluate('globalThis.watched');
  return steps.slice(before.length).map(([made, takenUp], i, all) => {
    const next = all[i + 1]?.[1] ?? takenUp + afterwards;
    const first = pictures.findIndex((time) => time >= takenUp);
    let busy = 0;
    for (let at = first + 1; at < pictures.length - 1 && pictures[at] < next; at += 1)
      busy = Math.max(busy, pictures[at + 1] - pictures[at]);
    return { shown: pictures[first + 1] - made, busy };
  });
}
