import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { type Shape, shapes } from '../../looks.ts';
import type { Program } from '../canvas/canvas.ts';
import { linkProgram } from '../canvas/program.ts';
import { outlines, outlinesShader, outsideShader } from './outlines.ts';

/** How a node is drawn, beyond what sigma knows. */
export interface DrawnNode extends NodeDisplayData {
  readonly shape: Shape;
  /** Around it: the paper's colour keeps neighbours apart, another tells that it is chosen. */
  readonly rim: string;
  /** Width of the rim in pixels. */
  readonly rimWidth: number;
}

const vertexShader = /* glsl */ `#version 300 es
in vec4 a_color;
in vec4 a_rim;
in vec2 a_position;
in float a_size;
in float a_shape;
in float a_rimWidth;
in vec2 a_corner;
in vec2 a_reach;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

flat out vec4 v_color;
flat out vec4 v_rim;
flat out vec4 v_boxAndEnd;
flat out vec4 v_sideAndHeight;
flat out float v_hole;
flat out float v_radius;
flat out float v_rimWidth;
out vec2 v_at;
${outlinesShader}
const float bias = 255.0 / 254.0;

void main() {
  float pixel = u_correctionRatio * 2.0;
  float radius = a_size / u_sizeRatio * pixel;
  vec2 offset = a_corner * (radius * a_reach.x + (a_rimWidth + 1.0) * pixel * a_reach.y);
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_at = offset / radius;
  int shape = int(a_shape);
  v_boxAndEnd = boxesAndEnds[shape];
  v_sideAndHeight = sidesAndHeights[shape];
  v_radius = radius / pixel;
  v_hole = holes[shape] * v_radius;
  v_rimWidth = a_rimWidth;
  v_rim = a_rim;
  v_color = a_color;
  v_color.a *= bias;
  v_rim.a *= bias;
}
`;

const fragmentShader = /* glsl */ `#version 300 es
precision highp float;

flat in vec4 v_color;
flat in vec4 v_rim;
flat in vec4 v_boxAndEnd;
flat in vec4 v_sideAndHeight;
flat in float v_hole;
flat in float v_radius;
flat in float v_rimWidth;
in vec2 v_at;

out vec4 color;
${outsideShader}
void main() {
  // In pixels.
  float d = outside(v_boxAndEnd, v_sideAndHeight, v_at) * v_radius;
  vec4 fill = mix(v_rim, v_color, clamp(d + v_hole, 0.0, 1.0));
  color = mix(fill, v_rim, clamp(d + 0.5, 0.0, 1.0)) * clamp(v_rimWidth + 1.0 - d, 0.0, 1.0);
}
`;

/** The corners of the square that a node is drawn in, as two triangles. */
const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** What a corner is told by, in numbers of four bytes; a colour is one. */
const attributes = [
  { name: 'a_position', numbers: 2 },
  { name: 'a_size', numbers: 1 },
  { name: 'a_shape', numbers: 1 },
  { name: 'a_rimWidth', numbers: 1 },
  { name: 'a_color', numbers: 1, isColour: true },
  { name: 'a_rim', numbers: 1, isColour: true },
  { name: 'a_corner', numbers: 2 },
  { name: 'a_reach', numbers: 2 },
];
const numbersPerCorner = attributes.reduce((sum, { numbers }) => sum + numbers, 0);

/** Numbers that tell a node. */
export const numbersPerNode = corners.length * numbersPerCorner;

/** Writes down a node. What is the same for all of its corners is written for each. @param at which of the numbers is its first. */
export function writeNode(numbers: Float32Array, at: number, node: DrawnNode): void {
  const { reach, rimReach } = outlines[node.shape];
  const [shape, fill, edge] = [shapes.indexOf(node.shape), floatColor(node.color), floatColor(node.rim)];
  let next = at;
  for (const [right, up] of corners) {
    numbers[next++] = node.x;
    numbers[next++] = node.y;
    numbers[next++] = node.size;
    numbers[next++] = shape;
    numbers[next++] = node.rimWidth;
    numbers[next++] = fill;
    numbers[next++] = edge;
    numbers[next++] = right;
    numbers[next++] = up;
    numbers[next++] = reach;
    numbers[next++] = rimReach;
  }
}

/** Where nodes are on the paper, and how large, as sigma says it. */
export type Frame = Pick<RenderParams, 'matrix' | 'sizeRatio' | 'correctionRatio'>;

/**
 * Draws nodes, told by `writeNode`, as circles, squares, triangles, diamonds, hexagons and rings, each with a rim: all in one call, because without a graphics card, instances are drawn
 * one after the other, which takes ten times as long.
 */
export function nodeProgram(gl: WebGL2RenderingContext): Program<Float32Array, Frame> {
  const program = linkProgram(gl, vertexShader, fragmentShader);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  const [matrix, ratio, correction] = [
    uniform('u_matrix'),
    uniform('u_sizeRatio'),
    uniform('u_correctionRatio'),
  ];
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  let offset = 0;
  for (const { name, numbers, isColour = false } of attributes) {
    const location = gl.getAttribLocation(program, name);
    const [size, type] = isColour ? [4, gl.UNSIGNED_BYTE] : [numbers, gl.FLOAT];
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, type, isColour, 4 * numbersPerCorner, offset);
    offset += 4 * numbers;
  }
  return {
    load(nodes) {
      gl.bufferData(gl.ARRAY_BUFFER, nodes, gl.DYNAMIC_DRAW);
      return nodes.length / numbersPerNode;
    },
    look({ width, height, pixelRatio }, frame) {
      gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
      gl.uniformMatrix3fv(matrix, false, frame.matrix);
      gl.uniform1f(ratio, frame.sizeRatio);
      gl.uniform1f(correction, frame.correctionRatio);
    },
    draw(first, count) {
      gl.drawArrays(gl.TRIANGLES, first * corners.length, count * corners.length);
    },
  };
}
