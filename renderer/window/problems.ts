import type { Problem, Result } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { showToast } from '../ui/Toast/toasts.ts';

/** Tells the user of an expected failure; a cancelled dialog needs no message. */
export function tellProblem(problem: Problem, title = 'That did not work'): void {
  if (problem.code === 'cancelled') return;
  tellFailure(title, problem.message);
}

/** Tells the user what failed, which may name a file or a title; every invisible character in it is written out. */
export function tellFailure(title: string, message: string): void {
  showToast({ title: visibleSigns(title), description: visibleSigns(message), tone: 'error' });
}

/** Gives the value of a result, or reports its failure and gives null. */
export function valueOrTell<Value>(result: Result<Value>, title?: string): Value | null {
  if (result.ok) return result.value;
  tellProblem(result.error, title);
  return null;
}
