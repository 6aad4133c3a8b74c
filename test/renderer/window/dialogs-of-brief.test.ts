import { expect, test } from 'vitest';
import { isReplaced, showIn } from '#renderer/document/document-state.ts';
import { showDialog, useApp } from '#renderer/window/app-store.ts';
import { closeDialogsWithBrief } from '#renderer/window/dialogs-of-brief.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { afterTest } from '../../fixtures/after-test.ts';
import { loneDocument } from '../document/lone-document.ts';

function show(id: string) {
  const document = loneDocument(makeBrief(id, '2026-11-18T06:00:00Z'));
  useApp.setState({ view: { kind: 'brief', document, importReport: null } });
  return document;
}

function start() {
  const before = useApp.getState();
  const end = closeDialogsWithBrief();
  afterTest(() => {
    end();
    useApp.setState(before, true);
  });
}

const shown = () => useApp.getState().dialog?.kind ?? null;

test('a dialog about the open brief is closed when another brief takes its place', () => {
  start();
  show('one');
  showDialog({ kind: 'matrix' });
  show('two');
  expect(shown()).toBeNull();
  showDialog({ kind: 'rename-entity', entityId: 'en1' });
  useApp.setState({ view: { kind: 'library' } });
  expect(shown()).toBeNull();
});

test('and when another state of it does', () => {
  start();
  const document = show('one');
  showDialog({ kind: 'past' });
  showIn(document.store, isReplaced);
  expect(shown()).toBeNull();
  showDialog({ kind: 'undo-steps' });
  const next = show('two');
  showDialog({ kind: 'undo-steps' });
  showIn(document.store, { replaced: null });
  showIn(document.store, isReplaced);
  expect(shown()).toBe('undo-steps');
  showIn(next.store, isReplaced);
  expect(shown()).toBeNull();
});

test('other dialogs stay, and so does one that is opened together with a brief', () => {
  start();
  show('one');
  showDialog({ kind: 'settings' });
  show('two');
  expect(shown()).toBe('settings');
  const document = loneDocument(makeBrief('three', '2026-11-18T06:00:00Z'));
  useApp.setState({ view: { kind: 'brief', document, importReport: null }, dialog: { kind: 'matrix' } });
  expect(shown()).toBe('matrix');
});
