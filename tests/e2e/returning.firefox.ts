import { test } from '../support/firefox.ts';
import { tellReturningStories } from './stories/returning.ts';

tellReturningStories(test);
