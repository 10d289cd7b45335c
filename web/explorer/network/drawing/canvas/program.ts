/**
 * Makes a program of shaders and uses it from now on, with colours laid over each other.
 *
 * @throws where the context is lost already.
 */
export function linkProgram(
  gl: WebGL2RenderingContext,
  vertexShader: string,
  fragmentShader: string,
): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) throw new Error('This browser draws nothing here.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  // biome-ignore lint/correctness/useHookAtTopLevel: this is no hook of Preact's.
  gl.useProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  return program;
}
