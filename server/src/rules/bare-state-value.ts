import { Sign } from '../check/signs.ts';
import type { Rule } from './rule.ts';
import { isSatisfaction, spanIn, textOf } from './support/values.ts';

export const bareStateValue: Rule = {
  name: 'bare-state-value',
  group: 'values',
  severity: 'off',
  summary: {
    zh: '指标值只写了状态，没有写评判标准',
    en: 'A state word without the standard it is judged by',
  },
  messages: {
    state: {
      zh: '指标值“{value}”没有说按什么评判，不同的人会得出不同结论。请写明标准或改为比率，例如“5 个工作日内”“合规率 100%”。',
      en: 'The value “{value}” does not say what it is judged by, so people will differ. Name the standard or give a rate, such as “within 5 working days” or “100 % compliant”.',
    },
  },
  needs: Sign.Words,
  checkIndicator(reading, row, { standard, report }) {
    const state = reading.values.find(({ value }) => value.quality === 'state');
    // Of satisfaction, satisfaction-not-rate says more.
    if (state === undefined || isSatisfaction(standard, reading)) return;
    report(spanIn(row, state, state.words), { message: 'state', args: { value: textOf(state, state.words) } });
  },
};
