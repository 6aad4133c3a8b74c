/*
 * Commands use the editor, and a key pressed in the editor may run a command. Commands belong to a higher floor than
 * the editor, so they hand in what runs them.
 */
let runner: (name: string) => boolean = () => false;

/** Hands in what runs commands by name; called once, by the list of commands. */
export function handInCommandRunner(run: (name: string) => boolean): void {
  runner = run;
}

/** Runs a user command by name if it is possible; false if it is not. */
export function runUserCommand(name: string): boolean {
  return runner(name);
}
