import type { Outcome, Resolution } from '#shared/brief/judgment-record.ts';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { type OutcomeResult, outcomeResultNames, outcomeResults } from '#shared/vocabulary/outcome.ts';
import { useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { useApp } from '../../window/app-store.ts';
import { today } from '../../window/today.ts';

const none: Resolution = { by: null, rule: '' };

/** By when and by what rule a judgment can be decided, with which it enters the ledger, and how it came out. */
export function Deciding({ record }: { readonly record: KeyJudgment }) {
  const document = useDocument();
  const resolution = record.resolution ?? none;
  const change = (fields: Partial<Resolution>, group?: string) => {
    const next = { ...(ownRecord(document.brief.keyJudgments, record.id)?.resolution ?? none), ...fields };
    const isNothing = next.by === null && next.rule === '';
    return changeRecord(document, 'keyJudgments', record.id, { resolution: isNothing ? null : next }, group);
  };
  const rule = useGatheredText(resolution.rule, (value) => change({ rule: value }, `rule:${record.id}`));
  return (
    <Part title="Deciding it later">
      <DetailDate label="Can be decided by" value={resolution.by} onChange={(by) => change({ by })} />
      <SpelledTextArea
        label="Rule"
        description="What will count as having occurred, so that anybody decides alike. With a day and a rule it enters the ledger."
        value={rule.value}
        error={rule.error}
        minRows={2}
        readOnly={useIsReadOnly()}
        onChange={rule.onChange}
        onBlur={rule.onBlur}
      />
      {(record.resolution !== null || record.outcome !== null) && <OutcomeFields record={record} />}
    </Part>
  );
}

const resultOptions: readonly { readonly value: OutcomeResult | null; readonly label: string }[] = [
  { value: null, label: 'Not decided yet' },
  ...outcomeResults.map((value) => ({ value, label: outcomeResultNames[value] })),
];

function useOutcomeChange(record: KeyJudgment) {
  const document = useDocument();
  return (fields: Partial<Outcome> | null, group?: string) => {
    const by = useApp.getState().settings.author.trim();
    const known = record.outcome ?? { result: 'occurred' as const, on: today(), source: '' };
    const outcome = fields && { ...known, ...fields, at: new Date().toISOString(), by };
    return changeRecord(document, 'keyJudgments', record.id, { outcome }, group);
  };
}

function OutcomeFields({ record }: { readonly record: KeyJudgment }) {
  const change = useOutcomeChange(record);
  const isReadOnly = useIsReadOnly();
  const { outcome } = record;
  const source = useGatheredText(outcome?.source ?? '', (value) =>
    change({ source: value }, `outcome:${record.id}`),
  );
  return (
    <>
      <DetailChoice
        label="Outcome"
        value={outcome?.result ?? null}
        options={resultOptions}
        onChange={(result) => change(result && { result })}
      />
      {outcome !== null && (
        <>
          <DetailDate label="Day of the outcome" value={outcome.on} onChange={(on) => on && change({ on })} />
          <SpelledTextArea
            label="Source of the outcome"
            value={source.value}
            error={source.error}
            readOnly={isReadOnly}
            onChange={source.onChange}
            onBlur={source.onBlur}
          />
        </>
      )}
    </>
  );
}
