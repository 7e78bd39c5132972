import { readText } from '../../files/read-text.ts';
import { readRecording, UnreadableRecording } from '../../server/recording/recording.ts';
import { replay, type Replay } from '../../server/recording/replay.ts';
import { readArguments } from '../arguments.ts';
import { REPLAY } from '../specs/replay.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(REPLAY, args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Say which recording to play: `journey replay FILE`. `journey lsp --record FILE` makes one.');
  const read = await readText(file);
  if (!('text' in read)) throw new UsageError(`${printableLine(file)}: ${read.finding.message}`);
  const result = await replay(entriesOf(file, read.text), { server: [process.execPath, process.argv[1]!, 'lsp', '--stdio'], pace: values.pace });
  for (const line of told(result)) process.stdout.write(`${printableLine(line)}\n`);
  return fails(result) ? 1 : 0;
}

function entriesOf(file: string, text: string) {
  try {
    return readRecording(text);
  } catch (error) {
    if (error instanceof UnreadableRecording) throw new UsageError(`${printableLine(file)}: ${error.message}`);
    throw error;
  }
}

function fails({ requests, answered, errors, ended, different }: Replay): boolean {
  return answered < requests || errors.length > 0 || ended !== undefined || different.length > 0;
}

function told({ messages, requests, answered, errors, ended, different }: Replay): string[] {
  return [
    `${messages} messages played; ${answered} of ${requests} requests answered.`,
    ...(ended === undefined ? [] : [`The server ended: ${ended}`]),
    ...errors.map(error => `The server logged an error: ${error}`),
    ...different.map(uri => `Other findings than a fresh server's: ${uri}`),
    ...(ended === undefined && different.length === 0 ? ['The findings at the end are those of a fresh server.'] : []),
  ];
}
