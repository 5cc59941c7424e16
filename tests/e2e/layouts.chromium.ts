import { test } from '../support/chromium.ts';
import { tellLayoutStories } from './stories/layouts.ts';

tellLayoutStories(test);
