import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Way } from '../../commands/install-browser.ts';
import { ensureBrowser } from '../../commands/install-browser.ts';
import { findBrowser, installedBrowsers } from '../../support/browsers.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const tried: string[] = [];
const way = (name: string, ...places: string[]): Way => ({
  what: name,
  take: () => {
    tried.push(name);
    return places;
  },
});
const isOld = (_: string, place: string): string | undefined =>
  place.startsWith('/old') ? 'is version 115: Konteks needs 153' : undefined;

describe('a browser is got', () => {
  beforeEach(() => void tried.splice(0));

  test.each([
    ['where it is found, with nothing fetched', [way('found', '/a'), way('download', '/b')], '/a', ['found']],
    ['by the download where none is there', [way('found'), way('download', '/b'), way('apt', '/c')], '/b', ['found', 'download']],
    ['from the system where the download fails', [way('found'), way('download'), way('apt', '/c')], '/c', ['found', 'download', 'apt']],
    ['by the download where what is there is too old', [way('found', '/old'), way('download', '/b')], '/b', ['found', 'download']],
    ['from further down where the first is too old', [way('found', '/old', '/new')], '/new', ['found']],
  ])('%s', async (_, ways, place, order) => {
    expect(await ensureBrowser('firefox', { ways, objection: isOld })).toBe(place);
    expect(tried).toEqual(order);
  });

  test('by the reader where nothing works: the message has the command', async () => {
    await expect(ensureBrowser('firefox', { ways: [way('found'), way('apt', '/old')], objection: isOld })).rejects.toThrow(
      /Install it, then try again:\n {2}\S+/,
    );
    await expect(ensureBrowser('chromium', { ways: [] })).rejects.toThrow('No chromium was found');
  });
});

test('Debian’s places are looked at before Chrome’s, and each is only named where it is there', () => {
  const there = new Set(['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/firefox-esr']);
  const exists = (place: string): boolean => there.has(place);
  expect(installedBrowsers('chromium', exists)).toEqual(['/usr/bin/chromium', '/usr/bin/google-chrome']);
  expect(findBrowser('firefox', exists)).toBe('/usr/bin/firefox-esr');
  expect(findBrowser('firefox', () => false)).toBeUndefined();
});
