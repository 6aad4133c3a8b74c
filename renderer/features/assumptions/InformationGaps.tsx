export function InformationGaps() {
  return null;
}
