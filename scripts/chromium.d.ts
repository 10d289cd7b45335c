import type { Browser } from 'playwright-core';

/**
 * Starts a headless Chromium: the machine's own, or else the one that the npm package `@sparticuz/chromium` carries
 * (Linux on x64). It can reach this machine only.
 *
 * @throws Error that says what to install, when neither can be started.
 */
export function launchChromium(): Promise<Browser>;
