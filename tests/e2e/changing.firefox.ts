import { test } from '../support/firefox.ts';
import { tellChangingStories } from './stories/changing.ts';

tellChangingStories(test);
