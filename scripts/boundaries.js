/**
 * Makes the explorer's map out of boundaries of the municipalities, a TopoJSON in WGS 84 with an object
 * `municipalities` whose properties are `code` and `name`. NOTICE says where ours are from.
 *
 *   node scripts/boundaries.js municipalities.topo.json
 *
 * Writes web/explorer/map/municipalities.json: arcs projected once and for all, so that the page needs no geography. Units
 * are 250 m, to the right and down; an arc is its first point and then steps, a ring is arcs, `~n` the nth of them backwards.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Metres. */
const unit = 250;
const earthRadius = 6_371_000;
/** Of SWEREF 99 TM, the projection of Sweden's own maps. Degrees east. */
const middle = 15;

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Usage: node scripts/boundaries.js TOPOJSON');
  process.exit(2);
}
const project = fileURLToPath(new URL('..', import.meta.url));
const { transform, arcs, objects } = JSON.parse(readFileSync(source, 'utf8'));

const projected = arcs.map((arc) => {
  const at = [0, 0];
  return arc.map(([dx, dy]) => {
    at[0] += dx;
    at[1] += dy;
    return transverseMercator(
      ...at.map((value, axis) => value * transform.scale[axis] + transform.translate[axis]),
    );
  });
});
const every = projected.flat();
const left = Math.min(...every.map(([x]) => x));
const top = Math.min(...every.map(([, y]) => y));
const whole = projected.map((arc) => arc.map(([x, y]) => [Math.round(x - left), Math.round(y - top)]));

const counties = readFileSync(`${project}seeds/reference/counties.csv`, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([code, name]) => `${code} ${name}`);

writeFileSync(
  `${project}web/explorer/map/municipalities.json`,
  `${JSON.stringify(
    {
      width: Math.max(...whole.flat().map(([x]) => x)),
      height: Math.max(...whole.flat().map(([, y]) => y)),
      counties,
      municipalities: objects.municipalities.geometries
        .map(({ type, arcs: shape, properties }) => [
          `${properties.code} ${properties.name}`,
          (type === 'Polygon' ? [shape] : shape)
            .flat()
            .map((ring) => ring.map((arc) => (arc < 0 ? `~${~arc}` : arc)).join(' '))
            .join(', '),
        ])
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([place, rings]) => `${place}: ${rings}`),
      arcs: whole.map(steps),
    },
    null,
    2,
  )}\n`,
);

/** On a sphere, which differs from SWEREF 99 TM's ellipsoid by less than a map of this size shows. */
function transverseMercator(longitude, latitude) {
  const across = ((longitude - middle) * Math.PI) / 180;
  const up = (latitude * Math.PI) / 180;
  return [
    (Math.atanh(Math.sin(across) * Math.cos(up)) * earthRadius) / unit,
    (-Math.atan2(Math.tan(up), Math.cos(across)) * earthRadius) / unit,
  ];
}

/** An arc's numbers: where it begins, and each step that is one at this scale. */
function steps(arc) {
  const numbers = [...arc[0]];
  for (const [index, [x, y]] of arc.entries()) {
    if (index === 0) continue;
    const [beforeX, beforeY] = arc[index - 1];
    if (x !== beforeX || y !== beforeY) numbers.push(x - beforeX, y - beforeY);
  }
  return numbers.join(' ');
}
