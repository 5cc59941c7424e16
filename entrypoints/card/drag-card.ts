/** So far a pointer may tremble without dragging, in CSS pixels. */
const TREMBLE = 4;

export type Drag = {
  /** How far the pointer went since it was pressed. */
  readonly onMove: (x: number, y: number) => void;
  readonly onEnd?: (x: number, y: number) => void;
};

/** Tells how the card is dragged by its head, by one finger at most: `onStart` answers who is told of one drag. */
export function watchDrag(popover: HTMLElement, onStart: () => Drag): void {
  popover.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || !down.isPrimary || down.button !== 0 || !isOnHead(down.target)) return;
    const ended = new AbortController();
    const options = { signal: ended.signal };
    let drag: Drag | undefined;
    popover.setPointerCapture(down.pointerId);
    const from = ({ clientX, clientY }: PointerEvent): [number, number] => [clientX - down.clientX, clientY - down.clientY];
    const move = (event: PointerEvent): void => {
      if (!event.isPrimary) return;
      const [x, y] = from(event);
      if (drag === undefined && Math.hypot(x, y) > TREMBLE) drag = onStart();
      drag?.onMove(x, y);
    };
    const end = (event: PointerEvent): void => {
      if (!event.isPrimary) return;
      ended.abort();
      // Where a finger was that the browser takes away says nothing.
      const [x, y] = event.type === 'pointerup' ? from(event) : [0, 0];
      drag?.onEnd?.(x, y);
    };
    popover.addEventListener('pointermove', move, options);
    for (const type of ['pointerup', 'pointercancel'] as const) popover.addEventListener(type, end, options);
  });
}

function isOnHead(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.bar') !== null && target.closest('button') === null;
}
