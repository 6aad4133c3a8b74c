/*
 * A program that works with a library until it is killed, by itself: `ours` as Briefwright does, `earlier` as a version
 * that knows of no notes. `closed` closes the library instead. Arguments: the library, who, a word it writes, how it ends.
 */
import { openExisting } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';

const [file = '', who, word = '', end] = process.argv.slice(2);

function earlier(): () => void {
  const db = openExisting(file);
  db.prepare('INSERT INTO dictionary_words (word, added) VALUES (?, ?)').run(word, '2026-03-01T08:00:00Z');
  return () => db.close();
}

function ours(): () => void {
  const opened = openLibrary(file, { now: () => new Date().toISOString() });
  if (!opened.ok) throw new Error(opened.error.message);
  const added = opened.value.dictionary.add(word);
  if (!added.ok) throw new Error(added.error.message);
  return () => opened.value.close();
}

const close = who === 'ours' ? ours() : earlier();
if (end === 'closed') close();
else process.kill(process.pid, 'SIGKILL');
