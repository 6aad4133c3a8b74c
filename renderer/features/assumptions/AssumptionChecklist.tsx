export function AssumptionChecklist() {
  return null;
}
