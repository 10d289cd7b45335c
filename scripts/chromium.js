/** Finds a Chromium to drive, and starts it so that nothing it does can leave this machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const offline = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export async function launchChromium() {
  try {
    const installed = findInstalled();
    const found = installed === null ? unpackBundled() : { executablePath: installed };
    return await chromium.launch({ ...found, headless: true, args: offline });
  } catch (cause) {
    throw new Error('No Chromium could be started: install Debian’s package "chromium", or Google Chrome.', {
      cause,
    });
  }
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * The Chromium for Linux on x64 that an npm package carries, unpacked once. The package unpacks into the folder for
 * temporary files, and its libraries only where it thinks itself on a cloud's machine: a process of its own is told
 * a folder of ours, and that it is on one.
 */
function unpackBundled() {
  const folder = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const executablePath = execFileSync(
    process.execPath,
    [fileURLToPath(new URL('unpack-chromium.js', import.meta.url))],
    {
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      encoding: 'utf8',
    },
  ).trim();
  // Its own list of font folders names none that is here, and without any font a page crashes it.
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fonts };
  return { executablePath, env };
}
