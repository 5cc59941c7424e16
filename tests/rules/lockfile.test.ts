import { expect, test } from 'vitest';

import { readProjectFile } from './project-files.ts';

type LockedPackage = { readonly dependencies?: Record<string, string>; readonly optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, LockedPackage> };

/** `npm ci` refuses a lockfile with a gap, and npm leaves gaps without a word where a registry lacks a package for another system. */
test('package-lock.json holds every dependency, those for other systems too', () => {
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isReached(name, place))
      .map((name) => `${place} needs ${name}`),
  );
  expect(missing, 'Choose versions that are published for every system, then run npm install').toEqual([]);
});

/** As Node looks for packages: beside the asker, then in each folder above. */
function isReached(name: string, place: string): boolean {
  const path = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (path in packages) return true;
  return place !== '' && isReached(name, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))));
}
