import type { Finding, OptionValue, Report, Rule } from '../rules/rule.ts';

/** Gives the value of a rule's option: the user's, or the default. */
export type OptionReader = <V extends OptionValue>(name: string) => V;

export function toFinding(
  rule: Rule,
  span: Finding['span'],
  { message, args = {}, severity, fix = [], related = [] }: Report,
): Finding {
  const fixes = Array.isArray(fix) ? fix : [fix];
  return { rule, span, message, args, fixes, related, ...(severity === undefined ? {} : { severity }) };
}

/** A value of another kind than the option's default is passed over. */
export function optionReader(rule: Rule, chosen: Readonly<Record<string, OptionValue>> = {}): OptionReader {
  return <V extends OptionValue>(name: string): V => {
    const option = rule.options?.[name];
    if (option === undefined) throw new Error(`rule ${rule.name} has no option ${name}`);
    const value = chosen[name];
    return (typeof value === typeof option.default ? value : option.default) as V;
  };
}
