/** The views: each answers one question about the same text. */

export type ViewId = 'map' | 'flow' | 'owners' | 'blueprint' | 'atlas' | 'compare';

export interface View {
  readonly id: ViewId;
  /** For a chooser. */
  readonly label: string;
  /** The question that it answers. */
  readonly question: string;
  /** What it is a picture of: one journey, all journeys of the project, or two journeys beside each other. */
  readonly of: 'journey' | 'project' | 'two journeys';
}

/** All views that can be drawn, in the order of a chooser; the first is the one to begin with. */
export const VIEWS: readonly View[] = [
  { id: 'map', label: 'Map', question: 'What does this person go through?', of: 'journey' },
  { id: 'flow', label: 'Flow', question: 'Which paths are there, with branches, ways back, exits and hand-overs?', of: 'journey' },
  { id: 'owners', label: 'Owners', question: 'Who does what, and where does it change hands?', of: 'journey' },
  { id: 'blueprint', label: 'Blueprint', question: 'What happens in front of and behind the line of visibility?', of: 'journey' },
  { id: 'atlas', label: 'Atlas', question: 'How do all journeys of the project hang together?', of: 'project' },
  { id: 'compare', label: 'Compare', question: 'What changed?', of: 'two journeys' },
];

export function isViewId(text: string): text is ViewId {
  return VIEWS.some(({ id }) => id === text);
}
