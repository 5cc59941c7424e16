import { test } from '../support/chromium.ts';
import { tellWatchfulStories } from './stories/watchful.ts';

tellWatchfulStories(test);
