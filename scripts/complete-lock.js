#!/usr/bin/env node
// Completes package-lock.json after `npm install` from a registry that has no packages for other platforms: npm leaves
// them out of the lock file, and `npm ci` then finds it out of step with package.json. What it adds is what npm
// writes elsewhere, but for the checksum: name, version, and the platforms that the name tells.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(path, name)) continue;
    const words = name.split(/[-/]/);
    const os = words.filter((word) => systems.includes(word));
    const cpu = words.filter((word) => processors.includes(word));
    lock.packages[`node_modules/${name}`] = {
      version: wanted.replace(/^[^\d]*/, ''),
      cpu,
      ...(entry.dev === true ? { dev: true } : {}),
      ...(words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
    added.push(name);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages for other platforms added`);

/** Whether the tree has the package where `path` would look for it. */
function isThere(path, name) {
  const parts = path === '' ? [] : path.split('/node_modules/');
  return [path, ...parts.map((_, i) => parts.slice(0, i).join('/node_modules/'))].some(
    (folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages,
  );
}
