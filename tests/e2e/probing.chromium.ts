import { test } from '../support/chromium.ts';
import { tellProbingStories } from './stories/probing.ts';

tellProbingStories(test);
