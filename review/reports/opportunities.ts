import type { Level, Opportunity, Pain } from '../../language/model/model.ts';
import { centre, gap, look, share, table, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { rankedPains, resolving } from './pains.ts';
import { metricItem } from './quantities.ts';
import type { Scope } from './scope.ts';

const IMPACTS: readonly (Level | undefined)[] = ['high', 'medium', 'low', undefined];
const EFFORTS: readonly (Level | undefined)[] = ['low', 'medium', 'high', undefined];
const CLOSED = new Set(['done', 'dropped']);

export const opportunities: ReportKind = {
  name: 'opportunities', title: 'Opportunities',
  question: 'What could be done, what is it worth against its effort, and does each way lead from a pain to a ticket and a metric?',
  make(scope) {
    const all = scope.opportunities.map(({ opportunity }) => opportunity), open = all.filter(({ status }) => !CLOSED.has(status?.value ?? ''));
    const traced = open.filter(each => each.addresses.length > 0 && each.owners.length > 0 && each.tickets.length > 0 && each.measures.length > 0);
    const unanswered = rankedPains(scope.current.flatMap(each => each.steps), scope).filter(({ pain }) => scope.addressing(pain).length === 0);
    return {
      figures: [
        { label: 'opportunities, done and dropped ones left out', text: String(open.length) },
        { label: 'with a pain, an owner, a ticket and a metric', text: share(traced.length, open.length), ...(traced.length < open.length && { mark: 'look' }) },
        { label: 'quick wins, of high impact and low effort', text: String(open.filter(each => each.impact?.value === 'high' && each.effort?.value === 'low').length) },
      ],
      tables: [
        table('matrix', 'Impact × effort', ['Impact', ...EFFORTS.map(effort => centre(effort ? `${effort} effort` : 'effort not said', effort ?? 'unsaid'))], IMPACTS.filter(impact => impact !== undefined || open.some(each => !each.impact)).map(impact => [
          impact ? `${impact} impact` : 'impact not said',
          ...EFFORTS.map(effort => open.filter(each => each.impact?.value === impact && each.effort?.value === effort).map(each => scope.item(each))),
        ]), { matrix: true, note: 'Begin at the upper left: high impact for low effort.' }),
        table('portfolio', 'From the pain to the metric', ['Opportunity', 'Journey', 'Pain', 'Impact', 'Effort', 'Status', 'Owner', 'Ticket', 'Metric'], scope.opportunities.map(({ opportunity, journey }) => [
          scope.item(opportunity), scope.item(journey), painItems(opportunity, scope), opportunity.impact?.value, opportunity.effort?.value, opportunity.status?.value,
          opportunity.owners.length > 0 ? scope.items(opportunity.owners, opportunity) : CLOSED.has(opportunity.status?.value ?? '') ? undefined : gap('no owner'),
          opportunity.tickets.length > 0 ? opportunity.tickets.map(({ value }) => ({ text: value })) : isStarted(opportunity) ? gap('no ticket') : undefined,
          opportunity.measures.length > 0 ? scope.metrics(opportunity).map(metric => metricItem(metric, scope)) : isStarted(opportunity) ? look('not measured') : undefined,
        ]), { note: 'Nobody knows whether it helped where nothing is measured.', empty: 'No opportunity is noted yet.' }),
        table('unanswered', 'Pains without an opportunity', ['Pain', 'Severity', 'Touchpoint', 'Journey', 'Resolved in a future map'], unanswered.map(({ pain, touchpoint, journey }) => [
          scope.item(pain), pain.severity?.value, scope.item(touchpoint), scope.item(journey), resolving(pain, scope),
        ]), { empty: 'An opportunity addresses every pain.' }),
      ],
    };
  },
};

const isStarted = ({ status }: Opportunity): boolean => status?.value === 'planned' || status?.value === 'doing' || status?.value === 'done';

function painItems(opportunity: Opportunity, scope: Scope): Said {
  const found = scope.all<Pain>(opportunity.addresses, opportunity).map((pain): Item => scope.itemAs(`${scope.item(pain).text}${pain.severity ? ` (${pain.severity.value})` : ''}`, pain));
  return found.length > 0 ? found : gap('addresses nothing');
}
