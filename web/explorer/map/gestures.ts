/** What a person does to the map. Pixels are counted from the middle of the element. */
export interface Gestures {
  readonly onZoom: (factor: number, right: number, down: number) => void;
  /** The paper was drawn along by so many pixels. */
  readonly onDrag: (right: number, down: number) => void;
}

/** Pixels that a pointer moves before it drags: fingers tremble. */
const threshold = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Listens to wheel, mouse and fingers; a click after dragging chooses nothing. Returns how to stop. */
export function listen(element: HTMLElement, { onZoom, onDrag }: Gestures): () => void {
  const pointers = new Map<number, Point>();
  let begun: Point | null = null;
  let isDragging = false;

  const fromMiddle = ({ x, y }: Point): readonly [right: number, down: number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [x - left - width / 2, y - top - height / 2];
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === event.DOM_DELTA_LINE ? 16 : 1);
    // Two fingers on a touchpad come as a wheel with Ctrl, in smaller steps.
    onZoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0018)), ...fromMiddle(pointOf(event)));
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (pointers.size === 0) isDragging = false;
    pointers.set(event.pointerId, pointOf(event));
    begun = pointOf(event);
  };
  const onMove = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined || begun === null) return;
    if (event.buttons === 0) {
      // It was let go outside.
      onUp(event);
      return;
    }
    const now = pointOf(event);
    if (!isDragging) {
      if (Math.hypot(now.x - begun.x, now.y - begun.y) < threshold) return;
      isDragging = true;
      element.dataset.dragged = '';
    }
    element.setPointerCapture(event.pointerId);
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    pointers.set(event.pointerId, now);
    // With two fingers each moves the middle between them by half.
    const share = other === undefined ? 1 : 0.5;
    onDrag((now.x - before.x) * share, (now.y - before.y) * share);
    if (other === undefined) return;
    const [apart, was] = [now, before].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    if (apart && was) onZoom(apart / was, ...fromMiddle(middle));
  };
  const onUp = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) delete element.dataset.dragged;
  };
  const onClick = (event: MouseEvent): void => {
    if (isDragging) event.stopPropagation();
    isDragging = false;
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('click', onClick, true);
  return () => {
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('click', onClick, true);
  };
}

function pointOf({ clientX: x, clientY: y }: MouseEvent): Point {
  return { x, y };
}
