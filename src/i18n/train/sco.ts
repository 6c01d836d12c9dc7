import { define } from '../locale.ts';

const zh = {
  word: {
    'no-system': '没有找到学习系统（LMS）的接口：案例可以照做，但成绩不会被记录。请从学习系统里打开本课程。',
    'other-content':
      '学习系统里保存的进度属于课程的另一版本，对不上现在的内容，这里从头开始。您在这里做出第一步之前，那份进度保持原样；已有的成绩只会被更好的成绩替换。',
    unreadable:
      '学习系统里保存的进度不是本课程写的，或者无法读取，这里从头开始。您在这里做出第一步之前，它保持原样；已有的成绩只会被更好的成绩替换。',
    'too-long': '进度超过学习系统能保存的 4096 个字符，这次离开后将不能接着做；成绩照常记录。',
    review: '学习系统是以“复习”方式打开本课程的：案例可以照做，但这次的作答与成绩都不记录，已有的成绩不变。',
    browse: '学习系统是以“预览”方式打开本课程的：案例可以照做，但这次的作答与成绩都不记录。',
    'no-credit': '您学习本课程不计成绩：学习系统只保存进度，供您下次接着做；作答与成绩不记录。',
  },
  status: {
    'not attempted': '未开始',
    browsed: '已预览',
    incomplete: '未完成',
    failed: '不及格',
    completed: '已完成',
    passed: '及格',
  },
  held: (status: string, score: number | undefined) =>
    `打开课程时学习系统里的结果是：${status}${score === undefined ? '' : `，${score} 分`}。只有更好的结果才会替换它。`,
  unrecorded: {
    'not-begun': (reason: string) =>
      `学习系统没有开始记录（LMSInitialize：${reason || '没有说明原因'}）：案例可以照做，但什么都不会被记录。请关闭本页，从学习系统里重新打开课程；仍然如此，请告诉管理员。`,
    over: (reason: string) =>
      `您离开过本页，学习系统的这次学习已经结束，没有能重新开始（LMSInitialize：${reason || '找不到学习系统'}）：离开之前的作答已经交给学习系统，此后的作答不再记录。请从学习系统里重新打开课程。`,
  },
  refused: (call: string, reason: string) =>
    `学习系统没有接受“${call}”：${reason}。您可以继续做，但记录可能不全，请告诉管理员。`,
  lead: (title: string) => `“${title}”的培训案例。每一次首次作答都报告给学习系统；全部案例做完即得出成绩。`,
  steps: '步骤与要求',
};

const en: typeof zh = {
  word: {
    'no-system':
      'No learning system (LMS) was found around this page: you can work through the cases, but nothing is recorded. Open the course from your learning system.',
    'other-content':
      'The place kept in the learning system is of another edition of this course and does not fit this one, so the course begins anew. That place stays as it is until your first step here; a result recorded earlier is only replaced by a better one.',
    unreadable:
      'The place kept in the learning system was not written by this course, or cannot be read, so the course begins anew. It stays as it is until your first step here; a result recorded earlier is only replaced by a better one.',
    'too-long':
      'Your place takes more than the 4,096 characters a learning system keeps, so you cannot go on from here another time. Your score is recorded all the same.',
    review:
      'The learning system opened this course for review: you can work through the cases, but neither answers nor score are recorded this time, and the result you have stays as it is.',
    browse:
      'The learning system opened this course as a preview: you can work through the cases, but neither answers nor score are recorded this time.',
    'no-credit':
      'You are taking this course without credit: the learning system keeps your place, so that you can go on another time, but neither answers nor score are recorded.',
  },
  status: {
    'not attempted': 'not attempted',
    browsed: 'browsed',
    incomplete: 'incomplete',
    failed: 'not passed',
    completed: 'completed',
    passed: 'passed',
  },
  held: (status, score) =>
    `Your result in the learning system when you opened the course: ${status}${score === undefined ? '' : `, ${score}%`}. Only a better one replaces it.`,
  unrecorded: {
    'not-begun': (reason) =>
      `The learning system did not begin to record (LMSInitialize: ${reason || 'no reason given'}): you can work through the cases, but nothing is recorded. Close this page and open the course from your learning system again; if that does not help, please tell its administrator.`,
    over: (reason) =>
      `You left this page, which ended the session with the learning system, and it could not be begun again (LMSInitialize: ${reason || 'no learning system found'}). What you answered before you left was handed over; nothing is recorded any more. Open the course from your learning system again.`,
  },
  refused: (call, reason) =>
    `The learning system did not take “${call}”: ${reason}. You can go on, but the record may be incomplete; please tell its administrator.`,
  lead: (title) =>
    `Training cases for “${title}”. Your first answer to everything asked is reported to the learning system; the score stands once all cases are done.`,
  steps: 'Steps and requirements',
};

/** The words of a package for learning systems, beside those of its cases; only its page loads them. */
export const trainSco = define('trainSco', { zh, en });
