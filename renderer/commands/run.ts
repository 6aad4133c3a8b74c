/*
 * The commands reach into the editor and the editor runs commands; so that neither imports the other, the registry puts
 * its runner here at start.
 */
let runner: (name: string) => boolean = () => false;

/** Says what runs commands by name; called once, by the registry. */
export function setCommandRunner(run: (name: string) => boolean): void {
  runner = run;
}

/** Runs a user command by name where it is possible; false where it is not. */
export function runUserCommand(name: string): boolean {
  return runner(name);
}
