export function ConfidenceLine() {
  return null;
}
