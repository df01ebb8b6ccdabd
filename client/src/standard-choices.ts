import { t } from './words.ts';

/** The built-in standards as a user chooses among them. */
export function standardChoices(): { value: string; label: string; description: string }[] {
  return [
    {
      value: 'guangzhou',
      label: t('Guangzhou departmental budgets'),
      description: t('codes 1/11–14, 2/21–24, 3/31'),
    },
    {
      value: 'mof2015',
      label: t('Ministry of Finance 2015'),
      description: t('output, benefit and satisfaction, no codes'),
    },
    { value: 'mof2021', label: t('Ministry of Finance 2021'), description: t('cost is a level of its own, no codes') },
  ];
}
