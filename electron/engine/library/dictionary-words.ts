import { z } from 'zod';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

const wordRow = z.strictObject({ word: z.string() });

/** The user's own words for the spell check. */
export interface DictionaryWords {
  /** All words, sorted. */
  list(): string[];
  add(word: string): void;
  remove(word: string): void;
}

/** Opens the user's own words. */
export function openDictionaryWords(db: Connection, now: () => string): DictionaryWords {
  const all = db.prepare('SELECT word FROM dictionary_words ORDER BY word');
  const add = db.prepare('INSERT OR IGNORE INTO dictionary_words (word, added) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM dictionary_words WHERE word = ?');
  return {
    list: () => rowsOf(wordRow, all.all()).map((row) => row.word),
    add: (word) => {
      add.run(word, now());
    },
    remove: (word) => {
      remove.run(word);
    },
  };
}
