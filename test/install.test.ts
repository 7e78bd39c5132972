import { describe, expect, test } from 'vitest';
import { inStep } from '../scripts/lib/install.mjs';

const entry = (version: string, more: object = {}) => ({ version, integrity: `sha512-${version}`, ...more });

describe('installed packages are in step with the lock file', () => {
  const lock = { packages: { '': { name: 'x' }, 'node_modules/a': entry('1.0.0'), 'node_modules/b': entry('2.0.0', { optional: true }) } };

  test.for([
    ['all are there', { 'node_modules/a': entry('1.0.0'), 'node_modules/b': entry('2.0.0') }, true],
    ['an optional one for another machine is missing', { 'node_modules/a': entry('1.0.0') }, true],
    ['another version is there', { 'node_modules/a': entry('1.0.1') }, false],
    ['one is missing', { 'node_modules/b': entry('2.0.0') }, false],
    ['one has other content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-other' } }, false],
  ] as const)('%s', ([, packages, expected]) => {
    expect(inStep(lock, { packages })).toBe(expected);
  });
});
