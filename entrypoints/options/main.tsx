import { render } from 'preact';
import { browser } from 'wxt/browser';

import { readLanguage } from '../../platform/settings.ts';
import { Options } from './Options.tsx';

const app = document.getElementById('app');
const language = await readLanguage(browser.i18n.getUILanguage());
if (app !== null) render(<Options language={language} />, app);
