import { describe, expect, test } from 'vitest';
import { spellingWords } from '#renderer/editor/spelling/spelling-words.ts';
import { WordMemory } from '#renderer/editor/spelling/word-memory.ts';

function judged(): WordMemory {
  const memory = new WordMemory();
  memory.keep(['harbour', 'autority', 'Sarnholm'], ['autority', 'Sarnholm']);
  return memory;
}

describe('what is known of words', () => {
  test('is nothing until they were judged, and only unknown words are asked about, each once', () => {
    const memory = judged();
    expect(memory.isWrong('mole')).toBeUndefined();
    expect(memory.unknownOf(['mole', 'harbour', 'mole', 'pier'])).toEqual(['mole', 'pier']);
  });

  test('is whether the dictionary has them', () => {
    expect(judged().isWrong('harbour')).toBe(false);
    expect(judged().isWrong('autority')).toBe(true);
  });

  test('a name of the brief is right, also with a genitive, and each word of a longer name', () => {
    const memory = judged();
    expect(memory.accept(['Port Sarnholm', 'Anke Dahl-Moe'])).toBe(true);
    for (const word of ['Sarnholm', 'Sarnholm’s', "Sarnholm's", 'Sarnholm’', 'Dahl', 'Moe']) {
      expect(memory.isWrong(word), word).toBe(false);
    }
    memory.accept([]);
    expect(memory.isWrong('Sarnholm')).toBe(true);
  });

  test('one’s own word is right, also with a capital where a sentence begins', () => {
    const memory = judged();
    expect(memory.own(['autority'])).toBe(true);
    expect(memory.own(['autority'])).toBe(false);
    expect(['autority', 'Autority'].map((word) => memory.isWrong(word))).toEqual([false, false]);
    memory.forget();
    expect(memory.isWrong('autority')).toBe(false);
  });

  test('a word seen as a name is right wherever it stands, and one that was only seen first in a sentence is not', () => {
    const memory = new WordMemory();
    const words = spellingWords('Dorrin met Velken in Sarnholm. Velken left.');
    memory.keep(
      words.map(({ word }) => word),
      ['Dorrin', 'Velken', 'Sarnholm'],
    );
    expect(memory.see(words)).toBe(true);
    expect(memory.see(words)).toBe(false);
    expect(['Dorrin', 'Velken', 'Velken’s', 'Sarnholm'].map((word) => memory.isWrong(word))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('the same names in another order change nothing', () => {
    const memory = judged();
    memory.accept(['Sarnholm', 'Dahl']);
    expect(memory.accept(['Dahl', 'Sarnholm'])).toBe(false);
    expect(memory.accept(['Dahl'])).toBe(true);
  });

  test('is forgotten with the dictionary, but names stay right', () => {
    const memory = judged();
    memory.accept(['Sarnholm']);
    memory.forget();
    expect(memory.isWrong('autority')).toBeUndefined();
    expect(memory.isWrong('Sarnholm')).toBe(false);
  });
});
