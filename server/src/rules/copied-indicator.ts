import type { Placed, Row } from '#grammar';
import { isRoutine } from './routine-management.ts';
import type { Rule } from './rule.ts';
import { type Reading, readingsOf, spanIn, thingOf, wordsOf } from './support/values.ts';

interface Use {
  readonly row: Placed<Row>;
  readonly name: Reading;
}

export const copiedIndicator: Rule = {
  name: 'copied-indicator',
  group: 'names',
  severity: 'information',
  summary: {
    zh: '同一指标照搬到多个不相干的项目',
    en: 'One name in three or more unrelated projects',
  },
  messages: {
    copied: {
      zh: '“{name}”在 {count} 个项目里都有，像是照搬的，看不出与各项目内容的关系。请按各项目分别设置。',
      en: '“{name}” stands in {count} projects, as if copied, and does not show what each of them is about. Set indicators for each project.',
    },
    other: { zh: '项目“{project}”也有', en: 'Also in the project “{project}”' },
  },
  options: {
    least: { default: 3, description: { zh: '至少出现在几个项目里才提示', en: 'Reported from this many projects on' } },
    common: {
      default: [
        '服务对象满意度',
        '服务对象满意率',
        '群众满意度',
        '群众满意率',
        '公众满意度',
        '验收合格率',
        '工程验收合格率',
        '项目验收合格率',
        '成本控制率',
        '完成及时率',
      ],
      description: { zh: '本来就通用、不作提示的名称', en: 'Names that fit any project' },
    },
  },
  tableReads: (row) =>
    usesOf(row)
      .map(({ start, thing }) => `${row.listSpan({ start, end: start }).start} ${thing}`)
      .join('\n'),
  checkTable({ rows, option, report }) {
    const common = new Set(option<string[]>('common'));
    const uses = new Map<string, Use[]>();
    for (const row of rows) {
      const here = new Set<string>();
      for (const { name, thing } of usesOf(row.segment)) {
        if (here.has(thing) || common.has(thing)) continue;
        here.add(thing);
        const known = uses.get(thing);
        if (known === undefined) uses.set(thing, [{ row, name }]);
        else known.push({ row, name });
      }
    }
    for (const [thing, found] of uses) {
      // Two rows of one project name are one project under two units.
      const projects = new Set(found.map(({ row }) => row.segment.name));
      if (projects.size < option<number>('least')) continue;
      const [first, ...others] = found;
      report(first!.row, spanOf(first!), {
        message: 'copied',
        args: { name: thing, count: projects.size },
        related: others.map((use) => ({
          at: use.row,
          span: spanOf(use),
          message: 'other',
          args: { project: use.row.segment.name },
        })),
      });
    }
  },
};

function spanOf({ row, name }: Use) {
  return spanIn(row.segment, name, wordsOf(name));
}

interface NamedThing {
  readonly name: Reading;
  readonly start: number;
  readonly thing: string;
}

const known = new WeakMap<Row, readonly NamedThing[]>();

/** The names of a row without width, spaces and targets; those that routine-management speaks of are left out. */
function usesOf(row: Row): readonly NamedThing[] {
  let things = known.get(row);
  if (things === undefined) {
    things = readingsOf(row).flatMap(({ name }) => {
      if (name === null || isRoutine(name.value.text)) return [];
      return [{ name, start: name.start, thing: thingOf(name).normalize('NFKC').replace(/\s+/g, '') }];
    });
    known.set(row, things);
  }
  return things;
}
