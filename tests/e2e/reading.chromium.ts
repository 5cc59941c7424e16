import { test } from '../support/chromium.ts';
import { tellReadingStories } from './stories/reading.ts';

tellReadingStories(test);
