import { expect, test } from 'vitest';
import { contract, events } from '#shared/ipc/contract.ts';
import { eventNames, importFilesChannel, requestNames } from '#shared/ipc/names.ts';

test('the names are those of the contract, every one and no other', () => {
  expect([...requestNames].sort()).toEqual(Object.keys(contract).sort());
  expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
});

test('the channel of dropped files is no request that a page could name', () => {
  expect(new Set<string>(requestNames).has(importFilesChannel)).toBe(false);
});
