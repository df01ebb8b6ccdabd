import {
  isAside,
  isLineAlone,
  isLink,
  isNoteLine,
  isReviewRemark,
  type Row,
  sameAmounts,
  statesAmounts,
  type TableSegment,
  withoutSpaces,
} from '#grammar';
import type { FrameItem } from '../check/frame.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Fix, Report, Rule, Severity } from './rule.ts';
import { groupsOf } from './support/amount-groups.ts';
import { listEdits } from './support/edits.ts';
import { FOOTER_WORDS, footersIn } from './support/footers.ts';
import { LEFTOVER_WORDS, leftoverOf } from './support/leftover.ts';
import { deleteLine, lineSpan } from './support/lines.ts';
import { shortened } from './support/shortened.ts';
import { SIGN_OFF_WORDS, signOffIn, signOffOf } from './support/sign-off.ts';
import { cellTexts, listText } from './support/texts.ts';

export const scrapLine: Rule = {
  name: 'scrap-line',
  group: 'form',
  severity: 'warning',
  summary: {
    zh: '不属于表格的残留文字',
    en: 'A line that is no part of the table',
  },
  messages: {
    line: {
      zh: '这一行“{text}”不是表格的内容，多半是扫描或转换留下的残片。请核对原表：是漏读的内容就补正，否则删去。',
      en: 'This line, “{text}”, is no part of the table; it was probably left by scanning or conversion. If it is content misread, correct it; otherwise delete it.',
    },
    remark: {
      zh: '这一行“{text}”像是审核或经办时的批注，不是表格的内容，公开、导入前应处理。照批注改好以后，请删去这一行。',
      en: 'This line, “{text}”, looks like a remark made in review, not like a part of the table. Do what it asks, and delete it before the table is published or imported.',
    },
    project: {
      zh: '从“{text}”起的 {count} 行像是一个项目，但读不出名称或金额，没有算进表里。请对照原表补上这一行的名称和金额。',
      en: 'The {count} lines from “{text}” on look like a project, but its name or amounts cannot be read, and it is not counted. Put them in from the source.',
    },
    list: {
      zh: '“{text}”不属于任何一条指标。请核对原表：是指标的内容就补上序号和名称，否则删去。',
      en: '“{text}” belongs to no indicator. If it is part of one, give it a serial and a name; otherwise delete it.',
    },
    again: {
      zh: '“{text}”这一行和上面的重复，多半是分页或粘贴时带下来的。导入时会当成另一行，金额会重复计算；请删去。',
      en: 'The row “{text}” stands above already; a page break or pasting left it here. Imports take it for another row and count its amounts twice; delete it.',
    },
    footer: {
      zh: '“{text}”是页脚的页码，分页时带进了这里的文字。导入时会被当成内容；请删去。',
      en: '“{text}” is the footer of a page that got into the text here. Imports take it for content; delete it.',
    },
    signOff: {
      zh: '“{text}”是表格下面的落款，不是指标的内容，转换时接到了格子里。请删去。',
      en: '“{text}” was signed below the table and is no part of it; conversion glued it into the cell. Delete it.',
    },
  },
  fixes: {
    line: { zh: '删去这一行', en: 'Delete this line' },
    list: { zh: '删去这段文字', en: 'Delete this text' },
  },
  options: {
    allowed: {
      default: [
        '续表',
        '注',
        '备注',
        '说明',
        '附注',
        '附件',
        '附表',
        '填表',
        '制表',
        '填报',
        '编制',
        '联系',
        '审核',
        '负责人',
        '单位负责人',
        '日期',
      ],
      description: {
        zh: '以这些词开头的行（附注、落款等）不算残留文字',
        en: 'Lines that begin with these words (notes, signatures) are no scraps',
      },
    },
  },
  fold: 'common',
  checkTable({ frame, heading, option, report }) {
    let block: Scrap[] = [];
    let links: Scrap[] = [];
    const reportLine = (segment: TableSegment, text: string) =>
      report(segment, lineSpan(segment, 0), {
        message: 'line',
        args: { text: shortened(text) },
        fix: { title: 'line', safe: false, edits: [deleteLine(segment, 0)] },
      });
    const reportAgain = (row: Row, severity: Severity) =>
      report(row, lineSpan(row, 0), {
        message: 'again',
        severity,
        args: { text: shortened(row.name) },
        fix: row.lines.length > 1 ? [] : { title: 'line', safe: false, edits: [deleteLine(row, 0)] },
      });
    const flush = () => {
      // A project whose name or amounts are lost is one defect, however many lines it has.
      const unread = block.length > 1 && block.some((segment) => isOfIndicator(textOf(segment)));
      for (const segment of unread ? block.slice(0, 1) : block) {
        report(segment, lineSpan(segment, 0), {
          message: unread ? 'project' : isReviewRemark(textOf(segment)) ? 'remark' : 'line',
          args: { text: shortened(textOf(segment)), count: block.length },
          // A part of an indicator list is no scrap to throw away, only without a row to belong to.
          fix:
            unread || isOfIndicator(textOf(segment))
              ? []
              : { title: 'line', safe: false, edits: [deleteLine(segment, 0)] },
        });
      }
      block = [];
    };
    let noted = false;
    for (const [i, item] of frame.entries()) {
      if (item.what === 'projects' || item.what === 'row') {
        flush();
        for (const link of links) reportLine(link, textOf(link));
        links = [];
        noted = false;
      } else if (item.what === 'scrap' && isLink(textOf(item))) {
        // Behind the table it is the page's own.
        if (item.state.columns !== null) links.push(item);
      } else if (item.what === 'scrap') {
        const line = textOf(item);
        noted ||= isNoteLine(line) || (isNote(line, option('allowed')) && !OPINION.test(line));
        if (isScrap(item, frame[i + 1]) && !(noted && isText(item))) block.push(item);
      }
    }
    // Who signed the table, and when, stands behind it.
    block = block.filter(
      (segment) => !isSignature(segment, heading.department) && !isNote(textOf(segment), option('allowed')),
    );
    flush();
    for (const { totals, scraps } of mayHoldSums(frame) ? groupsOf(frame) : []) {
      for (const row of scraps) {
        if (statesAmounts(row)) reportAgain(row, 'warning');
        else reportLine(row, row.name);
      }
      for (const row of totals.slice(1)) {
        if (sameAmounts(row.amounts, totals[0]!.amounts)) reportAgain(row, 'information');
      }
    }
  },
  needs: Sign.Leftover,
  needsWords: () => ({ cells: GLUED, list: GLUED, values: LEFTOVER_WORDS }),
  checkRow(row, { option, report }) {
    const cells = cellTexts(row);
    for (const part of [...cells, ...listText(row)]) {
      for (const span of footersIn(part.text)) {
        const args = { text: part.text.slice(span.start, span.end) };
        const fix: Fix = { title: 'list', safe: false, edits: part.replace(span, '') };
        report(part.spanOf(span), { message: 'footer', args, fix });
      }
    }
    for (const cell of cells) {
      const found = signOffIn(cell.text);
      if (found === null) continue;
      const edits = () => cell.replace({ start: found.from, end: found.end }, '');
      report(cell.spanOf(found), signedOff(cell.text.slice(found.start, found.end), edits));
    }
    for (const indicator of row.list?.indicators ?? []) {
      const found = signOffOf(indicator);
      if (found === null) continue;
      const edits = () => listEdits(row, { start: found.from, end: found.end }, '');
      report(row.listSpan(found), signedOff(row.list!.joined.text.slice(found.start, found.end), edits));
    }
    for (const { line, what } of row.interruptions) {
      const text = row.lines[line]!.trim();
      const remark = isReviewRemark(text) || isAside(text, true);
      if (what !== 'garble' && (what !== 'text' || (!remark && isNote(text, option('allowed')) && !isLink(text))))
        continue;
      const fix: Fix[] = isOfIndicator(text) ? [] : [{ title: 'line', safe: false, edits: [deleteLine(row, line)] }];
      report(lineSpan(row, line), { message: remark ? 'remark' : 'line', args: { text: shortened(text) }, fix });
    }
    if (row.list === null || row.list.indicators.length === 0) return;
    for (const [start, end] of row.list.scraps) {
      const text = row.list.joined.text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const edits = listEdits(row, { start, end }, '');
      const fix = { title: 'list', safe: false, edits };
      report(row.listSpan({ start, end }), { message: 'list', args: { text: shortened(text) }, fix });
    }
  },
  checkIndicator({ indicator }, row, { report }) {
    const left = leftoverOf(indicator);
    if (left === null) return;
    const text = row.list!.joined.text.slice(left.start, left.end);
    const edits = listEdits(row, { start: left.from, end: left.end }, '');
    report(row.listSpan(left), {
      message: 'list',
      args: { text: shortened(text) },
      fix: { title: 'list', safe: false, edits },
    });
  },
};

