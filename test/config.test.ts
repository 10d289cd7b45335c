import { isAbsolute } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { InvalidConfig, readConfig } from '../src/config.ts';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfig) return error.message;
  }
  return 'not refused';
};

describe('an environment', () => {
  test('with nothing in it gives the defaults', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      neo4j: null,
      boltPort: 7687,
      httpPort: 7474,
      adminToken: null,
      frameAncestors: "'self'",
      logLevel: 'info',
    });
    expect(Object.isFrozen(config)).toBe(true);
    expect(isAbsolute(config.dataFolder) && isAbsolute(config.cacheFolder)).toBe(true);
    expect(config.dataFolder).toMatch(/\.samverkan$/);
  });

  test('with a Neo4j of its own names it', () => {
    const { neo4j } = readConfig({
      NEO4J_URI: 'bolt://db.example.org:7687',
      NEO4J_PASSWORD: 'a secret',
    });
    expect(neo4j).toEqual({
      uri: 'bolt://db.example.org:7687',
      username: 'neo4j',
      password: 'a secret',
      database: null,
    });
  });

  test('counts an empty variable as none', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '', SAMVERKAN_ADMIN_TOKEN: '' })).toEqual(readConfig({}));
  });

  test('puts caches where the system wants them', () => {
    expect(readConfig({ XDG_CACHE_HOME: '/caches' }).cacheFolder).toBe('/caches/samverkan');
    expect(readConfig({ XDG_CACHE_HOME: '/caches', SAMVERKAN_CACHE_DIR: '/mine' }).cacheFolder).toBe('/mine');
  });

  test.each([
    ['none', "'none'"],
    [' self  https://www.example.org:8443 ', "'self' https://www.example.org:8443"],
    ['https://*.example.org', 'https://*.example.org'],
    ['*', '*'],
  ])('says who may frame the explorer: %s', (SAMVERKAN_FRAME_ANCESTORS, policy) => {
    expect(readConfig({ SAMVERKAN_FRAME_ANCESTORS }).frameAncestors).toBe(policy);
  });

  test.each([
    '*.org',
    'none self',
    'https://example.org;',
    "https://example.org; script-src 'unsafe-inline'",
    'a, b',
  ])('is refused with framing sites that are none, or say more: %s', (SAMVERKAN_FRAME_ANCESTORS) => {
    expect(refusal({ SAMVERKAN_FRAME_ANCESTORS })).toContain(
      'SAMVERKAN_FRAME_ANCESTORS: expected none, self, *',
    );
  });

  test('is refused when two servers would have one port', () => {
    expect(refusal({ NEO4J_BOLT_PORT: '7575', NEO4J_HTTP_PORT: '7575' })).toContain(
      'NEO4J_HTTP_PORT: expected another port than NEO4J_BOLT_PORT; got "7575"',
    );
    expect(readConfig({ NEO4J_BOLT_PORT: '0', NEO4J_HTTP_PORT: '0' }).httpPort).toBe(0);
  });

  test('is refused in one message for everything that is wrong', () => {
    const message = refusal({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      HOST: 'a b',
      NEO4J_BOLT_PORT: '-1',
    });
    expect(message).toMatchInlineSnapshot(`
     "The environment cannot be used:
       HOST: expected a host name or an address; got "a b"
       PORT: expected a port: a whole number from 0 to 65535; got "70000"
       NEO4J_BOLT_PORT: expected a port: a whole number from 0 to 65535; got "-1"
       LOG_LEVEL: expected fatal, error, warn, info, debug, trace or silent; got "loud""
    `);
  });

  test('is refused without a word of its secrets', () => {
    const message = refusal({
      SAMVERKAN_ADMIN_TOKEN: 'too-short',
      NEO4J_URI: 'bolt://user:hunter2@db.example.org',
      NEO4J_PASSWORD: 'swordfish',
      PORT: 'x',
    });
    expect(message).toContain('SAMVERKAN_ADMIN_TOKEN: expected at least 16 characters; got 9 characters');
    expect(message).toContain('NEO4J_URI: expected an address');
    expect(message).toContain('PORT: expected a port: a whole number from 0 to 65535; got "x"');
    for (const secret of ['too-short', 'hunter2', 'swordfish']) expect(message).not.toContain(secret);
  });

  test('that names a Neo4j but no password is refused, beside whatever else is wrong', () => {
    const message = refusal({ NEO4J_URI: 'bolt://127.0.0.1', PORT: 'x' });
    expect(message).toContain(
      'NEO4J_PASSWORD: expected the password of the Neo4j that NEO4J_URI names; got nothing',
    );
    expect(message).toContain('PORT');
  });
});
