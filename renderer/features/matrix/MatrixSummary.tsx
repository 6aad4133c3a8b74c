import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import type { Counting } from '#shared/analysis/choice.ts';
import type { MatrixSentence, SentenceKind } from '#shared/analysis/sentences/phrases.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { Group } from '../../records/Group.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog, useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import { HypothesisClock } from './HypothesisClock.tsx';
import styles from './MatrixSummary.module.css';
import { Studies } from './Studies.tsx';
import { showCells } from './show-cells.ts';
import { useMatrixAnalysis } from './use-matrix-analysis.ts';

/* What everybody should read; the rest is one press away. */
const first: ReadonlySet<SentenceKind> = new Set(['standing', 'robustness', 'coverage', 'discrimination']);

const none: readonly MatrixSentence[] = [];

/** What the ratings of the evidence say of the hypotheses, and how firmly; each phrase leads to what it speaks of. */
export function MatrixSummary() {
  const sentences = useMatrixAnalysis()?.sentences ?? none;
  const [isOpen, setOpen] = useState(false);
  const others = sentences.filter(({ kind }) => !first.has(kind));
  if (sentences.length === 0) return null;
  return (
    <Group title="How the hypotheses stand" tools={<Ways />}>
      <div className={styles.sentences}>
        <Sentences sentences={sentences.filter(({ kind }) => first.has(kind))} />
        <HypothesisClock />
        <div className={styles.after}>
          {others.length > 0 && <More isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
          <Studies />
        </div>
        {isOpen && <Sentences sentences={others} />}
      </div>
    </Group>
  );
}

function More({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <button type="button" className={styles.more} aria-expanded={isOpen} onClick={onToggle}>
      <Chevron size={14} aria-hidden="true" />
      Scores and what to bear in mind
    </button>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly MatrixSentence[] }) {
  return sentences.map((sentence, index) => (
    // Sentences have no identity of their own; what changes is their words.
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a sentence is known by
    <Sentence key={index} sentence={sentence} />
  ));
}

function Sentence({ sentence: { phrases } }: { readonly sentence: MatrixSentence }) {
  const document = useDocument();
  return (
    <p className={styles.sentence}>
      {phrases.map(({ text, cells }, index) =>
        cells.length === 0 ? (
          text
        ) : (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a phrase is known by
            key={index}
            type="button"
            className={styles.phrase}
            title="Show on the page"
            onClick={() => showCells(document.brief, cells)}
          >
            {text}
          </button>
        ),
      )}
    </p>
  );
}

const countingOptions: readonly {
  readonly value: Counting;
  readonly label: string;
  readonly detail: string;
}[] = [
  { value: 'weighted', label: 'Weighted', detail: 'By credibility and relevance of the evidence' },
  { value: 'count', label: 'Counted', detail: 'Each inconsistent rating counts alike' },
];

const coverageOptions = ['40', '50', '60', '70', '80', '90', '100'].map((value) => ({
  value,
  label: `From ${value} % rated`,
}));

/* Choices for all briefs, kept in the settings. */
function Ways() {
  const matrix = useApp((state) => state.settings.matrix);
  const change = (fields: Partial<typeof matrix>) =>
    void changeSettings({ matrix: { ...matrix, ...fields } });
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => showDialog({ kind: 'matrix' })}>
        Open the matrix
      </Button>
      <Choice<Counting>
        label="How inconsistency is added up"
        isPlain
        value={matrix.counting}
        options={countingOptions}
        onChange={(counting) => change({ counting })}
      />
      <Choice<string>
        label="How much of a hypothesis must be rated before it is ranked"
        isPlain
        value={String(matrix.leastCoverage)}
        options={coverageOptions}
        onChange={(value) => change({ leastCoverage: Number(value) })}
      />
    </>
  );
}
