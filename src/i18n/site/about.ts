import { define } from '../locale.ts';

export const about = define('about', {
  zh: {
    description: '本版的来源、依据的写法、数据存放在哪里。',
    ownDescription: '本手册怎样使用，数据存放在哪里。',
    whatHeading: '这是什么',
    what: '本手册把受控文件的各项流程改写为可以阅读、也可以逐步演练的形式。流程图、职责表、决策点、登记表和演练都出自同一份定义，因此不会互相矛盾。',
    basisHeading: '依据',
    basis:
      '步骤名称、角色、记录、文件编号与公式照原文件；操作标准由本手册用自己的话改写，一句一条要求。凡属推定之处均标明“推定”并说明理由，不得当作原文件的规定引用。',
    dataHeading: '您的数据',
    data: '演练、培训、审核和推演的数据只保存在您自己的浏览器里，不会发送到任何地方；在各自的页面可以导出和导入。',
    limitsHeading: '限度',
    limits: '网页不能证明操作者的身份，演练也不构成审批。打印件不受控。',
    gaps: '原文件自身的缺口另列：',
  },
  en: {
    description: 'Where this edition comes from, how its basis is shown, and where your data is kept.',
    ownDescription: 'What the handbook is for, and where your data is kept.',
    whatHeading: 'What this is',
    what: 'The handbook turns the controlled document’s procedures into something you can read and walk. Drawings, responsibility tables, gates, registers and walks all come from one definition, so they cannot disagree.',
    basisHeading: 'Basis',
    basis:
      'Step names, roles, records, the document number and the formulas are the source’s. Operating standards are restated in the handbook’s own words, one requirement to a sentence. Whatever is inferred is marked so, with the reason, and must not be quoted as the document’s rule.',
    dataHeading: 'Your data',
    data: 'What you leave of walks, training, audits and rehearsals is kept in your own browser and sent nowhere; each can be exported and imported on its own page.',
    limitsHeading: 'Limits',
    limits: 'A web page cannot prove who you are, and a walk approves nothing. Printed copies are uncontrolled.',
    gaps: 'Gaps in the document itself are listed apart:',
  },
});
