/*
 * A process that edits one brief at speed through the engine's client, the way the window does, until it is killed. It
 * says on its output what it is about to send and, only after the engine answered, what is saved:
 * `send <seq> <checksum of the change>`, `saved <seq>`, `refused <code>`.
 */
import { crc32 } from 'node:zlib';
import { startEngine } from '#engine/client.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { orderAtEnd } from '#shared/brief/order.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { proseDocument } from '#shared/prose/document.ts';
import type { Result } from '#shared/result.ts';

interface Change {
  readonly call: { readonly name: string; readonly args: never };
  readonly label: string;
  readonly at: string;
}

function say(...words: readonly (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  say('failed', result.error.code);
  process.exit(1);
}

function call(name: string, args: unknown): Change['call'] {
  return { name, args: args as never };
}

const any = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(Math.random() * items.length)];

/** Typing at a random place of the bottom line, or deleting a few letters where it has grown long. */
function typing(brief: Brief): Change['call'] {
  const section = sectionOfKind(brief, 'bottom-line');
  const size = proseDocument(section.lead).child(0).content.size;
  const target = { in: 'section', sectionId: section.id, part: 'lead' };
  const from = 1 + Math.floor(Math.random() * (size + 1));
  if (size > 4_000) {
    const to = Math.min(size + 1, from + 300);
    const step = { stepType: 'replace', from: Math.min(from, to - 1), to };
    return call('prose.edit', { target, steps: [step], label: '' });
  }
  const slice = { content: [{ type: 'text', text: `${Math.random().toString(36).slice(2)} ` }] };
  return call('prose.edit', { target, steps: [{ stepType: 'replace', from, to: from, slice }], label: '' });
}

/** One of the edits an analyst makes, by chance. */
function nextCall(brief: Brief): Change['call'] {
  const chance = Math.random();
  const assumption = any(Object.values(brief.assumptions));
  if (chance < 0.6) return typing(brief);
  if (chance < 0.7) return call('head.change', { fields: { title: `Title ${Math.random()}` } });
  if (!assumption || (chance < 0.8 && Object.keys(brief.assumptions).length < 40)) {
    const record = {
      ...makeAssumption(newId(), orderAtEnd(brief.assumptions)),
      text: `Text ${Math.random()}`,
    };
    return call('assumption.add', { record });
  }
  if (chance < 0.87) return call('assumption.remove', { ids: [assumption.id] });
  return call('assumption.change', { id: assumption.id, fields: { basis: `Basis ${Math.random()}` } });
}

/** Up to five changes, applied here as the window does, so that each fits the brief the one before it left. */
function nextChanges(brief: Brief): { readonly brief: Brief; readonly changes: Change[] } {
  let next = brief;
  const changes: Change[] = [];
  for (let count = Math.random() < 0.8 ? 1 : 5; count > 0; count -= 1) {
    const made = nextCall(next);
    next = wanted(applyCall(next, made)).brief;
    changes.push({ call: made, label: 'Edit', at: new Date().toISOString() });
  }
  return { brief: next, changes };
}

const [workerUrl = '', libraryFile = '', pausesToTidy = 'yes'] = process.argv.slice(2);
const engine = wanted(
  await startEngine({ libraryFile, workerUrl: new URL(workerUrl), onEvent: () => undefined }),
);
const listAll = { query: '', filter: emptyLibraryFilter, sort: 'title', offset: 0, limit: 1 } as const;
const known = wanted(await engine.call('library.list', listAll)).rows[0]?.id;
const briefId = known ?? wanted(await engine.call('brief.create', { from: 'template' })).briefId;
let { brief, seq } = wanted(await engine.call('brief.open', { briefId }));
say('opened', briefId, seq);
for (;;) {
  const next = nextChanges(brief);
  for (const [index, change] of next.changes.entries()) {
    say('send', seq + index + 1, crc32(JSON.stringify(change.call)));
  }
  const answer = await engine.call('brief.apply', { briefId, baseSeq: seq, changes: next.changes });
  if (answer.ok) {
    ({ brief, seq } = { brief: next.brief, seq: answer.value.seq });
    say('saved', seq);
  } else {
    say('refused', answer.error.code);
    ({ brief, seq } = wanted(await engine.call('brief.open', { briefId })));
  }
  if (pausesToTidy === 'yes' && Math.random() < 0.01)
    await new Promise((resolve) => setTimeout(resolve, 550));
}
