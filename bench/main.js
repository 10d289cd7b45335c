/** Runs one of the benchmarks. Usage: npm run bench [-- questions|start|import|networks [its options]] */
const benchmarks = {
  questions: './run.js',
  start: './start.js',
  import: './import.js',
  networks: './networks.js',
};

const asked = process.argv[2] ?? '';
const isNamed = Object.hasOwn(benchmarks, asked);
if (isNamed) process.argv.splice(2, 1);
await import(benchmarks[isNamed ? asked : 'questions']);
