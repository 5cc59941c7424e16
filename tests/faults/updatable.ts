import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext } from '@playwright/test';

import { Extension, PACKAGE } from '../support/chromium.ts';

/** The extension in a folder of its own, where it can be put in place again under another version, as an update is. */
export class Updatable {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'konteks-'));
  readonly #context: BrowserContext;
  #version = 1;

  constructor(context: BrowserContext) {
    this.#context = context;
    cpSync(PACKAGE, this.#folder, { recursive: true });
  }

  /** Loads it, or the next version of it. */
  async load(): Promise<Extension> {
    const manifest = path.join(this.#folder, 'manifest.json');
    this.#version += 1;
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version":\s*"[\d.]+"/, `"version":"${this.#version}.0.0"`));
    return Extension.load(this.#context, this.#folder);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
