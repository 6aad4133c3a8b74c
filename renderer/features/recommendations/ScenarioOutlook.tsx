export function ScenarioOutlook() {
  return null;
}
