export function HypothesisTable() {
  return null;
}
