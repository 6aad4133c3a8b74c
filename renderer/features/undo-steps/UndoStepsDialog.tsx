import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { BriefDocument } from '../../document/brief-document.ts';
import { announce } from '../../ui/Announcer/announcer.ts';
import choices from '../../ui/choice-list/choice-list.module.css';
import { classNames } from '../../ui/class-names.ts';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { showLater } from '../../window/show-later.ts';
import styles from './UndoStepsDialog.module.css';
import { goSteps, type UndoStep, undoSteps } from './undo-steps.ts';

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/* The steps of an earlier day, which a restart leaves, are told from those of today. */
function timeText(at: number | null): string {
  if (at === null) return '';
  const made = new Date(performance.timeOrigin + at);
  const isToday = made.toDateString() === new Date().toDateString();
  return (isToday ? timeOfDay : dayAndTime).format(made);
}

interface StepProps {
  readonly step: UndoStep;
  readonly onChosen: () => void;
}

function Step({ step: { label, at, distance }, onChosen }: StepProps) {
  const isHere = distance === 0;
  return (
    <li>
      <button
        type="button"
        className={classNames(
          choices.choice,
          styles.step,
          distance > 0 && styles.undone,
          isHere && choices.chosen,
          isHere && styles.here,
        )}
        aria-current={isHere ? 'step' : undefined}
        onClick={onChosen}
      >
        <span className={styles.label}>{label ?? 'As it was opened'}</span>
        {distance > 0 && <span className={styles.note}>Undone</span>}
        {isHere && <span className={styles.note}>The brief is here</span>}
        <span className={styles.time}>{timeText(at)}</span>
      </button>
    </li>
  );
}

interface StepsProps {
  readonly document: BriefDocument;
  readonly onClose: () => void;
}

function Steps({ document, onClose }: StepsProps) {
  const history = useStore(document.store, (state) => state.history);
  const choose = (distance: number) => {
    const before = document.brief;
    goSteps(document, distance);
    onClose();
    void showLater(before, document.brief);
    if (distance !== 0) announce(`${Math.abs(distance)} ${distance < 0 ? 'undone' : 'redone'}`);
  };
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ol ref={list} className={choices.list}>
      {undoSteps(history).map((step) => (
        <Step key={step.distance} step={step} onChosen={() => choose(step.distance)} />
      ))}
    </ol>
  );
}

/** Lists what can be undone and redone; choosing a step goes to the brief as it was after it. */
export function UndoStepsDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useApp(openDocumentOf);
  return (
    <ClosingDialog
      title="Steps to undo"
      description="The newest step comes first. Choose one to see the brief as it was after it. What you undo stays in the list until you change something."
      onClose={onClose}
    >
      {document && <Steps document={document} onClose={onClose} />}
    </ClosingDialog>
  );
}
