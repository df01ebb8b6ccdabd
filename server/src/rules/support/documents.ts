/** What is written about work, and counted itself: 修复报告, 维护手册. */
export const DOCUMENTS: readonly string[] = [
  '报告',
  '方案',
  '图集',
  '图纸',
  '手册',
  '指南',
  '导则',
  '规程',
  '规范',
  '标准',
  '台账',
  '清单',
];
