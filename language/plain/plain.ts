/**
 * A file's facts as plain values, without places in a text: what comes in from other formats and goes out to them.
 *
 * References are names, possibly qualified; lists that are empty and facts that aren't said are left out. The model (`language/model/`)
 * is made from a text alone; this is what a text can be made from (`write.ts`), and what a model comes to when its places don't count
 * (`of-model.ts`). Keys are those of `facts.ts`.
 */
import type { Level, MetricInput, MetricKind, SourceKind } from '../model/model.ts';

export interface PlainThing {
  readonly name: string;
  readonly title?: string;
  /** The comment above it, without its marks. */
  readonly documentation?: string;
  readonly notes?: readonly string[];
}

export interface PlainDuration { readonly number: number; readonly unit: string }
export interface PlainQuantity { readonly number: number; readonly unit?: string; readonly per?: string }
export interface PlainTarget extends PlainQuantity { readonly comparison?: '>=' | '<=' | '>' | '<' }
/** A mention with a word of explanation. */
export interface PlainExplained { readonly name: string; readonly why?: string }

export interface PlainPersona extends PlainThing {
  readonly role?: string;
  readonly segment?: string;
  readonly goals?: readonly string[];
  readonly needs?: readonly string[];
  readonly quotes?: readonly string[];
  readonly prefers?: readonly string[];
  readonly size?: number;
  readonly evidence?: readonly string[];
}
export interface PlainSegment extends PlainThing { readonly size?: number; readonly criteria?: readonly string[] }
export interface PlainTeam extends PlainThing { readonly contact?: string; readonly partOf?: string }
export interface PlainChannel extends PlainThing {
  readonly kind?: 'in-person' | 'remote' | 'digital';
  readonly fits?: readonly string[];
  readonly cost?: Level;
  readonly device?: 'phone' | 'desktop' | 'any';
}
export interface PlainSystem extends PlainThing { readonly owners?: readonly string[] }
export type PlainCompetitor = PlainThing;
export interface PlainSource extends PlainThing {
  readonly kind?: SourceKind;
  readonly date?: string;
  readonly sample?: number;
  readonly link?: string;
  readonly personalData?: true;
  readonly consent?: string;
}
export interface PlainMetric extends PlainThing, Readonly<Partial<Record<MetricInput, PlainQuantity>>> {
  readonly kind?: MetricKind;
  readonly value?: PlainQuantity;
  readonly target?: PlainTarget;
  readonly date?: string;
  readonly evidence?: readonly string[];
}
export interface PlainPhases extends PlainThing { readonly phases?: readonly PlainThing[] }
export interface PlainSync {
  readonly process: string;
  readonly behaviour: string;
  readonly pairs?: readonly { readonly process: string; readonly behaviour: string }[];
  readonly free?: readonly string[];
}

/** A score that is left out says `n/a`: not involved. */
export interface PlainEmotion { readonly persona?: string; readonly score?: number; readonly text?: string }
export interface PlainNext { readonly to: readonly string[]; readonly when?: string }
export interface PlainExit { readonly text?: string; readonly percent?: number }

export interface PlainPain extends PlainThing { readonly severity?: Level; readonly evidence?: readonly string[] }
export interface PlainTouchpoint extends PlainThing {
  readonly via?: string;
  readonly for?: readonly string[];
  readonly owners?: readonly string[];
  readonly provider?: string;
  readonly actions?: readonly string[];
  readonly thoughts?: readonly string[];
  readonly expects?: readonly string[];
  readonly emotions?: readonly PlainEmotion[];
  readonly effort?: number;
  readonly wait?: PlainDuration;
  readonly cues?: readonly string[];
  readonly momentOfTruth?: true;
  readonly frontstage?: readonly string[];
  readonly backstage?: readonly string[];
  readonly support?: readonly string[];
  readonly uses?: readonly string[];
  readonly data?: readonly ('personal' | 'health')[];
  readonly consent?: string;
  readonly personalisedBy?: readonly string[];
  readonly rivals?: readonly PlainExplained[];
  readonly measures?: readonly string[];
  readonly evidence?: readonly string[];
  readonly handoff?: string;
  readonly next?: readonly PlainNext[];
  readonly exits?: readonly PlainExit[];
  readonly continues?: readonly string[];
  readonly includes?: readonly string[];
  readonly replaces?: readonly string[];
  readonly resolves?: readonly string[];
  readonly link?: string;
  readonly pains?: readonly PlainPain[];
}
export interface PlainStage extends PlainThing {
  readonly owners?: readonly string[];
  readonly process?: string;
  readonly phase?: string;
  readonly goal?: string;
  readonly milestones?: readonly string[];
  readonly measures?: readonly string[];
  readonly drops?: readonly PlainExplained[];
  readonly notFor?: readonly PlainExplained[];
  readonly touchpoints?: readonly PlainTouchpoint[];
}
export interface PlainOpportunity extends PlainThing {
  readonly addresses?: readonly string[];
  readonly owners?: readonly string[];
  readonly impact?: Level;
  readonly effort?: Level;
  readonly status?: 'idea' | 'planned' | 'doing' | 'done' | 'dropped';
  readonly tickets?: readonly string[];
  readonly measures?: readonly string[];
}
export interface PlainJourney extends PlainThing {
  readonly state?: 'current' | 'future';
  readonly for?: readonly string[];
  readonly kind?: 'customer' | 'buyer' | 'patient' | 'professional' | 'employee' | 'supplier';
  readonly archetypes?: readonly ('routine' | 'joyride' | 'trek' | 'odyssey')[];
  readonly goal?: string;
  readonly from?: string;
  readonly until?: string;
  readonly owners?: readonly string[];
  readonly improves?: string;
  readonly partOf?: string;
  readonly status?: 'draft' | 'reviewed' | 'approved';
  readonly reviewed?: string;
  readonly reviewEvery?: PlainDuration;
  readonly lang?: string;
  readonly drops?: readonly PlainExplained[];
  readonly stages?: readonly PlainStage[];
  readonly opportunities?: readonly PlainOpportunity[];
}

export interface PlainFile {
  readonly personas?: readonly PlainPersona[];
  readonly segments?: readonly PlainSegment[];
  readonly teams?: readonly PlainTeam[];
  readonly partners?: readonly PlainTeam[];
  readonly channels?: readonly PlainChannel[];
  readonly systems?: readonly PlainSystem[];
  readonly competitors?: readonly PlainCompetitor[];
  readonly sources?: readonly PlainSource[];
  readonly metrics?: readonly PlainMetric[];
  readonly phaseLists?: readonly PlainPhases[];
  readonly syncs?: readonly PlainSync[];
  readonly journeys?: readonly PlainJourney[];
}