/** Whether a line may read as the row of a unit, or say that of a unit or the total again. */
function mayHoldSums(frame: readonly FrameItem[]): boolean {
  let unit = '';
  let totals = 0;
  for (const item of frame) {
    if (item.what !== 'row') continue;
    if (isLineAlone(item) || (item.kind === 'total' && ++totals > 1)) return true;
    if (item.kind !== 'unit') continue;
    if (item.name === unit) return true;
    unit = item.name;
  }
  return false;
}

function signedOff(text: string, edits: () => readonly Edit[]): Report {
  return {
    message: 'signOff',
    args: { text: shortened(text) },
    fix: () => ({ title: 'list', safe: false, edits: edits() }),
  };
}

/** Words of what conversion glues to a text. */
const GLUED = [...FOOTER_WORDS, ...SIGN_OFF_WORDS];

type Scrap = Extract<TableSegment, { what: 'scrap' }>;

/**
 * Words before and around a table are its company, and below the header the caption of a group; cells without a row, the
 * remains of characters, and what stands between two headers or like a line of the heading there are not.
 */
function isScrap({ kind, lines, state: { inTable, columns } }: Scrap, next: FrameItem | undefined): boolean {
  const text = lines[0]!.trim();
  if (kind === 'page' || kind === 'other') return false;
  if (inTable || text.includes('\t')) return true;
  return columns !== null && (kind === 'garble' || next?.what === 'header' || LIKE_HEADING.test(text));
}

