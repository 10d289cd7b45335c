/** Runs one of the benchmarks. Usage: npm run bench [-- questions|start|import|networks|explorer [its options]] */
const benchmarks = {
  questions: './run.js',
  start: './start.js',
  import: './import.js',
  networks: './networks.js',
  explorer: './explorer.js',
};

const asked = process.argv[2] ?? '';
const isNamed = Object.hasOwn(benchmarks, asked);
if (isNamed) process.argv.splice(2, 1);
await import(benchmarks[isNamed ? asked : 'questions']);
