/** How the rates are named that tell what people think. */
export const OPINIONS: readonly string[] = [
  '满意',
  '好评',
  '评价',
  '评议',
  '测评',
  '认可',
  '认同',
  '支持',
  '赞成',
  '赞同',
  '信任',
  '信赖',
  '推荐',
  '感',
];
