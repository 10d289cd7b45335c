import { expect, test } from '@jest/globals';
import { browserSettings } from '../../../src/neo4j/local/browser-settings.ts';

test('without an API, Neo4j Browser loads nothing and may load from this machine', () => {
  expect(browserSettings(null)).toEqual(['browser.remote_content_hostname_whitelist=localhost,127.0.0.1']);
});

test('with an API it opens with its style and guide, and may load from its host, whatever the port', () => {
  expect(browserSettings('http://127.0.0.1:4000')).toEqual([
    'browser.remote_content_hostname_whitelist=localhost,127.0.0.1',
    'browser.post_connect_cmd=style http://127.0.0.1:4000/browser/style.grass; guide http://127.0.0.1:4000/browser/guide.html',
  ]);
  expect(browserSettings('https://graph.example.org')[0]).toBe(
    'browser.remote_content_hostname_whitelist=localhost,127.0.0.1,graph.example.org',
  );
});
