/** So far a pointer may tremble without dragging, in CSS pixels. */
const TREMBLE = 4;

export type Drag = {
  /** How far the pointer went since it was pressed. */
  readonly onMove: (x: number, y: number) => void;
  readonly onEnd?: (x: number, y: number) => void;
};

/** Tells how the card is dragged by its head: `onStart` answers who is told of one drag. */
export function watchDrag(popover: HTMLElement, onStart: () => Drag): void {
  popover.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || down.button !== 0 || !isOnHead(down.target)) return;
    const ended = new AbortController();
    const options = { signal: ended.signal };
    let drag: Drag | undefined;
    popover.setPointerCapture(down.pointerId);
    const from = ({ clientX, clientY }: PointerEvent): [number, number] => [clientX - down.clientX, clientY - down.clientY];
    const move = (event: PointerEvent): void => {
      const [x, y] = from(event);
      if (drag === undefined && Math.hypot(x, y) > TREMBLE) drag = onStart();
      drag?.onMove(x, y);
    };
    const end = (event: PointerEvent): void => {
      ended.abort();
      drag?.onEnd?.(...from(event));
    };
    popover.addEventListener('pointermove', move, options);
    for (const type of ['pointerup', 'pointercancel'] as const) popover.addEventListener(type, end, options);
  });
}

function isOnHead(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.bar') !== null && target.closest('button') === null;
}
