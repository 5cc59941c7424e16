import { test } from '../support/chromium.ts';
import { tellSteadyStories } from './stories/steady.ts';

tellSteadyStories(test);
