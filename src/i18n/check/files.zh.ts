/** What the check says of files: their names, encodings, YAML and pages, in 中文. */
import { languageName } from '../locale.ts';
import { orZh, strangerTo, type Words } from './words.ts';

const strangerZh = (locale: string): string => languageName('zh', strangerTo(locale));

const signsZh: Readonly<Record<string, string>> = {
  quote: '弯引号或全角引号',
  comma: '全角逗号或顿号',
  colon: '全角冒号',
  bracket: '全角括号',
  dash: '代替连字符的破折号',
  'hard-space': '不换行空格',
  'wide-space': '全角空格',
  invisible: '看不见的符号',
  fullwidth: '全角符号',
};

/** 看得见的才写出来。 */
const shownSign = (sign: string): string => (/[\p{Z}\p{C}]/u.test(sign) ? '' : `${sign} `);

const encodings: Readonly<Record<string, string>> = { gb18030: 'GBK', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16（BE）' };

/** The YAML reader speaks English only; its kinds of mistake in our words. */
const yamlZh: Readonly<Record<string, string>> = {
  BAD_ALIAS: '别名 * 没有对应的锚点 &',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '缩进不对',
  BAD_SCALAR_START: '这个符号不能开头，文字要加引号',
  BAD_DIRECTIVE: '不认识的 % 指令',
  BLOCK_AS_IMPLICIT_KEY: '键和值的缩进或冒号不对',
  BLOCK_IN_FLOW: '花括号或方括号里不能用缩进写法',
  IMPOSSIBLE: '这一处无法识别',
  MISSING_CHAR: '缺少符号，例如引号、括号、逗号或冒号后的空格',
  MULTILINE_IMPLICIT_KEY: '键要写在一行里，后面跟冒号',
  RESOURCE_EXHAUSTION: '嵌套太深',
  TAG_RESOLVE_FAILED: '不认识的 ! 标签',
  UNEXPECTED_TOKEN: '多出了符号，例如括号、引号或逗号',
  aliases: '别名展开太多',
};

/** 标记本来要构成什么。 */
const signsMake: Readonly<Record<string, string>> = {
  link: '链接',
  heading: '标题',
  table: '表格',
  emphasis: '粗体',
  part: '部件',
};

/** 页面编译器只说英文；它指的是哪一类。 */
const pageZh: Readonly<Record<string, string>> = {
  comment: '注释的写法不对',
  brace: '花括号没有成对，或里面不是程序',
  tag: '标签没有成对',
  less: '尖括号之后不是标签',
};

export const fileMistakesZh = {
  'yaml-syntax': {
    what: (X) => `YAML 有语法错误：${yamlZh[X.yaml ?? ''] ?? X.reason}。`,
    fix: () => '检查这一行的缩进、引号和冒号；含冒号或逗号的文字要加引号。',
  },
  'wrong-indent': {
    what: (X) => `这一行缩进了 ${X.is} 个空格，而相邻的行是 ${X.meant} 个。`,
    fix: (X) => `改为缩进 ${X.meant} 个空格。`,
  },
  'tab-indent': {
    what: (X) => `用了制表符缩进${X.lines && `（第 ${X.lines} 行）`}。`,
    fix: () => 'YAML 只能用空格缩进；请改成两个空格。',
  },
  'foreign-sign': {
    what: (X) => `这里有${signsZh[X.name!] ?? '别的键盘的符号'}（${shownSign(X.sign!)}${X.code}）。`,
    fix: (X) =>
      X.meant === ''
        ? '删去它：把光标放在它后面，按退格键。'
        : `改用${X.meant?.trim() === '' ? '普通空格' : `半角的 ${X.meant}`}；整段文字的引号用半角直引号 "…"。`,
  },
  'hash-in-text': {
    what: (X) => `从这里起 YAML 读作注释：${X.rest}`,
    fix: () => '给含 # 的文字加上引号："…"。注释另起一行。',
  },
  'comma-in-text': {
    what: (X) => `半角逗号使前面的文字到此为止，“${X.rest}”被当成了另一个键。`,
    fix: () => '给整段文字加上引号："…"。',
  },
  'missing-space': {
    what: (X) => `${X.sign === '-' ? '连字符' : '冒号'}后面没有空格，整段成了一个词：${X.text}`,
    fix: (X) => (X.sign === '-' ? '列表的一项以“- ”开头。' : '在冒号后面加一个空格。'),
  },
  backslash: {
    what: (X) => `双引号里的反斜杠会把后面的字母变成别的符号：${X.text}`,
    fix: () => "改用单引号 '…'，或写两个反斜杠。",
  },
  'second-document': {
    what: () => '从这里起是第二份内容，没有谁读它。',
    fix: () => '删去 --- 或 ... 这一行；属于别处的内容另存为文件。',
  },
  'unknown-alias': {
    what: (X) => `开头的 * 表示引用“${X.name}”，而没有叫这个名字的内容。`,
    fix: () => '以 * 开头的文字要加引号："*…"。',
  },
  'idle-anchor': {
    what: (X) => `开头的 & 给后面的内容起名“${X.name}”，而没有谁引用它，它也不会显示。`,
    fix: () => '以 & 开头的文字要加引号："&…"。',
  },
  'unknown-tag': {
    what: (X) => `开头的 ! 表示类型，而没有 ${X.tag} 这种类型。`,
    fix: () => '以 ! 开头的文字要加引号："!…"。',
  },
  'wrong-encoding': {
    what: (X) => `文件的编码不是 UTF-8，而是 ${encodings[X.encoding!] ?? X.encoding}。`,
    fix: () => '另存为 UTF-8。记事本：另存为，编码选 UTF-8；VS Code：点状态栏的编码，选“通过编码保存”，再选 UTF-8。',
  },
  'lost-sign': {
    what: () => '文件转换编码时丢失了字符。',
    fix: () => '重新输入，或取转换前的文件另存为 UTF-8。',
  },
  'wrong-language': {
    what: (X) =>
      X.page
        ? `${languageName('zh', X.key!)}页面上是${strangerZh(X.key!)}：${X.text}`
        : `${X.key} 下写的是${strangerZh(X.key!)}：${X.text}`,
    fix: (X) => `改写为${languageName('zh', X.key!)}，或两者对调。`,
  },
  'language-aside': {
    what: (X) => `本手册没有${languageName('zh', X.key!)}版：${X.page ? '这一页不会成为网页' : '写在其下的文字不被采用'}。`,
    fix: (X) => `删去，或在 handbook.yaml 的 languages 里写上 ${X.key}（现为 ${X.languages}）。`,
  },
  'language-twice': { what: () => '同一种语言写了两次。', fix: () => '每种只写一次；第一种是根目录下网页的语言。' },
  'original-not-among': {
    what: (X) => `原文是${languageName('zh', X.value!)}，而本手册没有这种语言。`,
    fix: () => '把原文的语言列入 languages。',
  },
  'misnamed-file': { what: (X) => `没有谁读名为“${X.name}”的文件。`, fix: (X) => `改名为 ${X.would}。` },
  'unread-file': {
    what: () => '没有谁读这个文件。',
    fix: (X) => (X.beside ? `旁边已有 ${X.beside}：并入其中，或删去。` : '删去，或移出内容文件夹。'),
  },
  'misplaced-procedure': {
    what: () => '流程放错了地方，没有谁读它。',
    fix: (X) => `移到 ${X.would}`,
  },
  'duplicate-key': {
    what: (X) => `同一处写了两次键“${X.key}”${X.more && `，后面的 ${X.more} 也是`}。`,
    fix: (X) => (X.more ? '列表里新的一项以“- ”开头；多写的删去。' : '删去其中一个。'),
  },
  'empty-file': {
    what: () => '文件是空的。',
    fix: ({ kind }) =>
      kind === 'scenarios'
        ? '写一个案例，或删去文件。'
        : kind === 'situations'
          ? '写一个情境，或删去文件。'
          : kind === 'procedure' || kind === 'handbook'
            ? '写入内容。'
            : '写入内容；没有的，写一个空列表：[]。',
  },
  'missing-file': {
    what: () => '缺少这个文件。',
    fix: (X) =>
      X.kind === 'handbook'
        ? '补上：number、title、issuer、edition、revision、level、kind。'
        : '补上；哪怕只有一个空列表“[]”。',
  },
  'folder-name': { what: (X) => `文件夹“${X.folder}”与条款号和 slug 不符。`, fix: (X) => `把文件夹改名为“${X.would}”。` },
  'no-procedures': {
    what: () => '一个流程也没有。',
    fix: () => '建一个文件夹，例如 1.1-purchase-request，写入 procedure.yaml、zh.mdx 和 en.mdx。',
  },
  'empty-folder': { what: (X) => `文件夹“${X.folder}”里没有流程定义。`, fix: () => '写入 procedure.yaml，或删去文件夹。' },
  'page-without-definition': {
    what: () => '有页面，没有流程定义。',
    fix: () => '在同一文件夹写入 procedure.yaml，或删去页面。',
  },
  'missing-page': { what: (X) => `缺少${languageName('zh', X.locale!)}页面。`, fix: (X) => `写入 ${X.page}。` },
  'page-syntax': {
    what: (X) => `页面无法识别：${pageZh[X.kind ?? ''] ?? ''}（${X.reason}）。`,
    fix: ({ kind }) =>
      kind === 'comment'
        ? '注释写作 {/* … */}。'
        : kind === 'brace'
          ? '页面里花括号表示程序；要写花括号本身，写 \\{。'
          : kind === 'tag'
            ? '标签有开必有关：<b>…</b>、<br />。'
            : kind === 'less'
              ? '小于号写作 &lt;；网址写作 [文字](网址)。'
              : '检查这里的花括号、尖括号和标签。',
  },
  'page-program': {
    what: (X) => `页面只写文字和部件，这里会被当作程序：${X.text}`,
    fix: () => '花括号写作 \\{；图片写作 ./picture.png；手册的部件不需要 import。',
  },
  'unshown-text': {
    what: (X) => `读者看不到这里：${X.text}`,
    fix: ({ kind }) =>
      kind === 'part'
        ? '部件单独写，例如 <Stage />；文字写在它的上面或下面。'
        : '在正文里引用它，写作 [^1] 或 [文字][名称]；方括号本身写作 \\[。',
  },
  'plain-signs': {
    what: (X) => `读者会看到这些符号本身，它们没有构成${signsMake[X.kind!] ?? ''}：${X.text}`,
    fix: ({ kind }) =>
      kind === 'link'
        ? '写作 [文字](地址)：用半角符号，地址前面和里面都没有空格。'
        : kind === 'heading'
          ? '标题写作 ## 加一个空格。'
          : kind === 'table'
            ? '在表头下面的一行写 |---|---|。'
            : kind === 'emphasis'
              ? '末尾的标点写在星号外面：**注意**：……'
              : '用半角符号写 <Stage />。',
  },
  'page-frontmatter': { what: () => '页面开头 --- 之间的内容没有谁读。', fix: () => '删去。' },
  'empty-page': { what: () => '页面是空的。', fix: () => '写上内容；所放部件与另一种语言的页面相同。' },
  'dead-link': {
    what: (X) => `链接没有去处：${X.url || '()'}`,
    fix: (X) =>
      X.near
        ? `是否想写 ${X.near}？`
        : '流程写作 ../3.2/，步骤写作 ../3.2/#3.2-7；文件放入内容文件夹的 public/，写作 /name.pdf。',
  },
  'dead-anchor': {
    what: (X) => `页面里没有这一处：${X.url}`,
    fix: (X) => (X.near ? `是否想写 ${X.near}？` : '步骤按行号写：#3.2-7；标题按文字写：#参与者。'),
  },
  'missing-picture': {
    what: (X) => `没有图片 ${X.url}`,
    fix: (X) =>
      X.near ? `是否想写 ${X.near}？` : '放在页面旁边，写作 ./name.png；或放入内容文件夹的 public/，写作 /name.png。',
  },
  'missing-form': {
    what: (X) => `没有表单文件 public/${X.file}`,
    fix: (X) => (X.near ? `是否想写 ${X.near}？` : '把空白表单放入内容文件夹的 public/，写它在那里的路径：forms/表单.xlsx。'),
  },
  'missing-part': {
    what: (X) => `没有文件 ${X.url}`,
    fix: (X) => (X.near ? `是否想写 ${X.near}？` : '把部件放在 procedure.yaml 旁边，写作 .astro 文件。'),
  },
  'unknown-part': { what: (X) => `页面里没有 <${X.name} /> 这个部件。`, fix: orZh },
  'different-parts': {
    what: (X) =>
      `两个页面所列部件不同：${languageName('zh', X.first!)} ${X.there}；${languageName('zh', X.second!)} ${X.here}。`,
    fix: () => '两个页面按同样顺序放同样的部件。',
  },
} satisfies Record<string, Words>;
