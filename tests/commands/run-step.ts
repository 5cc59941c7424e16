import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

import { ROOT, toolScript } from './tool.ts';

/** No step takes this long unless it hangs; all of `npm test` is meant to take twelve minutes. */
const STEP_LIMIT_MS = 30 * 60_000;
/** Some tools (Playwright among them) swallow the first request to end. */
const GRACE_MS = 5_000;

/** Its own process group where the system has them, so that the browsers which a tool started end with it. */
const OWN_GROUP = process.platform !== 'win32';

/** Runs one tool of ours to its end and gives its exit code with everything it said. A tool that hangs is ended and counts as failed. */
export function runStepCommand({
  tool,
  words,
  report,
  limit = STEP_LIMIT_MS,
}: {
  tool: string;
  words: readonly string[];
  report: string;
  limit?: number;
}): Promise<{ code: number; output: string }> {
  const script = tool === 'node' ? [] : [toolScript(tool)];
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    PATH: [path.join(ROOT, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
    NO_COLOR: '1', // the output is kept, and shown where it may be read later
    FORCE_COLOR: undefined,
  };
  const child = spawn(process.execPath, [...script, ...words], { cwd: ROOT, env, detached: OWN_GROUP, stdio: ['ignore', 'pipe', 'pipe'] });
  const ending = new AbortController();
  stopWith(child, ending.signal);
  return new Promise((resolve) => {
    let output = '';
    const timer = setTimeout(() => {
      output += `\n${tool} did not end within ${limit / 60_000} minutes and was ended\n`;
      end(child);
    }, limit);
    child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
    child.on('error', (error) => (output += `\n${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      ending.abort();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Ctrl+C does not reach another process group: hands it on, then ends us too. */
function stopWith(child: ChildProcess, signal: AbortSignal): void {
  const stop = (): void => {
    end(child);
    child.on('close', () => process.exit(130));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  signal.addEventListener('abort', () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  });
}

function end(child: ChildProcess): void {
  signalAll(child, 'SIGTERM');
  setTimeout(() => signalAll(child, 'SIGKILL'), GRACE_MS).unref();
}

function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (OWN_GROUP) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended by itself.
  }
}
