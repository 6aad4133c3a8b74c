export function BiasRisks() {
  return null;
}
