import { layersOf, type Settings, settingsFor } from '../../server/src/workspace/settings.ts';

/** The settings that the section `zhibiao` of a client's configuration gives, where no configuration file holds. */
export function readSettings(section: unknown): Settings {
  return settingsFor('', section, layersOf(section), null);
}
