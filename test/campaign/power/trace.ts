/*
 * What an operation does to a folder, call by call, with every byte it writes: read from the log of strace.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** One thing that was done to the folder, or said. Paths are those of the folder's own files. */
export type DiskEvent =
  | { readonly kind: 'create' | 'unlink' | 'mkdir' | 'sync'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number | 'behind'; readonly bytes: Buffer }
  | { readonly kind: 'size'; readonly path: string; readonly size: number; readonly isAtLeast: boolean }
  | { readonly kind: 'copy'; readonly from: string; readonly path: string; readonly bytes: number }
  | { readonly kind: 'rename' | 'link'; readonly from: string; readonly path: string }
  | { readonly kind: 'said'; readonly word: string };

/** The calls strace must log for this, and its options: every byte as a number, file handles with their paths. */
export const tracedCalls =
  'openat,write,pwrite64,fsync,fdatasync,ftruncate,fallocate,rename,unlink,unlinkat,rmdir,link,mkdir,copy_file_range,sendfile';
export const traceOptions = ['-f', '-qq', '-y', '-xx', '-s', '4000000', '-e', `trace=${tracedCalls}`];

interface Call {
  readonly name: string;
  readonly args: string;
  /** What it gave back; negative for an error. */
  readonly result: number;
}

/** Joins the two halves of calls that another thread came between. */
function callsIn(log: string): Call[] {
  const begun = new Map<string, string>();
  const calls: Call[] = [];
  for (const line of log.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
      continue;
    }
    const [, more] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? [];
    const whole = more === undefined ? rest : `${begun.get(thread) ?? ''}${more}`;
    const [, name = '', args = '', result = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(whole) ?? [];
    if (name !== '') calls.push({ name, args, result: Number(result) });
  }
  return calls;
}

const bytesOf = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** The paths and texts of a call in their order, and the numbers that stand between them. */
function partsOf(args: string) {
  const texts = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) => bytesOf(text));
  const handles = [...args.matchAll(/(\d+)<([^>]*)>/g)].map(([, number, path = '']) => ({
    number: Number(number),
    path: path.startsWith('\\x') ? bytesOf(path).toString() : path,
  }));
  const bare = args.replace(/"[^"]*"(\.\.\.)?/g, '').replace(/\d+<[^>]*>/g, '');
  const numbers = bare
    .split(',')
    .map((word) => word.trim())
    .filter((word) => /^-?\d+$/.test(word))
    .map(Number);
  return { texts, handles, numbers };
}

/** What happened to the files of a folder, and what was said, in order. */
export function eventsOf(logFile: string, folder: string): DiskEvent[] {
  return callsIn(readFileSync(logFile, 'latin1')).flatMap((call) =>
    call.result < 0 ? [] : eventsOfCall(call).filter((event) => concerns(event, folder)),
  );
}

function concerns(event: DiskEvent, folder: string): boolean {
  return event.kind === 'said' || event.path === folder || event.path.startsWith(`${folder}/`);
}

function eventsOfCall({ name, args, result }: Call): DiskEvent[] {
  const { texts, handles, numbers } = partsOf(args);
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = texts;
  const path = handles[0]?.path ?? '';
  const named = resolve(path, first.toString());
  switch (name) {
    case 'openat':
      return opened(args, named);
    case 'write':
      if (handles[0]?.number === 1) return [{ kind: 'said', word: first.toString().trim() }];
      return [{ kind: 'write', path, at: 'behind', bytes: first.subarray(0, result) }];
    case 'pwrite64':
      return [{ kind: 'write', path, at: numbers.at(-1) ?? 0, bytes: first.subarray(0, result) }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', path }];
    case 'ftruncate':
      return [{ kind: 'size', path, size: numbers.at(-1) ?? 0, isAtLeast: false }];
    case 'fallocate': {
      const [, at = 0, length = 0] = numbers;
      return [{ kind: 'size', path, size: at + length, isAtLeast: true }];
    }
    case 'copy_file_range':
      return [{ kind: 'copy', from: path, path: handles[1]?.path ?? '', bytes: result }];
    case 'sendfile':
      return [{ kind: 'copy', from: handles[1]?.path ?? '', path, bytes: result }];
    case 'rename':
    case 'link':
      return [{ kind: name, from: named, path: resolve(second.toString()) }];
    case 'mkdir':
      return [{ kind: 'mkdir', path: named }];
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return [{ kind: 'unlink', path: named }];
    default:
      return [];
  }
}

function opened(args: string, path: string): DiskEvent[] {
  const created: DiskEvent[] = args.includes('O_CREAT') ? [{ kind: 'create', path }] : [];
  const emptied: DiskEvent[] = args.includes('O_TRUNC')
    ? [{ kind: 'size', path, size: 0, isAtLeast: false }]
    : [];
  return [...created, ...emptied];
}
