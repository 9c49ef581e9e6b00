/** Every sentence a person reads in practice that stands in no message of a check. */
export const practiceStrings = {
  /** What keeps the records. */
  records: {
    setAside: (reason: string, where: string) =>
      `${reason} They were kept as ${where}, and practice starts with new records.`,
    notSetAside: (reason: string, why: string) =>
      `${reason} They cannot be moved aside (${why}), so they stay as they are, and nothing is recorded.`,
    unreadable: (reason: string) =>
      `The practice records could not be read (${reason}). They stay as they are, and nothing is recorded.`,
    notKept: 'Your practice is not recorded yet.',
    notKeptDetail: (reason: string) => `It stays in this window until it is. ${reason}`,
    tryAgain: 'Try again',
    readOnly: 'Practice is not recorded.',
    fileName: 'dateline-practice.json',
    fileType: 'Practice records',
    inBrowser: (key: string) => `“${key}” in this browser’s storage`,
    notRecords: (name: string, reason: string) => `“${name}” holds no practice records that can be used. ${reason}`,
    imported: (name: string) => `The practice records of “${name}” have taken the place of those before.`,
    deleted: 'All practice records were deleted.',
  },

  screen: {
    label: 'Practice',
    title: 'Practice',
    pagesLabel: 'Pages of practice',
    pages: {
      today: 'Today',
      drill: 'FAQ drill',
      drafts: 'Timed draft',
      written: 'Written prompts',
      stories: 'Stories',
      interviews: 'Mock interviews',
      progress: 'Progress',
    },
    backToDocument: (name: string) => `Back to “${name}”`,
    backToStart: 'Back to start',
    loading: 'Reading your practice records…',
    start: 'Practise',
    startButton: 'Practise for the review or the interview',
    startHint: 'Hard questions, timed drafts and stories. Everything stays on this machine.',
  },
} as const
