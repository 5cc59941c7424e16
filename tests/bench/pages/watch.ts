/** Name of the file that the harness adds to the copies of the package. */
export const WATCH_FILE = 'bench-watch.js';

/** What the harness leaves in the isolated world where Konteks runs. */
type Copy = { idle(): Promise<void> };
type Watched = { __benchRead?: Promise<void>; __konteks?: Copy };

/**
 * Marks in the trace what Konteks does in a page, and changes nothing of it: its messages, its frames, its highlights. Runs in its isolated
 * world, before it, so it can use nothing from here; what V8 does when `chrome.runtime` is first touched (1 ms) is done by then. `__benchRead`
 * resolves once the page was read and placed.
 */
function watchKonteks(): void {
  const world = globalThis as Watched;
  if (world.__benchRead !== undefined) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  world.__benchRead = promise;
  const mark = (name: string): void => void performance.mark(name);

  let copy: Copy | undefined;
  let probe: unknown;
  const setCopy = (value: Copy | undefined): void => {
    mark('konteks:copy');
    copy = value;
    void copy?.idle().then(resolve);
  };
  const setProbe = (value: unknown): void => {
    probe = value;
  };
  const getProbe = (): unknown => {
    mark('konteks:probe'); // the first that the probe does is to look for an earlier one
    return probe;
  };
  Object.defineProperty(world, '__konteks', { configurable: true, get: () => copy, set: setCopy });
  Object.defineProperty(world, '__konteksProbe', { configurable: true, get: getProbe, set: setProbe });

  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime) as (message: { type: string }, answered: (answer: unknown) => void) => void;
  const marked: typeof send = (message, answered) => {
    mark(`konteks:send ${message.type}`);
    send(message, (answer) => {
      mark(`konteks:answer ${message.type}`);
      answered(answer);
    });
    mark(`konteks:sent ${message.type}`);
  };
  Object.defineProperty(runtime, 'sendMessage', { value: marked });

  const nextFrame = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    nextFrame((time) => {
      mark('konteks:frame');
      callback(time);
      mark('konteks:framed');
    });

  const { prototype } = HighlightRegistry;
  const setHighlight: (this: HighlightRegistry, name: string, highlight: Highlight) => HighlightRegistry = Reflect.get(prototype, 'set');
  prototype.set = function (name, highlight) {
    if (highlight.size > 0) mark('konteks:highlight');
    return setHighlight.call(this, name, highlight);
  };
}

export const WATCH_SCRIPT = `(${watchKonteks.toString()})();\n`;
