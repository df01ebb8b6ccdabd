// Writes the readings of Chinese characters that completion matches by: npm run pinyin
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinyinTable } from './lib/pinyin-table.mts';
import { root } from './lib/root.mts';

writeFileSync(path.join(root, 'server/src/pinyin/characters.json'), pinyinTable());
