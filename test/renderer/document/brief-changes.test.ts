import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import type { BriefDocument } from '../../../renderer/document/brief-document.ts';
import { loneDocument } from './lone-document.ts';

const open = (): BriefDocument => loneDocument(makeBrief('velani', '2026-11-18T06:00:00Z'));

/** What each watcher was told, in order. */
function watched(document: BriefDocument): string[] {
  const told: string[] = [];
  document.changes.of('assumptions')(() => told.push('assumptions'));
  document.changes.of('title')(() => told.push('title'));
  document.changes.whole(() => told.push('whole'));
  return told;
}

test('who watches a part hears of its changes, who watches the whole of all', () => {
  const document = open();
  const told = watched(document);
  document.run(changeHead, { fields: { title: 'Velani Strait' } });
  expect(told).toEqual(['whole', 'title']);
  document.run(recordCommands.assumptions.add, { record: makeAssumption('as1', 'a1') });
  expect(told.slice(2)).toEqual(['whole', 'assumptions']);
});

test('saving tells nobody who watches the brief, and an undo tells once', async () => {
  const document = open();
  document.run(changeHead, { fields: { title: 'Velani Strait' } });
  const told = watched(document);
  await document.flush();
  expect(document.store.getState().saveState).toBe('saved');
  expect(told).toEqual([]);
  document.undo();
  expect(told).toEqual(['whole', 'title']);
});

test('who stops watching hears no more, and the others still do', () => {
  const document = open();
  const told: string[] = [];
  const stop = document.changes.of('title')(() => told.push('first'));
  document.changes.of('title')(() => told.push('second'));
  stop();
  document.run(changeHead, { fields: { title: 'Velani Strait' } });
  expect(told).toEqual(['second']);
});
