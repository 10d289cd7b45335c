/** Two files at a time, each with a real Neo4j of its own, which the run starts itself; `-i` starts one. */
export default {
  testEnvironment: '<rootDir>/test/environment.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/neo4j/start.ts',
  globalTeardown: '<rootDir>/test/neo4j/stop.ts',
  testSequencer: '<rootDir>/test/longest-first.js',
  maxWorkers: 2,
  testTimeout: 120_000,
};
