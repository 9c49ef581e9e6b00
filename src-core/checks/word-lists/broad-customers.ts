import type { WordListEntries } from '../word-list.ts'

/** Names for a customer that leave nobody out. */
export const broadCustomers: WordListEntries = {
  title: 'customers that leave nobody out',
  source:
    'Our own list; that “users”, “everyone” and “businesses” are no customer: robdefeo, productinterview.com and punt-labs review guides.',
  words: [
    'everyone',
    'everybody',
    'anyone',
    'anybody',
    'all users',
    'our users',
    'the user',
    'users',
    'end users',
    'consumers',
    'the general public',
    'people everywhere',
    'people around the world',
    'businesses',
    'businesses of all sizes',
    'companies',
    'companies of all sizes',
    'organizations',
    'organizations of all sizes',
    'organisations',
    'organisations of all sizes',
    'enterprises',
    'small businesses',
    'small business owners',
    'teams of all sizes',
    'customers worldwide',
    'customers everywhere',
  ],
}
