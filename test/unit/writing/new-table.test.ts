import assert from 'node:assert/strict';
import { STANDARDS, Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { TO_FILL } from '../../../server/src/rules/support/skeleton.ts';
import { budgetYear, NEW_LAYOUTS, newTable } from '../../../server/src/writing/new-table.ts';
import { snippetOf, textOf } from '../../../server/src/writing/snippet.ts';

const DEPARTMENT = '青榕市文化馆';
const RATES = ['学员结业率', '政策知晓率', '受益群众满意度'];

describe('a new table', () => {
  for (const standard of STANDARDS) {
    for (const layout of NEW_LAYOUTS) {
      const wanted = { standard, layout, department: DEPARTMENT, year: 2026 };

      it(`has nothing to find but what is to be filled in: ${standard.id}, ${layout}`, () => {
        const text = textOf(newTable(wanted, TO_FILL));
        const { findings } = new Checker({ rules: { 'template-residue': 'hint' } }).check(Table.read(text));
        assert.deepEqual([...new Set(findings.map(({ finding }) => finding.rule.name))], ['template-residue']);
      });

      it(`is read as one of its standard again: ${standard.id}, ${layout}`, () => {
        const text = textOf(newTable(wanted, TO_FILL));
        assert.equal(new Checker().check(Table.read(text)).standard.id, standard.id);
      });

      it(`has nothing to find when it is filled in: ${standard.id}, ${layout}`, () => {
        const cost = standard.id === 'mof2021' ? [['培训项目总费用', '≤45万元']] : [];
        const names = [...cost, ['举办培训场次', '≥24场'], ...RATES.map((name) => [name, '≥90%'])] as [
          string,
          string,
        ][];
        let n = 0;
        const filled = newTable(wanted).map((piece) => {
          if (typeof piece !== 'string') {
            if (piece.text === TO_FILL) return '群众文艺培训经费';
            n++;
            return n <= 2 ? '45.00' : n === 3 ? '办好群众文艺培训24场。' : names[n - 4]![0];
          }
          return piece.replace(/值[:：](?=[；。])/g, (label) => label + names[n - 4]![1]);
        });
        const text = filled
          .join('')
          .replace(/^(合计|青榕市文化馆)\t\t/gm, '$1\t45.00\t45.00')
          .replace(/\t45\.00\t{5}/g, '\t45.00\t\t\t\t');
        const { findings } = new Checker({ standard: standard.id }).check(Table.read(text));
        assert.deepEqual(
          findings.map(({ finding }) => `${finding.rule.name}`),
          [],
          text,
        );
      });
    }
  }

  it('asks for the department wherever it stands, first', () => {
    const snippet = snippetOf(newTable({ standard: STANDARDS[0]!, layout: 'authoring', department: '', year: 2026 }));
    assert.equal(snippet.match(/\$\{1\}/g)?.length, 3);
    assert.ok(snippet.startsWith('$' + '{1}2026年'));
    assert.match(snippet, /\n\$\{2:（待填）\}\t\$\{3\}\t\$\{3\}\n {4}绩效目标：\$\{4\}\n/);
  });

  it('is for the next year from July on', () => {
    assert.equal(budgetYear(new Date(2026, 5, 30)), 2026);
    assert.equal(budgetYear(new Date(2026, 6, 1)), 2027);
  });
});
