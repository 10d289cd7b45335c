/**
 * The raw driver in a process of its own: is told statements with `{ statements }`, and how long they take is asked with
 * `{ at }` for one of them or `{ connections, seconds }` for many at once. Over HTTP it hands on the rows of the statement whose
 * number is the body: what HTTP alone costs.
 */
import { once } from 'node:events';
import http from 'node:http';
import neo4j from 'neo4j-driver';

const { BENCH_URI, BENCH_USERNAME, BENCH_PASSWORD } = process.env;
const driver = neo4j.driver(BENCH_URI, neo4j.auth.basic(BENCH_USERNAME, BENCH_PASSWORD), {
  disableLosslessIntegers: true,
});

/** What JSON brought as the driver wants it: whole numbers as integers, dates as dates. */
function toDriver(value) {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (typeof value !== 'object' || value === null) return value;
  if ('isoDate' in value) return new neo4j.types.Date(...value.isoDate.split('-').map(Number));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriver(item)]));
}

/** A managed read, as the driver's manual has it; milliseconds until its rows are plain objects. */
async function read({ cypher, parameters }) {
  const began = performance.now();
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(cypher, parameters));
    for (const record of records) record.toObject();
  } finally {
    await session.close();
  }
  return performance.now() - began;
}

let ready = [];

const server = http.createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { cypher, parameters } = ready[Number(Buffer.concat(chunks)) % ready.length];
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(cypher, parameters);
    response.end(JSON.stringify(records.map((record) => record.toObject())));
  } finally {
    await session.close();
  }
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

process.on('message', async ({ statements, at, connections, seconds }) => {
  if (statements !== undefined) {
    ready = statements.map(({ cypher, parameters }) => ({ cypher, parameters: toDriver(parameters) }));
    return process.send('ready');
  }
  if (at !== undefined) return process.send(await read(ready[at % ready.length]));
  let done = 0;
  const end = performance.now() + seconds * 1000;
  const work = async () => {
    for (let i = 0; performance.now() < end; i++) {
      await read(ready[i % ready.length]);
      done++;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  process.send(done / seconds);
});
process.send({ port: server.address().port });
