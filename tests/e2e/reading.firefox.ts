import { test } from '../support/firefox.ts';
import { tellReadingStories } from './stories/reading.ts';

tellReadingStories(test);
