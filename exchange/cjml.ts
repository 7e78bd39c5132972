/** CJML, the Customer Journey Modelling Language, in its XML form: planned and actual journeys of actors, touchpoints, channels. */
import { XMLParser } from 'fast-xml-parser';
import type { PlainFile } from '../language/plain/plain.ts';
import { Draft, type OpenJourney, type OpenStage } from './draft.ts';
import { MOST_CELLS } from './limits.ts';
import { assume, doubt, ImportError, info, leaveOut, type Gathered } from './report.ts';
import { feelingsIn } from './tables/feelings.ts';

interface Node { readonly name: string; readonly text: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Node[] }

const DOUBTED = 'CJML has several dialects; this reads version 2 with `actualJourney` and `plannedJourney`, and what its tools wrote.';

/** @throws ImportError where it is no CJML, or more than people make; entities of the document's own are refused, whatever they come to */
export function readCjml(text: string, name: string, said: Gathered): PlainFile {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ImportError(`${name} declares entities of its own (\`<!DOCTYPE\`), which a journey has no need of. Take the declaration out and try again.`);
  // Counted before they are read: a tree of millions would take what memory there is.
  if ((text.match(/<[^/!?\s]/g)?.length ?? 0) > MOST_CELLS) throw new ImportError(`${name} has more than ${MOST_CELLS} elements. Take out what is no journey.`);
  let root;
  try {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: true, processEntities: true, htmlEntities: false, commentPropName: '#comment' });
    root = treeOf(parser.parse(text) as unknown[]).find(node => node.name.toLowerCase() === 'cjml');
  } catch (error) {
    throw new ImportError(`${name} is no XML that can be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!root) throw new ImportError(`${name} is XML, but not CJML: its root is not called \`CJML\`.`);
  const draft = new Draft(), journeys = all(root, 'actualJourney').concat(all(root, 'plannedJourney'));
  if (journeys.length === 0 && all(root, 'touchpoint').length > 0) journeys.push(root);
  for (const journey of journeys) readJourney(journey, draft, said);
  if (journeys.length === 0) throw new ImportError(`There is no journey in ${name}. ${DOUBTED}`);
  return draft.file(said, 'model');
}

