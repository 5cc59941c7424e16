import { test } from '../support/chromium.ts';
import { tellFocusStories } from './stories/focus.ts';

tellFocusStories(test);
