/** A rectangle in the map's units. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

/** A municipality as it is drawn. */
export interface MunicipalityShape {
  /** SCB's four digits: `1441`. */
  readonly code: string;
  readonly name: string;
  /** The county's two digits: `14`. */
  readonly county: string;
  /** An SVG path, to be filled by the rule `evenodd`. */
  readonly path: string;
  /** The middle of its largest part: where its name goes. */
  readonly centre: Point;
  readonly extent: Extent;
}

/** A county: its municipalities together. */
export interface CountyShape {
  readonly code: string;
  readonly name: string;
  readonly extent: Extent;
}

/** The map of Sweden, in units of 250 m to the right and down. */
export interface Boundaries {
  readonly extent: Extent;
  readonly counties: readonly CountyShape[];
  readonly municipalities: readonly MunicipalityShape[];
  /** The lines between counties, as one SVG path. */
  readonly countyBorders: string;
  /** Where the country ends, at the sea, the great lakes or another country, as one SVG path. */
  readonly coast: string;
}

/** The file that `scripts/boundaries.js` makes. */
export interface BoundaryFile {
  readonly width: number;
  readonly height: number;
  /** `14 Västra Götalands län`. */
  readonly counties: readonly string[];
  /** `1441 Lerum: 12 ~7 3, 4`: rings of arcs, `~n` backwards. */
  readonly municipalities: readonly string[];
  /** A point, then steps: `10 20 1 -1 0 3`. */
  readonly arcs: readonly string[];
}

/** Turns the file of boundaries into shapes. */
export function readBoundaries(file: BoundaryFile): Boundaries {
  const arcs = file.arcs.map(readArc);
  /** The counties of the municipalities on an arc's two sides; one where the country ends. */
  const sides = arcs.map((): string[] => []);
  const municipalities = file.municipalities.map((line): MunicipalityShape => {
    const [, code = '', name = '', rest = ''] = /^(\d{4}) (.+?): (.+)$/.exec(line) ?? [];
    const county = code.slice(0, 2);
    const rings = rest.split(', ').map((ring) => {
      const names = ring.split(' ');
      for (const arc of names) sides[Number(arc.replace('~', ''))]?.push(county);
      return names.flatMap((arc, index) => readRingPart(arcs, arc).slice(index === 0 ? 0 : 1));
    });
    const largest = rings.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best));
    return {
      code,
      name,
      county,
      path: rings.map((ring) => `${pathOf(ring)}z`).join(''),
      centre: centreOf(largest),
      extent: extentOf(rings.flat()),
    };
  });
  return {
    extent: { left: 0, top: 0, right: file.width, bottom: file.height },
    municipalities,
    counties: file.counties.map((line) => {
      const code = line.slice(0, 2);
      const own = municipalities.filter(({ county }) => county === code);
      return { code, name: line.slice(3), extent: around(own.map(({ extent }) => extent)) };
    }),
    countyBorders: linesOf(arcs.filter((_, index) => new Set(sides[index]).size > 1)),
    coast: linesOf(arcs.filter((_, index) => sides[index]?.length === 1)),
  };
}

/** The smallest rectangle around some others. */
export function around(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

function readArc(line: string): readonly Point[] {
  const numbers = line.split(' ').map(Number);
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

function readRingPart(arcs: readonly (readonly Point[])[], name: string): readonly Point[] {
  const arc = arcs[Number(name.replace('~', ''))] ?? [];
  return name.startsWith('~') ? arc.toReversed() : arc;
}

function linesOf(arcs: readonly (readonly Point[])[]): string {
  return arcs.map(pathOf).join('');
}

function pathOf(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [beforeX, beforeY] = points[index - 1] ?? [0, 0];
      return `${index === 0 ? 'M' : 'l'}${x - beforeX} ${y - beforeY}`;
    })
    .join('');
}

function extentOf(points: readonly Point[]): Extent {
  return around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
}

/** The area within a ring, in square units. */
function areaOf(ring: readonly Point[]): number {
  return Math.abs(crossings(ring).reduce((sum, { cross }) => sum + cross, 0)) / 2;
}

/** The ring's centre of gravity. */
function centreOf(ring: readonly Point[]): Point {
  const parts = crossings(ring);
  const twice = parts.reduce((sum, { cross }) => sum + cross, 0);
  if (twice === 0) return ring[0] ?? [0, 0];
  const x = parts.reduce((sum, { from, to, cross }) => sum + (from[0] + to[0]) * cross, 0);
  const y = parts.reduce((sum, { from, to, cross }) => sum + (from[1] + to[1]) * cross, 0);
  return [Math.round(x / (3 * twice)), Math.round(y / (3 * twice))];
}

function crossings(ring: readonly Point[]): readonly { from: Point; to: Point; cross: number }[] {
  return ring.map((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    return { from, to, cross: from[0] * to[1] - to[0] * from[1] };
  });
}
