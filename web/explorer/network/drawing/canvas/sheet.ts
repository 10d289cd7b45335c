import { screenSize, type View } from './view.ts';

/** Something to draw on that nobody sees yet. */
export function openSheet(gl: WebGL2RenderingContext) {
  const [frame, paper] = [gl.createFramebuffer(), gl.createRenderbuffer()];
  let now = '';
  const bind = () => gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  return {
    bind,
    clear(view: View) {
      bind();
      const [width, height] = screenSize(view);
      if (now !== `${width} ${height}`) {
        gl.bindRenderbuffer(gl.RENDERBUFFER, paper);
        gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, width, height);
        gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, paper);
        now = `${width} ${height}`;
      }
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    /** Puts all that is on it where it is to be seen. */
    copy(view: View) {
      const [width, height] = screenSize(view);
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, frame);
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
      gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
    },
  };
}
