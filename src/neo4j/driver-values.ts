import neo4j from 'neo4j-driver';

/**
 * Plain values to the driver's: whole numbers become Cypher integers (the driver would send floats, and `LIMIT`
 * takes none), calendar dates and moments become the driver's.
 */
export function toDriver(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriverValue(item)]));
}

function toDriverValue(value: unknown): unknown {
  if (typeof value === 'string' || value === null) return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.every(isText) ? value : value.map(toDriverValue);
  if (typeof value === 'object') {
    if ('isoDate' in value) return toDate(String(value.isoDate));
    if ('isoMoment' in value) return toDateTime(String(value.isoMoment));
    return toDriver(value as Record<string, unknown>);
  }
  return value;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function toDate(isoDate: string): unknown {
  const [year, month, day] = isoDate.split('-').map(Number) as [number, number, number];
  return new neo4j.types.Date(year, month, day);
}

/** A moment in UTC, whatever this machine's time zone is. */
function toDateTime(isoMoment: string): unknown {
  const moment = new Date(isoMoment);
  return new neo4j.types.DateTime(
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
    moment.getUTCMilliseconds() * 1_000_000,
    0,
  );
}
