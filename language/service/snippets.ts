/** What is written for a line that is picked from a list, with places to fill in: `${1:…}` in the editors' snippet syntax. */
import type { LineShape, Shape } from '../lines/shape.ts';
import { leadOf } from '../lines/wording.ts';

/** Whole blocks, as people need them first. Indentation is that of the line, two deeper for what stands in the block. */
const BLOCKS: Readonly<Record<string, string>> = {
  persona: 'persona ${1:Name} "${2:Who it is}"\n  goal "${3:What they want to reach}"$0',
  segment: 'segment ${1:Name} "${2:Who they are}"\n  criterion "${3:What they have in common}"$0',
  team: 'team ${1:Name} "${2:What it is called}"$0',
  partner: 'partner ${1:Name} "${2:What it is called}"$0',
  channel: 'channel ${1:Name} "${2:What it is called}"\n  kind ${3|in-person,remote,digital|}$0',
  system: 'system ${1:Name} "${2:What it is called}"$0',
  competitor: 'competitor ${1:Name} "${2:What it is called}"$0',
  source: 'source ${1:Name} "${2:What was asked or counted}"\n  kind ${3|interview,survey,observation,analytics,support,crm,report,assumption|}$0',
  metric: 'metric ${1:Name} "${2:What is measured}"\n  kind ${3|csat,nps,ces,conversion,clv,count,duration,rate|}$0',
  phases: 'phases ${1:Name} "${2:What they are phases of}"\n  phase ${3:First}\n  phase ${4:Second}$0',
  sync: 'sync ${1:Process} with ${2:Behaviour}\n  pair ${3:ProcessPhase} ${4:BehaviourPhase}$0',
  journey: 'journey ${1:Name} "${2:What somebody goes through}"\n  state ${3|current,future|}\n  for ${4:Persona}\n\nstage ${5:First} "${6:What happens first}"\n  owner ${7:Team}\n\n  touchpoint ${8:Start} "${9:How it begins}"\n    via ${10:Channel}$0',
  stage: 'stage ${1:Name} "${2:What happens in it}"\n  owner ${3:Team}\n\n  touchpoint ${4:Step} "${5:What happens}"\n    via ${6:Channel}$0',
  touchpoint: 'touchpoint ${1:Name} "${2:What happens}"\n  via ${3:Channel}\n  emotion ${4|0,+1,+2,-1,-2|} "${5:how it feels}"$0',
  pain: 'pain ${1:Name} "${2:What goes wrong}"\n  severity ${3|low,medium,high|}$0',
  opportunity: 'opportunity ${1:Name} "${2:What could be done}"\n  addresses ${3:Pain}\n  owner ${4:Team}\n  impact ${5|low,medium,high|}\n  effort ${6|low,medium,high|}$0',
};

/** @returns the snippet, and whether the editor should ask at once what comes next */
export function snippetOf(word: string, shape: LineShape): { snippet: string; ask: boolean } {
  const block = shape.opens ? BLOCKS[word] : undefined;
  if (block !== undefined) return { snippet: block, ask: false };
  const lead = leadOf(word, shape).join(' ');
  const rest = shape.rest.is === 'sequence' ? shape.rest.parts.slice(lead.split(' ').length - 1) : lead === word ? [shape.rest] : [];
  const first = rest[0];
  if (!first) return { snippet: lead, ask: false };
  if (isText(first)) return { snippet: `${lead} "$1"$0`, ask: false };
  return { snippet: `${lead} $0`, ask: true };
}

const isText = (shape: Shape): boolean => shape.is === 'text';

/** A snippet for an editor that knows none: with what its places would begin with. @param indent what its further lines are indented by */
export function withoutPlaces(snippet: string, indent: string): string {
  return snippet.replace(/\$\{\d+\|([^,|]*)[^}]*\}|\$\{\d+:([^}]*)\}|\$\d/g, (_, choice?: string, text?: string) => choice ?? text ?? '').trimEnd()
    .replaceAll('\n', `\n${indent}`).replace(/[ \t]+$/gm, '');
}
