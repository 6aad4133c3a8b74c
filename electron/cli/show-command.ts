import { briefCounts } from '#shared/brief/queries.ts';
import { briefFromFile } from './brief-from-file.ts';
import { type CliCommand, parseArguments, UsageError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Prints a brief as JSON, or how many records of each kind it holds. */
export const showCommand: CliCommand = {
  help: `Prints a brief to stdout.

Options:
  --json    the whole brief, in the form of resources/brief-schema.json
  --counts  a JSON object with the numbers of hypotheses, assumptions, informationGaps, biasRisks,
            implications, recommendations, scenarios, entities, tags, techniques, sources, evidence

Exit code 1 says that the brief was odd and had to be put right to open; stderr says how.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'boolean', default: false },
      counts: { type: 'boolean', default: false },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one brief to show.');
    if (values.json === values.counts) throw new UsageError('Choose either --json or --counts.');
    const loaded = await briefFromFile(file, terminal);
    if (!loaded.ok) {
      terminal.tell(loaded.error.message);
      return exitCodes.input;
    }
    const { brief, repairs } = loaded.value;
    for (const repair of repairs) terminal.tell(`${file}: ${repair}`);
    if (values.counts) terminal.out(`${JSON.stringify(briefCounts(brief))}\n`);
    else terminal.out((await import('#shared/publication/writers/json.ts')).writeJson(brief));
    return repairs.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};
