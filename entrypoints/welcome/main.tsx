import { render } from 'preact';
import { browser } from 'wxt/browser';

import { chosenLanguage, languageFor } from '../../platform/settings.ts';
import { Welcome } from './Welcome.tsx';

const app = document.getElementById('app');
const language = languageFor(await chosenLanguage.getValue(), browser.i18n.getUILanguage());
if (app !== null) render(<Welcome language={language} />, app);
