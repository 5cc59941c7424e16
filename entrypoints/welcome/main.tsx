import { render } from 'preact';

import { languageSoon } from '../../platform/language.ts';
import { Welcome } from './Welcome.tsx';

const app = document.getElementById('app');
const language = await languageSoon();
if (app !== null) render(<Welcome language={language} />, app);
