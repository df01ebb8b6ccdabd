import type { Words } from '#grammar';
import type { Severity } from '../rules/rule.ts';

/** How severities are called in output for people. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

export const WORDS = {
  unreadable: { zh: '{file}：无法读取：{reason}', en: '{file}: cannot be read: {reason}' },
  notThere: { zh: '没有这个文件', en: 'no such file' },
  noPermission: { zh: '没有读取权限', en: 'permission denied' },
  noText: {
    zh: '不是文本，或编码不是 UTF-8、UTF-16、GB18030（GBK）；Excel、Word、PDF 请先另存为文本',
    en: 'no text, or not encoded in UTF-8, UTF-16 or GB18030 (GBK); save Excel, Word and PDF files as text first',
  },
  noTable: {
    zh: '{file}：没有找到绩效目标表：没有一行能读作合计、单位或项目',
    en: '{file}: no goal table found: no line reads as a total, a unit or a project',
  },
  emptyFolder: {
    zh: '{file}：文件夹里没有绩效目标表：没有 *.zhibiao、*绩效目标表*.md，也没有写着绩效目标表的 .txt、.tsv',
    en: '{file}: the folder holds no goal table: no *.zhibiao or *绩效目标表*.md, and no .txt or .tsv with such a table',
  },
  noFileForNew: {
    zh: 'new 把新表写到标准输出，不接文件名：zhibiao new > {file}',
    en: 'new prints the table and takes no file: zhibiao new > {file}',
  },
  noDepartment: {
    zh: 'new 要写明部门：zhibiao new --department 部门名称',
    en: 'new needs the department: zhibiao new --department NAME',
  },
  badYear: { zh: '--year 要写四位年份，不能是 {value}', en: '--year takes a year of four digits, not {value}' },
  noRule: { zh: '没有给出规则名称', en: 'no rule given' },
  unknownRule: {
    zh: '没有名为 {rule} 的规则。全部规则见 zhibiao rules',
    en: 'there is no rule {rule}; zhibiao rules lists them',
  },
  similarRule: {
    zh: '没有名为 {rule} 的规则，是不是 {similar}？',
    en: 'there is no rule {rule}; did you mean {similar}?',
  },
  noPage: {
    zh: '没有找到规则 {rule} 的说明：{file}。说明和程序装在一起，请重新安装，或把 docs 文件夹放回 dist 旁边',
    en: 'the page of the rule {rule} is not there: {file}; pages are installed with the program: install it again, or put the folder docs back beside dist',
  },
  off: { zh: '默认不查', en: 'off' },
  noFiles: { zh: '没有给出文件', en: 'no files given' },
  unknownCommand: { zh: '没有这个命令：{command}', en: 'no such command: {command}' },
  similarCommand: {
    zh: '没有这个命令：{command}，是不是 {similar}？',
    en: 'no such command: {command}; did you mean {similar}?',
  },
  unknownOption: { zh: '没有这个选项：{option}', en: 'no such option: {option}' },
  similarOption: {
    zh: '没有这个选项：{option}，是不是 {similar}？',
    en: 'no such option: {option}; did you mean {similar}?',
  },
  missingValue: { zh: '{option} 后面要写一个值', en: '{option} needs a value' },
  needlessValue: { zh: '{option} 后面不写值', en: '{option} takes no value' },
  fixInput: {
    zh: '--fix 要写回文件，不能用于标准输入',
    en: '--fix writes files and cannot take standard input',
  },
  badValue: {
    zh: '--{option} 不能是 {value}，可以是 {allowed}',
    en: '--{option} cannot be {value}; it can be {allowed}',
  },
  configTwice: { zh: '--config 和 --no-config 不能同时用', en: '--config and --no-config exclude each other' },
  configurationFailed: {
    zh: '读取配置时程序出错，按默认设置检查：{reason}',
    en: 'the program failed while it read the configuration; the defaults are used: {reason}',
  },
  ruleFailed: {
    zh: '规则 {rule} 检查时程序出错，已停用，其他规则照常检查：{reason}',
    en: 'the rule {rule} failed and is switched off, the others go on: {reason}',
  },
  seeHelp: { zh: '用法见 zhibiao --help', en: 'See zhibiao --help' },
  failed: { zh: '{file}：检查时程序出错：{reason}', en: '{file}: the program failed: {reason}' },
  brokenBytes: {
    zh: '没有改：文件里有读不出的字节，写回去会丢失。请先用编辑器另存为 UTF-8',
    en: 'not changed: it holds bytes that cannot be read and would be lost. Save it as UTF-8 first',
  },
  unwritable: {
    zh: '没有改：文件是 GBK 编码，写不下“{character}”。请先用编辑器另存为 UTF-8',
    en: 'not changed: the file is encoded in GBK, which has no “{character}”. Save it as UTF-8 first',
  },
  outputFailed: { zh: '没有写完输出：{reason}', en: 'the output could not be written: {reason}' },
  crashed: { zh: '程序出错：{reason}', en: 'the program failed: {reason}' },
  notWritten: { zh: '没有改，原文件未动：{reason}', en: 'not changed, the file is as it was: {reason}' },
  notWrittenNoSpace: {
    zh: '没有改，原文件未动：磁盘空间不足，或文件大小受限制',
    en: 'not changed, the file is as it was: the disk is full, or files may not become so large',
  },
  notWrittenDenied: {
    zh: '没有改，原文件未动：没有写入权限，文件或文件夹是只读的',
    en: 'not changed, the file is as it was: permission denied, the file or its folder is read-only',
  },
  ofFile: { zh: '{file}：{said}', en: '{file}: {said}' },
  fixed: { zh: '{file}：已改正 {n} 处：{rules}', en: '{file}: {n} fixed: {rules}' },
  wouldFix: { zh: '{file}：可改正 {n} 处：{rules}', en: '{file}: {n} would be fixed: {rules}' },
  formatted: { zh: '{file}：已整理', en: '{file}: formatted' },
  wouldFormat: { zh: '{file}：需要整理', en: '{file}: would be formatted' },
  converted: { zh: '{file}：已转换', en: '{file}: converted' },
  wouldConvert: { zh: '{file}：需要转换', en: '{file}: would be converted' },
  changed: { zh: '{files} 个文件，改动 {n} 个', en: '{files}, {n} changed' },
  wouldChange: { zh: '{files} 个文件，{n} 个会有改动', en: '{files}, {n} would change' },
  openType: {
    zh: '第 {line} 行“{project}”的指标“{name}”看不出是哪一类，只补了层级编码。请在编辑器里用同一个转换，它会询问',
    en: 'Line {line}: the name does not tell the type of the indicator “{name}” of “{project}”; only its level has a code now. The same conversion in the editor asks for it',
  },
  noConversion: {
    zh: 'convert 要写明转换成什么：--to {allowed}',
    en: 'convert needs to know into what: --to {allowed}',
  },
  stdoutOne: { zh: '--stdout 只接一个文件', en: '--stdout takes one file' },
  checkOrStdout: { zh: '--check 和 --stdout 不能同时用', en: '--check and --stdout exclude each other' },
  clean: { zh: '{files} 个文件，没有发现问题', en: 'no problems in {files}' },
  summary: { zh: '{files} 个文件，{total} 个问题：{parts}', en: '{total} in {files}: {parts}' },
  partsSeparator: { zh: '，', en: ', ' },
  part: { zh: '{n} 个{severity}', en: '{n} {severity}' },
  fixable: { zh: '；{n} 个有修改建议', en: '; {n} with a suggested fix' },
  fixedInAll: { zh: '；已改正 {n} 处', en: '; {n} fixed' },
  wouldFixInAll: { zh: '；可改正 {n} 处', en: '; {n} would be fixed' },
  oneFile: { zh: '1', en: '1 file' },
  manyFiles: { zh: '{n}', en: '{n} files' },
  oneProblem: { zh: '1', en: '1 problem' },
  manyProblems: { zh: '{n}', en: '{n} problems' },
} satisfies Record<string, Words>;

export const HELP: Words = {
  zh: `指标 Zhibiao {version}：读取并检查项目支出绩效目标表

用法
  zhibiao check 文件或文件夹…   检查，列出问题
  zhibiao format 文件或文件夹…  整理空白、分隔符、全角半角和序号的写法
  zhibiao convert 文件或文件夹… --to 目标
                                转换版式或写法
  zhibiao parse 文件或文件夹…   读取，输出 JSON（每个文件一个对象）
  zhibiao new                   写出一张待填的新表
  zhibiao rules                 列出全部规则
  zhibiao explain 规则          说明一条规则：为什么、怎么改、例子、选项

check 的选项
  --format pretty|json          输出给人看（默认）或 JSON
  --severity 级别               有这一级或更重的问题时退出状态为 1：
                                error（默认）、warning、information、hint
  --quiet                       只列出达到上述级别的问题
  --fix                         改正所有可以放心改正的问题，列出剩下的；编码、换行不变
  --fix-dry-run                 只说 --fix 会改正哪些，不写文件
  --threads 数                  用几个线程检查；不写就看文件多少和处理器
  --standard 名称               指标体系：auto（默认）、guangzhou、mof2015、mof2021，
                                或自己的指标体系文件（以 .json 结尾）
  --dialect 写法                auto（默认）、coded（有编码）、uncoded（无编码）
  --config 文件                 所有表格都用这个配置文件
  --no-config                   不用任何配置文件

format 的选项
  --layout 版式                 keep（各行不变，默认）、authoring（编写）、published（公开）
  --style 写法                  standard（标准写法，默认）、file（文件自己的习惯）

convert 的选项
  --to 目标                     authoring（编写版式）、published（公开版式，去掉注释）、
                                standard（标准写法）、codes（补编码）、renumber（重新编号）、
                                sort（按层级排序）、types（补齐必设指标，待填）

format 和 convert 的选项
  --check                       不写文件；有文件需要改动时退出状态为 1
  --stdout                      把结果写到标准输出（UTF-8），不写文件；只接一个文件
  --standard, --dialect, --config, --no-config
                                同 check
  会改变读法的行保持原样并说明；编码、换行和权限不变。

parse 的选项
  --format json                 只有这一种
  --standard, --config, --no-config
                                同 check

new 的选项
  --department 名称             部门名称，必填
  --year 年份                   预算年度，如 2026
  --standard 名称               指标体系：guangzhou、mof2015、mof2021，或自己的指标体系
                                文件；不写就按配置文件，没有配置时为 guangzhou
  --config, --no-config         同 check
  --layout 版式                 authoring（编写版式，默认）、published（公开版式）

通用选项
  --locale zh|en                消息的语言，默认中文
  --help, --version

文件可以是 UTF-8、UTF-16 或 GB18030（GBK）；写 - 就读标准输入，结果写到标准输出。给出文件夹时，查找其中的
*.zhibiao、*绩效目标表*.md 和写着绩效目标表的 .txt、.tsv（不论文件名）。

每张表格采用所在文件夹及上级文件夹中最近的 zhibiao.json，到代码库的根文件夹为止；
上面的选项优先于它。

退出状态：0 没有达到级别的问题；1 有，或 --check 时有文件需要改动；2 有文件无法读取，配置文件有错误，或无法运行。
`,
  en: `指标 Zhibiao {version}: reads and checks Chinese budget performance tables

Usage
  zhibiao check FILE-OR-FOLDER…  check and list the problems
  zhibiao format FILE-OR-FOLDER… normalise spaces, separators, widths and serials
  zhibiao convert FILE-OR-FOLDER… --to TARGET
                                 convert to another layout or writing
  zhibiao parse FILE-OR-FOLDER…  read and print JSON, one object per file
  zhibiao new                    print a new table to fill in
  zhibiao rules                  list all rules
  zhibiao explain RULE           explain a rule: why, how, examples, options

Options of check
  --format pretty|json           for people (default) or as JSON
  --severity LEVEL               exit with 1 where a problem is of this level or above:
                                 error (default), warning, information, hint
  --quiet                        list only problems of that level or above
  --fix                          apply all safe fixes and list what is left; encoding and line
                                 ends stay
  --fix-dry-run                  only say what --fix would do
  --threads N                    how many threads check; by default as many as pay
  --standard NAME                auto (default), guangzhou, mof2015, mof2021,
                                 or a standard of your own (a file ending in .json)
  --dialect DIALECT              auto (default), coded, uncoded
  --config FILE                  configure all tables by this file
  --no-config                    use no configuration file

Options of format
  --layout LAYOUT                keep (each row as it is, default), authoring, published
  --style STYLE                  standard (default), or file: what the file itself mostly uses

Options of convert
  --to TARGET                    authoring, published (without comments), standard,
                                 codes (add missing ones), renumber, sort (by level),
                                 types (drafts of required indicators)

Options of format and convert
  --check                        write nothing; exit with 1 where a file would change
  --stdout                       print the result (UTF-8) and write nothing; takes one file
  --standard, --dialect, --config, --no-config
                                 as for check
  Rows that would read differently are left and told; encoding, line ends and mode stay.

Options of parse
  --format json                  the only one
  --standard, --config, --no-config
                                 as for check

Options of new
  --department NAME              the department; required
  --year YEAR                    of the budget, such as 2026
  --standard NAME                guangzhou, mof2015, mof2021, or a standard of your own
                                 (a file ending in .json); by default what the configuration
                                 says, or else guangzhou
  --config, --no-config          as for check
  --layout LAYOUT                authoring (default) or published

Common options
  --locale zh|en                 language of messages; Chinese by default
  --help, --version

Files may be UTF-8, UTF-16 or GB18030 (GBK); - is standard input, whose result goes to
standard output. Folders are searched for
*.zhibiao, *绩效目标表*.md and any .txt or .tsv that holds a goal table.

Each table is configured by the nearest zhibiao.json in its folder or above, up to the
root of its repository; the options above go before it.

Exit status: 0 no problem at or above the level; 1 there is one, or with --check a file
would change; 2 a file could not be read or written, a configuration file has errors, or nothing could run.
`,
};
