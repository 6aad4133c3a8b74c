import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import { inOrder } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import {
  type CaptureSaid,
  captureCalls,
  passageOf,
  quoteCall,
  removeCaptureCalls,
  type TakenText,
} from '#shared/commands/capture-calls.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';

const empty = makeBrief('b1', '2026-11-30T12:00:00.000Z');

const page: TakenText = {
  file: { name: 'notice.html', mediaType: 'text/html', sha256: 'a'.repeat(64), bytes: 90 },
  text: { name: 'notice.html (text)', mediaType: 'text/plain', sha256: 'b'.repeat(64), bytes: 40 },
  title: 'Port notice',
  address: 'https://strait.example/notice',
};
const plain: TakenText = {
  file: { name: 'log.txt', mediaType: 'text/plain', sha256: 'c'.repeat(64), bytes: 20 },
  text: { name: 'log.txt', mediaType: 'text/plain', sha256: 'c'.repeat(64), bytes: 20 },
  title: '',
  address: '',
};
const said: CaptureSaid = {
  title: '',
  address: '',
  takenBy: 'R. Okafor',
  at: '2026-11-30T12:00:00.000Z',
  isPasted: false,
  source: null,
};

function done(brief: Brief, calls: readonly CommandCall[], label = 'Capture') {
  const applied = applyCall(brief, { name: 'brief.batch', args: { label, calls: [...calls] } as never });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value;
}

const capturedIn = (brief: Brief) => inOrder(brief.captures);

describe('capturing', () => {
  test('names the contents, the capture and what was done, in one change that undo takes back', () => {
    const { calls, captureIds } = captureCalls(empty, [page], said);
    const { brief, inverse } = done(empty, calls);
    const [capture] = capturedIn(brief);
    expect(captureIds).toEqual([capture?.id]);
    expect(capture).toMatchObject({
      title: 'Port notice',
      address: 'https://strait.example/notice',
      takenBy: 'R. Okafor',
      takenAt: said.at,
      sourceId: null,
    });
    const hashes = [capture?.attachmentId, capture?.textAttachmentId].map(
      (id) => ownRecord(brief.attachments, id ?? '')?.sha256,
    );
    expect(hashes).toEqual([page.file.sha256, page.text?.sha256]);
    expect(capture?.custody).toEqual([
      {
        at: said.at,
        by: 'R. Okafor',
        event: `Taken from the file “notice.html” (text/html, 90 bytes), SHA-256 ${page.file.sha256}. Its text was read out of it (40 bytes), SHA-256 ${page.text?.sha256}. The file says that it is from https://strait.example/notice`,
      },
    ]);
    const undone = applyCall(brief, inverse);
    expect(undone.ok && undone.value.brief).toEqual(empty);
  });

  test('keeps what somebody says of it before what the file says of itself', () => {
    const own = { ...said, title: ' My\ntitle ', address: 'page 4 of the binder' };
    const [capture] = capturedIn(done(empty, captureCalls(empty, [page], own).calls).brief);
    expect(capture).toMatchObject({ title: 'My title', address: 'page 4 of the binder' });
  });

  test('names a content once that is its own text, and calls it by its file or what it is', () => {
    const { brief } = done(empty, captureCalls(empty, [plain], said).calls);
    const [capture] = capturedIn(brief);
    expect(capture?.attachmentId).toBe(capture?.textAttachmentId);
    expect(Object.keys(brief.attachments)).toHaveLength(1);
    expect(capture?.title).toBe('log');
    const pasted = captureCalls(empty, [plain], { ...said, isPasted: true });
    expect(capturedIn(done(empty, pasted.calls).brief)[0]).toMatchObject({
      title: 'Pasted text',
      custody: [{ event: `Pasted as text (text/plain, 20 bytes), SHA-256 ${plain.file.sha256}.` }],
    });
  });

  test('makes a source of each where one is wanted', () => {
    const { brief } = done(empty, captureCalls(empty, [page, plain], { ...said, source: 'new' }).calls);
    expect(inOrder(brief.sources)).toMatchObject([
      {
        title: 'Port notice',
        reference: 'https://strait.example/notice',
        accessed: '2026-11-30',
        archivedHash: page.file.sha256,
      },
      { title: 'log', reference: '' },
    ]);
    const ids = inOrder(brief.sources).map(({ id }) => id);
    expect(capturedIn(brief).map((capture) => capture.sourceId)).toEqual(ids);
  });
});

describe('evidence from a passage', () => {
  test('quotes the capture, names the place, and has the source of the capture', () => {
    const { brief } = done(empty, captureCalls(empty, [page], { ...said, source: 'new' }).calls);
    const [capture] = capturedIn(brief);
    if (!capture) throw new Error('Nothing was captured.');
    const { call, id } = quoteCall(brief, capture, { from: 4, to: 11 }, 'channel');
    const quoted = done(brief, [call], 'Quote').brief;
    expect(ownRecord(quoted.evidence, id)).toMatchObject({
      text: 'channel',
      quotation: 'channel',
      captureId: capture.id,
      passage: { from: 4, to: 11 },
      sourceIds: [sourceId.parse(capture.sourceId)],
    });
    const removed = done(quoted, removeCaptureCalls(quoted, capture), 'Delete capture').brief;
    expect([removed.captures, removed.attachments]).toEqual([{}, {}]);
    expect(ownRecord(removed.evidence, id)).toMatchObject({ captureId: null, quotation: 'channel' });
  });

  test('leaves a content that another capture names, too', () => {
    const once = done(empty, captureCalls(empty, [plain], said).calls).brief;
    const [first] = capturedIn(once);
    const other = { ...once.captures, c2: { ...first, id: 'c2', order: 'b0' } } as Brief['captures'];
    const both = { ...once, captures: other };
    if (!first) throw new Error('Nothing was captured.');
    const left = done(both, removeCaptureCalls(both, first), 'Delete capture').brief;
    expect(Object.keys(left.attachments)).toHaveLength(1);
  });
});

describe('the passage that is meant', () => {
  const text = 'First line.\n  The channel is closed.  \nLast.';

  test('is what is selected without the space around it, else the line of the cursor', () => {
    const meant = (from: number, to: number) => {
      const passage = passageOf(text, from, to);
      return passage && text.slice(passage.from, passage.to);
    };
    expect(meant(13, 25)).toBe('The channel');
    expect(meant(20, 20)).toBe('The channel is closed.');
    expect(meant(0, 0)).toBe('First line.');
    expect(meant(text.length, text.length)).toBe('Last.');
    expect(meant(11, 14)).toBeNull();
  });

  test('lies in the text, whatever is selected', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é') }),
        fc.nat(30),
        fc.nat(30),
        (words, one, other) => {
          const [from, to] = [
            Math.min(one, other, words.length),
            Math.min(Math.max(one, other), words.length),
          ];
          const passage = passageOf(words, from, to);
          if (passage === null) return;
          const found = words.slice(passage.from, passage.to);
          expect(found).toBe(found.trim());
          expect(found).not.toBe('');
          expect(passage.from).toBeGreaterThanOrEqual(from === to ? 0 : from);
        },
      ),
    );
  });
});
