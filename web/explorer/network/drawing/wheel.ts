import type Sigma from 'sigma';

/** How long after a turn of the wheel another is taken: a touchpad sends sixty a second. Milliseconds. */
const pause = 32;
/** How long after the last turn the picture is drawn with all that it has. Milliseconds. */
const rest = 150;

/**
 * Zooms by the wheel at once, where sigma's movement would be so slow that the next turn has to wait for it.
 *
 * @param isAtOnce whether that is so at the moment.
 */
export function zoomByWheel(sigma: Sigma, isAtOnce: () => boolean): void {
  const [element, mouse, camera] = [sigma.getContainer(), sigma.getMouseCaptor(), sigma.getCamera()];
  let last = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    mouse.currentWheelDirection = 0;
    sigma.scheduleRender();
  };
  const turn = (event: WheelEvent) => {
    if (!isAtOnce() || event.deltaY === 0) return;
    // Sigma's own way of being told not to zoom has no effect on the wheel.
    event.stopPropagation();
    event.preventDefault();
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    const { left, top } = element.getBoundingClientRect();
    const direction = Math.sign(event.deltaY);
    const ratio = camera.getBoundedRatio(camera.ratio * sigma.getSetting('zoomingRatio') ** direction);
    // By this sigma knows that the picture moves, and draws less of it.
    mouse.currentWheelDirection = -direction as 1 | -1;
    clearTimeout(resting);
    resting = setTimeout(stop, rest);
    camera.setState(sigma.getViewportZoomedState({ x: event.clientX - left, y: event.clientY - top }, ratio));
  };
  element.addEventListener('wheel', turn, { capture: true, passive: false });
  sigma.on('kill', () => {
    clearTimeout(resting);
    element.removeEventListener('wheel', turn, { capture: true });
  });
}
