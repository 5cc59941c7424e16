import { test } from '../support/chromium.ts';
import { tellHostileStories } from './stories/hostile.ts';

tellHostileStories(test);
