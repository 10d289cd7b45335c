/** The rooms of the house, and which may enter which. A room may always use itself. */
const rooms = {
  'cypher/': [],
  'errors.ts': [],
  'folders.ts': [],
  'config.ts': ['folders.ts'],
  'facts/': [],
  'reference/': ['facts/'],
  'model/': [],
  'selection/': [],
  'read/': ['selection/', 'model/', 'cypher/', 'errors.ts'],
  'neo4j/': ['cypher/', 'folders.ts'],
  'resolvers/': ['selection/', 'read/', 'model/', 'cypher/', 'neo4j/', 'errors.ts', 'folders.ts'],
  'sources/': ['facts/', 'reference/'],
  'entities/': ['facts/', 'reference/'],
  'write/': ['entities/', 'facts/', 'reference/', 'sources/', 'cypher/', 'neo4j/'],
  'curation/': ['write/', 'entities/', 'facts/', 'reference/', 'cypher/', 'neo4j/'],
  'mutations/': ['curation/', 'write/', 'sources/', 'reference/', 'facts/', 'neo4j/', 'errors.ts'],
  'dump/': ['cypher/', 'neo4j/'],
  'network/': ['cypher/', 'neo4j/', 'errors.ts'],
  'exports/': ['errors.ts'],
  'server/': ['resolvers/', 'exports/', 'neo4j/', 'cypher/', 'errors.ts'],
};

const own = (room) => `^src/${room.replace('.', '\\.')}`;

/** Packages that only one room knows. */
const packages = {
  '^node_modules/neo4j-driver': '^src/neo4j/',
  '^node_modules/(@apollo/|@as-integrations/|fastify|@fastify/)': '^src/server/',
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-bin',
      severity: 'error',
      from: { pathNot: '^src/bin/' },
      to: { path: '^src/bin/' },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      severity: 'error',
      from: { path: own(room) },
      to: { path: '^src/', pathNot: [own(room), ...allowed.map(own)] },
    })),
    ...Object.entries(packages).map(([name, room]) => ({
      name: `only-${room}-knows-${name}`,
      severity: 'error',
      from: { path: '^src/', pathNot: room },
      to: { path: name },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
