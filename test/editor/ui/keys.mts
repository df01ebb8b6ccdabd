import { pinyin } from 'pinyin-pro';
import type { Editor } from './editor.mts';

/** An input method takes a word of this many characters at a time. */
const WORD = 4;
const CHINESE = /[\u4e00-\u9fff]+/g;
const PATIENCE = 5_000;

/** How many keys it takes to type a text with an input method: the letters of each word and one key to take it. */
export function keysFor(text: string): number {
  const chinese = text.match(CHINESE) ?? [];
  const words = chinese.flatMap(wordsOf);
  const letters = words.reduce((sum, word) => sum + lettersOf(word).length, 0);
  return letters + words.length + text.replace(CHINESE, '').length;
}

/** A user's keyboard, with every key that is pressed counted. */
export class Keys {
  pressed = 0;
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Presses keys one after the other; `Control+Space` are two. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += key.split('+').length;
      await this.#editor.page.keyboard.press(key);
    }
  }

  /** Types letters, digits and signs as the keyboard has them. */
  async type(text: string): Promise<void> {
    this.pressed += [...text].length;
    await this.#editor.page.keyboard.type(text, { delay: 30 });
  }

  /** Writes Chinese with an input method. */
  async chinese(text: string): Promise<void> {
    for (const part of text.split(/([\u4e00-\u9fff]+)/).filter((part) => part !== '')) {
      if (!/[\u4e00-\u9fff]/.test(part)) {
        await this.type(part);
        continue;
      }
      for (const word of wordsOf(part)) {
        const letters = lettersOf(word);
        this.pressed += letters.length + 1;
        await this.#editor.compose(letters, word);
      }
    }
  }

  /** Takes the suggestion that is offered first, which must be this one; asks for it where it does not come by itself. */
  async accept(label: string): Promise<void> {
    const first = this.#editor.page.locator('.suggest-widget.visible .monaco-list-row').first();
    const wanted = first.filter({ hasText: label });
    try {
      await wanted.waitFor({ timeout: PATIENCE });
    } catch {
      await this.press('Control+Space');
      await wanted.waitFor({ timeout: PATIENCE });
    }
    await this.press('Enter');
    await this.#editor.page.locator('.suggest-widget.visible', { hasText: label }).waitFor({ state: 'detached' });
  }
}

function wordsOf(chinese: string): string[] {
  return Array.from({ length: Math.ceil(chinese.length / WORD) }, (_, i) => chinese.slice(i * WORD, (i + 1) * WORD));
}

function lettersOf(word: string): string {
  return pinyin(word, { toneType: 'none', v: true, type: 'array' }).join('');
}
