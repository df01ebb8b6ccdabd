/** What the drawing of diagrams uses of the library, which has no types of its own. */
declare module '@prantlf/railroad-diagrams' {
  class Drawing {
    constructor(...items: (Drawing | string)[]);
    toString(): string;
  }
  class Diagram extends Drawing {
    toStandalone(style?: string): string;
  }
  class Choice extends Drawing {
    constructor(normal: number, ...items: Drawing[]);
  }
  const shapes: {
    Diagram: typeof Diagram;
    Choice: typeof Choice;
    Sequence: typeof Drawing;
    Optional: typeof Drawing;
    OneOrMore: typeof Drawing;
    ZeroOrMore: typeof Drawing;
    Terminal: typeof Drawing;
    NonTerminal: typeof Drawing;
  };
  export default shapes;
}
