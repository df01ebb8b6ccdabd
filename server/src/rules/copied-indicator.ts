import type { Row, Span } from '#grammar';
import { isRoutine } from './routine-management.ts';
import type { Arguments, Rule, SharedThing } from './rule.ts';
import { looseName } from './support/loose-name.ts';
import { perObject } from './support/per-row.ts';
import { type Reading, readingsOf } from './support/reading.ts';
import { inList } from './support/values.ts';

/** Whom any project may serve. */
const SERVED = [
  ...['服务对象', '受益对象', '受益群众', '受益人群', '受益人', '群众', '人民群众', '办事群众', '公众', '社会公众'],
  ...['市民', '居民', '村民', '用户', '使用者', '使用人员', '员工', '职工', '干部职工', '工作人员', '当事人'],
];

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
        ...SERVED.map((people) => `${people}满意度`),
        '验收合格率',
        '工程验收合格率',
        '项目验收合格率',
        '成本控制率',
        '完成及时率',
      ],
      description: { zh: '本来就通用、不作提示的名称', en: 'Names that fit any project' },
    },
  },
  sharedThings(row, option) {
    const common = looseNames(option<readonly string[]>('common'));
    const things: SharedName[] = [];
    for (const { name } of readingsOf(row)) {
      if (name === null || isRoutine(name.value.text)) continue;
      const key = name.looseThing;
      if (!common.has(key) && !things.some((thing) => thing.key === key)) things.push(new SharedName(row, name));
    }
    return things;
  },
  checkShared(uses, { option, report }) {
    // Projects of one name under several units do alike: they are counted, but no sign that something was copied.
    const names = new Set(uses.map(({ thing }) => thing.args.project));
    if (names.size < option<number>('least')) return;
    const [first, ...others] = uses;
    report(first!, {
      message: 'copied',
      args: { name: first!.thing.args.name!, count: uses.length },
      related: others.slice(0, MOST_RELATED).map(({ at, thing: { span, args } }) => ({
        at,
        span,
        message: 'other',
        args,
      })),
    });
  },
};

class SharedName implements SharedThing {
  readonly key: string;
  readonly #row: Row;
  readonly #start: number;
  readonly #end: number;
  readonly #name: string;

  constructor(row: Row, name: Reading) {
    const { start, end } = inList(name, name.words);
    this.key = name.looseThing;
    this.#row = row;
    this.#start = start;
    this.#end = end;
    this.#name = name.thing;
  }

  get span(): Span {
    return this.#row.listSpan({ start: this.#start, end: this.#end });
  }

  get args(): Arguments {
    return { project: this.#row.name, name: this.#name };
  }
}

/** One list serves all rows of a run. */
const looseNames = perObject((names: readonly string[]): ReadonlySet<string> => new Set(names.map(looseName)));

/** More places than this say no more. */
const MOST_RELATED = 8;
