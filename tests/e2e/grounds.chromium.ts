import { test } from '../support/chromium.ts';
import { tellGroundStories } from './stories/grounds.ts';

tellGroundStories(test);
