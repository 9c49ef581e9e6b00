import type { WrittenPrompt } from './practice/plan.ts'
import type { ScoreName } from './practice/store.ts'

const several = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`)
const days = (n: number) => several(n, 'day', 'days')
const questions = (n: number) => several(n, 'question', 'questions')

/** Every sentence of the pages “Today” and “Progress” of practice. */
export const progressStrings = {
  today: {
    practised: (n: number, of: number) => `You practised on ${n} of the last ${of} days.`,
    fresh: 'Nothing practised yet. Ten minutes are a good start.',

    interview: {
      label: 'Date of the interview',
      none: 'When is the interview, or the review?',
      noneHint: 'With a date there is a plan for each day until then.',
      set: 'Make a plan',
      change: 'Change…',
      save: 'Save the date',
      clear: 'Clear the date',
      invalid: 'Choose a day from today on.',
      on: (day: string) => `Interview on ${day}`,
      away: (n: number) => (n === 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${days(n)}`),
      isToday: 'Nothing is left to practise. Sleep counted more than a last drill; go and enjoy the conversation.',
      past: (day: string) => `The interview was on ${day}.`,
      pastHint: 'Clear the date, or set that of the next one. What you practised stays.',
    },

    tasks: 'To do today',
    tasksHint: 'Ticked by what you practise. What is left is simply next tomorrow.',
    allDone: 'Done for today.',
    done: 'Done',
    open: 'To do',
    task: {
      due: 'Go over what is due',
      drill: (topic: string) => `Drill: ${topic}`,
      draft: (minutes: number) => `Timed draft, ${minutes} minutes`,
      story: (principle: string) => `A story for ${principle}`,
      written: {
        inventive: 'Written prompt: something inventive',
        judgment: 'Written prompt: a call of judgment',
      } satisfies Readonly<Record<WrittenPrompt, string>>,
      interview: (minutes: number) => `Mock interview, ${minutes} minutes`,
      rest: 'Rest, and read your stories once',
    },
    nothingDue: 'Nothing is due.',
    dueCount: (left: number) => `${questions(left)} due`,
    answered: (done: number, of: number) => `${done} of ${of} answered`,
    start: { due: 'Review', drill: 'Drill', draft: 'Draft', story: 'Tell', written: 'Write', interview: 'Begin' },
    startNamed: (verb: string, task: string) => `${verb}: ${task}`,

    due: 'Due now',
    dueNone: (next: string | null) =>
      next === null
        ? 'Questions you answer in a drill come back here when they are about to be forgotten.'
        : `Nothing is due. The next question comes back on ${next}.`,
    dueLead: (n: number) => `${questions(n)} would soon be forgotten.`,
    elsewhere: 'From documents',
    otherTopics: (n: number) => several(n, 'other topic', 'other topics'),

    weakest: 'Weakest topics',
    weakestOf: (good: number, of: number) => `${good} of ${of} answered well`,
    noQuestions: 'There are no practice questions.',
    drillTopic: (topic: string) => `Drill ${topic}`,

    plan: 'The plan',
    planLead: (n: number) =>
      `${days(n)}, made from the date and what is weak. It is made again each day, so nothing you miss piles up.`,
    planBeyond: 'The days after that are planned as they come nearer.',
    week: (day: string) => `Week of ${day}`,
    todayLabel: 'Today',
    interviewDay: 'Interview',
  },

  progress: {
    lead: 'What you hold of a good answer, how your drafts read, what is covered, and how much you will remember.',
    counts: (answers: number, drafts: number, interviews: number) =>
      `${several(answers, 'answer', 'answers')} · ${several(drafts, 'timed draft', 'timed drafts')} · ${several(interviews, 'mock interview', 'mock interviews')}`,
    showTable: 'Show as a table',
    showPlot: 'Show as a plot',
    tableNamed: (title: string) => `${title}, as a table`,
    drawing: 'Drawing…',
    day: 'Day',
    none: '–',

    points: {
      title: 'Points held',
      summary: (day: string, percent: string, n: number) =>
        `On ${day} your ${n === 1 ? 'answer' : `${n} answers`} held ${percent} of the points of a good one.`,
      empty: 'Answer questions in a drill and tick which points your answer held.',
      share: 'Points held',
      answers: 'Answers',
    },
    drafts: {
      title: 'Timed drafts',
      summary: (readiness: string, score: string) => `The latest: readiness ${readiness}, own score ${score}.`,
      empty: 'Write a draft against the clock; its readiness and how you score it stand here.',
      readiness: 'Readiness, of 100',
      score: 'Own score, of 5',
      subject: 'Subject',
      ownSubject: 'Draft',
      minutes: 'Minutes',
      words: 'Words',
    },
    coverage: {
      topics: 'Topics covered',
      principles: 'Leadership Principles covered',
      topic: 'Topic',
      principle: 'Principle',
      summary: (good: number, of: number) => `${good} of ${questions(of)} went well when last asked.`,
      summaryPrinciples: 'Questions by the principles they probe; many probe two.',
      empty: 'No question was asked yet. Ask yourself five.',
      good: 'Went well',
      asked: 'Went badly',
      rest: 'Not asked yet',
      all: 'Questions',
    },
    retention: {
      title: 'What you remember',
      summary: (percent: string, due: number, of: number) =>
        `An answer comes to mind with a chance of ${percent} today; ${due} of ${questions(of)} ${due === 1 ? 'is' : 'are'} due.`,
      empty: 'Once questions were asked, this says how well you will remember them.',
      chance: 'Chance to remember',
      due: 'Due by then',
      ahead: 'Days from now',
      aim: 'Aim: 90%',
      note: 'The days ahead are as they would be without practice.',
    },
    go: { drill: 'Go to the drill', drafts: 'Go to timed drafts' },
  },

  records: {
    title: 'Your records',
    where: {
      electron:
        'They lie in one file, practice.json, with Dateline’s settings on this machine. Nothing is sent anywhere.',
      browser:
        'They lie in this browser’s storage on this machine; clearing the site’s data deletes them. Nothing is sent anywhere.',
    },
    export: 'Export…',
    import: 'Import…',
    remove: 'Delete all…',
    none: 'no records',
    dateOnly: 'the date of the interview',
    holds: (held: { answers: number; drafts: number; stories: number; written: number; interviews: number }) =>
      [
        several(held.answers, 'answer', 'answers'),
        several(held.drafts, 'timed draft', 'timed drafts'),
        several(held.stories, 'story', 'stories'),
        several(held.written, 'written answer', 'written answers'),
        several(held.interviews, 'mock interview', 'mock interviews'),
      ]
        .filter((part) => !part.startsWith('0 '))
        .join(', '),
    replaceTitle: 'Replace your records?',
    replace: (name: string, there: string, here: string) =>
      `“${name}” holds ${there}. It takes the place of what is here: ${here}. That cannot be undone; export first to keep it.`,
    replaceConfirm: 'Replace',
    removeTitle: 'Delete all practice records?',
    removeDetail: (here: string) =>
      `This deletes ${here}, and with it every due date and the date of the interview. Drafts that you saved as documents stay. It cannot be undone.`,
    removeUnread: 'This deletes records that this Dateline cannot read. It cannot be undone.',
    removeConfirm: 'Delete all',
  },

  scoreShort: {
    structure: 'Structure',
    specificity: 'Specificity',
    reasoning: 'Reasoning',
    decisions: 'Decisions',
    delivery: 'Delivery',
  } satisfies Readonly<Record<ScoreName, string>>,
} as const
