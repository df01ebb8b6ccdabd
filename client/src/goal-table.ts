const LINES_TO_READ = 15;
const HEADER_WORDS = ['项目名称', '总计', '财政拨款', '绩效目标', '绩效指标'];
const HEADER_WORDS_NEEDED = 3;
const LONGEST_HEADING = 200;

/**
 * Whether a document that begins with these lines is a goal table: a title with 绩效目标表, or a header row with
 * at least three of the usual column names, within the first few lines that hold any text.
 */
export function looksLikeGoalTable(lines: Iterable<string>): boolean {
  let read = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (isTitle(line) || isHeader(line)) return true;
    read += 1;
    if (read === LINES_TO_READ) break;
  }
  return false;
}

// A title is a short line by itself; running text that mentions such a table goes on after the word.
function isTitle(line: string): boolean {
  const text = line.replace(/[\s#*\uFEFF]/g, '');
  return text.length <= LONGEST_HEADING && /^[^，。；,;：:|]*绩效目标表(?:[（(【[].*)?$/.test(text);
}

function isHeader(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false;
  const text = line.replace(/\s/g, '');
  return HEADER_WORDS.filter((word) => text.includes(word)).length >= HEADER_WORDS_NEEDED;
}