function readJourney(node: Node, draft: Draft, said: Gathered): void {
  const used = new Set<Node>(), of = (from: Node | undefined, path: string): Node | undefined => {
    let found: Node | undefined = from;
    for (const step of path.split('/')) found = found?.children.find(child => child.name === step);
    if (found) used.add(found);
    return found;
  };
  const text = (from: Node | undefined, path: string): string => of(from, path)?.text ?? '';
  const journey = draft.journey(text(node, 'journeyTitle') || text(node, 'journeyID'));
  if (node.name === 'plannedJourney') { journey.state = 'future'; assume(said, 'That a planned journey is a future one (`state future`).'); }
  if (node.name === 'actualJourney') journey.state = 'current';
  for (const summary of ['journeyShortSummary', 'journeyLongSummary', 'journeyDescription', 'comment']) if (text(node, summary) !== '') (journey.notes ??= []).push(text(node, summary));

  const actors = new Map<string, { title: string; isUser: boolean }>();
  for (const actor of [...of(node, 'actors')?.children ?? [], ...all(node, 'actor')]) {
    const id = actor.attributes['actorID'] ?? actor.attributes['id'] ?? '', title = text(actor, 'actorName') || text(actor, 'companyName') || id;
    if (text(actor, 'actorRole') !== '') info(said, {}, `${title}: ${text(actor, 'actorRole')}`, 'The role tells who is a user and who provides; it is no fact of its own.');
    actors.set(id, { title, isUser: actor.name === 'endUser' || /user|customer|patient|citizen/i.test(text(actor, 'actorRole')) });
    used.add(actor);
  }
  const users = [...actors.values()].filter(({ isUser }) => isUser);
  journey.for = users.map(({ title }) => draft.declare('persona', title));

  const phases = new Map(all(of(node, 'journeyPhases') ?? node, 'journeyPhase').map(phase => [(phase.attributes['phaseID'] ?? '').trim(), text(phase, 'phaseName') || (phase.attributes['phaseID'] ?? '')] as const));
  const stages = new Map<string, OpenStage>();
  const points = (of(node, 'touchpoints') ?? node).children.filter(({ name }) => /(communicationPoint|action|touchpoint)$/i.test(name));
  for (const point of points) {
    const phase = (of(point, 'belongsTo')?.attributes['phaseIDref'] ?? '').trim(), title = phases.get(phase) ?? phase;
    if (title === '') assume(said, 'A stage without a title around the touchpoints that belong to no phase.');
    const stage = stages.get(title) ?? draft.stage(journey, title);
    stages.set(title, stage);
    readPoint(point, journey, stage);
  }
  leftovers(node);

  function readPoint(point: Node, own: OpenJourney, stage: OpenStage): void {
    const initiator = of(point, 'initiator'), receiver = of(point, 'receiver');
    const who = (side: Node | undefined): string => of(side, 'refersTo')?.attributes['actorIDref'] ?? (side?.children.length === 0 ? side.text : '');
    const first = text(initiator, 'initiatorLabel') || text(point, 'initiatorDescription'), second = text(receiver, 'receiverLabel') || text(point, 'receiverDescription');
    const begins = actors.get(who(initiator)) ?? named(who(initiator)), gets = actors.get(who(receiver)) ?? named(who(receiver));
    // What the user does or gets is the touchpoint; what the other side does stands in front of the user.
    const usersFirst = begins?.isUser !== false || gets?.isUser !== true;
    const [mine, theirs, other] = usersFirst ? [first, second, gets] : [second || first, second ? first : '', begins];
    const touchpoint = draft.touchpoint(own, stage, mine || theirs || text(point, 'touchpointID') || point.attributes['id'] || '');
    if (theirs !== '') touchpoint.frontstage = [other && !other.isUser ? `${other.title}: ${theirs}` : theirs];
    else if (other && !other.isUser && other.title !== '') touchpoint.frontstage = [other.title];
    const channel = text(point, 'channel/channelName') || of(point, 'channel')?.text;
    if (channel) touchpoint.via = draft.declare('channel', channel);
    const mentioned = [begins, gets].flatMap(actor => actor?.isUser ? [draft.declare('persona', actor.title)] : []);
    if (mentioned.length > 0 && mentioned.join() !== (own.for ?? []).join()) touchpoint.for = [...new Set(mentioned)];
    const experience = of(point, 'touchpointExperience'), words = text(experience, 'experienceDescription'), rating = text(experience, 'experienceRating');
    feeling(touchpoint, words, rating);
    for (const key of ['comment', 'time', 'touchpointDuration', 'message']) if (text(point, key) !== '') (touchpoint.notes ??= []).push(key === 'comment' ? text(point, key) : `${key}: ${text(point, key)}`);
    for (const stamp of of(point, 'timestamps')?.children ?? []) if (stamp.text !== '') { used.add(stamp); (touchpoint.notes ??= []).push(`${stamp.name}: ${stamp.text}`); }
    used.add(point);
    text(point, 'touchpointID');
  }

  function named(id: string): { title: string; isUser: boolean } | undefined {
    return id === '' ? undefined : { title: id, isUser: false };
  }

  function feeling(touchpoint: OpenStage['touchpoints'][number], words: string, rating: string): void {
    const number = Number(rating.replace(',', '.')), kept = words === '' ? {} : { text: words };
    if (rating !== '' && number >= 1 && number <= 5) {
      touchpoint.emotions = [{ score: Number((number - 3).toFixed(10)), ...kept }];
      info(said, {}, `${touchpoint.title ?? touchpoint.name}: ${rating}`, 'The rating is read as one from 1 to 5.');
    } else if (rating !== '') {
      (touchpoint.notes ??= []).push(`imported score: ${rating}`, ...(words === '' ? [] : [words]));
      doubt(said, {}, `${touchpoint.title ?? touchpoint.name}: ${rating}`, 'This rating is not from 1 to 5, so no feeling is said; it is kept in a note.', 'a rating on another scale');
    } else if (words !== '') {
      const score = feelingsIn(words).at(-1);
      if (score === undefined) { (touchpoint.notes ??= []).push(`imported feeling: ${words}`); return; }
      touchpoint.emotions = [{ score, text: words }];
      doubt(said, {}, words, `Read as a feeling of ${score}. The words are kept.`, 'another number, since words and signs have no fixed one');
    }
  }

  function leftovers(from: Node): void {
    for (const child of from.children) {
      if (child.text !== '' && !used.has(child) && !['phaseName', 'journeyID', 'companyName', 'actorName', 'channelName'].includes(child.name)) leaveOut(said, { in: child.name }, child.text, 'nothing in a journey says this');
      leftovers(child);
    }
  }
}

/** Every node of the name, at any depth but below one of its own. */
function all(node: Node, name: string): Node[] {
  return node.children.flatMap(child => child.name === name ? [child] : all(child, name));
}

function treeOf(nodes: readonly unknown[], depth = 0): Node[] {
  if (depth > 50) throw new Error('it is nested too deeply');
  return nodes.flatMap((node): Node[] => {
    if (typeof node !== 'object' || node === null) return [];
    const entry = Object.entries(node).find(([key]) => key !== ':@');
    if (!entry || entry[0].startsWith('#') || entry[0].startsWith('?')) return [];
    const inside = Array.isArray(entry[1]) ? entry[1] as unknown[] : [], attributes = (node as { ':@'?: unknown })[':@'];
    const texts = inside.flatMap(part => typeof part === 'object' && part !== null && '#text' in part ? [String(part['#text'])] : []);
    const own = typeof attributes === 'object' && attributes !== null ? Object.entries(attributes).map(([key, value]) => [key, String(value)] as const) : [];
    return [{ name: entry[0], text: texts.join(' ').trim(), attributes: Object.fromEntries(own), children: treeOf(inside, depth + 1) }];
  });
}
