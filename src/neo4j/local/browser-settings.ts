/** Where an API has what Neo4j Browser loads, below the API's own address, and the names of what is there. */
export const contentRoot = '/browser';
export const contentNames = Object.freeze({
  style: '/style.grass',
  guide: '/guide.html',
  favourites: '/favourites.zip',
});

/**
 * The lines of `neo4j.conf` that say from where Neo4j Browser may load, and let it open with the style and the guide of an
 * API. Commands stand there without their colons.
 *
 * @param apiOrigin without a slash at its end; null where there is no API to load from.
 */
export function browserSettings(apiOrigin: string | null): readonly string[] {
  const hosts = ['localhost', '127.0.0.1', ...(apiOrigin === null ? [] : [new URL(apiOrigin).hostname])];
  const allowed = `browser.remote_content_hostname_whitelist=${[...new Set(hosts)].join(',')}`;
  if (apiOrigin === null) return [allowed];
  const root = apiOrigin + contentRoot;
  return [
    allowed,
    `browser.post_connect_cmd=style ${root}${contentNames.style}; guide ${root}${contentNames.guide}`,
  ];
}
