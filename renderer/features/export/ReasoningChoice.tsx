import { Switch } from '../../ui/Switch/Switch.tsx';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';

/** What is printed of the reasoning; it is kept with the settings, and the preview follows it. */
export function ReasoningChoice() {
  return (
    <>
      <MatrixChoice />
      <JudgmentChoice />
    </>
  );
}

function MatrixChoice() {
  const matrix = useApp((state) => state.settings.matrix);
  const change = (fields: Partial<typeof matrix>) =>
    void changeSettings({ matrix: { ...matrix, ...fields } });
  return (
    <>
      <Switch
        label="How the hypotheses stand"
        description="Print below the hypotheses what the ratings of the evidence say, and how firmly. The preview shows it too."
        value={matrix.isPrinted}
        onChange={(isPrinted) => change({ isPrinted })}
      />
      {matrix.isPrinted && (
        <Switch
          label="When they were written"
          description="Print after it which hypotheses were added or reworded after evidence was there, from the history of the brief."
          value={matrix.isClockPrinted}
          onChange={(isClockPrinted) => change({ isClockPrinted })}
        />
      )}
      <Switch
        label="Numbers as given"
        description="Print beside likelihoods that were made coherent the numbers as they were given."
        value={matrix.isGivenPrinted}
        onChange={(isGivenPrinted) => change({ isGivenPrinted })}
      />
      <Switch
        label="Numbers of several analysts"
        description="Print below the hypotheses what each analyst gave, without names, with the spread on the ladder and the mean."
        value={matrix.areEstimatesPrinted}
        onChange={(areEstimatesPrinted) => change({ areEstimatesPrinted })}
      />
    </>
  );
}

function JudgmentChoice() {
  const judgments = useApp((state) => state.settings.judgments);
  const change = (fields: Partial<typeof judgments>) =>
    void changeSettings({ judgments: { ...judgments, ...fields } });
  return (
    <>
      <Switch
        label="What judgments rest on"
        description="Print below each key judgment the evidence, hypotheses, assumptions and gaps it rests on."
        value={judgments.areLinksPrinted}
        onChange={(areLinksPrinted) => change({ areLinksPrinted })}
      />
      <Switch
        label="How judgments are decided"
        description="Print below each key judgment by when and by what rule it can be decided, and how it came out."
        value={judgments.isLedgerPrinted}
        onChange={(isLedgerPrinted) => change({ isLedgerPrinted })}
      />
    </>
  );
}
