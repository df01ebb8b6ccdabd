import { say } from '../check/words.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckCommand, FileReport } from './file-report.ts';
import { JsonList } from './json-list.ts';
import { type Output, Status } from './output.ts';
import { prettySummary } from './report.ts';
import { WORDS } from './words.ts';

/** Tells what checking came to, file by file as it is known, and sums it up at the end. */
export class RunReport {
  readonly #command: CheckCommand;
  readonly #output: Output;
  readonly #list: JsonList | null;
  readonly #counts = new Map<Severity, number>();
  readonly #notices = new Set<string>();
  #status: Status = Status.ok;
  #read = 0;
  #fixable = 0;
  #fixed = 0;

  constructor(command: CheckCommand, output: Output) {
    this.#command = command;
    this.#output = output;
    this.#list = command.format === 'json' ? new JsonList() : null;
  }

  /** The gravest status of the files so far. */
  get status(): Status {
    return this.#status;
  }

  async add(report: FileReport): Promise<void> {
    this.#sum(report);
    for (const notice of report.notices) this.#tellOnce(notice);
    for (const error of report.errors) this.#output.err(error);
    const text = this.#list === null ? report.text : this.#list.add(report.text);
    if (text !== '') await this.#output.out(text);
  }

  async end(): Promise<void> {
    if (this.#list !== null) await this.#output.out(this.#list.end());
    else if (this.#read > 0) await this.#output.out(this.#summary());
  }

  #sum({ counts, status, isRead, fixable, fixed }: FileReport): void {
    for (const [severity, n] of Object.entries(counts) as [Severity, number][]) {
      this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + n);
    }
    if (status > this.#status) this.#status = status;
    if (isRead) this.#read++;
    this.#fixable += fixable;
    this.#fixed += fixed;
  }

  #tellOnce(notice: string): void {
    if (!this.#notices.has(notice)) this.#output.err(notice);
    this.#notices.add(notice);
  }

  #summary(): string {
    const { locale, fix } = this.#command;
    const words = fix === 'dry' ? WORDS.wouldFixInAll : WORDS.fixedInAll;
    const mended = this.#fixed > 0 ? say(words, locale, { n: this.#fixed }) : '';
    return `${prettySummary(this.#read, this.#counts, this.#fixable, locale)}${mended}\n`;
  }
}
