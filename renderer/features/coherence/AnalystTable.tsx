import type { ReadEstimates } from '#shared/analysis/probability/estimates.ts';
import type { Analyst } from '#shared/brief/estimates.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { giveEstimate } from '#shared/commands/estimates.ts';
import { useDocument } from '../../document/context.tsx';
import { useHypothesisLabels, useIsReadOnly } from '../../records/use-records.ts';
import { tellProblem } from '../../window/problems.ts';
import { AnalystHead } from './AnalystHead.tsx';
import styles from './Analysts.module.css';
import { EstimateInput } from './EstimateInput.tsx';

interface TableProps {
  readonly hypotheses: readonly Hypothesis[];
  readonly read: ReadEstimates;
  /** Whether each analyst is also asked how likely it is that a hypothesis is not true. */
  readonly isBoth: boolean;
}

/** What each analyst says of each hypothesis, typed into the table, and what it comes to. */
export function AnalystTable({ hypotheses, read, isBoth }: TableProps) {
  const { analysts, pooled } = read;
  return (
    // A wide table is scrolled by the keys of a focused field or, without one, by those of its frame.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.frame} aria-label="Numbers of the analysts" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Hypothesis</th>
            {analysts.map((analyst, index) => (
              <AnalystHead key={analyst.person.id} {...{ analyst, hypotheses }} number={index + 1} />
            ))}
            <th scope="col" className={styles.pooled}>
              Mean
            </th>
          </tr>
        </thead>
        <tbody>
          {hypotheses.map((hypothesis, at) => (
            <Rows
              key={hypothesis.id}
              {...{ hypothesis, at, analysts, isBoth }}
              mean={pooled?.percents[at] ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowsProps {
  readonly hypothesis: Hypothesis;
  readonly at: number;
  readonly analysts: readonly Analyst[];
  readonly isBoth: boolean;
  readonly mean: number | null;
}

function Rows({ hypothesis, at, analysts, isBoth, mean }: RowsProps) {
  const label = useHypothesisLabels().get(hypothesis.id) ?? '';
  const row = isBoth ? at * 2 : at;
  return (
    <>
      <tr>
        <th scope="row">
          <span className={styles.label}>{label}</span> {hypothesis.name || hypothesis.statement}
        </th>
        {analysts.map((analyst, column) => (
          <Cell
            key={analyst.person.id}
            {...{ analyst, hypothesis, at, row, column, label }}
            part="likelihood"
          />
        ))}
        <td className={styles.pooled}>{mean === null ? '' : `${mean} %`}</td>
      </tr>
      {isBoth && (
        <tr>
          <th scope="row" className={styles.not}>
            not {label}
          </th>
          {analysts.map((analyst, column) => (
            <Cell
              key={analyst.person.id}
              {...{ analyst, hypothesis, at, column, label }}
              row={row + 1}
              part="complement"
            />
          ))}
          <td className={styles.pooled} />
        </tr>
      )}
    </>
  );
}

interface CellProps {
  readonly analyst: Analyst;
  readonly hypothesis: Hypothesis;
  readonly at: number;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly part: 'likelihood' | 'complement';
}

function Cell({ analyst, hypothesis, at, row, column, label, part }: CellProps) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const { person, estimates } = analyst;
  const what = part === 'likelihood' ? `hypothesis ${label}` : `not hypothesis ${label}`;
  return (
    <td>
      <EstimateInput
        {...{ row, column, isReadOnly }}
        label={`${person.name} on ${what}, in per cent`}
        value={estimates[at]?.[part] ?? null}
        onChange={(value) => {
          const given = { personId: person.id, hypothesisId: hypothesis.id, [part]: value };
          const done = document.run(giveEstimate, { ...given, at: new Date().toISOString() });
          if (!done.ok) tellProblem(done.error, 'The number was not kept');
        }}
      />
    </td>
  );
}
