import { render } from 'preact';

import { languageSoon } from '../../platform/language.ts';
import { Options } from './Options.tsx';

const app = document.getElementById('app');
const language = await languageSoon();
if (app !== null) render(<Options language={language} />, app);
