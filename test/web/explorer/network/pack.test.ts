import { describe, expect, test } from '@jest/globals';
import { packParts } from '../../../../web/explorer/network/pack.ts';

interface Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A network of stars, far from each other: of so many nodes each. */
function stars(sizes: readonly number[]) {
  const nodes: Node[] = sizes.flatMap((size, star) =>
    Array.from({ length: size }, (_, i) => {
      const at = { x: (star % 50) * 1_000, y: Math.floor(star / 50) * 1_000 };
      const [length, angle] = [i === 0 ? 0 : 40 + i, i];
      return { id: `${star}.${i}`, x: at.x + length * Math.cos(angle), y: at.y + length * Math.sin(angle) };
    }),
  );
  const links = nodes.flatMap(({ id }) => {
    const [star, i] = id.split('.');
    return i === '0' ? [] : [{ source: `${star}.0`, target: id, weight: 1, projectCount: 1 }];
  });
  return { nodes, links };
}

/** The middle of each star, and how far it reaches. */
function circlesOf(nodes: readonly Node[]) {
  const byStar = new Map<string, Node[]>();
  for (const node of nodes) {
    const star = node.id.replace(/\..*/, '');
    const others = byStar.get(star);
    if (others === undefined) byStar.set(star, [node]);
    else others.push(node);
  }
  return [...byStar.values()].map((star) => {
    const x = star.reduce((sum, node) => sum + node.x, 0) / star.length;
    const y = star.reduce((sum, node) => sum + node.y, 0) / star.length;
    return { x, y, radius: Math.max(...star.map((node) => Math.hypot(node.x - x, node.y - y))) };
  });
}

describe.each([
  ['a few', [12, 3, 3, 2, 1, 1, 1]],
  ['some', [60, ...Array.from({ length: 80 }, (_, i) => 1 + (i % 7))]],
  ['many by themselves', [300, ...Array<number>(600).fill(1)]],
  ['very many by themselves', [5, ...Array<number>(5_000).fill(1)]],
])('%s', (_name, sizes) => {
  const { nodes, links } = stars(sizes);
  const packed = packParts(nodes, links, 1.4);

  test('stand close and beside each other', () => {
    const circles = circlesOf(packed);
    const overlapping = circles.filter((one, i) =>
      circles
        .slice(0, i)
        .some((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius),
    );
    expect(overlapping).toEqual([]);
    // Each has about half a link's length around it.
    const lengths = nodes.flatMap(({ id }) => (id.endsWith('.0') ? [] : [40 + Number(id.split('.')[1])]));
    const room = (lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0) / 2;
    const area = circles.reduce((sum, { radius }) => sum + (2 * (radius + room)) ** 2, 0);
    const extent = (of: (node: Node) => number) =>
      packed.reduce((most, node) => Math.max(most, of(node)), -Infinity) -
      packed.reduce((least, node) => Math.min(least, of(node)), Infinity);
    expect(extent(({ x }) => x) * extent(({ y }) => y)).toBeLessThan(2.5 * area);
  });

  test('keep their order and their form, each time the same', () => {
    expect(packed.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect(circlesOf(packed).map(({ radius }) => radius.toFixed(6))).toEqual(
      circlesOf(nodes).map(({ radius }) => radius.toFixed(6)),
    );
    expect(packParts(nodes, links, 1.4)).toEqual(packed);
  });
});

test('nodes upon each other do not make the rest endless', () => {
  const { nodes, links } = stars([200, 1, 1, 1]);
  const heap = nodes.map((node, i) =>
    i > 0 && i < 150 ? { ...node, x: node.x / 1e9, y: node.y / 1e9 } : node,
  );
  expect(packParts(heap, links, 1.4)).toHaveLength(203);
});
