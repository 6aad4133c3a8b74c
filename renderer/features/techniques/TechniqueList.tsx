export function TechniqueList() {
  return null;
}
