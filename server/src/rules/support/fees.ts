/** Whether a name is that of something to be paid: 制作费; 促进消费, 免费 and 收费 are no such names. */
export function isFee(name: string): boolean {
  return FEE.test(name);
}

const FEE = /(?<![消免收缴付减浪退自公欠续计降])费$/;
