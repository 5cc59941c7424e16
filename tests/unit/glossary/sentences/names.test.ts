import { testSentences } from '../../../support/marked-sentences.ts';

testSentences('a name and its abbreviation in brackets are two mentions', [
  'Kemajuan [kecerdasan buatan|ai] ([AI|ai]) di [Amerika Serikat|united-states] ([AS|united-states]) dibahas dalam sidang itu.',
]);
