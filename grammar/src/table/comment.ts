/** `//` at the beginning of a line; not the rest of an address (`http:` and `//www.gov.cn`) that a line break has cut. */
const COMMENT = /^[\s\ufeff]*(?:\/\/|／／)(?![\w-]+\.\w)/;

/** Whether a whole line is a remark: no part of the table, wherever it stands. */
export function isComment(line: string): boolean {
  return COMMENT.test(line);
}
