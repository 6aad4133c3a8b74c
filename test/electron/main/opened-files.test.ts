import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileInbox, filesOfArguments } from '../../../electron/main/opened-files.ts';
import { filesOfSecondStart } from '../../../electron/main/second-start.ts';

describe('the files of a start', () => {
  test('are the arguments that end like a file we read, as whole paths', () => {
    const args = [
      '--user-data-dir=/x.txt',
      '.',
      'a report.DOCX',
      '/elsewhere/b.brief',
      'picture.png',
      '--c.txt',
      'd',
    ];
    expect(filesOfArguments(args, path.resolve('/work'))).toEqual([
      path.resolve('/work/a report.DOCX'),
      path.resolve('/elsewhere/b.brief'),
    ]);
  });

  test('are never more than a hundred', () => {
    const args = Array.from({ length: 500 }, (_, index) => `${index}.txt`);
    expect(filesOfArguments(args, '/')).toHaveLength(100);
  });
});

describe('the message of a second start', () => {
  test('names whole paths', () => {
    expect(filesOfSecondStart({ files: ['/a.brief', 'b.brief'], more: 1 })).toEqual(['/a.brief']);
  });

  test.each([null, undefined, 'x', { files: 'x' }, { files: [1] }, { files: Array(101).fill('/a') }])(
    'that says %j names none',
    (message) => {
      expect(filesOfSecondStart(message)).toEqual([]);
    },
  );
});

test('files that come early wait, and those that come later go through', () => {
  const inbox = new FileInbox();
  const taken: string[][] = [];
  inbox.put(['/a']);
  inbox.put([]);
  inbox.put(['/b']);
  inbox.open((files) => taken.push(files));
  inbox.put(['/c']);
  expect(taken).toEqual([['/a', '/b'], ['/c']]);
});
