import type { Program } from '../canvas/canvas.ts';
import { linkProgram } from '../canvas/program.ts';
import { cornersPerLine, type Lines, numbersPerCorner } from './lines.ts';

/** The least width of a line that is not thin, in pixels. */
const least = 1.7;

const vertexShader = /* glsl */ `
attribute vec2 a_place;
attribute vec3 a_wide;

uniform mat3 u_toPixels;
uniform vec2 u_paper;
uniform float u_scale;

varying float v_half;
varying float v_across;

void main() {
  vec2 at = (u_toPixels * vec3(a_place, 1)).xy;
  vec2 along = mat2(u_toPixels) * a_wide.xy;
  // Of a thin line all is inside.
  v_half = 2.0;
  v_across = 0.0;
  if (a_wide.z != 0.0 && along != vec2(0)) {
    v_half = max(abs(a_wide.z) * u_scale, ${least.toFixed(1)}) / 2.0;
    v_across = v_half * sign(a_wide.z);
    at += normalize(vec2(-along.y, along.x)) * v_across;
  }
  gl_Position = vec4(at.x / u_paper.x * 2.0 - 1.0, 1.0 - at.y / u_paper.y * 2.0, 0, 1);
}
`;

const fragmentShader = /* glsl */ `
precision mediump float;

uniform vec3 u_colour;
uniform float u_pixel;

varying float v_half;
varying float v_across;

void main(void) {
  gl_FragColor = vec4(u_colour, 1) * (1.0 - smoothstep(v_half - u_pixel, v_half, abs(v_across)));
}
`;

/**
 * Draws lines of one colour, `#rrggbb`. The corners are written out: without a graphics card, instances are drawn one after the other, which takes ten times as long.
 */
export function lineProgram(gl: WebGL2RenderingContext): Program<Lines, string> {
  const program = linkProgram(gl, vertexShader, fragmentShader);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  const [toPixels, paper, scale] = [uniform('u_toPixels'), uniform('u_paper'), uniform('u_scale')];
  const [ink, pixel] = [uniform('u_colour'), uniform('u_pixel')];
  const [place, wide] = [gl.getAttribLocation(program, 'a_place'), gl.getAttribLocation(program, 'a_wide')];
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.enableVertexAttribArray(place);
  let isThin = true;

  return {
    load(lines) {
      isThin = lines.isThin;
      gl.bufferData(gl.ARRAY_BUFFER, lines.corners, gl.DYNAMIC_DRAW);
      const stride = 4 * numbersPerCorner[isThin ? 'thin' : 'wide'];
      gl.vertexAttribPointer(place, 2, gl.FLOAT, false, stride, 0);
      if (isThin) {
        gl.disableVertexAttribArray(wide);
        gl.vertexAttrib3f(wide, 0, 0, 0);
      } else {
        gl.enableVertexAttribArray(wide);
        gl.vertexAttribPointer(wide, 3, gl.FLOAT, false, stride, 8);
      }
      return lines.count;
    },
    look({ toPixels: { a, b, c, d, e, f }, width, height, pixelRatio, scale: widening }, colour) {
      gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
      gl.uniformMatrix3fv(toPixels, false, [a, b, 0, c, d, 0, e, f, 1]);
      gl.uniform2f(paper, width, height);
      gl.uniform1f(scale, widening);
      gl.uniform1f(pixel, 1 / pixelRatio);
      const channels = Number.parseInt(colour.slice(1), 16);
      gl.uniform3f(ink, (channels >> 16) / 255, ((channels >> 8) & 255) / 255, (channels & 255) / 255);
    },
    draw(first, count) {
      const corners = cornersPerLine[isThin ? 'thin' : 'wide'];
      gl.drawArrays(isThin ? gl.LINES : gl.TRIANGLES, first * corners, count * corners);
    },
  };
}
