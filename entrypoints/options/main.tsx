import { render } from 'preact';

import { languageInTime, LONGEST_READING_MS } from '../../platform/language.ts';
import { pageTextsIn } from '../../platform/page-texts.ts';
import { Options } from './Options.tsx';

const app = document.getElementById('app');

/** Said where the language is not known yet, so in both. */
function Waiting() {
  return (
    <p role="status">
      <span lang="id">{pageTextsIn('id')('options.reading')}</span> <span lang="en">{pageTextsIn('en')('options.reading')}</span>
    </p>
  );
}

// There is nothing to do here before the settings are read, and no other language than the chosen one should be seen meanwhile.
const waiting = setTimeout(() => app && render(<Waiting />, app), LONGEST_READING_MS);
const language = await languageInTime();
clearTimeout(waiting);
if (app !== null) render(<Options language={language} />, app);
