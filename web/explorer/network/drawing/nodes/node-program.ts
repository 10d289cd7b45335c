import type { Attributes } from 'graphology-types';
import type Sigma from 'sigma';
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { type Shape, shapes } from '../../looks.ts';
import { outlines } from './outlines.ts';

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
flat out float v_shape;
flat out float v_radius;
flat out float v_rimWidth;
out vec2 v_at;

const float bias = 255.0 / 254.0;

void main() {
  float pixel = u_correctionRatio * 2.0;
  float radius = a_size / u_sizeRatio * pixel;
  vec2 offset = a_corner * (radius * a_reach.x + (a_rimWidth + 1.0) * pixel * a_reach.y);
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_at = offset / radius;
  v_shape = a_shape;
  v_radius = radius / pixel;
  v_rimWidth = a_rimWidth;
  v_rim = a_rim;
  v_color = a_color;
  v_color.a *= bias;
  v_rim.a *= bias;
}
`;

/** Its `outside` is that of `outlines.ts`. */
const fragmentShader = /* glsl */ `#version 300 es
precision highp float;

flat in vec4 v_color;
flat in vec4 v_rim;
flat in float v_shape;
flat in float v_radius;
flat in float v_rimWidth;
in vec2 v_at;

out vec4 color;

float outside(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return length(max(q - 0.72, 0.0)) - 0.14;
  if (v_shape < 2.5) return max(q.x * 0.866 + p.y * 0.5, -p.y) - 0.62;
  if (v_shape < 3.5) return (q.x + q.y - 1.2) * 0.7071;
  if (v_shape < 4.5) return max(q.x * 0.866 + q.y * 0.5, q.y) - 0.92;
  return length(p) - 0.95;
}

void main() {
  // In pixels.
  float d = outside(v_at) * v_radius;
  vec4 fill = v_color;
  if (v_shape > 4.5) fill = mix(v_rim, v_color, clamp(d + 0.36 * v_radius, 0.0, 1.0));
  color = mix(fill, v_rim, clamp(d + 0.5, 0.0, 1.0)) * clamp(v_rimWidth + 1.0 - d, 0.0, 1.0);
}
`;

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

/** The corners of the square that a node is drawn in, as two triangles. */
const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/**
 * Draws nodes as circles, squares, triangles, diamonds, hexagons and rings in one call, each with a rim. What is the same for all corners
 * is written for each: without a graphics card, instances are drawn one after the other, which takes ten times as long.
 */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number], Attributes, Attributes, Attributes> {
  /** Which node lies under the pointer is told without a picture of it: `pointing/node-at.ts`. */
  constructor(gl: WebGLRenderingContext, _pictureForPointing: WebGLFramebuffer | null, sigma: Sigma) {
    super(gl, null, sigma);
  }

  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: corners.length,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as 4,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_rimWidth', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_corner', size: 2, type: FLOAT },
        { name: 'a_reach', size: 2, type: FLOAT },
      ],
    };
  }

  override processVisibleItem(_id: number, start: number, data: NodeDisplayData): void {
    const { x, y, size, color, shape, rim, rimWidth } = data as DrawnNode;
    const { array } = this;
    const number = shapes.indexOf(shape);
    const { reach, rimReach } = outlines[shape];
    const [fill, edge] = [floatColor(color), floatColor(rim)];
    let at = start;
    for (const [right, up] of corners) {
      array[at++] = x;
      array[at++] = y;
      array[at++] = size;
      array[at++] = number;
      array[at++] = rimWidth;
      array[at++] = fill;
      array[at++] = edge;
      array[at++] = right;
      array[at++] = up;
      array[at++] = reach;
      array[at++] = rimReach;
    }
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1],
  ): void {
    const { u_sizeRatio, u_correctionRatio, u_matrix } = uniformLocations;
    if (u_correctionRatio) gl.uniform1f(u_correctionRatio, params.correctionRatio);
    if (u_sizeRatio) gl.uniform1f(u_sizeRatio, params.sizeRatio);
    if (u_matrix) gl.uniformMatrix3fv(u_matrix, false, params.matrix);
  }
}
