import { describe, expect, test } from '@jest/globals';
import { graphAt, silentServer, testApp } from './app.ts';

describe('/health/live', () => {
  test('answers whatever the database does', async () => {
    const server = await testApp();
    const { status, body } = await server.ask('/health/live');
    expect({ status, body }).toEqual({ status: 200, body: { status: 'live' } });
    await server.close();
  });
});

describe('/health/ready without a database', () => {
  test('says that nothing listens there', async () => {
    const server = await testApp();
    const { status, body } = await server.ask('/health/ready');
    expect({ status, body }).toEqual({
      status: 503,
      body: { status: 'unready', reason: 'database-unreachable' },
    });
    await server.close();
  });

  test('does not wait for a database that takes connections and says nothing', async () => {
    const silent = await silentServer();
    const server = await testApp({ graph: graphAt(silent.port) });
    const answers = await Promise.all([1, 2, 3].map(() => server.ask('/health/ready')));
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({ status: 503, body: { status: 'unready', reason: 'database-slow' } });
    }
    silent.close();
    await server.close();
  });
});
