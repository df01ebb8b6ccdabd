import type { Vocabulary } from '#grammar';
import { Checker } from '../check/checker.ts';
import { unfolded } from '../check/folding.ts';
import type { RuleFailed } from '../check/guarded-rule.ts';
import { type Locale, say } from '../check/words.ts';
import { RULES } from '../rules/registry.ts';
import { type Settings, vocabularyFor } from '../workspace/settings.ts';
import { type ConfigurationChoice, RunConfiguration } from './configuration.ts';
import { problemLine } from './report.ts';
import { WORDS } from './words.ts';

/** How the files with one configuration are read and checked. */
export class Checking {
  readonly vocabulary: Vocabulary;
  readonly checker: Checker;
  readonly settings: Settings;
  readonly #failed: RuleFailed;
  #each: Checker | null = null;

  constructor(settings: Settings, failed: RuleFailed) {
    this.settings = settings;
    this.#failed = failed;
    this.vocabulary = vocabularyFor(settings);
    this.checker = new Checker(settings, RULES, failed);
  }

  /** Tells each finding on its own. */
  each(): Checker {
    this.#each ??= new Checker(this.settings, unfolded(RULES), this.#failed);
    return this.#each;
  }
}

/** Tells the settings of each file of a run; `tell` is told problems of configuration files, in lines. */
export function settingsOf(configuration: ConfigurationChoice, locale: Locale, tell: (notice: string) => void) {
  let sound = true;
  const settings = new RunConfiguration(
    configuration,
    (problem) => {
      tell(`${problemLine(problem, locale)}\n`);
      if (problem.severity === 'error') sound = false;
    },
    (error) => {
      tell(`${say(WORDS.configurationFailed, locale, { reason: String(error) })}\n`);
      sound = false;
    },
  );
  return { settingsFor: (file: string): Settings => settings.of(file), isSound: () => sound };
}

/** Tells how each file of a run is checked; those with the same settings share one. Rules that fail are told, too. */
export function checkingOf(configuration: ConfigurationChoice, locale: Locale, tell: (notice: string) => void) {
  const { settingsFor, isSound } = settingsOf(configuration, locale, tell);
  let sound = true;
  const failedRules = new Set<string>();
  const failed: RuleFailed = ({ name }, error) => {
    if (failedRules.has(name)) return;
    failedRules.add(name);
    tell(`${say(WORDS.ruleFailed, locale, { rule: name, reason: String(error) })}\n`);
    sound = false;
  };
  const known = new Map<string, Checking>();
  const checkingFor = (file: string): Checking => {
    const own = settingsFor(file);
    const key = JSON.stringify([own.key, own.format]);
    const found = known.get(key) ?? new Checking(own, failed);
    known.set(key, found);
    return found;
  };
  return { checkingFor, isSound: () => sound && isSound() };
}
