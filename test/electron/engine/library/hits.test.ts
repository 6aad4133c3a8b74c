import { describe, expect, test } from 'vitest';
import { hitPattern, passageWithHits, textWithHits } from '#engine/library/hits.ts';
import { searchTerms } from '#engine/library/search-query.ts';

const patternOf = (typed: string) => hitPattern(searchTerms(typed));

/** The words hit in a text by what was typed. */
function hit(text: string, typed: string): string[] {
  return textWithHits(text, patternOf(typed)).hits.map(({ from, to }) => text.slice(from, to));
}

describe('hits', () => {
  test.each([
    ['Norvik and Norvikers in Tarn', 'norv', ['Norvik', 'Norvikers']],
    ['Norvik and Norvikers in Tarn', 'norvik tarn', ['Norvik', 'Tarn']],
    ['The Łódź depot, LODZ, łodz', 'lodz', ['Łódź', 'LODZ', 'łodz']],
    ['Göçmen met Gocmen and Go\u0308c\u0327men', 'gocmen', ['Göçmen', 'Gocmen', 'Go\u0308c\u0327men']],
    ['Зеленський приїхав', 'зеленськии', ['Зеленський']],
    ['the inner harbour; the harbour', '"inner harbour"', ['inner harbour']],
    ['U.S. and us', 'U.S.', ['U.S']],
    ['no such word', 'xyz', []],
    ['a.b (c) [d] ^$', '(c)', ['c']],
  ])('in %j of %j are %j', (text, typed, words) => {
    expect(hit(text, typed)).toEqual(words);
  });
});

describe('the passage', () => {
  const filler = 'Nothing of note happened on the quay that day. '.repeat(20);

  test('shows the hit between whole words, with its place', () => {
    const passage = passageWithHits(`${filler}The Łódź depot burnt. ${filler}`, patternOf('lodz'));
    expect(passage?.text).toMatch(/^…\S.* The Łódź depot burnt\. .*\S…$/);
    expect(passage?.text.length).toBeLessThan(200);
    expect(passage?.hits.map(({ from, to }) => passage.text.slice(from, to))).toEqual(['Łódź']);
  });

  test('is the one with the most of the words', () => {
    const text = `A depot. ${filler} The depot at Norvik burnt. ${filler}`;
    const passage = passageWithHits(text, patternOf('norvik depot'));
    expect(passage?.hits.map(({ from, to }) => passage.text.slice(from, to))).toEqual(['depot', 'Norvik']);
  });

  test('of a short text is all of it, in one line', () => {
    expect(passageWithHits('One \ntwo', patternOf('two'))).toEqual({
      text: 'One  two',
      hits: [{ from: 5, to: 8 }],
    });
  });

  test('of a word as long as a page is still cut', () => {
    const passage = passageWithHits('x'.repeat(5_000), patternOf('x'));
    expect(passage?.hits).toEqual([{ from: 0, to: 360 }]);
    expect(passage?.text).toHaveLength(361);
  });

  test('is none where nothing is hit', () => {
    expect(passageWithHits(filler, patternOf('zebra'))).toBeUndefined();
  });
});
