/** Every sentence about STAR stories and about the written prompts. */
export const storyStrings = {
  title: 'Stories',
  lead: 'One story for each Leadership Principle: a situation, your task, what you did, what came of it. A story may serve up to four.',
  new: 'New story',
  untitled: 'Untitled story',

  matrix: {
    title: 'Coverage',
    caption: 'Which story shows which principle',
    principle: 'Principle',
    newColumn: 'New',
    uncovered: (n: number) =>
      n === 0
        ? 'Each of the sixteen principles has a story.'
        : n === 16
          ? 'No principle has a story yet. Start with the one you could tell tonight.'
          : `${n} of 16 principles ${n === 1 ? 'has' : 'have'} no story yet.`,
    none: 'no story',
    cell: (story: string, principle: string) => `“${story}” shows ${principle}`,
    write: (principle: string) => `Write a story for ${principle}`,
    full: (story: string, most: number) => `“${story}” serves ${most} principles already. Take one away first.`,
    legend: { whole: 'told in full', started: 'lacks something', not: 'not for this principle' },
    keys: 'Arrow keys move between the cells, Enter turns one on or off.',
  },

  list: {
    title: 'Your stories',
    edit: (story: string) => `Edit “${story}”`,
    lacks: (n: number) => (n === 0 ? 'Told in full' : `${n} ${n === 1 ? 'thing' : 'things'} to add`),
    noPrinciple: 'for no principle yet',
    delete: (story: string) => `Delete “${story}”`,
    deleted: (story: string) => `“${story}” was deleted.`,
    undo: 'Undo',
  },

  form: {
    back: 'All stories',
    title: 'Title',
    parts: {
      situation: 'Situation',
      task: 'Task',
      action: 'Action',
      result: 'Result',
      learnt: 'What I learnt',
    },
    hints: {
      situation: 'Where, when, who, and what was at stake. Two sentences.',
      task: 'What was yours to do, and why it was hard.',
      action: 'What you did, step by step. “I”, and what you chose against.',
      result: 'What came of it, with a number, and what it was before.',
      learnt: 'What you do differently since.',
    },
    principles: 'Shows these principles',
    most: (n: number) => `Up to ${n}. Told for all, a story shows none.`,
    checks: 'Is it all there?',
    done: 'there',
    open: 'missing',
    delete: 'Delete this story',
  },
  checks: {
    situation: 'The situation is told',
    task: 'The task is told',
    action: 'The action is told',
    result: 'The result is told',
    we: '“I” more often than “we” in the action',
    number: 'A number in the result',
    learnt: 'It says what you learnt',
    principle: 'It is told for a principle',
  },

  written: {
    title: 'Written prompts',
    lead: 'Before the interviews, candidates are often asked for an answer in writing to one of two prompts: two pages are ideal, four the most, due about two days before.',
    choose: 'Prompt',
    prompts: {
      inventive: {
        name: 'Most inventive',
        text: 'Describe the most inventive thing you have done. It need not be a patent: a new way of working, a product, a simpler process. What was the problem, what was new about your answer, why had nobody done it, and what came of it?',
      },
      judgment: {
        name: 'Judgment call',
        text: 'Describe a decision that you had to take although the data you needed was not to be had. What did you know, what did you assume, which other ways were there, how did you decide, and how did it turn out?',
      },
    },
    answer: 'Your answer',
    answerHint: 'Each line is a paragraph. Headings and lists as in Markdown.',
    length: 'Length',
    facts: (words: number, pages: string) =>
      `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}, ${pages} ${pages === '1.0' ? 'page' : 'pages'}`,
    checksTitle: 'What a reader looks for',
    checks: {
      short: 'At least two pages',
      long: 'At most four pages',
      we: '“I” more often than “we”',
      number: 'A number',
      learnt: 'What you learnt or would do differently',
    },
    exportWord: 'Export to Word…',
    exportMarkdown: 'Export as Markdown…',
    fileName: { inventive: 'Most inventive', judgment: 'Judgment call' },
    source: 'After interviewgenie.com and prepfully.com; the wording is ours.',
  },
} as const
