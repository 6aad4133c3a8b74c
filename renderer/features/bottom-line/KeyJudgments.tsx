export function KeyJudgments() {
  return null;
}
