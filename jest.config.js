/** Tests run one file at a time: they share one real Neo4j, which the run starts itself. */
export default {
  testEnvironment: 'node',
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
  maxWorkers: 1,
  testTimeout: 30_000,
};
