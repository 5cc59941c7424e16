import { test } from '../support/firefox.ts';
import { tellSteadyStories } from './stories/steady.ts';

tellSteadyStories(test);
