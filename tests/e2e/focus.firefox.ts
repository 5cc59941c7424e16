import { test } from '../support/firefox.ts';
import { tellFocusStories } from './stories/focus.ts';

tellFocusStories(test);
