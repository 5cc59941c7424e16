import { test } from '../support/unwatched-chromium.ts';
import { tellReturningStories } from './stories/returning.ts';

tellReturningStories(test);
