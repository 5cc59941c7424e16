import { test } from '../support/firefox.ts';
import { tellGroundStories } from './stories/grounds.ts';

tellGroundStories(test);
