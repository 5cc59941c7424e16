import { test } from '../support/chromium.ts';
import { tellChangingStories } from './stories/changing.ts';

tellChangingStories(test);
