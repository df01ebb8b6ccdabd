import { env, l10n } from 'vscode';
import chinese from '../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };

/**
 * The words of a message in the user's language. `message` is the English text, which is also its key in the
 * Chinese bundle; where VS Code speaks neither language, Chinese is what readers of these tables understand.
 */
export function t(message: keyof typeof chinese, ...values: (string | number)[]): string {
  const known = l10n.bundle !== undefined || env.language.startsWith('en');
  return known ? l10n.t(message, ...values) : fill(chinese[message], values);
}

function fill(text: string, values: (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (mark, index) => String(values[Number(index)] ?? mark));
}
