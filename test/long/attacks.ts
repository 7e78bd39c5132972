/** S1, S4, S6 to S9: every text in every place of every input, in every output. */
import { AROUND } from '../attack/around.ts';
import { got } from '../attack/hold.ts';
import { INPUTS, imported } from '../attack/inputs.ts';
import { attacked, command, editor, exports, pictures, reports, SLOTS, type Attacked, type Output } from '../attack/project.ts';
import { ATTACKS } from '../attack/strings.ts';
import { launch } from '../client/page.ts';
import { count, type Failure, type Part } from './part.ts';

/** What is made of a project in the long run. */
const made = async (project: Attacked, every: boolean): Promise<Output[]> => [...reports(project), ...editor(project), ...await exports(project), ...await pictures(project, every)];

export const attacks: Part = {
  what: 'texts that mean something to somebody, in every place of every input, in every output', runs: ATTACKS.length, lanes: 1, threads: false,
  async attempt() {
    const browser = await launch(), failures: Failure[] = [];
    let places = 0, sources = 0, outputs = 0;
    const hold = async (some: readonly Output[]): Promise<void> => {
      outputs += some.length;
      failures.push(...(await got(browser, some)).map(found => ({ found })));
    };
    try {
      await hold(await made(attacked(), true));
      await hold(await command(true));
      places += SLOTS;
      sources += ATTACKS.length;
      for (const input of INPUTS) {
        const { attacked: project, read, outputs: told } = await imported(input, true);
        await hold([...told, ...await made(project, false)]);
        places += input.slots;
        sources += read;
      }
      for (const { slots, outputs: made } of AROUND) {
        await hold(await made(true));
        places += slots;
      }
    } finally {
      await browser.close();
    }
    return { sums: { places, sources, outputs }, failures };
  },
  tell: ({ places, sources, outputs }) => `${ATTACKS.length} texts × ${places} places in ${1 + INPUTS.length + AROUND.length} inputs (${count(sources!)} sources) × ${outputs} outputs: nothing got through`,
};
