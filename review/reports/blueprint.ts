import type { System, Text, Thing } from '../../language/model/model.ts';
import { gap, share, table, type Item } from './report.ts';
import type { ReportKind } from './kind.ts';

const said = (texts: readonly Text[]): readonly Item[] => texts.map(({ value }) => ({ text: value }));

export const blueprint: ReportKind = {
  name: 'blueprint', title: 'Service blueprint',
  question: 'What happens at each touchpoint in front of and behind the line of visibility, and which systems carry it?',
  make(scope) {
    const staffed = scope.steps.filter(({ touchpoint }) => touchpoint.frontstage.length + touchpoint.backstage.length + touchpoint.support.length > 0);
    const systems = scope.project.ofKind('system').map(({ thing }) => thing as System);
    return {
      figures: [
        { label: 'touchpoints that say what stands behind them', text: share(staffed.length, scope.steps.length) }, { label: 'systems', text: String(systems.length) },
      ],
      tables: [
        table('steps', 'Blueprint', ['Journey', 'Stage', 'Touchpoint', 'What people do', 'Frontstage', 'Backstage', 'Support', 'Systems', 'Passed on'], scope.steps.map(({ journey, stage, touchpoint }) => [
          scope.item(journey), scope.item(stage), scope.item(touchpoint), said(touchpoint.actions), said(touchpoint.frontstage), said(touchpoint.backstage), said(touchpoint.support), scope.items(touchpoint.uses, touchpoint), touchpoint.handoff?.value,
        ]), { note: 'The line of visibility runs between frontstage and backstage.', empty: 'There is no touchpoint yet.' }),
        table('systems', 'Systems × touchpoints', ['System', 'Owner', 'Touchpoints', 'Journeys'], systems.map(system => {
          const used = scope.steps.filter(({ touchpoint }) => scope.all<Thing>(touchpoint.uses, touchpoint).includes(system));
          return [
            scope.item(system), system.owners.length > 0 ? scope.items(system.owners, system) : gap('nobody'), used.length > 0 ? used.map(({ touchpoint }) => scope.item(touchpoint)) : gap('none'),
            [...new Set(used.map(({ journey }) => journey))].map(journey => scope.item(journey)),
          ];
        }), { empty: 'No system is declared.' }),
      ],
    };
  },
};
