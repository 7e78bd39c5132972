/** What git should know about journeys, and how that is put beside what it knows already. */
import { git, GitError, lastLine } from '../files/git-process.ts';
import { LINE_TABLE } from '../language/generated/line-table.ts';

export const ATTRIBUTES = '.gitattributes';

/** Pattern → its attributes. Code hosts know no journeys: the language named is the one whose comments, texts and numbers look alike; it isn't counted. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  '*.journey': ['text=auto', 'eol=lf', 'diff=journey', 'linguist-language=HCL', 'gitlab-language=hcl', 'linguist-detectable=false'],
  'journey.config.json': ['linguist-language=jsonc'],
};

/** The text with what it lacks at its end. Lines that are there stay; an attribute that one of them says something about is theirs. */
export function attributesWith(text: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#')).map(line => line.split(/\s+/));
  const missing = Object.entries(WANTED).flatMap(([pattern, attributes]) => {
    const said = new Set(lines.filter(([other]) => other === pattern || other === `"${pattern}"` || other === `**/${pattern}`).flatMap(([, ...own]) => own.flatMap(namesOfAttribute)));
    const left = attributes.filter(attribute => !said.has(namesOfAttribute(attribute)[0]!));
    return left.length > 0 ? [`${pattern} ${left.join(' ')}`] : [];
  });
  if (missing.length === 0) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : end}${text === '' ? '' : end}# Journey maps${end}${missing.join(end)}${end}`;
}

/** `-text`, `!text` and `text=auto` are all about `text`; `binary` is about three. */
function namesOfAttribute(attribute: string): readonly string[] {
  const name = attribute.replace(/^[-!]/, '').replace(/=.*/, '');
  return name === 'binary' ? ['text', 'diff', 'merge'] : name === 'crlf' ? ['text'] : [name];
}

/** Blocks of a journey wherever they are indented to; declarations at the margin, since facts begin with the same words. In git's own kind of pattern, one a line. */
const DECLARED = Object.keys(LINE_TABLE[''] ?? {}).filter(word => word !== 'journey').sort();
export const DRIVER = {
  key: 'diff.journey.xfuncname',
  value: `^[ \t]*((journey|stage|touchpoint|opportunity)[ \t].*)$\n^((${DECLARED.join('|')})[ \t].*)$`,
} as const;

/** What this clone has set; undefined where it has set nothing. */
export async function driverOf(root: string): Promise<string | undefined> {
  const { code, out } = await git(root, 'config', ['--local', '--null', '--get', DRIVER.key]);
  return code === 0 ? String(out).replace(/\0$/, '') : undefined;
}

/** @throws GitError where it can't be written */
export async function setDriver(root: string): Promise<void> {
  const { code, said } = await git(root, 'config', ['--local', '--add', DRIVER.key, DRIVER.value]);
  if (code !== 0) throw new GitError('failed', `This clone's configuration can't be written: ${lastLine(said)}`);
}
