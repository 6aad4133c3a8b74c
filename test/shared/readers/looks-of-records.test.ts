import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { markedTexts } from '#shared/brief/marked-fields.ts';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { fixedOptions } from './reading.ts';

/** Every word of a record that looks like something: the field, the look and the word. */
const looksIn = (brief: Brief): string[] =>
  markedTexts(brief).flatMap(({ collection, field, text, marks }) =>
    marks.map(({ type, from, to }) => `${collection}.${field} ${type}: ${text.slice(from, to)}`),
  );

const markdown = (...lines: string[]) =>
  readMarkdown(['# Lane', '', 'Published on: 2026-11-14', '', ...lines].join('\n'), fixedOptions());
const looksOf = (...lines: string[]) => looksIn(markdown(...lines).brief);

describe('the looks of words that become a record', () => {
  test('assumptions, gaps and risks behind a label or below it, split at semicolons and sentences', () => {
    expect(
      looksOf(
        '## 3. Key Assumptions and Red Flags',
        '',
        '- **Assumptions:** The *pilots* are paid; the **berths** stay ~~shut~~ open.',
        '- **Information Gaps:**',
        '  - Who pays the **pilots**',
        '- **Red Flags:** *Any* sailing. **Two** in a row.',
      ),
    ).toEqual([
      'assumptions.text italic: pilots',
      'assumptions.text bold: berths',
      'assumptions.text strike: shut',
      'informationGaps.text bold: pilots',
      'biasRisks.text italic: Any',
      'biasRisks.text bold: Two',
    ]);
  });

  test('hypotheses with what their sentences say of evidence', () => {
    expect(
      looksOf(
        '## 2. Competing Hypotheses',
        '',
        '- Hypothesis A: The strait is **sold**. This is supported by *three* transfers. Contradicting evidence includes a **closed** berth.',
        '- Hypothesis B: It is *not* sold.',
      ),
    ).toEqual([
      'hypotheses.statement bold: sold',
      'hypotheses.statement italic: not',
      'evidence.text italic: three',
      'evidence.text bold: closed',
    ]);
  });

  test('recommendations, scenarios, implications, entities and techniques', () => {
    expect(
      looksOf(
        '## 4. Implications and Strategic Risks',
        '',
        '- **Political:** *Neighbours* object.',
        '',
        '## 5. Recommendations and Outlook',
        '',
        '- Immediate: Send **two** boats; ask the *harbour*.',
        '- Scenario Outlook: Best: it **opens**; Worst: it *shuts*.',
        '',
        '## 6. Key Individuals and Entities',
        '',
        '- Port Police, **runs** the strait',
        '',
        '## 8. Structured Analytic Techniques Applied',
        '',
        '- **Red Team Analysis:** thinking *as* the other side',
      ),
    ).toEqual([
      'implications.text italic: Neighbours',
      'recommendations.text bold: two',
      'recommendations.text italic: harbour',
      'scenarios.text bold: opens',
      'scenarios.text italic: shuts',
      'entities.role bold: runs',
      'techniques.definition italic: as',
    ]);
  });

  test('a word looks as it does in its own line, not as elsewhere in the text', () => {
    expect(
      looksOf(
        '## 1. Bottom Line',
        '',
        'Send **boats**.',
        '',
        '## 5. Recommendations and Outlook',
        '',
        '- Send boats.',
        '- Send **boats** again.',
        '- Send boats.',
        '- *Send* boats.',
      ),
    ).toEqual(['recommendations.text bold: boats', 'recommendations.text italic: Send']);
  });

  test('of a web page and of plain text with signs for bold', () => {
    const page = `<h1>Lane</h1><p>Published on: 2026-11-14</p><h2>3. Key Assumptions and Red Flags</h2>
      <ul><li><b>Assumption:</b> The <i>pilots
      are</i> <u>paid</u> <s>well</s></li></ul>`;
    expect(looksIn(readHtml(page, fixedOptions()).brief)).toEqual([
      'assumptions.text italic: pilots are',
      'assumptions.text underline: paid',
      'assumptions.text strike: well',
    ]);
    const text =
      'Lane\nPublished on: 2026-11-14\n5. Recommendations and Outlook\n- Immediate: Send **two** boats.';
    expect(looksIn(readText(text, fixedOptions()).brief)).toEqual(['recommendations.text bold: two']);
  });

  test('a text without any is as it was', () => {
    expect(looksOf('## 5. Recommendations and Outlook', '', '- **Immediate:** Send two boats.')).toEqual([]);
  });
});

test('a struck name is named in the report, a struck word of a text is not', () => {
  const struck = (...lines: string[]) => markdown(...lines).report.leftOut.join();
  expect(struck('## 5. Recommendations and Outlook', '', '- Send ~~two~~ three boats.')).toBe('');
  expect(struck('## 6. Key Individuals and Entities', '', '- ~~Old~~ Port Police, runs it')).toContain(
    'The line through struck-out words in names',
  );
});
