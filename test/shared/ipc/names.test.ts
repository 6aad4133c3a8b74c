import { expect, test } from 'vitest';
import { contract, events } from '#shared/ipc/contract.ts';
import { captureFilesChannel, eventNames, importFilesChannel, requestNames } from '#shared/ipc/names.ts';

test('the names are those of the contract, every one and no other', () => {
  expect([...requestNames].sort()).toEqual(Object.keys(contract).sort());
  expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
});

test('the channels of dropped files are no requests that a page could name', () => {
  const names = new Set<string>(requestNames);
  expect([importFilesChannel, captureFilesChannel].filter((name) => names.has(name))).toEqual([]);
});
