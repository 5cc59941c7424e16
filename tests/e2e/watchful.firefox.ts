import { test } from '../support/firefox.ts';
import { tellWatchfulStories } from './stories/watchful.ts';

tellWatchfulStories(test);