/** What a reviewer found, which stands below a table as signatures do. */
const OPINION = /^审核(?:意见|结论)/;

/** Two words with a colon, as department and unit stand on a line: those of a heading that can be read are no scrap. */
const LIKE_HEADING = /^[^\s:：]{2,6}[:：].*\s[^\s:：]{2,6}[:：]/;

/** Whether a line begins a note or a signature. */
function isNote(line: string, allowed: readonly string[]): boolean {
  const text = line.replace(/^[（(#*\s]+/, '');
  return allowed.some((word) => text.startsWith(word));
}

const DATE =
  /^[\d０-９〇○零一二三四五六七八九]{4}年[\d０-９一二三四五六七八九十]{1,3}月(?:[\d０-９一二三四五六七八九十]{1,3}日)?$/;

/** Whether a line is nothing but the name of the department, or a date. */
function isSignature(segment: Scrap, department: string | null): boolean {
  const text = withoutSpaces(textOf(segment));
  return DATE.test(text) || (department !== null && text === withoutSpaces(department));
}

/** What a note may go on with: words, and no part of a row. */
function isText(segment: Scrap): boolean {
  return segment.kind === 'text' && !segment.lines[0]!.trim().includes('\t') && !isOfIndicator(textOf(segment));
}

function isOfIndicator(line: string): boolean {
  return line.includes('指标');
}

function textOf(segment: Scrap): string {
  return segment.lines[0]!.trim().replace(/\s+/g, ' ');
}
